import { expect, test } from 'vitest';
import { en } from './en.ts';
import { zh, type MessageKey } from './zh-CN.ts';

const blanks = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test('a sentence leaves the same blanks in every language', () => {
  for (const key of Object.keys(zh) as MessageKey[])
    expect([key, ...blanks(en[key])]).toEqual([key, ...blanks(zh[key])]);
});

test('no sentence says that the system failed; each says what was not lost or what to do', () => {
  for (const text of Object.values(zh)) expect(text).not.toMatch(/系统异常|未知错误|错误码/);
});

test('English is not left in Chinese, nor Chinese in Western punctuation', () => {
  for (const text of Object.values(en)) expect(text).not.toMatch(/[\u4e00-\u9fff，。；：]/);
  for (const text of Object.values(zh)) expect(text).not.toMatch(/[\u4e00-\u9fff][,;:?!]/);
});
