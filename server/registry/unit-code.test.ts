import { expect, test } from 'vitest';
import { isHouseUnit, readUnitCode } from './unit-code.ts';

test.each([
  '110105001001GB00001F00010001',
  '110105 001001 GB00001 F00010001',
  '１１０１０５００１００１ＧＢ００００１Ｆ０００１０００１',
  '110105001001gb00001f00010001',
])('this is a unit code: %s', (text) => expect(readUnitCode(text)).toBe('110105001001GB00001F00010001'));

test.each([
  '110105001001GB00001F0001000',
  '110105001001GB00001F000100011',
  '110105001001XB00001F00010001',
  '110105001001GB00001A00010001',
  '110105001001G100001F00010001',
  '11010500100IGB00001F00010001',
  '110105001001GB00001F00010001\n2',
  '',
])('this is none: %j', (text) => expect(readUnitCode(text)).toBeNull());

test('bare land is no house', () => {
  expect(['F00010001', 'W00000000'].map((end) => isHouseUnit(readUnitCode(`110105001001GB00001${end}`)!))).toEqual([
    true,
    false,
  ]);
});
