import encodeQR from 'qr';
import { expect, test } from 'vitest';
import { textInPixels } from './qr-reader.ts';

/** What the square on a receipt holds. */
const LINK = 'https://vote.example.org/check/fenglin/0123456789abcdef#BG9XEF6A';
const PIXELS = 5;

/** A picture of it, as a screen shows it or, with grey for black and white, as a phone sees paper in the evening. */
function picture([dark, light]: readonly [number, number], rows = encodeQR(LINK, 'raw')) {
  const side = rows.length * PIXELS;
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const shade = rows[Math.floor(y / PIXELS)]![Math.floor(x / PIXELS)]! ? dark : light;
      data.set([shade, shade, shade, 255], (y * side + x) * 4);
    }
  return { data, width: side, height: side };
}

test.each([
  ['on a screen', [0, 255]],
  ['on paper in the evening', [60, 150]],
] as const)('a browser without a reader of its own reads the square of a receipt %s', async (_, shades) => {
  expect(await textInPixels(picture(shades))).toBe(LINK);
});

test('a picture without a square holds no receipt', async () => {
  expect(await textInPixels(picture([255, 255]))).toBeNull();
});
