/** Crockford base 32: no I, L, O or U, so that a code can be read out and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 8;
const MISREAD: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** Short code of an entry: the first 40 bits of its leaf hash, 8 characters. Anybody finds the entry by it after the close. */
export function shortCode(leaf: Uint8Array): string {
  let value = 0;
  for (let i = 0; i < 5; i++) value = value * 256 + (leaf[i] ?? 0);
  let code = '';
  for (let i = 0; i < CODE_LENGTH; i++) {
    code = `${ALPHABET[value % 32]!}${code}`;
    value = Math.floor(value / 32);
  }
  return code;
}

/** A code as somebody typed it: case, blanks, hyphens and the letters that look like digits forgiven; else null. */
export function parseShortCode(text: string): string | null {
  const typed = text.toUpperCase().replace(/[\s-]/g, '');
  const code = [...typed].map((character) => MISREAD[character] ?? character).join('');
  return code.length === CODE_LENGTH && [...code].every((character) => ALPHABET.includes(character)) ? code : null;
}
