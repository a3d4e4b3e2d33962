import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../bytes.ts';
import { canonicalize, type Json } from '../canonical.ts';
import { changed } from '../testing/changed-texts.ts';
import { readLeaf, rereadLeaf, type RollUnit } from './leaf.ts';
import { isPlainLeaf } from './plain-leaf.ts';

const unit: RollUnit = {
  ...{ address: '3幢2单元1201室', areaCm2: 893_500, areaSource: 'register', building: '3', entrance: '2', floor: 12 },
  ...{ id: '999001001001GB00001F00010012' as RollUnit['id'], room: '1201', use: '住宅' },
};
const lineOf = (units: readonly object[], more: object = {}): string =>
  canonicalize({ owner: 'ab'.repeat(32), units, voter: 'cd'.repeat(16), ...more } as unknown as Json);
const plain = [
  lineOf([unit]),
  lineOf([{ ...unit, entrance: null, floor: null, areaSource: 'contract', use: '车位', areaCm2: 0 }]),
  lineOf([{ ...unit, address: "Block 3 'A', 12/F", areaCm2: 999_999_999_999, floor: 0 }]),
];
const isLeaf = (line: string): boolean => readLeaf(utf8(line)).ok;

test('a leaf of one unit has the common form', () => {
  for (const line of plain) expect([isPlainLeaf(line), isLeaf(line)]).toEqual([true, true]);
});

test('a leaf that was kept is the same when it is read again; what is none is told and never thrown', () => {
  for (const line of plain) expect(rereadLeaf(line)).toEqual(readLeaf(utf8(line)));
  for (const line of ['', 'null', '[]', '{}', lineOf([]), plain[0]!.slice(0, -1)])
    expect(rereadLeaf(line).ok).toBe(false);
});

test('whatever has the form of a leaf is one', () => {
  fc.assert(
    fc.property(changed(plain), (line) => {
      if (isPlainLeaf(line)) expect(isLeaf(line)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['of two units', lineOf([unit, { ...unit, id: '999001001001GB00001F00010013' }])],
  ['below the ground', lineOf([{ ...unit, floor: -1 }])],
  ['whose address holds a quotation mark', lineOf([{ ...unit, address: '"' }])],
  ['whose address holds a character beyond the first 65,536', lineOf([{ ...unit, address: '𠮷' }])],
])('a leaf %s is one, but not of the form', (_, line) => {
  expect([isPlainLeaf(line), isLeaf(line)]).toEqual([false, true]);
});

test.each([
  ['without a unit', lineOf([])],
  ['with a field more', lineOf([{ ...unit, zone: 'A' }])],
  ['of an unknown use', lineOf([{ ...unit, use: '车库' }])],
  ['with more area than any voter has', lineOf([{ ...unit, areaCm2: 1_000_000_000_001 }])],
  ['with a control character', lineOf([{ ...unit, address: 'a' }]).replace('"a"', '"\u007f"')],
  ['with a key twice', lineOf([unit]).replace('"owner":', `"owner":"${'ab'.repeat(32)}","owner":`)],
  ['with white space', lineOf([unit]).replace(':', ': ')],
  ['with a line feed at the end', `${lineOf([unit])}\n`],
])('a line %s is neither', (_, line) => {
  expect([isPlainLeaf(line), isLeaf(line)]).toEqual([false, false]);
});
