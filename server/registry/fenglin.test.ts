import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importRoster } from './import-roster.ts';

interface Expected {
  readonly doubts: readonly {
    sheet: string;
    row: number | null;
    unitCode: string | null;
    code: string;
    field: string;
  }[];
  readonly [total: string]: unknown;
}

const file = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const {
  estate: _,
  doubts: expectedDoubts,
  ...expectedTotals
} = JSON.parse(new TextDecoder().decode(file('testdata/fenglin/expected.json'))) as Expected;

function imported(roster: string) {
  const result = importRoster(file('../demo/fenglin/registry.json'), file(`../demo/fenglin/${roster}`), roster);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test.each(['roster.xlsx', 'roster.gb18030.csv'])('the demo estate adds up to what was published: %s', (roster) => {
  const { totals, rosterRows } = imported(roster);
  expect({ ...totals, rosterRows }).toEqual(expectedTotals);
});

test('the workbook of the demo estate raises every doubt in its place and none besides', () => {
  const found = imported('roster.xlsx').doubts.map(({ sheet, row, unitCode, code, field }) => ({
    sheet,
    row,
    unitCode,
    code,
    field,
  }));
  const key = (doubt: object): string => JSON.stringify(Object.values(doubt));
  expect(found.map(key).sort()).toEqual(expectedDoubts.map(key).sort());
});

test('its text file raises the same doubts, save that lost digits can only show as a wrong check digit', () => {
  const found = imported('roster.gb18030.csv').doubts.map(({ row, unitCode, code }) => `${row} ${unitCode} ${code}`);
  const expected = expectedDoubts.map(({ row, unitCode, code }) => {
    const kept = found.includes(`${row} ${unitCode} ${code}`) || code !== 'ID_PRECISION_LOST';
    return `${row} ${unitCode} ${kept ? code : 'ID_CHECKSUM'}`;
  });
  expect([...found].sort()).toEqual(expected.sort());
});

test('every doubt about a cell shows the cell', () => {
  for (const { row, code, raw } of imported('roster.xlsx').doubts)
    if (row !== null && code !== 'AREA_MISSING') expect(raw).toMatch(/\S/);
});
