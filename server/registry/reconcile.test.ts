import { describe, expect, test } from 'vitest';
import type { UnitId } from '../../crypto/brands.ts';
import { counts } from '../../crypto/roll/electorate.ts';
import { reconcile } from './reconcile.ts';
import { isCounted, UNIT_USES, type UnitUse } from './registry-unit.ts';
import { brief, company, feedOf, flat, person, reconciled, sheetsOf } from './testing/small-estate.ts';

/** What the law counts where the rules leave parking out. */
const countsInRoll = (use: UnitUse): boolean =>
  counts(
    {
      address: '小园1幢101',
      areaCm2: 1,
      areaSource: 'register',
      building: '1',
      entrance: null,
      floor: null,
      id: 'U' as UnitId,
      room: '101',
      use,
    },
    { all: true },
    { headcountRule: 'owner', parking: 'excluded' },
  );

const ID = '11010519491231002X';
const OTHER_ID = '110105194912310038';
const HEAD = '楼号,房号,业主,身份证号,建筑面积,电话,备注';
const zhang = person('张三', ID, '13900000001');
const li = person('李四', OTHER_ID, '13900000002');

describe('which doubt hides which', () => {
  const units = [flat('1', null, '101', [zhang])];
  const doubtsOf = (...rows: string[]): string[] => brief(reconciled(units, sheetsOf(HEAD, ...rows)).doubts);

  test('a clean row raises none', () => {
    expect(doubtsOf(`1幢,101室,张三,${ID},100㎡,13900000001,`)).toEqual([]);
  });

  test('a repeated unit hides owner and number, not the area', () => {
    expect(doubtsOf(`1,101,张三,${ID},100,,`, '1,101,王五,123456789012345678,99,,')).toEqual([
      '3 DUPLICATE_UNIT',
      '3 AREA_DIFFERS_FROM_REGISTRY',
    ]);
  });

  test('a dead or missing owner hides the numbers', () => {
    expect(doubtsOf('1,101,王五(已故),123456789012345678,100,,')).toEqual(['2 OWNER_DECEASED']);
    expect(doubtsOf('1,101,待售,123456789012345678,约100,,')).toEqual(['2 OWNER_PLACEHOLDER', '2 AREA_APPROXIMATE']);
  });

  test('another owner does not hide a wrong number', () => {
    expect(doubtsOf('1,101,王五,123456789012345678,100,,')).toEqual(['2 OWNER_DIFFERS_FROM_REGISTRY', '2 ID_CHECKSUM']);
  });

  test('two wrong numbers in one cell are one doubt, a wrong and an old one are two', () => {
    expect(doubtsOf('1,101,张三,123456789012345678/123456789012345679,100,,')).toEqual(['2 ID_CHECKSUM']);
    expect(doubtsOf('1,101,张三,123456789012345678/110105491231002,100,,')).toEqual([
      '2 ID_CHECKSUM',
      '2 ID_15_DIGITS',
    ]);
  });

  test('a right number of somebody else is a note', () => {
    const { doubts, notes } = reconciled(units, sheetsOf(HEAD, `1,101,张三,${OTHER_ID},100,,`));
    expect(doubts).toEqual([]);
    expect(brief(notes)).toContain('2 ID_NOT_IN_REGISTRY');
  });
});

test('a doubt shows the raw cell and what was understood', () => {
  const { doubts } = reconciled(
    [flat('1', null, '101', [zhang])],
    sheetsOf(HEAD, `第一幢,101室,张三,${ID},９９.５㎡,,`),
  );
  expect(doubts).toEqual([
    {
      sheet: null,
      row: 2,
      unitCode: expect.any(String),
      code: 'AREA_DIFFERS_FROM_REGISTRY',
      field: 'area',
      raw: '９９.５㎡',
      parsed: 995_000,
    },
  ]);
});

test('an unknown room that would count is a doubt, an unknown parking space a note', () => {
  const { doubts, notes } = reconciled(
    [flat('1', null, '101', [zhang])],
    sheetsOf(HEAD, `1,101,张三,${ID},100,,`, '1,102,王五,,90,,', '1,车位9,王五,,12,,'),
  );
  expect(brief(doubts)).toEqual(['3 UNIT_UNKNOWN']);
  expect(doubts[0]).toMatchObject({ raw: '102', parsed: '1幢102', unitCode: null });
  expect(brief(notes)).toContain('4 UNCOUNTED_UNIT_UNKNOWN');
});

