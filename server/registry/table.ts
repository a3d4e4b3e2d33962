/** One cell of a table, as the file has it. */
export interface Cell {
  /** As displayed. */
  readonly text: string;
  /** The stored number as decimal text where the cell is typed as a number, else null. */
  readonly number: string | null;
  /** Where the value of a merged range stands, for the other cells of the range, which are empty. From 0. */
  readonly mergedFrom: { readonly row: number; readonly column: number } | null;
}

/** One sheet, one HTML table or one text file. `rows[i]` is row i + 1 of the sheet or record i + 1 of the text file. */
export interface Sheet {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly hiddenRows: number;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

export type Row = Sheet['rows'][number];

/** Larger input is refused: no estate comes near. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 96 * 1024 * 1024,
  archiveEntries: 1000,
  sheets: 200,
  rows: 100_000,
  columns: 256,
  mergedCells: 500_000,
} as const;

export const textCell = (text: string): Cell => ({ text, number: null, mergedFrom: null });

export const cellText = (row: Row | undefined, column: number | undefined): string =>
  (column === undefined ? undefined : row?.[column]?.text) ?? '';

export const isBlankRow = (row: Row): boolean => row.every((cell) => cell === undefined || cell.text.trim() === '');

interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** For how many cells the merged ranges of one file have room: a few bytes can merge every column down to the last row. */
export interface MergeRoom {
  cells: number;
}

/** Marks the cells of a merged range, so far as the table reaches, as coming from its first cell. False without room for them. */
export function markMerged(
  rows: (Cell | undefined)[][],
  { top, left, bottom, right }: Range,
  room: MergeRoom,
): boolean {
  const merged: Cell = { text: '', number: null, mergedFrom: { row: top, column: left } };
  const [lastRow, lastColumn] = [Math.min(bottom, rows.length - 1), Math.min(right, LIMITS.columns - 1)];
  for (let row = top; row <= lastRow; row++)
    for (let column = left; column <= lastColumn; column++) {
      if (row === top && column === left) continue;
      if (room.cells-- <= 0) return false;
      rows[row]![column] = merged;
    }
  return true;
}
