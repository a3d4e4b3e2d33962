import { expect, test } from 'vitest';
import { byStrokes } from './by-strokes.ts';

test('candidates stand in the order of the strokes of their surnames', () => {
  const names = ['戴明', '丁一', '王强', '林致远', '马超'];
  expect(byStrokes(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
    '丁一',
    '马超',
    '王强',
    '林致远',
    '戴明',
  ]);
});
