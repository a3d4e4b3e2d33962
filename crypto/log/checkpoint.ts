/** Tree heads as C2SP checkpoints: https://c2sp.org/tlog-checkpoint@v1.0.0 */
import { equalBytes, fromBase64, toBase64, utf8 } from '../bytes.ts';
import { err, ok, type Result } from '../result.ts';
import type { SignatureChecks } from '../signatures.ts';
import { verifyCosignature, type Cosignature } from './cosignature.ts';
import { EMPTY_ROOT, HASH_BYTES, isSize } from './merkle.ts';
import { ED25519, isKeyName, isSameKey, parseSignedNote, parseVkey, type SignedNote, type Vkey } from './note.ts';

export interface Checkpoint {
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  /** RFC 6962 root over their leaf hashes. */
  readonly root: Uint8Array;
}

const BODY = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n$/;

/** Three lines: origin, size, root. Extension lines are neither written nor read. */
export function formatCheckpointBody({ origin, size, root }: Checkpoint): string {
  if (!isKeyName(origin) || !isSize(size) || root.length !== HASH_BYTES) throw new RangeError('not a checkpoint');
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

export function parseCheckpointBody(body: string): Result<Checkpoint, string> {
  const [, origin, digits, encodedRoot] = BODY.exec(body) ?? [];
  const root = fromBase64(encodedRoot ?? '');
  const size = Number(digits);
  if (origin === undefined || !root || !isKeyName(origin) || !isSize(size))
    return err('a checkpoint is exactly the lines origin, size and root');
  if (size === 0 && !equalBytes(root, EMPTY_ROOT)) return err('the root of no entries is SHA-256 of nothing');
  return ok({ origin, size, root });
}

/**
 * The checkpoint, if the log's key signed it. The key's name is the origin, so a head of one log is never taken for another's.
 * Lines of other keys are ignored, as the note specification asks.
 */
export async function verifyCheckpoint(
  text: string,
  vkey: string,
  checks: SignatureChecks,
): Promise<Result<Checkpoint, string>> {
  const note = parseSignedNote(text);
  return note.ok ? verifyNote(note.value, vkey, checks) : note;
}

export interface CosignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly cosignatures: readonly Cosignature[];
}

/**
 * A checkpoint as a log stores and a bundle holds it: signed by the log, and every further line a valid cosignature of a
 * known witness. A line that nobody here can judge would be bytes that anybody may change unnoticed.
 */
export async function verifyStoredCheckpoint(
  text: string,
  logVkey: string,
  witnessVkeys: readonly string[],
  checks: SignatureChecks,
): Promise<Result<CosignedCheckpoint, string>> {
  const note = parseSignedNote(text);
  if (!note.ok) return note;
  const checkpoint = await verifyNote(note.value, logVkey, checks);
  if (!checkpoint.ok) return checkpoint;
  const cosignatures: Cosignature[] = [];
  for (const witness of witnessVkeys) {
    const cosignature = await verifyCosignature(note.value, witness, checks);
    if (!cosignature.ok) return cosignature;
    if (cosignature.value !== null) cosignatures.push(cosignature.value);
  }
  return note.value.signatures.length === 1 + cosignatures.length
    ? ok({ checkpoint: checkpoint.value, cosignatures })
    : err('the checkpoint has a signature line of an unknown key');
}

async function verifyNote(
  note: SignedNote,
  vkey: string,
  checks: SignatureChecks,
): Promise<Result<Checkpoint, string>> {
  const key = parseVkey(vkey);
  if (!key.ok) return key;
  if (key.value.type !== ED25519) return err('not the verifier key of a log');
  const checkpoint = parseCheckpointBody(note.body);
  if (!checkpoint.ok) return checkpoint;
  if (checkpoint.value.origin !== key.value.name) return err('the checkpoint is of another log');
  return (await isSignedBy(note, key.value, checks)) ? checkpoint : err('the checkpoint is not signed by the log');
}

async function isSignedBy(note: SignedNote, key: Vkey, checks: SignatureChecks): Promise<boolean> {
  const line = note.signatures.find((candidate) => isSameKey(candidate, key));
  return line?.signature.length === 64 && checks.ed25519(key.publicKey, utf8(note.body), line.signature);
}
