import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blindIndex } from './blind-index.ts';
import { openSealed, openSealedText, seal } from './sealed.ts';

const KEY = randomBytes(32);
const PLACE = { estate: 'fenglin', subject: 'p1', field: 'name' };

test('a sealed text opens to itself and shows nothing of itself', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, unit: 'grapheme' }), (text) => {
      const sealed = seal(KEY, PLACE, text);
      expect(openSealedText(KEY, PLACE, sealed)).toBe(text);
      expect(sealed.includes(Buffer.from(text))).toBe(false);
    }),
  );
});

test('the same text is sealed differently each time', () => {
  expect(seal(KEY, PLACE, '林晓').equals(seal(KEY, PLACE, '林晓'))).toBe(false);
});

test.each([
  { ...PLACE, estate: 'other' },
  { ...PLACE, subject: 'p2' },
  { ...PLACE, field: 'phone' },
])('a sealed value opens only where it belongs: not at $estate/$subject/$field', (elsewhere) => {
  const sealed = seal(KEY, PLACE, '林晓');
  expect(() => openSealed(KEY, elsewhere, sealed)).toThrow();
});

test('no byte of a sealed value can be changed', () => {
  const sealed = seal(KEY, PLACE, '林晓');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = changed[at]! ^ 1;
    expect(() => openSealed(KEY, PLACE, changed), `byte ${at}`).toThrow();
  }
  expect(() => openSealed(KEY, PLACE, sealed.subarray(0, 20))).toThrow();
});

test('another key is named as such', () => {
  expect(() => openSealed(randomBytes(32), PLACE, seal(KEY, PLACE, '林晓'))).toThrow('made with another key');
});

test('an index depends on key, kind and every part of the value', () => {
  const index = blindIndex(KEY, 'phone', '13800000001').toString('hex');
  expect(blindIndex(KEY, 'phone', '13800000001').toString('hex')).toBe(index);
  expect(blindIndex(KEY, 'name', '13800000001').toString('hex')).not.toBe(index);
  expect(blindIndex(randomBytes(32), 'phone', '13800000001').toString('hex')).not.toBe(index);
  expect(blindIndex(KEY, 'phone', '1380000000', '1').toString('hex')).not.toBe(index);
});
