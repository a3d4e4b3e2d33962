import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, utf8 } from '../bytes.ts';
import { MemoryTree } from './memory-tree.ts';
import { leafHash } from './merkle.ts';
import {
  completedTiles,
  decodeEntryBundle,
  encodeEntryBundle,
  parseTilePath,
  partialTiles,
  tileBytes,
  tilePath,
  tileReader,
} from './tiles.ts';

const leaves = Array.from({ length: 66_000 }, (_, i) => leafHash(utf8(`entry ${i}`)));
const big = new MemoryTree(leaves);

test('paths are those of the specification', () => {
  expect(tilePath(0, 1_234_067)).toBe('tile/0/x001/x234/067');
  expect(tilePath('entries', 0, 5)).toBe('tile/entries/000.p/5');
  expect(tilePath(1, 1000)).toBe('tile/1/x001/000');
  expect(tilePath(2, 999, 256)).toBe('tile/2/999');
});

test('every path names one tile and every tile has one path', () => {
  const level = fc.oneof(fc.constant('entries' as const), fc.nat(63));
  fc.assert(
    fc.property(level, fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
      expect(parseTilePath(tilePath(level, index, width))).toEqual({ level, index, width });
    }),
  );
});

test.each([
  'tile/0/1',
  'tile/0/01',
  'tile/0/0000',
  'tile/0/x000/001',
  'tile/0/001/002',
  'tile/0/x001',
  'tile/00/001',
  'tile/64/001',
  'tile/-1/001',
  'tile/data/001',
  'tile/0/001.p/0',
  'tile/0/001.p/256',
  'tile/0/001.p/07',
  'tile/0/001.p/',
  'tile/0/001/',
  '/tile/0/001',
  'tile/0/001\n',
  'tile/0/../../etc',
  'tile/0/x999/x999/x999/x999/x999/999',
])('no tile has the path %j', (path) => expect(parseTilePath(path)).toBeNull());

test('a tree of 70,000 has the tiles that the specification counts', () => {
  const full = completedTiles(0, 70_000);
  expect(full.filter(({ level }) => level === 0)).toHaveLength(273);
  expect(full.filter(({ level }) => level === 1)).toEqual([{ level: 1, index: 0, width: 256 }]);
  expect(full).toHaveLength(274);
  expect(partialTiles(70_000)).toEqual([
    { level: 0, index: 273, width: 112 },
    { level: 1, index: 1, width: 17 },
    { level: 2, index: 0, width: 1 },
  ]);
  expect([completedTiles(0, 256), partialTiles(256)]).toEqual([
    [{ level: 0, index: 0, width: 256 }],
    [{ level: 1, index: 0, width: 1 }],
  ]);
  expect([completedTiles(0, 0), partialTiles(0)]).toEqual([[], []]);
});

test('the tiles that appends complete are, together, the full tiles of the tree, each once', () => {
  const sizes = fc
    .array(fc.nat(70_000), { minLength: 1, maxLength: 6 })
    .map((list) => [0, ...list].sort((a, b) => a - b));
  fc.assert(
    fc.property(sizes, (steps) => {
      const grown = steps.slice(1).flatMap((size, i) => completedTiles(steps[i]!, size));
      const key = ({ level, index }: { level: unknown; index: number }) => `${String(level)}/${index}`;
      expect(grown.map(key).sort()).toEqual(
        completedTiles(0, steps[steps.length - 1]!)
          .map(key)
          .sort(),
      );
    }),
  );
});

/** What a client has who downloaded all tiles of a tree. */
function downloaded(size: number) {
  const tiles = new Map<string, Uint8Array>();
  for (const { level, index, width } of [...completedTiles(0, size), ...partialTiles(size)])
    tiles.set(`${level}/${index}`, tileBytes(level as number, index, width, big.read));
  return tileReader((level, index) => tiles.get(`${level}/${index}`));
}

test.each([1, 255, 256, 257, 5_000, 65_536, 66_000])(
  'the tiles of a tree of %i give all its nodes and proofs',
  (size) => {
    const read = downloaded(size);
    for (let level = 0; 2 ** level <= size; level++) {
      const count = Math.floor(size / 2 ** level);
      for (const index of [0, count >> 1, count - 1]) expect(read(level, index)).toEqual(big.read(level, index));
      expect(read(level, count)).toBeUndefined();
    }
    const tree = new MemoryTree(leaves.slice(0, size));
    expect(big.inclusionProof(size >> 1, size)).toEqual(tree.inclusionProof(size >> 1));
  },
);

test('a tile over nodes that are not there is a bug', () => {
  expect(() => tileBytes(0, 0, 3, new MemoryTree(leaves.slice(0, 2)).read)).toThrow(/node 0\/2 is missing/);
  expect(() => tilePath(0, 0, 257)).toThrow(RangeError);
  expect(() => tilePath(0, -1)).toThrow(RangeError);
});

test('a bundle of entries reads back, and neither a cut nor an addition is taken for one', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(entries, fc.nat(), (list, cut) => {
      const bundle = encodeEntryBundle(list);
      expect(decodeEntryBundle(bundle)).toEqual({ ok: true, value: list });
      const shorter = decodeEntryBundle(bundle.slice(0, cut % bundle.length));
      if (shorter.ok) expect(shorter.value).toEqual(list.slice(0, shorter.value.length));
      expect(decodeEntryBundle(concat(bundle, Uint8Array.of(0))).ok).toBe(false);
    }),
  );
});

test('a bundle holds 1 to 256 entries of at most 65,535 bytes', () => {
  const entries = Array.from({ length: 257 }, () => new Uint8Array(1));
  expect(decodeEntryBundle(encodeEntryBundle(entries.slice(1))).ok).toBe(true);
  expect(decodeEntryBundle(new Uint8Array(2 * 257)).ok).toBe(false);
  expect(decodeEntryBundle(new Uint8Array(0)).ok).toBe(false);
  expect(() => encodeEntryBundle(entries)).toThrow(RangeError);
  expect(() => encodeEntryBundle([])).toThrow(RangeError);
  expect(() => encodeEntryBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  expect(decodeEntryBundle(encodeEntryBundle([new Uint8Array(65_535).fill(7)]))).toMatchObject({ ok: true });
});
