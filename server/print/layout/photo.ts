import type { Row } from './flow.ts';
import { mm, type Image, type Ink } from './ink.ts';

/** Photos by the hash of their bytes, all of them JPEG. In JSON they are nothing: what is printed is known by its hashes. */
export type Photos = ReadonlyMap<string, Uint8Array>;

const WIDTH = mm(18);
const HEIGHT = mm(24);
/** From the left edge of a photo to the words beside it. */
export const PHOTO_COLUMN = WIDTH + mm(3);

/**
 * Portraits of those who stand in one election, all of one size, and as much room for one who brings none; null where
 * nobody brings one that can be read.
 */
export function portraits(ink: Ink, photos: Photos, hashes: readonly (string | null)[]): readonly Row[] | null {
  const images = hashes.map((sha256) => {
    const bytes = sha256 === null ? undefined : photos.get(sha256);
    return sha256 !== null && bytes ? ink.image(sha256, bytes) : null;
  });
  return images.some(Boolean) ? images.map((image) => portraitRow(ink, image)) : null;
}

function portraitRow(ink: Ink, image: Image | null): Row {
  const draw = (x: number, y: number) => {
    if (!image) return;
    ink.doc.save().rect(x, y, WIDTH, HEIGHT).clip();
    ink.doc.image(image, x, y, { cover: [WIDTH, HEIGHT], align: 'center', valign: 'center' });
    ink.doc.restore();
  };
  return { height: HEIGHT + mm(1.5), draw };
}
