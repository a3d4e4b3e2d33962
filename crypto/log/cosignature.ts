/** Ed25519 cosignatures of a witness, cosignature/v1: https://c2sp.org/tlog-cosignature */
import { concat, readU64be, u64be, utf8 } from '../bytes.ts';
import { err, ok, type Result } from '../result.ts';
import type { SignatureChecks } from '../signatures.ts';
import { COSIGNATURE_V1, isSameKey, keyHash, parseVkey, signatureLine, type SignedNote } from './note.ts';

/** A witness saw no longer tree of this log than this one at that time, and this one extends all it saw before. */
export interface Cosignature {
  /** Name of the witness key. */
  readonly name: string;
  /** POSIX seconds, by the clock of the witness. */
  readonly seconds: number;
}

const SIGNATURE_BYTES = 64;

/** The text a witness signs: its own two lines before the body of the checkpoint. */
export const cosignatureMessage = (body: string, seconds: number): Uint8Array => {
  u64be(seconds); // refuses what is no time
  return utf8(`cosignature/v1\ntime ${seconds}\n${body}`);
};

/** `— name base64(key hash ‖ u64be seconds ‖ signature)` with its newline. */
export function cosignatureLine(name: string, publicKey: Uint8Array, seconds: number, signature: Uint8Array): string {
  if (signature.length !== SIGNATURE_BYTES) throw new RangeError('not an Ed25519 signature');
  return signatureLine(name, keyHash(name, COSIGNATURE_V1, publicKey), concat(u64be(seconds), signature));
}

/** What this witness said on the note; null if it said nothing; refused if its line is there and does not verify. */
export async function verifyCosignature(
  note: SignedNote,
  witnessVkey: string,
  checks: SignatureChecks,
): Promise<Result<Cosignature | null, string>> {
  const key = parseVkey(witnessVkey);
  if (!key.ok) return key;
  if (key.value.type !== COSIGNATURE_V1) return err('not the verifier key of a witness');
  const line = note.signatures.find((candidate) => isSameKey(candidate, key.value));
  if (line === undefined) return ok(null);
  const seconds = readU64be(line.signature, 0);
  if (seconds === null || line.signature.length !== 8 + SIGNATURE_BYTES) return err('not a cosignature/v1');
  const message = cosignatureMessage(note.body, seconds);
  return (await checks.ed25519(key.value.publicKey, message, line.signature.slice(8)))
    ? ok({ name: key.value.name, seconds })
    : err(`the cosignature of ${key.value.name} does not verify`);
}
