import type { BuildingName } from './place.ts';
import type { Cell } from './table.ts';

/** Where a row stands, in the words of its own cells and of what continues from above. */
export interface PlaceCells {
  readonly phase: string | null;
  readonly building: BuildingName | null;
  /** Whether the row's own cell names the building, or it continues from above, from the sheet or its title. */
  readonly buildingStated: boolean;
  readonly entrance: string | null;
  readonly floor: string | null;
  /** Room, address and unit code as displayed; empty where there is no such cell. */
  readonly room: string;
  readonly location: string;
  readonly unitCode: string;
}

/** One unit as a roster lists it; `row` counts from 1. Null cells: the sheet has no such column. */
export interface RosterRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly place: PlaceCells;
  /** One cell or several: more columns, or more rows under one room. Null where the sheet has no such column. */
  readonly owners: readonly Cell[] | null;
  readonly idNos: readonly Cell[] | null;
  readonly phones: readonly Cell[] | null;
  readonly area: Cell | null;
  readonly innerArea: Cell | null;
  /** The cell of the use column. */
  readonly use: string;
  /** Whether the list is one of parking spaces: its place column is headed 车位号. */
  readonly isParking: boolean;
  readonly certificate: string;
  readonly remark: string;
}

/** A printed sum. `grand` says 总计; `total` says 合计, which may mean the whole or one building. */
export interface PrintedTotal {
  readonly row: number;
  readonly kind: 'total' | 'grand';
  readonly cell: Cell | null;
  /** Whether the row above is a sum too, so that this one sums the sums. */
  readonly followsSum: boolean;
}

export interface RosterSheet {
  readonly name: string | null;
  readonly rows: readonly RosterRow[];
  readonly totals: readonly PrintedTotal[];
  /** Lists contacts only, beside a sheet that lists areas or documents: it adds phones and raises no doubts. */
  readonly supplementary: boolean;
}

/** Several cells as one text. */
export const shown = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join('\n');
