import { isInFont } from './fonts.ts';

/** Joiners, direction marks, variation selectors and controls: nothing of them is seen on paper. */
const UNSEEN = /\p{Cc}|\p{Default_Ignorable_Code_Point}|[\u2028\u2029]/u;

/** Signs of the same meaning for those that people type and the font lacks. */
const SAME: Readonly<Record<string, string>> = { '\u2610': '\u25a1', '\u00a0': ' ', '\t': ' ', '\u2011': '-' };

export interface Printable {
  readonly text: string;
  /** Characters that stand as numbers, in the order in which they were met. */
  readonly missing: readonly string[];
}

/**
 * A text as the font can print it. A character that it lacks (some in names are very rare) is written as its number in
 * Unicode between 〔〕: readable by people and by whoever looks it up, where an empty box would be neither.
 */
export function printable(text: string): Printable {
  const missing: string[] = [];
  let out = '';
  for (const char of text.normalize('NFC')) {
    const same = SAME[char] ?? char;
    if (same === '\n') out += same;
    else if (UNSEEN.test(same)) continue;
    else if (isInFont(same.codePointAt(0)!)) out += same;
    else {
      out += numberOf(same);
      missing.push(same);
    }
  }
  return { text: out, missing };
}

/** `〔U+2B7F7〕` */
export const numberOf = (char: string): string =>
  `〔U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}〕`;