test('units that nobody listed: a doubt each where they count, one note for a whole use that does not', () => {
  const units = [
    flat('1', null, '101', [zhang]),
    flat('1', null, '102', [li]),
    flat('B', null, '车位1', [li], { use: '车位' }),
    flat('B', null, '车位2', [li], { use: '车位' }),
  ];
  const { doubts, notes } = reconciled(units, sheetsOf(HEAD, `1,101,张三,${ID},100,,`));
  expect(doubts.map(({ code, parsed }) => [code, parsed])).toEqual([['UNIT_MISSING', '小园1幢102']]);
  expect(notes.filter(({ code }) => code === 'UNITS_NOT_LISTED')).toMatchObject([{ raw: '车位', parsed: 2 }]);
});

test('a unit whose use the register calls 其他 counts as in the roll, and somebody is asked what it is', () => {
  const units = [flat('1', null, '101', [zhang]), flat('1', null, '102', [li], { use: '其他' })];
  const { doubts, totals } = reconciled(
    units,
    sheetsOf(HEAD, `1,101,张三,${ID},100,,`, `1,102,李四,${OTHER_ID},100,,`),
  );
  expect([totals.heads, totals.countedUnits]).toEqual([2, 2]);
  expect(doubts.map(({ code, field, parsed }) => [code, field, parsed])).toEqual([
    ['USE_UNCLEAR', 'use', '小园1幢102'],
  ]);
  for (const use of UNIT_USES) expect([use, isCounted({ use })]).toEqual([use, countsInRoll(use)]);
});

describe('rooms of several numbers', () => {
  const twoEntrances = ['1', '2'].flatMap((e) => ['101', '102', '201'].map((room) => flat('1', e, room, [zhang])));

  test('a sheet has one style: a room that only another style would find stays unknown', () => {
    const units = [...twoEntrances, flat('1', '2', '1801', [zhang])];
    const rows = ['1-101', '1-102', '2-101', '2-102', '1-1801'].map((room) => `1,${room},张三,${ID},100,,`);
    const { doubts } = reconciled(units, sheetsOf(HEAD, ...rows));
    expect(brief(doubts.filter(({ row }) => row !== null))).toEqual(['6 UNIT_UNKNOWN']);
  });

  test('a room number that two entrances have is no answer', () => {
    const { doubts, notes } = reconciled(twoEntrances, sheetsOf(HEAD, `1,101,张三,${ID},100,,`));
    expect(brief(doubts)[0]).toBe('2 UNIT_UNKNOWN');
    expect(brief(notes)).toContain('2 UNIT_AMBIGUOUS');
  });

  test('building, floor and number are read where the registry says so', () => {
    const units = ['801', '802', '804'].map((room) => flat('5', null, room, [zhang]));
    const { doubts } = reconciled(
      units,
      sheetsOf('房号,业主,面积', '5-8-1,张三,100', '5-8-2,张三,100', '5-8-4,张三,100'),
    );
    expect(doubts).toEqual([]);
  });

  test('phases part buildings of one number', () => {
    const units = ['一期', '二期'].map((phase) => flat(`${phase}3`, null, '101', [zhang]));
    const { doubts } = reconciled(
      units,
      sheetsOf('期数,楼号,房号,业主,面积', '1期,3,101,张三,100', '2期,3,101,张三,99'),
    );
    expect(doubts.map(({ row, unitCode }) => [row, unitCode])).toEqual([[3, units[1]!['unitCode']]]);
    const ambiguous = reconciled(units, sheetsOf('楼号,房号,业主,面积', '3,101,张三,100'));
    expect(brief(ambiguous.doubts)[0]).toBe('2 UNIT_UNKNOWN');
  });

  test('a building column that contradicts the room is not overruled', () => {
    const { doubts } = reconciled(
      [flat('1', null, '101', [zhang]), flat('2', null, '101', [zhang])],
      sheetsOf(HEAD, `1,101,张三,${ID},100,,`, `1,2幢101,张三,${ID},100,,`),
    );
    expect(brief(doubts)[0]).toBe('3 UNIT_UNKNOWN');
  });

  test('a unit code finds its unit, and a place that says otherwise is noted', () => {
    const units = [flat('1', null, '101', [zhang]), flat('1', null, '102', [zhang])];
    const code = String(units[0]!['unitCode']);
    const spaced = `${code.slice(0, 6)} ${code.slice(6, 12)} ${code.slice(12, 19)} ${code.slice(19)}`.toLowerCase();
    const { doubts, notes } = reconciled(
      units,
      sheetsOf('不动产单元号,楼号,房号,业主,面积', `${spaced},1,102,张三,99`),
    );
    expect(doubts[0]).toMatchObject({ code: 'AREA_DIFFERS_FROM_REGISTRY', unitCode: code });
    expect(brief(notes)).toContain('2 UNIT_CODE_DIFFERS');
  });
});

