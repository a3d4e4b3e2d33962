import { parseShortCode } from '../../crypto/ballot/short-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 5;

/** The first five bytes of the leaf hashes that have this receipt number, as somebody typed it; null if it is none. */
export function codePrefix(typed: string): Uint8Array | null {
  const code = parseShortCode(typed);
  if (code === null) return null;
  let value = 0;
  for (const character of code) value = value * 32 + ALPHABET.indexOf(character);
  const prefix = new Uint8Array(BYTES);
  for (let i = BYTES - 1; i >= 0; i--) {
    prefix[i] = value % 256;
    value = Math.floor(value / 256);
  }
  return prefix;
}
