import { expect, test } from 'vitest';
import type { RollUnit } from '../../crypto/roll/leaf.ts';
import { buildingsOf } from './turnout-grid.ts';

const cell = (entrance: string | null, room: string) => ({
  unit: { building: '1', entrance, room, floor: 1, areaCm2: 1_000_000 } as RollUnit,
  ...{ voted: false, isFirst: true },
});
const roomsOf = (...cells: ReturnType<typeof cell>[]) =>
  buildingsOf(cells, true).flatMap(({ floors }) => floors.flatMap(({ rooms }) => rooms!.map(({ room }) => room)));

test('rooms of one number behind two entrances are told apart, shops without an entrance keep their name', () => {
  expect(roomsOf(cell('2', '101'), cell('1', '102'), cell('1', '101'), cell(null, '商铺3'))).toEqual(
    expect.arrayContaining(['1-101', '1-102', '2-101', '商铺3']),
  );
  expect(roomsOf(cell('1', '102'), cell('1', '101'), cell(null, '商铺3'))).toEqual(['101', '102', '商铺3']);
});
