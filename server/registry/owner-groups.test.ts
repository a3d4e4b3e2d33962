import { describe, expect, test } from 'vitest';
import { ownerGroups } from './owner-groups.ts';
import { company, feedOf, flat, person } from './testing/small-estate.ts';
import { totalsOf } from './totals.ts';

const A = person('甲', '11010519491231002X');
const B = person('乙', '110105194912310038');
const DEVELOPER = company('某某置业有限公司', '91350100M000100Y43');
const undelivered = { delivered: false };

const groupsOf = (...units: unknown[]) =>
  ownerGroups(feedOf(units).units).map(({ kind, owners, units: owned }) => [
    kind,
    owners.map(({ name }) => name).join('+'),
    owned.map(({ room }) => room).join(','),
  ]);

describe('owner groups', () => {
  test('several units of the same owners are one head, in whatever order they are registered', () => {
    expect(groupsOf(flat('1', null, '101', [A, B]), flat('1', null, '102', [B, A]))).toEqual([
      ['owners', '甲+乙', '101,102'],
    ]);
  });

  test('husband, wife and both together are three', () => {
    expect(
      groupsOf(flat('1', null, '101', [A]), flat('1', null, '102', [B]), flat('1', null, '103', [A, B])),
    ).toHaveLength(3);
  });

  test('the number tells people apart, not the name', () => {
    expect(groupsOf(flat('1', null, '101', [A]), flat('1', null, '102', [{ ...B, name: '甲' }]))).toHaveLength(2);
    expect(groupsOf(flat('1', null, '101', [A]), flat('1', null, '102', [{ ...A, name: '甲曾用名' }]))).toHaveLength(1);
  });

  test("what is not handed over is the developer's, sold or not, with what it keeps", () => {
    expect(
      groupsOf(
        flat('1', null, '101', [DEVELOPER], undelivered),
        flat('1', null, '102', [A], undelivered),
        flat('1', null, '103', [DEVELOPER]),
        flat('1', null, '104', [A]),
      ),
    ).toEqual([
      ['developer', '某某置业有限公司', '101,102,103'],
      ['owners', '甲', '104'],
    ]);
  });

  test('a company that bought is not taken for the developer where two own what is not handed over', () => {
    const buyer = company('买方有限公司', '91350100M000100Y00');
    const groups = groupsOf(
      flat('1', null, '101', [DEVELOPER], undelivered),
      flat('1', null, '102', [buyer], undelivered),
      flat('1', null, '103', [buyer]),
    );
    expect(groups.map(([kind, , rooms]) => [kind, rooms])).toEqual([
      ['developer', '101,102'],
      ['owners', '103'],
    ]);
  });

  test('every unit is in exactly one group', () => {
    const units = feedOf(
      [1, 2, 3, 4, 5, 6].map((n) => flat('1', null, `${n}`, n % 2 ? [A] : [A, B], { delivered: n > 2 })),
    ).units;
    expect(
      ownerGroups(units)
        .flatMap((group) => group.units)
        .sort((a, b) => (a.room < b.room ? -1 : 1)),
    ).toEqual(units);
  });
});

test('parking and public rooms add neither heads nor area', () => {
  const totals = totalsOf(
    feedOf([
      flat('1', null, '101', [A]),
      flat('1', null, '商铺1', [A, B], { use: '商业', areaSource: '合同' }),
      flat('1', null, '车位1', [B], { use: '车位' }),
      flat('1', null, '物业用房', [DEVELOPER], { use: '公建配套', ...undelivered }),
    ]).units,
  );
  expect(totals).toMatchObject({
    units: 4,
    countedUnits: 2,
    heads: 2,
    areaCm2: 2_000_000,
    byAreaSource: { 登记: 1, 合同: 1 },
    coOwnedUnits: 1,
    developerUnits: 0,
  });
  expect(totals.byUse['车位']).toEqual({ units: 1, areaCm2: 1_000_000 });
});
