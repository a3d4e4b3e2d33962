import type { Row } from './flow.ts';
import { mm, type Ink, type Style } from './ink.ts';

export interface TextStyle extends Style {
  /** Line height as a multiple of the size. */
  readonly leading?: number;
  readonly align?: 'left' | 'centre' | 'right';
  /** Points that every line stands in from the left. */
  readonly indent?: number;
  /** Stands before the first line, within the indent: a number, a bullet. */
  readonly label?: string;
}

const LEADING = 1.55;

/** A text as rows, one a line, so that a page may end between them. */
export function textRows(ink: Ink, text: string, width: number, style: TextStyle): readonly Row[] {
  const { size, leading = LEADING, align = 'left', indent = 0, label } = style;
  const height = size * leading;
  return ink.lines(text, style, width - indent).map((line, index) => ({
    height,
    draw: (x, y) => {
      const left = x + indent + shift(align, width - indent, () => ink.widthOf(line, style));
      if (index === 0 && label !== undefined) ink.write(ink.printable(label), x, y + height / 2, style);
      ink.write(line, left, y + height / 2, style);
    },
  }));
}

/** A text on one line, in the largest of the sizes that allows it; on several lines of the smallest when none does. */
export function fitRows(
  ink: Ink,
  text: string,
  width: number,
  { sizes, ...style }: Omit<TextStyle, 'size'> & { readonly sizes: readonly [number, ...number[]] },
): readonly Row[] {
  const words = ink.printable(text);
  const size = sizes.find((each) => ink.widthOf(words, { ...style, size: each }) <= width) ?? Math.min(...sizes);
  return textRows(ink, text, width, { ...style, size });
}

const shift = (align: NonNullable<TextStyle['align']>, room: number, wide: () => number): number =>
  align === 'left' ? 0 : (room - wide()) / (align === 'centre' ? 2 : 1);

/** A line across, with room above and below. */
export const ruleRow = (
  ink: Ink,
  width: number,
  { thick = 0.6, above = 0, below = 0, colour = '#000', dash = 0 } = {},
): Row => ({
  height: above + below + thick,
  draw: (x, y) => {
    const { doc } = ink;
    doc.save().lineWidth(thick).strokeColor(colour);
    if (dash > 0) doc.dash(dash, { space: dash });
    doc
      .moveTo(x, y + above + thick / 2)
      .lineTo(x + width, y + above + thick / 2)
      .stroke()
      .restore();
  },
});

/** Rows beside each other, aligned at their heads: each column takes its own width. */
export function besideRow(columns: readonly { readonly at: number; readonly rows: readonly Row[] }[]): Row {
  const heights = columns.map(({ rows }) => rows.reduce((sum, { height }) => sum + height, 0));
  return {
    height: Math.max(0, ...heights),
    draw: (x, y) => {
      for (const { at, rows } of columns) {
        let top = y;
        for (const row of rows) {
          row.draw(x + at, top);
          top += row.height;
        }
      }
    },
  };
}

/** Several rows that are never parted. */
export const oneRow = (rows: readonly Row[]): Row => besideRow([{ at: 0, rows }]);

/** A place to write on by hand: words and a line behind them. */
export function blankLine(ink: Ink, words: string, width: number, { size = 11, height = mm(10) } = {}): Row {
  const text = ink.printable(words);
  return {
    height,
    draw: (x, y) => {
      const start = x + ink.widthOf(text, { size }) + 2;
      const base = y + height - mm(1.5);
      ink.write(text, x, base - size * 0.4, { size });
      ink.doc
        .save()
        .lineWidth(0.6)
        .strokeColor('#000')
        .moveTo(start, base)
        .lineTo(x + width, base)
        .stroke()
        .restore();
    },
  };
}

/** A frame of fixed height around rows. */
export function boxRow(
  ink: Ink,
  width: number,
  rows: readonly Row[],
  { pad = mm(3), thick = 0.8, colour = '#000', dash = 0, minHeight = 0 } = {},
): Row {
  const inner = rows.reduce((sum, { height }) => sum + height, 0);
  const height = Math.max(minHeight, inner + 2 * pad);
  return {
    height,
    draw: (x, y) => {
      const { doc } = ink;
      doc.save().lineWidth(thick).strokeColor(colour);
      if (dash > 0) doc.dash(dash, { space: dash });
      doc.rect(x, y, width, height).stroke().restore();
      let top = y + pad;
      for (const row of rows) {
        row.draw(x + pad, top);
        top += row.height;
      }
    },
  };
}
