import { expect, test } from 'vitest';
import { readPhones } from './phone.ts';

test.each([
  ['199 0094-8665', ['19900948665']],
  ['+86 139 0000 0001', ['13900000001']],
  ['13900000001/13900000002', ['13900000001', '13900000002']],
  ['13900000001 13900000002', ['13900000001', '13900000002']],
  ['张三：13900000001\n李四：13900000002', ['13900000001', '13900000002']],
  ['１３９００００００01', ['13900000001']],
  ['0591-87654321', ['059187654321']],
  ['(010)87654321', ['01087654321']],
  ['+44 20 7946 0958', ['+442079460958']],
  ['13900000001、13900000001', ['13900000001']],
  [' -', []],
  ['无', []],
  ['', []],
])('%j holds the phones %j', (cell, phones) => expect(readPhones(cell)).toEqual({ phones, unreadable: 0 }));

test('a number with a digit too few or too many is counted, not repaired', () => {
  expect(readPhones('1390000001')).toEqual({ phones: [], unreadable: 1 });
  expect(readPhones('139000000011、13900000002')).toEqual({ phones: ['13900000002'], unreadable: 1 });
});
