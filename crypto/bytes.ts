/**
 * Bytes and their texts. Every decoder accepts exactly one spelling of each value, because a second spelling would be a
 * second hash of the same fact.
 */
const HEX = '0123456789abcdef';
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FOREIGN = 0xff;
const TWO_TO_32 = 2 ** 32;

/** Value of each byte that is a character of an alphabet, `FOREIGN` for all others. */
const valuesOf = (alphabet: string): Uint8Array => {
  const values = new Uint8Array(256).fill(FOREIGN);
  for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;
  return values;
};
const STANDARD_VALUES = valuesOf(STANDARD);
const URL_SAFE_VALUES = valuesOf(URL_SAFE);
const HEX_VALUES = valuesOf(HEX);

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Character codes of each value in an alphabet. */
const codesOf = (alphabet: string): readonly number[] => Array.from(alphabet, (character) => character.charCodeAt(0));
const HEX_CODES = codesOf(HEX);
const STANDARD_CODES = codesOf(STANDARD);
const URL_SAFE_CODES = codesOf(URL_SAFE);

/**
 * Where the characters of a short text are put, to become a text at once: a text that grows by one character after the
 * other is a chain of pieces, which costs more to join than to encode.
 */
const CODES: number[] = Array.from({ length: 64 }, () => 0);
const textOfCodes = (length: number): string =>
  String.fromCharCode.apply(null, length === CODES.length ? CODES : CODES.slice(0, length));

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CODES.length / 2) {
    const end = Math.min(bytes.length, start + CODES.length / 2);
    let length = 0;
    for (let i = start; i < end; i++) {
      CODES[length++] = HEX_CODES[bytes[i]! >> 4]!;
      CODES[length++] = HEX_CODES[bytes[i]! & 15]!;
    }
    text += textOfCodes(length);
  }
  return text;
}

/** Bytes of lower-case hex of even length; null for anything else. */
export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    const high = valueAt(HEX_VALUES, text, 2 * i);
    const low = valueAt(HEX_VALUES, text, 2 * i + 1);
    if (high === FOREIGN || low === FOREIGN) return null;
    bytes[i] = high * 16 + low;
  }
  return bytes;
}

/** Unpadded base64url (RFC 4648 section 5). */
export const toBase64Url = (bytes: Uint8Array): string => encode64(bytes, URL_SAFE_CODES);

/** Bytes of unpadded base64url; null unless encoding them again gives the same text. */
export const fromBase64Url = (text: string): Uint8Array | null => decode64(text, text.length, URL_SAFE_VALUES);

/** Padded base64 (RFC 4648 section 4). */
export const toBase64 = (bytes: Uint8Array): string =>
  encode64(bytes, STANDARD_CODES) + '='.repeat((3 - (bytes.length % 3)) % 3);

/** Bytes of padded base64; null unless encoding them again gives the same text. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return decode64(text, text.length - padding, STANDARD_VALUES);
}

/** UTF-8 of a text without lone surrogates. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** Writes the UTF-8 of a text to where there is room for it; says where it ends. */
export const writeUtf8 = (text: string, into: Uint8Array, at: number): number =>
  at + encoder.encodeInto(text, into.subarray(at)).written;

/** Longer than any entry: where short-lived bytes are put, because memory of their own costs more than they do. */
const SCRATCH = new Uint8Array(2 ** 16);
/** A character of UTF-16 has at most three bytes in UTF-8. */
const SCRATCH_CHARACTERS = Math.floor(SCRATCH.length / 3);

/** The same bytes as of `utf8`, to be read before anything else of this file is called: the next call writes over them. */
export function fleetingUtf8(text: string): Uint8Array {
  if (text.length > SCRATCH_CHARACTERS) return utf8(text);
  return SCRATCH.subarray(0, encoder.encodeInto(text, SCRATCH).written);
}

