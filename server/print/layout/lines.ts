/** Chinese punctuation that no line begins with, or ends with (GB/T 15834). */
const NOT_FIRST = new Set('、。，．：；？！）〕］｝」』】〉》’”％…—·℃㎡,.:;?!)]}%');
const NOT_LAST = new Set('（〔［｛「『【〈《‘“￥([{');

const isLatin = (char: string): boolean => char > ' ' && char < '\u2000' && !NOT_LAST.has(char);

/** The lines in which a text fills a width. `widthOf` and `width` have the same unit. */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => fill(pieces(paragraph), width, widthOf));
}

/** What a line break may not divide: one Chinese character with its punctuation, a word, a number with its sign. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let before = '';
  for (const char of text) {
    const joins =
      before !== '' &&
      (char === ' ' || NOT_FIRST.has(char) || NOT_LAST.has(before) || (isLatin(before) && isLatin(char)));
    if (joins) found[found.length - 1] += char;
    else found.push(char);
    before = char;
  }
  return found;
}

function fill(parts: readonly string[], width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (piece: string, wide: number) => {
    if (line !== '' && used + wide > width) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    line += piece;
    used += wide;
  };
  for (const piece of parts) {
    const wide = widthOf(piece.trimEnd());
    // Longer than a line, as hashes and addresses are: broken anywhere.
    if (wide > width) for (const char of piece) add(char, widthOf(char));
    else {
      add(piece, wide);
      used += widthOf(piece) - wide;
    }
  }
  return [...lines, line.trimEnd()];
}
