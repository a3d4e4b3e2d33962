/** Chinese punctuation that no line begins with, or ends with (GB/T 15834). */
const NOT_FIRST = new Set('、。，．：；？！）〕］｝」』】〉》’”％…—·℃㎡,.:;?!)]}%');
const NOT_LAST = new Set('（〔［｛「『【〈《‘“￥([{');

const isDigit = (char: string): boolean => char >= '0' && char <= '9';
/** What stands with its number: 20时01分, 12月17日, 58人. */
const UNITS = new Set('年月日时分秒人户张处条项幢号页元');

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
      (char === ' ' ||
        NOT_FIRST.has(char) ||
        NOT_LAST.has(before) ||
        (isLatin(before) && isLatin(char)) ||
        (isDigit(before) && UNITS.has(char)) ||
        (before === '时' && isDigit(char)));
    if (joins) found[found.length - 1] += char;
    else found.push(char);
    before = char;
  }
  return found;
}

function fill(parts: readonly string[], width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let used = 0;
  const add = (piece: string, wide: number) => {
    if (line.length > 0 && used + wide > width) {
      lines.push(line);
      [line, used] = [[], 0];
    }
    line.push(piece);
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
  return fuller([...lines, line], width, widthOf).map((pieces) => pieces.join('').trimEnd());
}

type Lines = readonly (readonly string[])[];

/** No last line of one or two characters: it takes pieces from the line above, which stays more than half full. */
function fuller(lines: Lines, width: number, widthOf: (text: string) => number): Lines {
  const em = widthOf('一');
  // A narrow column, of a table, is left as it is.
  const least = Math.min(4 * em, width / 6 - em);
  const [above = [], last = []] = lines.slice(-2);
  const lengthOf = (pieces: readonly string[]) => widthOf(pieces.join(''));
  if (lines.length < 2 || lengthOf(last) >= least) return lines;
  const from = above.findLastIndex((_, index) => lengthOf([...above.slice(index), ...last]) >= least);
  const [kept, moved] = [above.slice(0, from), [...above.slice(from), ...last]];
  return from > 0 && lengthOf(kept) > width / 2 ? [...lines.slice(0, -2), kept, moved] : lines;
}
