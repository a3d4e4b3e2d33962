import { isPlainlyCanonical, MAX_DEPTH } from './canonical-scan.ts';
import { err, ok, type Result } from './result.ts';

/**
 * The subset of RFC 8785 (JCS) that entries, ballots and roll leaves are written in: ASCII keys, integers within
 * ±(2^53 − 1), no lone surrogates, at most 8 levels of arrays and objects. Outside it, implementations are known to differ
 * (number formatting, key order beyond ASCII, `__proto__`), so what lies outside is refused and not normalised.
 */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

export { MAX_DEPTH };

class OutsideSubset extends TypeError {}

/** Characters that JSON writes as themselves and that cannot be half of anything. */
const PLAIN = /^[ !#-[\]-~]*$/;
const ASCII = /^[\0-\x7f]*$/;
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** The canonical text of a value; throws on what lies outside the subset, which is a bug of whoever made the value. */
export const canonicalize = (value: Json): string => write(value, 0);

/** The value of a canonical text, or why the text is not the canonical text of a value inside the subset. */
export function parseCanonical(text: string): Result<Json, string> {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return err('not JSON');
  }
  if (isPlainlyCanonical(text)) return ok(value);
  try {
    // Writing it again refuses duplicate keys, white space, other escapes, other key orders, -0 and 1.0 all at once.
    return write(value, 0) === text ? ok(value) : err('not in canonical form');
  } catch (fault) {
    if (fault instanceof OutsideSubset) return err(fault.message);
    throw fault;
  }
}

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function write(value: Json, depth: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      return writeInteger(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === MAX_DEPTH) throw new OutsideSubset(`nested deeper than ${MAX_DEPTH} levels`);
      return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value as JsonObject, depth + 1);
    default:
      throw new OutsideSubset(`${typeof value} is not JSON`);
  }
}

function writeString(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (LONE_SURROGATE.test(value)) throw new OutsideSubset('a text holds half of a character');
  return JSON.stringify(value);
}

function writeInteger(value: number): string {
  if (!Number.isSafeInteger(value)) throw new OutsideSubset('a number is not an integer within ±(2^53 − 1)');
  if (Object.is(value, -0)) throw new OutsideSubset('a number is −0');
  return String(value);
}

function writeArray(values: readonly Json[], depth: number): string {
  let text = '[';
  for (let i = 0; i < values.length; i++) {
    if (i > 0) text += ',';
    text += write(values[i]!, depth);
  }
  return text + ']';
}

function writeObject(value: JsonObject, depth: number): string {
  if (!isPlain(value)) throw new OutsideSubset('an object is not plain');
  const keys = Object.keys(value);
  if (!ascending(keys)) keys.sort();
  let text = '{';
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (i > 0) text += ',';
    text += `${writeKey(key)}:${write(value[key]!, depth)}`;
  }
  return text + '}';
}

/** Plain in whichever realm (frame, worker) it was made. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function writeKey(key: string): string {
  if (key === '__proto__') throw new OutsideSubset('a key is __proto__');
  if (!ASCII.test(key)) throw new OutsideSubset('a key is not ASCII');
  return writeString(key);
}

/** Canonical input is sorted already, apart from keys that look like numbers, which JavaScript moves to the front. */
function ascending(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if (keys[i - 1]! >= keys[i]!) return false;
  return true;
}