test('owners on further rows and in a further column belong to the unit above', () => {
  const units = [flat('1', null, '101', [zhang, li]), flat('1', null, '102', [zhang, li])];
  const { doubts } = reconciled(
    units,
    sheetsOf(
      '楼号,房号,业主,共有人,证件号码,面积',
      `1,101,张三,,${ID},100`,
      `,,李四,,${OTHER_ID},`,
      `,102,李四,张三,${ID}、${OTHER_ID},100`,
    ),
  );
  expect(doubts).toEqual([]);
});

test('a line across the table names the building of the rows below', () => {
  const units = [flat('1', null, '101', [zhang]), flat('2', null, '101', [li])];
  const { doubts } = reconciled(
    units,
    sheetsOf('房号,业主,面积', '第一幢（共1户）,,', '101,张三,100', '2号楼,,', '101,李四,100'),
  );
  expect(doubts).toEqual([]);
});

test('a heading that is repeated on every printed page lists nobody', () => {
  const units = [flat('1', null, '101', [zhang]), flat('1', null, '102', [li])];
  const { doubts, rosterRows } = reconciled(
    units,
    sheetsOf(HEAD, `1,101,张三,${ID},100,,`, HEAD, `1,102,李四,${OTHER_ID},100,,`),
  );
  expect([doubts, rosterRows]).toEqual([[], 2]);
});

describe('printed totals', () => {
  const units = [flat('1', null, '101', [zhang]), flat('1', null, '102', [li])];
  const rows = [`1,101,张三,${ID},100,,`, `1,102,李四,${OTHER_ID},100,,`];
  const doubtsOf = (...sums: string[]) => reconciled(units, sheetsOf(HEAD, ...rows, ...sums)).doubts;

  test("the grand total must be the registry's counted area, a subtotal need not", () => {
    expect(doubtsOf('小计,,,,77,,', '合计,,,,200.00,,')).toEqual([]);
    expect(doubtsOf('小计,,,,77,,', '合 计：,,,,200.01,,')).toMatchObject([
      { row: 5, code: 'TOTAL_DIFFERS', raw: '200.01', parsed: 2_000_100 },
    ]);
  });

  test('counts beside the sum and its place in the row do not matter', () => {
    expect(doubtsOf('合计,2户,2人,,201,,')).toMatchObject([{ row: 4, code: 'TOTAL_DIFFERS' }]);
    expect(doubtsOf(',,,,201,,合计')).toMatchObject([{ row: 4, code: 'TOTAL_DIFFERS' }]);
  });

  test('a remark about a sum does not make a unit a sum', () => {
    const { doubts, rosterRows } = reconciled(units, sheetsOf(HEAD, rows[0]!, `1,102,李四,${OTHER_ID},99,,两套合计`));
    expect([brief(doubts), rosterRows]).toEqual([['3 AREA_DIFFERS_FROM_REGISTRY'], 2]);
  });

  test('a sum in words is read', () => {
    expect(doubtsOf('总计：2户 面积201.00平方米,,,,,,')).toMatchObject([{ code: 'TOTAL_DIFFERS', parsed: 2_010_000 }]);
  });

  test('the sum of one building or of parking is no grand total', () => {
    expect(doubtsOf('1幢合计,,,,77,,')).toEqual([]);
    const sheets = [
      ...sheetsOf(HEAD, ...rows, '合计,,,,200,,'),
      ...sheetsOf('车位号,业主,面积', '1,张三,12', '合计,,12'),
    ];
    expect(
      reconciled(
        units,
        sheets.map((sheet, i) => ({ ...sheet, name: `s${i}` })),
      ).doubts,
    ).toEqual([]);
  });
});

