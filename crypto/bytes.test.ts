import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareBytes,
  concat,
  equalBytes,
  fromBase64,
  fromBase64Url,
  fromHex,
  fromUtf8,
  readU64be,
  toBase64,
  toBase64Url,
  toHex,
  u64be,
  utf8,
} from './bytes.ts';

const bytes = fc.uint8Array({ maxLength: 70 });

test('hex, base64 and base64url are those of Node and read back to the same bytes', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      const node = Buffer.from(value);
      expect(toHex(value)).toBe(node.toString('hex'));
      expect(toBase64(value)).toBe(node.toString('base64'));
      expect(toBase64Url(value)).toBe(node.toString('base64url'));
      expect(fromHex(toHex(value))).toEqual(value);
      expect(fromBase64(toBase64(value))).toEqual(value);
      expect(fromBase64Url(toBase64Url(value))).toEqual(value);
    }),
  );
});

test('whatever text a decoder accepts, encoding gives that text back', () => {
  const near = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 });
  fc.assert(
    fc.property(near('abAB09+/=-_ '), (text) => {
      for (const [decode, encode] of [
        [fromBase64, toBase64],
        [fromBase64Url, toBase64Url],
        [fromHex, toHex],
      ] as const) {
        const decoded = decode(text);
        if (decoded) expect(encode(decoded)).toBe(text);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each(['AB', 'A', 'AAA=', 'AA==', 'AAF', 'A+A', 'AA A', 'AA\n', 'ÀAAA'])(
  'base64url with stray bits, padding or foreign characters is refused: %j',
  (text) => expect(fromBase64Url(text)).toBeNull(),
);

test.each(['AA', 'AB==', 'AAB=', 'A===', '====', 'AA=A', 'AA==AA==', 'A-A=', 'AA==\n'])(
  'base64 without its padding or with stray bits is refused: %j',
  (text) => expect(fromBase64(text)).toBeNull(),
);

test.each(['0', 'AB', '0g', ' 0', '0x', '٠٠'])('hex is lower case, whole bytes and nothing else: %j', (text) =>
  expect(fromHex(text)).toBeNull(),
);

test('UTF-8 is read strictly and keeps a byte order mark', () => {
  expect(fromUtf8(utf8('\ufeff议决𠮷'))).toBe('\ufeff议决𠮷');
  for (const invalid of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xff], [0xe8, 0xae]])
    expect(fromUtf8(Uint8Array.from(invalid))).toBeNull();
});

test('bytes sort as Node sorts them and are equal only to themselves', () => {
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      expect(Math.sign(compareBytes(a, b))).toBe(Buffer.compare(a, b));
      expect(equalBytes(a, b)).toBe(Buffer.compare(a, b) === 0);
      expect(equalBytes(a, a.slice())).toBe(true);
      expect(concat(a, b)).toEqual(new Uint8Array(Buffer.concat([a, b])));
    }),
  );
});

test('a 64-bit size is read back, and refused where a number would round it', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      expect(toHex(u64be(value))).toBe(value.toString(16).padStart(16, '0'));
      expect(readU64be(concat(Uint8Array.of(7), u64be(value)), 1)).toBe(value);
    }),
  );
  expect(readU64be(fromHex('0020000000000000')!, 0)).toBeNull();
  expect(readU64be(new Uint8Array(8), 1)).toBeNull();
  expect(() => u64be(-1)).toThrow(RangeError);
});
