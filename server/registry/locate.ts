import type { RegistryUnit } from './registry-unit.ts';
import { chooseStyles, readingsOf } from './reading-style.ts';
import type { ReadingStyle } from './reading-style.ts';
import type { PlaceCells, RosterRow } from './roster-row.ts';
import { readUnitCode } from './unit-code.ts';
import type { Place, UnitIndex } from './unit-index.ts';

export interface Located {
  readonly row: RosterRow;
  readonly unit: RegistryUnit | null;
  /** More than one unit fits the words. */
  readonly ambiguous: boolean;
  /** The place as understood, in words. */
  readonly place: string;
  /** A unit code in the row that names another unit than the place does. */
  readonly codeDiffers: boolean;
}

export interface LocatedSheet {
  readonly rows: readonly Located[];
  /** The style that was used for rooms of so many numbers. */
  readonly styles: ReadonlyMap<number, ReadingStyle>;
}

/**
 * Finds the unit of each row. A roster writes all its rooms in one style, so the style that finds most units in the
 * sheet is the sheet's, and a room that only another style would find stays unknown instead of being guessed.
 */
export function locateRows(rows: readonly RosterRow[], index: UnitIndex, estate: string): LocatedSheet {
  const read = rows.map((row) => readingsOf(row.place, row.place.room || row.place.location, estate));
  const styles = chooseStyles(read, index);
  const located = rows.map((row, i) => {
    const { parts, ways } = read[i]!;
    const chosen = ways.find(({ style }) => style === styles.get(parts)) ?? ways[0];
    return locate(row, chosen?.place ?? null, index, estate);
  });
  return { rows: located, styles };
}

function locate(row: RosterRow, place: Place | null, index: UnitIndex, estate: string): Located {
  const units = unitsAt(row.place, place, index, estate);
  const byPlace = units.length === 1 ? (units[0] ?? null) : null;
  const code = row.place.unitCode === '' ? null : readUnitCode(row.place.unitCode);
  const byCode = code === null ? null : (index.byCode.get(code) ?? null);
  return {
    row,
    unit: byCode ?? byPlace,
    ambiguous: byCode === null && units.length > 1,
    place: place === null ? '' : words(place),
    codeDiffers: row.place.unitCode !== '' && (byCode === null || (byPlace !== null && byPlace !== byCode)),
  };
}

function unitsAt(cells: PlaceCells, place: Place | null, index: UnitIndex, estate: string): readonly RegistryUnit[] {
  for (const text of [cells.location, cells.room]) {
    const units = text === '' ? [] : index.atAddress(text);
    if (units.length > 0) return units;
  }
  const units = place === null ? [] : index.at(place);
  if (units.length > 0 || place === null) return units;
  if (cells.room !== '' && cells.location !== '') {
    const [reading] = readingsOf(cells, cells.location, estate).ways;
    const located = reading === undefined ? [] : index.at(reading.place);
    if (located.length > 0) return located;
  }
  return /^车位/.test(place.room) ? index.named(place.room) : [];
}

const words = ({ phase, building, entrance, room }: Place): string =>
  [phase && `${phase}期`, building && `${building}幢`, entrance && `${entrance}单元`, room].filter(Boolean).join('');
