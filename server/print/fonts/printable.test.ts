import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readCmap } from './cmap.ts';
import { fontBytes, isInFont } from './fonts.ts';
import { printable } from './printable.ts';

test('what the register writes is in the font: common characters, rare ones of names, signs of the papers', () => {
  const text = '业主大会表决票㛃𬀩𫖯龘堃犇喆䶮㎡√□〔〕，。：；（）“”—…·￥0123456789ABCabc①';
  expect(printable(text)).toEqual({ text: text.normalize('NFC'), missing: [] });
});

test('a character that the font lacks is a number, never an empty box', () => {
  expect(isInFont(0x2b7f7)).toBe(false);
  expect(printable('李\u{2b7f7}')).toEqual({ text: '李〔U+2B7F7〕', missing: ['\u{2b7f7}'] });
});

test('what nobody sees is left out, and a line stays a line', () => {
  expect(printable('王\u{e0100}\u200b五\u0007\n6\t7').text).toBe('王五\n6 7');
});

test('both weights print the same characters', () => {
  const bold = readCmap(fontBytes('bold'));
  const differing = Array.from({ length: 0x30000 }, (_, code) => code).filter((code) => isInFont(code) !== bold(code));
  expect(differing).toEqual([]);
});

test('the licence of the font is kept beside it', () => {
  const require = createRequire(import.meta.url);
  const licence = require.resolve('@expo-google-fonts/noto-sans-sc/LICENSE_FONT');
  expect(readFileSync(licence, 'utf8')).toContain('SIL OPEN FONT LICENSE');
});
