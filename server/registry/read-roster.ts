import { err, ok } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import type { Note } from './finding.ts';
import { findHeader, findSummaryHeader } from './header.ts';
import type { Header } from './header.ts';
import { readSheet } from './read-sheet.ts';
import type { PrintedTotal, RosterSheet } from './roster-row.ts';
import { kindOfRow } from './row-kind.ts';
import { noteOnSheet } from './sheet-notes.ts';
import type { Sheet } from './table.ts';
import type { Unreadable } from './unreadable.ts';

export interface Roster {
  readonly sheets: readonly RosterSheet[];
  readonly notes: readonly Note[];
}

/** Finds the lists in a file's sheets. Err: no sheet has a heading with a room and an owner, area or phone. */
export function readRoster(sheets: readonly Sheet[], estate: string): Result<Roster, Unreadable> {
  const notes: Note[] = [];
  const found: RosterSheet[] = [];
  const hasMain = sheets.some((sheet) => !sheet.hidden && isMain(findHeader(sheet)));
  for (const sheet of sheets) {
    const header = sheet.hidden ? null : findHeader(sheet);
    if (header) found.push(readSheet(sheet, header, estate, hasMain && !isMain(header), notes));
    else {
      notes.push(noteOnSheet(sheet.name, sheet.hidden ? 'SHEET_HIDDEN' : 'SHEET_SKIPPED'));
      if (!sheet.hidden) found.push({ name: sheet.name, rows: [], totals: summaryTotals(sheet), supplementary: true });
    }
  }
  if (!found.some(({ rows }) => rows.length > 0)) return err({ why: 'no-heading' });
  return ok({ sheets: found, notes });
}

const isMain = (header: Header | null): boolean =>
  header !== null && (['area', 'innerArea', 'idNo'] as const).some((role) => header.columns.has(role));

function summaryTotals(sheet: Sheet): PrintedTotal[] {
  const header = findSummaryHeader(sheet);
  if (!header) return [];
  const sums = sheet.rows.map((row, index) => ({ row: index + 1, is: kindOfRow(row, header) })).slice(header.below);
  const last = sums.findLast(({ is }) => is.kind === 'total' || is.kind === 'grand');
  if (last?.is.kind !== 'total' && last?.is.kind !== 'grand') return [];
  return [{ row: last.row, kind: 'grand', cell: last.is.cell, followsSum: false }];
}
