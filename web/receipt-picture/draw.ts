import encode from 'qr';
import { layOut, SIZES, type PictureFacts, type Style } from './layout.ts';

const WEIGHTS: Readonly<Record<Style, string>> = { heading: '600', body: '400', small: '400', code: '600' };
const INK = '#17202a';
const MUTED = '#52606d';

/** A PNG of the receipt as an address; null where the browser cannot draw, or keeps what was drawn to itself. */
export function drawReceipt(facts: PictureFacts): string | null {
  try {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    const layout = layOut(facts, (text, style) => {
      pen.font = fontOf(style);
      return pen.measureText(text).width;
    });
    // A change of size forgets the pen's settings.
    [canvas.width, canvas.height] = [layout.width, layout.height];
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, layout.width, layout.height);
    pen.strokeStyle = INK;
    pen.lineWidth = 4;
    pen.strokeRect(12, 12, layout.width - 24, layout.height - 24);
    pen.textBaseline = 'top';
    for (const { text, style, x, y } of layout.lines) {
      pen.font = fontOf(style);
      pen.fillStyle = style === 'small' ? MUTED : INK;
      pen.fillText(text, x, y);
    }
    drawSquare(pen, facts.address, layout.square);
    const png = canvas.toDataURL('image/png');
    return png.startsWith('data:image/png') ? png : null;
  } catch {
    return null;
  }
}

function fontOf(style: Style): string {
  const family = getComputedStyle(document.documentElement).getPropertyValue(style === 'code' ? '--mono' : '--font');
  return `${WEIGHTS[style]} ${SIZES[style]}px ${family.trim() || 'sans-serif'}`;
}

function drawSquare(pen: CanvasRenderingContext2D, address: string, at: { x: number; y: number; side: number }): void {
  const rows = encode(address, 'raw', { ecc: 'medium', border: 2 });
  // Whole pixels: a blurred edge is hard to scan.
  const cell = Math.floor(at.side / rows.length);
  pen.fillStyle = '#000';
  rows.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(at.x + x * cell, at.y + y * cell, cell, cell);
    }),
  );
}
