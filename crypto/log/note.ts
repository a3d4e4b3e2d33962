/** Signed notes and verifier keys: https://c2sp.org/signed-note@v1.0.0 */
import { compareBytes, concat, equalBytes, fromBase64, fromHex, toBase64, toHex, utf8 } from '../bytes.ts';
import { sha256 } from '../hash.ts';
import { err, ok, type Result } from '../result.ts';

/** Signature types of the note specification that we speak: a log's signature, a witness's timestamped cosignature. */
export const ED25519 = 0x01;
export const COSIGNATURE_V1 = 0x04;
export type KeyType = typeof ED25519 | typeof COSIGNATURE_V1;

export interface Vkey {
  readonly name: string;
  readonly type: KeyType;
  readonly keyHash: Uint8Array;
  readonly publicKey: Uint8Array;
}

export interface NoteSignature {
  readonly name: string;
  /** Four bytes; finds the key and proves nothing. */
  readonly keyHash: Uint8Array;
  readonly signature: Uint8Array;
}

export interface SignedNote {
  /** The signed text, which ends with a newline. */
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
  readonly text: string;
}

/** The specification asks for at least 16; post-quantum lines are nearly 7,000 characters each. */
const MAX_SIGNATURES = 16;
const MAX_NOTE_LENGTH = 128 * 1024;
const KEY_BYTES = 32;

/** Printable ASCII without space and plus; the specification allows more, and nobody needs it. */
const KEY_NAME = /^[!-*,-~]{1,200}$/;
const VKEY = /^([!-*,-~]{1,200})\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/;
/** Of other parties' lines only the form counts, so their names may be any text without Unicode space and plus. */
const SIGNATURE_LINE = /^\u2014 ([^\s\u0085+]+) ([A-Za-z0-9+/]+={0,2})$/;
// eslint-disable-next-line no-control-regex -- the specification forbids exactly these
const CONTROL = /[\0-\x09\x0b-\x1f]/;

export const isKeyName = (text: string): boolean => KEY_NAME.test(text);

/** First four bytes of SHA-256(name ‖ LF ‖ type ‖ public key). */
export const keyHash = (name: string, type: KeyType, publicKey: Uint8Array): Uint8Array =>
  sha256(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4);

/** `name+hex8+base64(type ‖ public key)`, which is what people exchange and print. */
export function formatVkey(name: string, publicKey: Uint8Array, type: KeyType = ED25519): string {
  if (!isKeyName(name) || publicKey.length !== KEY_BYTES) throw new RangeError('not a key name and Ed25519 key');
  const material = concat(Uint8Array.of(type), publicKey);
  return `${name}+${toHex(keyHash(name, type, publicKey))}+${toBase64(material)}`;
}

export function parseVkey(text: string): Result<Vkey, string> {
  const [, name, hash, material] = VKEY.exec(text) ?? [];
  const [claimed, bytes] = [fromHex(hash ?? ''), fromBase64(material ?? '')];
  if (name === undefined || claimed === null || bytes?.length !== 1 + KEY_BYTES) return err('not a verifier key');
  const type = bytes[0];
  if (type !== ED25519 && type !== COSIGNATURE_V1) return err('a verifier key of a type that is not in use here');
  const publicKey = bytes.slice(1);
  const actual = keyHash(name, type, publicKey);
  return equalBytes(actual, claimed)
    ? ok({ name, type, keyHash: actual, publicKey })
    : err('the hash in the verifier key is not that of its name and key');
}

/** `— name base64(key hash ‖ signature)` with its newline. */
export const signatureLine = (name: string, keyHash: Uint8Array, signature: Uint8Array): string =>
  `\u2014 ${name} ${toBase64(concat(keyHash, signature))}\n`;

/** The note of a body, which ends with a newline, and its signature lines. */
export const joinNote = (body: string, signatureLines: readonly string[]): string =>
  `${body}\n${signatureLines.join('')}`;

/**
 * Splits a signed note; verifies no signature. Lines of unknown keys are kept for the caller to ignore or refuse; a second
 * line of the same name and key hash is refused, as two spellings of one statement have no use but confusion.
 */
export function parseSignedNote(text: string): Result<SignedNote, string> {
  if (text.length > MAX_NOTE_LENGTH) return err('note too long');
  if (CONTROL.test(text)) return err('control character in a note');
  const split = text.lastIndexOf('\n\n');
  if (split < 0 || !text.endsWith('\n')) return err('a note is text, a blank line and signature lines');
  const lines = text.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return err(`more than ${MAX_SIGNATURES} signatures`);
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (signature === null) return err('not a signature line');
    if (signatures.some((other) => isSameKey(other, signature))) return err('two signature lines of one key');
    signatures.push(signature);
  }
  return ok({ body: text.slice(0, split + 1), signatures, text });
}

/** Whether two things name the same key: both the name and the hash must agree. */
export const isSameKey = (a: Pick<Vkey, 'name' | 'keyHash'>, b: Pick<Vkey, 'name' | 'keyHash'>): boolean =>
  a.name === b.name && compareBytes(a.keyHash, b.keyHash) === 0;

function parseSignatureLine(line: string): NoteSignature | null {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = fromBase64(encoded ?? '');
  if (name === undefined || bytes === null || bytes.length < 5) return null;
  return { name, keyHash: bytes.slice(0, 4), signature: bytes.slice(4) };
}
