import type { Hex32, Instant } from '../brands.ts';
import { fromUtf8, toHex, utf8 } from '../bytes.ts';
import { canonicalize, isJsonObject, parseCanonical, type JsonObject } from '../canonical.ts';
import { err, ok, type Result } from '../result.ts';
import { isOrigin } from './log-key.ts';
import { hasOwn } from '../shape.ts';
import { isPlainlyReal } from '../time.ts';
import { leafHash } from './merkle.ts';

/** What every entry of a log carries; the bodies of the types are judged elsewhere. */
export interface EntryEnvelope {
  /** When the entry was appended, by the database clock; never earlier than the entry before. */
  readonly at: Instant;
  readonly body: JsonObject;
  /** Origin of the log, so that an entry cannot be moved to another. */
  readonly log: string;
  /** Leaf hash of the entry before; `NO_PREVIOUS` in the first. */
  readonly prev: Hex32;
  /** Zero-based number, which is the leaf index. */
  readonly seq: number;
  readonly type: string;
  readonly v: 1;
}

/** Below the 65,535 that an entry bundle can hold. Whatever has no small bound is a document that an entry refers to. */
export const MAX_ENTRY_BYTES = 60_000;

/** `prev` of the first entry. */
export const NO_PREVIOUS = '0'.repeat(64) as Hex32;

const KEYS = ['at', 'body', 'log', 'prev', 'seq', 'type', 'v'] as const;
const INSTANT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/;
const HASH = /^[0-9a-f]{64}$/;
const TYPE = /^[a-z]+(?:-[a-z]+)*$/;

/** The bytes of a new entry; from here on they are the truth. Throws if `decodeEntry` would refuse them. */
export function encodeEntry(envelope: EntryEnvelope): Uint8Array {
  const { at, body, log, prev, seq, type, v } = envelope;
  const bytes = utf8(canonicalize({ at, body, log, prev, seq, type, v }));
  const fault = bytes.length > MAX_ENTRY_BYTES ? tooLong : envelopeFault({ ...envelope });
  if (fault !== null) throw new RangeError(fault);
  return bytes;
}

/** Reads the bytes of an entry: canonical form, exactly the seven keys, and the form of each but the body. */
export function decodeEntry(bytes: Uint8Array): Result<EntryEnvelope, string> {
  if (bytes.length > MAX_ENTRY_BYTES) return err(tooLong);
  const text = fromUtf8(bytes);
  if (text === null) return err('not UTF-8');
  const value = parseCanonical(text);
  if (!value.ok) return value;
  if (!isJsonObject(value.value)) return err('not an object');
  const fault = envelopeFault(value.value);
  return fault === null ? ok(value.value as unknown as EntryEnvelope) : err(fault);
}

/** `prev` of the entry that follows these bytes. */
export const prevOf = (entry: Uint8Array): Hex32 => toHex(leafHash(entry)) as Hex32;

const tooLong = `an entry is at most ${MAX_ENTRY_BYTES} bytes`;

function envelopeFault(value: JsonObject): string | null {
  const { at, body, log, prev, seq, type, v } = value;
  if (!hasExactly(value, KEYS)) return `an entry has exactly the keys ${KEYS.join()}`;
  if (v !== 1) return 'v is not 1';
  if (!isInstant(at)) return 'at is not an instant in UTC with milliseconds';
  if (!isJsonObject(body)) return 'body is not an object';
  if (typeof log !== 'string' || !isOrigin(log)) return 'log is not an origin';
  if (typeof prev !== 'string' || !HASH.test(prev)) return 'prev is not a leaf hash';
  if (typeof seq !== 'number' || seq < 0) return 'seq is not a number from 0';
  if (typeof type !== 'string' || type.length > 40 || !TYPE.test(type)) return 'type is not the name of a type';
  return null;
}

const hasExactly = (value: JsonObject, keys: readonly string[]): boolean =>
  Object.keys(value).length === keys.length && keys.every((key) => hasOwn(value, key));

/** A date that exists: 30 February has the form of one. */
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  if (isPlainlyReal(value)) return true;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}
