import type { Note } from './finding.ts';
import type { Header } from './header.ts';
import { entranceKey, readBuilding, readNamedBuilding } from './place.ts';
import type { BuildingName } from './place.ts';
import { compact } from './plain-text.ts';
import type { PrintedTotal, RosterRow, RosterSheet } from './roster-row.ts';
import { continued, rosterRow } from './row-cells.ts';
import type { Continuing } from './row-cells.ts';
import { kindOfRow } from './row-kind.ts';
import { noteOnSheet } from './sheet-notes.ts';
import type { Sheet } from './table.ts';

/** The rows of one sheet below its heading. Notes go to `notes`. */
export function readSheet(
  sheet: Sheet,
  header: Header,
  estate: string,
  supplementary: boolean,
  notes: Note[],
): RosterSheet {
  const rows: RosterRow[] = [];
  const totals: PrintedTotal[] = [];
  const building = buildingOfSheet(sheet, header, estate);
  const above: Continuing = { phase: null, building, entrance: null };
  notes.push(...sheetNotes(sheet, header, building, supplementary));
  let lastKind = '';
  for (let index = header.below; index < sheet.rows.length; index++) {
    const row = sheet.rows[index] ?? [];
    const is = kindOfRow(row, header);
    const previous = rows.at(-1);
    if (is.kind === 'unit') rows.push(rosterRow(sheet, header, index, above, estate));
    else if (is.kind === 'continuation' && previous && (lastKind === 'unit' || lastKind === 'continuation'))
      rows[rows.length - 1] = continued(previous, row, header);
    else if (is.kind === 'total' || is.kind === 'grand')
      totals.push({ row: index + 1, kind: is.kind, cell: is.cell, followsSum: /total|grand/.test(lastKind) });
    else if (is.kind === 'section') {
      above.building = is.building ?? above.building;
      above.entrance = is.entrance === null ? null : entranceKey(is.entrance);
    } else if (is.kind === 'other' || is.kind === 'continuation') notes.push(skippedRow(sheet, index));
    if (is.kind !== 'blank') lastKind = is.kind;
  }
  return { name: sheet.name, rows, totals, supplementary };
}

/** Without a building column, the sheet's name or the title above the heading may name the building. */
function buildingOfSheet(sheet: Sheet, header: Header, estate: string): BuildingName | null {
  if (header.columns.has('building')) return null;
  const name = sheet.name ?? '';
  const titles = sheet.rows.slice(0, header.top).flatMap((row) => row.map((cell) => cell?.text ?? ''));
  if (/^\d{1,3}$/.test(compact(name))) return readBuilding(name);
  return [name, ...titles].map((text) => readNamedBuilding(text, estate)).find((building) => building !== null) ?? null;
}

function sheetNotes(sheet: Sheet, header: Header, building: BuildingName | null, supplementary: boolean): Note[] {
  const notes = header.ignored.map((heading) => noteOnSheet(sheet.name, 'COLUMN_IGNORED', heading));
  if (building) notes.push(noteOnSheet(sheet.name, 'BUILDING_FROM_SHEET', sheet.name, building.name));
  if (supplementary) notes.push(noteOnSheet(sheet.name, 'SHEET_SUPPLEMENTARY'));
  if (sheet.hiddenRows > 0) notes.push(noteOnSheet(sheet.name, 'ROWS_HIDDEN', null, sheet.hiddenRows));
  return notes;
}

function skippedRow(sheet: Sheet, index: number): Note {
  const raw = (sheet.rows[index] ?? [])
    .map((cell) => cell?.text ?? '')
    .filter((text) => text !== '')
    .join(' | ');
  return { sheet: sheet.name, row: index + 1, unitCode: null, code: 'ROW_SKIPPED', field: 'row', raw, parsed: null };
}
