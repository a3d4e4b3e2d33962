import { compact, plain, saysNothing, withoutBrackets } from './plain-text.ts';

export type OwnerCell =
  | { readonly kind: 'blank' }
  /** 未售, 开发商, 同上 …: the cell names no owner. */
  | { readonly kind: 'placeholder' }
  /** 已故 beside a name. `names` as far as they can be read. */
  | { readonly kind: 'deceased'; readonly names: readonly string[] }
  /** Every reading that the separators allow: `张 三` is one padded name or two. The first is the likeliest. */
  | { readonly kind: 'names'; readonly readings: readonly (readonly string[])[] };

const DECEASED = /已故|已亡|已?(?:亡故|去世|过世|逝世|身故|病故|病逝)/;
const DECEASED_MARK = new RegExp(`[(\\[【]?(?:${DECEASED.source})[)\\]】]?`, 'g');
/** Words that no name contains. */
const UNSOLD = /未售|待售|未出售|未销售|尚未出售|在售|尾盘|开发商|建设单位|未交付|未交房/;
/** Words that stand for an owner only when they are alone: a company may be called 某某开发公司. */
const PLACEHOLDER =
  /^(?:同上|同前|上同|〃|"|″|开发公司|房开|开发|公司|空置|空房|空关|业主|房主|户主|某某|物业|样板房|样板间|售楼处)$/;
const SEPARATOR = /[、丶,;/\\\n\r|&+]+/;

/** Names are compared without blanks, with one kind of middle dot and bracket, whatever the case of Latin letters. */
export const nameKey = (name: string): string =>
  compact(name)
    .replace(/[•・‧∙⋅]/g, '·')
    .toUpperCase();

const pieces = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => !saysNothing(piece));

/** Splits at strong separators and blanks first, then at strong separators alone (a blank may only pad a short name). */
function readingsOf(text: string): string[][] {
  const variants = [text, withoutBrackets(text), text.replace(/[()[\]【】]/g, '、')];
  const blanks = new RegExp(`(?:${SEPARATOR.source}|\\s+)`);
  const all = variants.flatMap((variant) => [pieces(variant, blanks), pieces(variant, SEPARATOR)]);
  const seen = new Set<string>();
  return all.filter((names) => {
    const key = names.join('\n');
    return names.length > 0 && !seen.has(key) && seen.add(key);
  });
}

/** What a roster's owner cell says. */
export function readOwnerCell(cell: string): OwnerCell {
  const text = plain(cell);
  const short = compact(withoutBrackets(text));
  if (UNSOLD.test(text) || PLACEHOLDER.test(short)) return { kind: 'placeholder' };
  if (DECEASED.test(text)) return { kind: 'deceased', names: readingsOf(text.replace(DECEASED_MARK, ' '))[0] ?? [] };
  if (text === '') return { kind: 'blank' };
  if (saysNothing(text)) return { kind: 'placeholder' };
  return { kind: 'names', readings: readingsOf(text) };
}

/** Beyond this many owners, orders of unseparated names are not tried. */
const MOST_ORDERS = 4;

/** Whether one of the readings names exactly these owners, in any order, be it without any separator. */
export function namesMatch(readings: readonly (readonly string[])[], owners: readonly string[]): boolean {
  const wanted = owners.map(nameKey);
  const inOrder = [...wanted].sort().join('\n');
  // A co-owner column may repeat the first owner, so a name that is said twice is also tried once.
  const isSame = (names: readonly string[]): boolean =>
    [names, [...new Set(names)]].some((some) => [...some].sort().join('\n') === inOrder);
  return readings.some((names) => isSame(names.map(nameKey))) || isUnseparated(readings, wanted);
}

function isUnseparated(readings: readonly (readonly string[])[], wanted: readonly string[]): boolean {
  if (wanted.length > MOST_ORDERS) return false;
  const line = readings[0]?.map(nameKey).join('') ?? '';
  return line.length === wanted.join('').length && isConcatenation(line, wanted);
}

const isConcatenation = (line: string, names: readonly string[]): boolean =>
  line === '' ||
  names.some((name, i) => line.startsWith(name) && isConcatenation(line.slice(name.length), names.toSpliced(i, 1)));
