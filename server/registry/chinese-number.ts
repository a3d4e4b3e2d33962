const DIGITS = '零一二三四五六七八九';
export const CHINESE_DIGITS = '〇零一二三四五六七八九十百两';

const digitOf = (character: string): number =>
  character === '〇' ? 0 : character === '两' ? 2 : DIGITS.indexOf(character);

/** `二十三` → 23, `十` → 10, `一百零二` → 102; without 十 or 百 each character is a digit: `一〇二` → 102. */
export function chineseNumber(text: string): number {
  if (!/[十百]/.test(text)) return Number([...text].map(digitOf).join(''));
  const [hundreds, belowHundred] = text.includes('百') ? split(text, '百') : ['', text];
  const [tens, ones] = belowHundred.includes('十') ? split(belowHundred, '十') : ['零', belowHundred];
  return (text.includes('百') ? valueOf(hundreds, 1) * 100 : 0) + valueOf(tens, 1) * 10 + valueOf(ones, 0);
}

function split(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return [text.slice(0, index), text.slice(index + 1)];
}

function valueOf(text: string, empty: number): number {
  const last = text.at(-1);
  return last === undefined ? empty : digitOf(last);
}
