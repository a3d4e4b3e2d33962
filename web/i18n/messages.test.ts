import { expect, test } from 'vitest';
import { checkEn } from '../check/check.en.ts';
import { checkZh } from '../check/check.zh-CN.ts';
import { denyEn } from '../deny/deny.en.ts';
import { denyZh } from '../deny/deny.zh-CN.ts';
import { disputesEn } from '../desk/disputes/disputes.en.ts';
import { disputesZh } from '../desk/disputes/disputes.zh-CN.ts';
import { secondCodeEn } from '../second-code/second-code.en.ts';
import { secondCodeZh } from '../second-code/second-code.zh-CN.ts';
import { slipEn } from '../slip/slip.en.ts';
import { slipZh } from '../slip/slip.zh-CN.ts';
import { watchEn } from '../watch/watch.en.ts';
import { watchZh } from '../watch/watch.zh-CN.ts';
import { en as mainEn } from './en.ts';
import { chinese as mainZh } from './zh-CN.pages.ts';

/** What every page has, and what some pages bring along. */
const zh: Readonly<Record<string, string>> = {
  ...mainZh,
  ...watchZh,
  ...checkZh,
  ...denyZh,
  ...disputesZh,
  ...secondCodeZh,
  ...slipZh,
};
const en: Readonly<Record<string, string>> = {
  ...mainEn,
  ...watchEn,
  ...checkEn,
  ...denyEn,
  ...disputesEn,
  ...secondCodeEn,
  ...slipEn,
};

const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('a sentence leaves the same blanks in every language', () => {
  for (const [key, text] of Object.entries(zh)) expect([key, ...blanks(en[key] ?? '')]).toEqual([key, ...blanks(text)]);
});

test('no sentence says that the system failed; each says what was not lost or what to do', () => {
  for (const text of Object.values(zh)) expect(text).not.toMatch(/系统异常|未知错误|错误码/);
});

test('English is not left in Chinese, nor Chinese in Western punctuation', () => {
  for (const text of Object.values(en)) expect(text).not.toMatch(/[\u4e00-\u9fff，。；：]/);
  for (const text of Object.values(zh)) expect(text).not.toMatch(/[\u4e00-\u9fff][,;:?!]/);
});