/** Text whose UTF-8 is in unpadded base64url, in its only spelling; null for anything else. */
export function textFromBase64Url(text: string): string | null {
  const bytes = decode64(text, text.length, URL_SAFE_VALUES, text.length <= SCRATCH.length ? SCRATCH : undefined);
  return bytes && fromUtf8(bytes);
}

/** Text of valid UTF-8, a leading byte order mark included; null for invalid UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** Whether the bytes are the same; for equal lengths the time does not tell where they differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ b[i]!;
  return difference === 0;
}

/** Negative, zero or positive, as `a` sorts before, with or after `b`; a prefix sorts first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Eight bytes, big-endian, of an integer from 0 to 2^53 − 1. */
export function u64be(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a size or time: ${value}`);
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(value / TWO_TO_32));
  view.setUint32(4, value % TWO_TO_32);
  return bytes;
}

/** The integer in the eight bytes at an offset; null if they are not there or it exceeds 2^53 − 1. */
export function readU64be(bytes: Uint8Array, offset: number): number | null {
  if (bytes.length < offset + 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset);
  const value = view.getUint32(0) * TWO_TO_32 + view.getUint32(4);
  return Number.isSafeInteger(value) ? value : null;
}

const valueAt = (values: Uint8Array, text: string, index: number): number => {
  const code = text.charCodeAt(index);
  return code < 128 ? values[code]! : FOREIGN;
};

function encode64(bytes: Uint8Array, alphabet: readonly number[]): string {
  let text = '';
  let length = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const group = (bytes[i]! << 16) | ((left > 1 ? bytes[i + 1]! : 0) << 8) | (left > 2 ? bytes[i + 2]! : 0);
    CODES[length++] = alphabet[group >> 18]!;
    CODES[length++] = alphabet[(group >> 12) & 63]!;
    if (left > 1) CODES[length++] = alphabet[(group >> 6) & 63]!;
    if (left > 2) CODES[length++] = alphabet[group & 63]!;
    if (length === CODES.length) [text, length] = [text + textOfCodes(length), 0];
  }
  return text + textOfCodes(length);
}

/** Where a text lies while it is decoded: its bytes are looked up faster than the characters of what may be part of a text. */
const ENCODED = new Uint8Array(SCRATCH.length);

/** Decodes the first `length` characters, which must end without a stray character or a set bit that no byte holds. */
function decode64(text: string, length: number, values: Uint8Array, into?: Uint8Array): Uint8Array | null {
  if (length % 4 === 1) return null;
  const codes = text.length <= ENCODED.length ? ENCODED : new Uint8Array(text.length);
  // Fewer characters read than there are, where one of them takes more than its byte.
  const { read, written: filled } = encoder.encodeInto(text, codes.subarray(0, text.length));
  if (read !== text.length || filled !== text.length) return null;
  const size = Math.floor((length * 3) / 4);
  const bytes = into?.subarray(0, size) ?? new Uint8Array(size);
  const whole = length - (length % 4);
  let written = 0;
  for (let i = 0; i < whole; i += 4) {
    const [a, b] = [values[codes[i]!]!, values[codes[i + 1]!]!];
    const [c, d] = [values[codes[i + 2]!]!, values[codes[i + 3]!]!];
    if ((a | b | c | d) === FOREIGN) return null;
    bytes[written++] = (a << 2) | (b >> 4);
    bytes[written++] = (b << 4) | (c >> 2);
    bytes[written++] = (c << 6) | d;
  }
  if (whole === length) return bytes;
  const [a, b] = [values[codes[whole]!]!, values[codes[whole + 1]!]!];
  const c = length - whole === 3 ? values[codes[whole + 2]!]! : 0;
  if ((a | b | c) === FOREIGN) return null;
  bytes[written++] = (a << 2) | (b >> 4);
  const left = length - whole === 3 ? c & 3 : b & 15;
  if (length - whole === 3) bytes[written] = (b << 4) | (c >> 2);
  return left === 0 ? bytes : null;
}
