import { expect, test } from 'vitest';
import { day } from '../../time.ts';
import { FIGURE_KEYS } from './figures.data.ts';
import { resolvePack } from './resolve.ts';
import { packTable } from './table.ts';
import { valueText } from './value-text.ts';

const rowsOf = (id: string) =>
  packTable(resolvePack(id, day('2026-06-01')) ?? expect.fail(id)).flatMap(({ rows }) => rows);
const row = (id: string, key: string) => rowsOf(id).find((each) => each.key === key) ?? expect.fail(key);

test('every figure stands in the table once, those that no text states too', () => {
  expect(
    rowsOf('FJ-漳平')
      .map(({ key }) => key)
      .sort(),
  ).toEqual([...FIGURE_KEYS].sort());
  expect(row('FJ-漳平', 'smallSumLimitFen').applies).toMatchObject({
    ...{ value: { zh: '待主管部门确认' }, from: null, effect: 'ask' },
  });
});

test('the table says what blocks, and that a draft only informs beside what is in force', () => {
  expect(row('FJ-漳平', 'noticeDays').applies).toMatchObject({ value: { zh: '15 日' }, effect: 'blocks' });
  expect(row('FJ-漳平', 'committeeMin').applies).toMatchObject({ confidence: 'excerpt', effect: 'warns' });
  const income = row('SD-枣庄', 'publicIncomePeriod');
  expect(income.applies).toMatchObject({ from: 'SD', isDraft: false });
  expect(income.others[0]).toMatchObject({ from: 'SD-枣庄', isDraft: true, effect: 'shows' });
  expect(row('SX-长治', 'smallSumLimitFen').applies).toMatchObject({ from: 'SX-长治', effect: 'ask' });
});

test('a farther figure that still blocks behind a nearer one that only warns says so', () => {
  const pack = resolvePack('AH', day('2026-06-01')) ?? expect.fail('AH');
  const nearer = { ...pack.figures.petitionPercent!, value: 10, confidence: 'excerpt' as const };
  const local = { ...pack, figures: { petitionPercent: { ...nearer, others: [pack.figures.petitionPercent!] } } };
  const found = packTable(local)
    .flatMap(({ rows }) => rows)
    .find(({ key }) => key === 'petitionPercent');
  expect([found?.applies.effect, found?.others[0]?.effect]).toEqual(['warns', 'blocks']);
});

test.each([
  ['committeePass', { num: 1, den: 2, over: true }, '超过 1/2（不含本数）', 'more than 1/2'],
  ['committeeQuorum', { num: 2, den: 3, over: false }, '2/3 以上（含本数）', 'at least 2/3'],
  ['termYearsMin', 1, '1 年', '1 year'],
  ['bannedGrades', ['D', 'black'], '信用评价D级；黑名单', 'credit grade D; black list'],
  ['publicIncomePeriod', 'quarter', '每季度', 'every quarter'],
  ['committeeOdd', true, '是', 'yes'],
  [
    'firstAssemblyTriggers',
    [{ areaPercent: 30, headsPercent: null, years: 2 }],
    '首次交付满 2 年且已交付面积达 30%',
    '2 years since the first delivery and 30% of the area delivered',
  ],
] as const)('%s reads in words as the text means it', (key, value, zh, en) => {
  expect(valueText(key, value)).toEqual({ zh, en });
});
