import { err, ok } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import type { Unreadable } from './unreadable.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

const markedEncoding = (bytes: Uint8Array): Encoding | null => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return null;
};

/** Digits, commas and tabs of UTF-16 leave a zero in every second byte; no other text encoding has zeros at all. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 8192);
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 20;
  if (odd > many && odd > even * 4) return 'utf-16le';
  return even > many && even > odd * 4 ? 'utf-16be' : null;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** C0 controls other than tab, line feed, form feed, carriage return and the old end-of-file mark. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]/;

/** CP/M's end-of-file mark, which old exports still append. */
const withoutEndMark = (text: string): string => (text.endsWith('\u001a') ? text.slice(0, -1) : text);

/** Text by its bytes: a byte order mark, UTF-16 by its zeros, strict UTF-8, strict GB18030, in this order. */
export function decodeText(bytes: Uint8Array): Result<string, Unreadable> {
  const known = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  const encodings: Encoding[] = known ? [known] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decodeAs(bytes, encoding);
    if (text !== null && !CONTROLS.test(text)) return ok(withoutEndMark(text));
  }
  return err({ why: 'encoding-unknown' });
}
