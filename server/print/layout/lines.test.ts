import { expect, test } from 'vitest';
import { breakLines } from './lines.ts';

const one = (text: string): number => [...text].length;

test('no line begins with a full stop or ends with an opening bracket', () => {
  expect(breakLines('一二三四。五六（七八）九', 4, one)).toEqual(['一二三', '四。五六', '（七八）', '九']);
});

test('a word and a number stay whole, and a hash longer than the line is broken anywhere', () => {
  expect(breakLines('分摊1,284.60元整', 9, one)).toEqual(['分摊', '1,284.60元', '整']);
  expect(breakLines('0123456789abcdef', 6, one)).toEqual(['012345', '6789ab', 'cdef']);
});

test('the last line is not one character alone: it takes some from the line above', () => {
  expect(breakLines('自2027年1月9日起至2027年1月18日20时00分止', 28, one)).toEqual([
    '自2027年1月9日起至2027年1月18日',
    '20时00分止',
  ]);
  expect(breakLines('地址https://vote.example/0123456789一', 33, one).at(-1)).toBe('一');
});

test('nothing is lost: the lines together are the text without the blanks at their ends', () => {
  const text = '根据《民法典》第二百七十八条，召集 2026 年会议。';
  for (let width = 2; width < 30; width++)
    expect(breakLines(text, width, one).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
});
