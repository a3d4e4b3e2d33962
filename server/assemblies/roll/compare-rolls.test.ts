import { expect, test } from 'vitest';
import { compareRolls, type ComparedUnit } from './compare-rolls.ts';

const unit = (id: string, over: Partial<ComparedUnit> = {}): ComparedUnit => ({
  ...{ id, address: `枫林花园1幢${id}`, use: '住宅', areaCm2: 900_000, people: ['a'] },
  ...over,
});

test('two rolls differ in what was added, what is gone, and each area, use and owner, by address', () => {
  const before = [unit('101'), unit('102'), unit('9'), unit('103', { people: ['b', 'a'] })];
  const after = [
    unit('101', { areaCm2: 910_000, people: ['c'] }),
    unit('102', { use: '商业' }),
    unit('103', { people: ['a', 'b'] }),
    unit('1101'),
  ];
  expect(compareRolls(before, after).map(({ address, what }) => [address.slice(6), what])).toEqual([
    ['9', 'gone'],
    ['101', 'area'],
    ['101', 'owners'],
    ['102', 'use'],
    ['1101', 'added'],
  ]);
  expect(compareRolls(before, before)).toEqual([]);
});
