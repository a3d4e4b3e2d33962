import { err, ok, type Result } from '../../../crypto/result.ts';

/** A portrait for a phone: larger ones cost owners time and show nothing more. */
export const MAX_PHOTO_BYTES = 200_000;
const MAX_SIDE = 1_600;

export type PhotoFault = 'not-jpeg' | 'too-large' | 'cut-off';

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];
/** What a picture needs: JFIF's and Adobe's words on its colours (APP0, APP14). */
const KEPT_APPLICATION = new Set([0xe0, 0xee]);
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
const COMMENT = 0xfe;
/** Every start of a frame, which states the size (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * A JPEG without what a camera writes beside the picture: place, time, device, thumbnail (EXIF, XMP, comments), and whatever
 * follows its end. Nothing is decoded, so nothing is lost of the picture.
 */
export function plainPhoto(content: Uint8Array): Result<Uint8Array, PhotoFault> {
  if (content[0] !== 0xff || content[1] !== SOI) return err('not-jpeg');
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const kept: Uint8Array[] = [content.subarray(0, 2)];
  let at = 2;
  for (;;) {
    if (at + 4 > content.length) return err('cut-off');
    const marker = content[at] === 0xff ? content[at + 1]! : null;
    if (marker === null) return err('not-jpeg');
    const end = at + 2 + view.getUint16(at + 2);
    if (end > content.length) return err('cut-off');
    if (isFrame(marker) && Math.max(view.getUint16(at + 5), view.getUint16(at + 7)) > MAX_SIDE) return err('too-large');
    const isSpoken = (isApplication(marker) && !KEPT_APPLICATION.has(marker)) || marker === COMMENT;
    if (!isSpoken) kept.push(content.subarray(at, end));
    at = end;
    if (marker === SOS) break;
  }
  const last = endOfScan(content, at);
  if (last === null) return err('cut-off');
  kept.push(content.subarray(at, last));
  const plain = Buffer.concat(kept);
  return plain.length > MAX_PHOTO_BYTES ? err('too-large') : ok(plain);
}

/**
 * Where the one scan ends, its end marker included; null where it does not, or where something else follows it, as in
 * progressive pictures, between whose scans more could be told.
 */
function endOfScan(content: Uint8Array, from: number): number | null {
  for (let at = from; at + 1 < content.length; at++) {
    if (content[at] !== 0xff) continue;
    const next = content[at + 1]!;
    if (next === EOI) return at + 2;
    if (!isWithinScan(next)) return null;
  }
  return null;
}

/** A byte of the picture that happens to be 255, or a mark from which decoding can go on (RST0 to RST7). */
const isWithinScan = (next: number): boolean => next === 0 || (next >= 0xd0 && next <= 0xd7);

export const isPlainPhoto = (content: Uint8Array): boolean => {
  const plain = plainPhoto(content);
  return plain.ok && Buffer.compare(plain.value, content) === 0;
};
