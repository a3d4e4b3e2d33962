import type { Row } from './flow.ts';
import { mm, type Ink } from './ink.ts';

/** Photos by the hash of their bytes, all of them JPEG. In JSON they are nothing: what is printed is known by its hashes. */
export type Photos = ReadonlyMap<string, Uint8Array>;

const WIDTH = mm(18);
const HEIGHT = mm(24);
/** From the left edge of a photo to the words beside it. */
export const PHOTO_COLUMN = WIDTH + mm(3);

/** A portrait, cut to one size for everybody; nothing where there is none or nobody can read it. */
export function photoRows(ink: Ink, photos: Photos, sha256: string | null): readonly Row[] {
  const bytes = sha256 === null ? undefined : photos.get(sha256);
  const image = sha256 !== null && bytes ? ink.image(sha256, bytes) : null;
  if (!image) return [];
  const draw = (x: number, y: number) => {
    ink.doc.save().rect(x, y, WIDTH, HEIGHT).clip();
    ink.doc.image(image, x, y, { cover: [WIDTH, HEIGHT], align: 'center', valign: 'center' });
    ink.doc.restore();
  };
  return [{ height: HEIGHT + mm(1), draw }];
}
