import encode from 'qr';
import type { Row } from './flow.ts';
import type { Ink } from './ink.ts';

/** A code to scan, as black squares: sharp at every printer's resolution. `size` in points, with the white edge. */
export function drawQr(ink: Ink, text: string, x: number, y: number, size: number): void {
  const rows = encode(text, 'raw', { ecc: 'medium', border: 2 });
  const { doc } = ink;
  doc
    .save()
    .translate(x, y)
    .scale(size / rows.length);
  rows.forEach((row, top) => {
    for (let left = 0; left < row.length; left++) {
      if (!row[left]) continue;
      const from = left;
      while (row[left + 1]) left++;
      doc.rect(from, top, left - from + 1, 1);
    }
  });
  doc.fillColor('#000').fill().restore();
}

export const qrRow = (ink: Ink, text: string, size: number): Row => ({
  height: size,
  draw: (x, y) => drawQr(ink, text, x, y, size),
});