describe('contacts', () => {
  test("a phone is a person's only where that is certain", () => {
    const units = [flat('1', null, '101', [zhang]), flat('1', null, '102', [zhang, li]), flat('1', null, '103', [li])];
    const { contacts } = reconciled(
      units,
      sheetsOf(
        HEAD,
        '1,101,张三,,100,13900000009,',
        '1,102,张三、李四,,100,13900000002/13900000008,',
        '1,103,王五,,100,13900000007,',
      ),
    );
    expect(contacts.map(({ name, phones, doubtful }) => [name, phones, doubtful])).toEqual([
      ['张三', ['13900000009'], false],
      ['李四', ['13900000002'], false],
      [null, ['13900000008'], false],
      [null, ['13900000007'], true],
    ]);
  });

  test('a phone of units with different owners is noted, one of the same owner is not', () => {
    const units = [flat('1', null, '101', [zhang]), flat('1', null, '102', [zhang]), flat('1', null, '103', [li])];
    const rows = ['1,101,张三,,100,13900000001,', '1,102,张三,,100,13900000001,'];
    const shared = (...more: string[]) =>
      reconciled(units, sheetsOf(HEAD, ...rows, ...more)).notes.filter(({ code }) => code === 'PHONE_SHARED');
    expect(shared()).toEqual([]);
    expect(shared('1,103,李四,,100,13900000001,')).toMatchObject([{ row: 2, parsed: 3 }]);
  });

  test('a list of phones beside the roster adds contacts and raises no doubts', () => {
    const units = [flat('1', null, '101', [zhang])];
    const [main] = sheetsOf(HEAD, `1,101,张三,${ID},100,,`);
    const [list] = sheetsOf('楼号,房号,姓名,手机', '1,101,张三,13900000003', '1,999,王五,13900000004');
    const { doubts, contacts } = reconciled(units, [
      { ...main!, name: '名册' },
      { ...list!, name: '电话' },
    ]);
    expect(doubts).toEqual([]);
    expect(contacts).toMatchObject([{ sheet: '电话', phones: ['13900000003'], name: '张三' }]);
  });
});

test('whole numbers of a company may be digits only', () => {
  const code = '911100001000000008';
  const units = [flat('1', null, '101', [company('某某有限公司', code)], { use: '办公' })];
  const { notes } = reconciled(units, sheetsOf(HEAD, `1,101,某某有限公司,${code},100,,`));
  expect(brief(notes)).not.toContain('2 ID_NOT_IN_REGISTRY');
});

test('inner areas are compared with inner areas, and mistaken ones are named', () => {
  const units = [flat('1', null, '101', [zhang], { innerAreaM2: '80', sharedAreaM2: '20' })];
  expect(reconciled(units, sheetsOf('楼号,房号,业主,套内面积', '1,101,张三,80')).doubts).toEqual([]);
  const { doubts, notes } = reconciled(units, sheetsOf('楼号,房号,业主,面积', '1,101,张三,80'));
  expect(brief(doubts)).toEqual(['2 AREA_DIFFERS_FROM_REGISTRY']);
  expect(brief(notes)).toContain('2 AREA_IS_INNER');
});

test('sheets without a heading are skipped with a note; without any the import is refused', () => {
  const units = [flat('1', null, '101', [zhang])];
  const [main] = sheetsOf(HEAD, `1,101,张三,${ID},100,,`);
  const [text] = sheetsOf('请,认真', '填写,本表');
  const { notes } = reconciled(units, [
    { ...main!, name: '名册' },
    { ...text!, name: '说明' },
  ]);
  expect(notes).toContainEqual(expect.objectContaining({ sheet: '说明', code: 'SHEET_SKIPPED' }));
  expect(reconcile(feedOf(units), [text!]).ok).toBe(false);
});
