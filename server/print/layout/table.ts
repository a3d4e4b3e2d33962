import { heightOf, type Row } from './flow.ts';
import { mm, type Ink } from './ink.ts';
import { textRows } from './rows.ts';

export interface Column {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly align?: 'left' | 'right' | 'centre';
}

const PAD = mm(1.4);

/** A table as rows with thin lines, for `Flow.table`. */
export function tableRows(
  ink: Ink,
  columns: readonly Column[],
  lines: readonly (readonly string[])[],
  width: number,
  { size = 9.5, minHeight = 0, pad = PAD } = {},
): { readonly head: Row; readonly body: readonly Row[] } {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const wide = columns.map(({ share }) => (share / whole) * width);
  const row = (cells: readonly string[], isHead: boolean): Row => {
    const drawn = cells.map((cell, index) =>
      textRows(ink, cell, wide[index]! - 2 * PAD, {
        ...{ size, weight: isHead ? 'bold' : 'regular', leading: 1.4 },
        align: columns[index]!.align ?? 'left',
      }),
    );
    const height = Math.max(minHeight, ...drawn.map((rows) => heightOf(rows) + 2 * pad));
    return { height, draw: (x, y) => drawCells(ink, { x, y, height, wide, drawn }) };
  };
  return {
    head: row(
      columns.map(({ title }) => title),
      true,
    ),
    body: lines.map((line) => row(line, false)),
  };
}

interface Cells {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly wide: readonly number[];
  readonly drawn: readonly (readonly Row[])[];
}

function drawCells(ink: Ink, { x, y, height, wide, drawn }: Cells): void {
  let left = x;
  drawn.forEach((rows, index) => {
    ink.doc.save().lineWidth(0.5).strokeColor('#000').rect(left, y, wide[index]!, height).stroke().restore();
    let top = y + (height - heightOf(rows)) / 2;
    for (const each of rows) {
      each.draw(left + PAD, top);
      top += each.height;
    }
    left += wide[index]!;
  });
}
