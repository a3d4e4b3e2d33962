import { expect, test } from 'vitest';
import { foundUnits } from './roll-search.ts';

const unit = (address: string) => ({ address });
const units = ['3幢1单元1201', '5幢1单元1201', '5幢2单元1202'].map(unit);
const found = (wanted: string) => foundUnits(units, wanted).map(({ address }) => address);

test('a room is found by the numbers on its door, without the words between them', () => {
  expect(found('5 1201')).toEqual(['5幢1单元1201']);
});

test('wide digits and hyphens, as Chinese keyboards give them, find the same room', () => {
  expect(found('５幢 １２０２')).toEqual(['5幢2单元1202']);
});

test('nothing typed shows everything, something unknown shows nothing', () => {
  expect(found('  ')).toHaveLength(3);
  expect(found('9 1201')).toEqual([]);
});
