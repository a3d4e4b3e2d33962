import { expect, test } from 'vitest';
import { isPlainPhoto, MAX_PHOTO_BYTES, plainPhoto } from './plain-photo.ts';
import { jpeg, segment } from './testing-jpeg.ts';

const EXIF = segment(0xe1, Buffer.from('Exif\0\0GPS 26.0745, 119.2965'));
const COMMENT = segment(0xfe, Buffer.from('王静的手机'));

test('what a camera writes beside the picture does not get past: place, device, remarks, and what follows the end', () => {
  const clean = jpeg([]);
  const told = Buffer.concat([jpeg([EXIF, COMMENT]), Buffer.from('PK\u0003\u0004 hidden')]);
  const plain = plainPhoto(told);
  if (!plain.ok) throw new Error(plain.error);
  expect(Buffer.from(plain.value)).toEqual(clean);
  expect([isPlainPhoto(clean), isPlainPhoto(told)]).toEqual([true, false]);
});

test('what is no whole JPEG, too wide or too heavy is refused', () => {
  const clean = jpeg([]);
  const fault = (content: Uint8Array) => {
    const read = plainPhoto(content);
    return read.ok ? null : read.error;
  };
  expect(fault(Buffer.from('%PDF-1.7'))).toBe('not-jpeg');
  expect(fault(clean.subarray(0, -2))).toBe('cut-off');
  expect(fault(clean.subarray(0, 9))).toBe('cut-off');
  expect(fault(jpeg([], { width: 1_601 }))).toBe('too-large');
  expect(fault(jpeg([], { scan: MAX_PHOTO_BYTES }))).toBe('too-large');
  expect(fault(new Uint8Array())).toBe('not-jpeg');
  // Between the scans of a progressive picture more could be told.
  const scans = Buffer.concat([clean.subarray(0, -2), EXIF, Buffer.from([0xff, 0xd9])]);
  expect(fault(scans)).toBe('cut-off');
});
