import { expect, test } from 'vitest';
import { readTables } from './read-tables.ts';
import { reconcile } from './reconcile.ts';
import { parseRegistryFeed } from './registry-feed.ts';
import { htmlTable, mergedWorkbook, oldWorkbook, semicolonText, unicodeText } from './testing/layouts.ts';
import type { RosterFile } from './testing/layouts.ts';
import { UNITS, registryFeed } from './testing/other-estate.ts';

function importFile({ bytes, name }: RosterFile) {
  const feed = parseRegistryFeed(registryFeed());
  if (!feed.ok) throw new Error(JSON.stringify(feed.error));
  const sheets = readTables(bytes, name);
  if (!sheets.ok) throw new Error(sheets.error.why);
  const reconciled = reconcile(feed.value, sheets.value);
  if (!reconciled.ok) throw new Error(reconciled.error.why);
  return reconciled.value;
}

const inOrder = (
  doubts: readonly { sheet: string | null; row: number | null; unitCode: string | null; code: string }[],
) => doubts.map(({ sheet, row, unitCode, code }) => `${sheet} ${row} ${unitCode} ${code}`).sort();

test.each([
  ['an .xlsx with a sheet per building, merged cells, subtotals and a summary', mergedWorkbook()],
  ['an .xls of Excel 97 whose sheet names are the buildings', oldWorkbook()],
  ['little-endian UTF-16 text with tabs and whole addresses', unicodeText()],
  ['big-endian UTF-16 text', unicodeText(true)],
  ['UTF-8 text with semicolons and rooms such as 5-1-101', semicolonText()],
  ['an HTML table named .xls with a heading of two lines', htmlTable()],
])('a roster of an unknown estate raises exactly its doubts: %s', (_, file) => {
  const { doubts, totals } = importFile(file);
  expect(inOrder(doubts)).toEqual(inOrder(file.expected));
  expect(totals.units).toBe(UNITS.length);
});
