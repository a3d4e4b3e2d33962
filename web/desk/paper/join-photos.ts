import { jpegOf } from '../ui/jpeg-of.ts';

/** As tall as a photo of a paper has to be for its marks and signature to be read. */
const LONGEST = 2_200;

/**
 * Front and back of a paper as one picture, one above the other, so that the scan of a paper is one document. Null where they
 * cannot be one: nothing that was handed over is left out in silence.
 */
export async function joinPhotos(files: readonly File[]): Promise<File | null> {
  const [first] = files;
  if (files.length < 2 || !first) return first ?? null;
  if (files.some(({ type }) => !type.startsWith('image/'))) return null;
  const pictures = await Promise.all(files.map((file) => createImageBitmap(file)));
  const sizes = pictures.map(({ width, height }) => {
    const scale = Math.min(1, LONGEST / Math.max(width, height));
    return { width: Math.round(width * scale), height: Math.round(height * scale) };
  });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(...sizes.map(({ width }) => width));
  canvas.height = sizes.reduce((sum, { height }) => sum + height, 0);
  const context = canvas.getContext('2d');
  if (!context) return null;
  let top = 0;
  pictures.forEach((picture, index) => {
    const { width, height } = sizes[index]!;
    context.drawImage(picture, 0, top, width, height);
    top += height;
  });
  return jpegOf(canvas, first.name);
}
