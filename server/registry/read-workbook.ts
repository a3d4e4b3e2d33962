import { read, set_cptable } from '@e965/xlsx';
import type { CellObject, DenseWorkSheet, WorkBook } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full';
import { err, ok } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import { decimalText } from './decimal.ts';
import { LIMITS, markMerged } from './table.ts';
import type { Cell, MergeRoom, Sheet } from './table.ts';
import { TABLE_TOO_LARGE, type Unreadable } from './unreadable.ts';

// Workbooks older than Excel 97 hold text in the code page of the machine, in China 936.
set_cptable(codepages);

/** Excel workbooks: .xlsx (already unpacked within limits), .xlsb, .xls of any age and the XML of Excel 2003. */
export function readWorkbook(bytes: Uint8Array): Result<Sheet[], Unreadable> {
  let book: WorkBook;
  try {
    book = read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellStyles: true });
  } catch (problem) {
    const isLocked = problem instanceof Error && /password|encrypt/i.test(problem.message);
    return err({ why: isLocked ? 'workbook-locked' : 'workbook-damaged' });
  }
  if (book.SheetNames.length > LIMITS.sheets) return err({ why: 'too-many-sheets', sheets: LIMITS.sheets });
  const sheets: Sheet[] = [];
  const room = { cells: LIMITS.mergedCells };
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name] as DenseWorkSheet | undefined;
    if (!sheet?.['!data']) continue;
    const rows = rowsOf(sheet, room);
    if (rows === null) return err(TABLE_TOO_LARGE);
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    sheets.push({ name, hidden, hiddenRows: hiddenRowsOf(sheet, rows), rows });
  }
  return ok(sheets);
}

function cellOf(cell: CellObject | undefined): Cell | undefined {
  if (cell === undefined || cell.t === 'z' || cell.v === undefined) return undefined;
  const number = cell.t === 'n' && typeof cell.v === 'number' ? decimalText(cell.v) : null;
  const text = cell.t === 's' ? String(cell.v) : (cell.w ?? number ?? String(cell.v));
  return text === '' && number === null ? undefined : { text, number, mergedFrom: null };
}

/** Rows up to the last one that says anything; sheets are often formatted down to row 1,048,576. Null: too large. */
function rowsOf(sheet: DenseWorkSheet, room: MergeRoom): (Cell | undefined)[][] | null {
  const rows: (Cell | undefined)[][] = [];
  // Object.keys, because a hostile file may leave a hole of a thousand million rows.
  for (const key of Object.keys(sheet['!data'])) {
    const cells = filledCells(sheet['!data'][Number(key)]);
    if (cells.size === 0) continue;
    if (Number(key) >= LIMITS.rows || Math.max(...cells.keys()) >= LIMITS.columns) return null;
    while (rows.length <= Number(key)) rows.push([]);
    for (const [column, cell] of cells) rows[Number(key)]![column] = cell;
  }
  for (const { s, e } of sheet['!merges'] ?? [])
    if (!markMerged(rows, { top: s.r, left: s.c, bottom: e.r, right: e.c }, room)) return null;
  return rows;
}

function filledCells(row: (CellObject | undefined)[] | undefined): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const key of Object.keys(row ?? [])) {
    const cell = cellOf(row?.[Number(key)]);
    if (cell) cells.set(Number(key), cell);
  }
  return cells;
}

const hiddenRowsOf = (sheet: DenseWorkSheet, rows: readonly unknown[]): number =>
  ((sheet['!rows'] ?? []) as ({ hidden?: boolean } | undefined)[])
    .slice(0, rows.length)
    .filter((row) => row?.hidden === true).length;
