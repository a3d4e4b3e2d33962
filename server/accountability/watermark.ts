/** Crockford's alphabet: nothing that is read as another character. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const MARK_LENGTH = 8;
const BITS = 5;
/** Zero width space and zero width non-joiner: they are copied with the text and not seen. */
const [ZERO, ONE] = ['\u200b', '\u200c'] as const;

/** A mark of eight characters from at least five random bytes. */
export const markOf = (random: Uint8Array): string => {
  const bits = [...random.subarray(0, BITS)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: MARK_LENGTH },
    (_, i) => ALPHABET[parseInt(bits.slice(i * BITS, (i + 1) * BITS), 2)],
  ).join('');
};

/** The text with the mark inside, unseen, so that it goes where the text is copied to. */
export function withHiddenMark(text: string, mark: string): string {
  const bits = [...mark].map((each) => ALPHABET.indexOf(each).toString(2).padStart(BITS, '0')).join('');
  const hidden = [...bits].map((bit) => (bit === '1' ? ONE : ZERO)).join('');
  return text.slice(0, 1) + hidden + text.slice(1);
}

/** Every mark in a text, printed or hidden; each once. */
export function marksIn(text: string): readonly string[] {
  const hidden = (text.match(/[\u200b\u200c]{40}/g) ?? []).map((run) =>
    markOf(
      Uint8Array.from({ length: BITS }, (_, i) =>
        parseInt([...run.slice(i * 8, i * 8 + 8)].map((each) => (each === ONE ? '1' : '0')).join(''), 2),
      ),
    ),
  );
  const printed = text.replace(/[\u200b\u200c]/g, '').match(/(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{8}(?![0-9A-Z])/g) ?? [];
  return [...new Set([...hidden, ...printed])].slice(0, 1000);
}
