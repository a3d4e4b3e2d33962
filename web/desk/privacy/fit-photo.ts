import { jpegOf } from '../ui/jpeg-of.ts';

/** What the service takes; the letters of a seal are read at this size. */
const [LONGEST, MOST_BYTES] = [1_600, 200_000];
const QUALITIES = [0.85, 0.7, 0.55, 0.4];

/**
 * The whole of a picture as a JPEG of at most 1,600 pixels a side, drawn anew and as good as 200 kB allow. A file that the
 * browser cannot draw is sent as it is, for the service to say what is wrong with it.
 */
export async function fitPhoto(file: File): Promise<File> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height);
  picture.close();
  for (const quality of QUALITIES) {
    const drawn = await jpegOf(canvas, 'photo.jpg', quality);
    if (drawn && drawn.size <= MOST_BYTES) return drawn;
  }
  return file;
}
