import type { ColumnRole } from './column-role.ts';
import type { Header } from './header.ts';
import { entranceKey, phaseKey, readBuilding } from './place.ts';
import type { BuildingName } from './place.ts';
import { compact } from './plain-text.ts';
import type { PlaceCells, RosterRow } from './roster-row.ts';
import { cellText, textCell } from './table.ts';
import type { Cell, Row, Sheet } from './table.ts';

/** What continues from row to row: the building and entrance of merged or blank cells. */
export interface Continuing {
  phase: string | null;
  building: BuildingName | null;
  entrance: string | null;
}

const cellsOf = (row: Row, header: Header, role: ColumnRole): Cell[] | null =>
  header.columns.get(role)?.flatMap((column) => (cellText(row, column).trim() === '' ? [] : [row[column]!])) ?? null;

const textOf = (row: Row, header: Header, role: ColumnRole): string => cellsOf(row, header, role)?.[0]?.text ?? '';

function cellOf(row: Row, header: Header, role: ColumnRole): Cell | null {
  const column = header.columns.get(role)?.[0];
  return column === undefined ? null : (row[column] ?? textCell(''));
}

/** The row at an index as a unit of the roster; `above` is brought up to date. */
export function rosterRow(sheet: Sheet, header: Header, index: number, above: Continuing, estate: string): RosterRow {
  const row = sheet.rows[index]!;
  const parking = header.columns.has('room') || header.columns.has('location') ? '' : textOf(row, header, 'parkingNo');
  return {
    sheet: sheet.name,
    row: index + 1,
    place: placeCells(sheet, header, row, above, estate, parking),
    owners: cellsOf(row, header, 'owner'),
    idNos: cellsOf(row, header, 'idNo'),
    phones: cellsOf(row, header, 'phone'),
    area: cellOf(row, header, 'area'),
    innerArea: cellOf(row, header, 'innerArea'),
    use: textOf(row, header, 'use'),
    isParking: parking !== '',
    certificate: textOf(row, header, 'certificate'),
    remark: textOf(row, header, 'remark'),
  };
}

/** Only place columns are filled down; a blank owner or area stays blank. */
function placeCells(
  sheet: Sheet,
  header: Header,
  row: Row,
  above: Continuing,
  estate: string,
  parking: string,
): PlaceCells {
  const filled = (role: ColumnRole): string => mergedText(sheet, row, header.columns.get(role)?.[0]);
  const buildingText = filled('building');
  const building = buildingText === '' ? null : readBuilding(buildingText, estate);
  const entranceText = filled('entrance');
  const phaseText = filled('phase');
  if (phaseText !== '') above.phase = phaseKey(phaseText);
  if (building && !isSame(building, above.building)) above.entrance = building.entrance;
  above.building = building ?? above.building;
  if (entranceText !== '') above.entrance = entranceKey(entranceText);
  return {
    phase: above.phase ?? above.building?.phase ?? null,
    building: above.building,
    buildingStated: building !== null,
    entrance: above.entrance,
    floor: textOf(row, header, 'floor') || null,
    room: parking === '' ? textOf(row, header, 'room') : parkingRoom(parking),
    location: textOf(row, header, 'location'),
    unitCode: textOf(row, header, 'unitCode'),
  };
}

const isSame = (a: BuildingName, b: BuildingName | null): boolean =>
  a.name === b?.name && a.phase === b.phase && a.entrance === b.entrance;

/** Under the heading 车位号 a bare number is the number of a parking space. */
const parkingRoom = (text: string): string => (/^[A-Z]?-?\d+号?$/i.test(compact(text)) ? `车位${text}` : text);

/** The cell's own text, or that of the merged range it lies in. */
function mergedText(sheet: Sheet, row: Row, column: number | undefined): string {
  const cell = column === undefined ? undefined : row[column];
  const origin = cell?.mergedFrom;
  const text = origin ? sheet.rows[origin.row]?.[origin.column]?.text : cell?.text;
  return text?.trim() ?? '';
}

/** A row under a room that names only people: further owners of that room. */
export function continued(unit: RosterRow, row: Row, header: Header): RosterRow {
  const more = (cells: readonly Cell[] | null, role: ColumnRole): readonly Cell[] | null =>
    cells === null ? null : [...cells, ...(cellsOf(row, header, role) ?? [])];
  return {
    ...unit,
    owners: more(unit.owners, 'owner'),
    idNos: more(unit.idNos, 'idNo'),
    phones: more(unit.phones, 'phone'),
  };
}
