import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, toHex, utf8 } from '../bytes.ts';
import { MemoryTree, rootOfLeaves } from './memory-tree.ts';
import {
  consistencyProof,
  EMPTY_ROOT,
  inclusionProof,
  leafHash,
  nodeHash,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';

interface KnownTree {
  readonly leaves: readonly string[];
  readonly roots: readonly string[];
  readonly inclusion: readonly { index: number; size: number; proof: readonly string[] }[];
  readonly consistency: readonly { size1: number; size2: number; proof: readonly string[] }[];
}
const known = JSON.parse(readFileSync(new URL('../testdata/rfc6962-tree.json', import.meta.url), 'utf8')) as KnownTree;
const bytes = (hex: string) => fromHex(hex)!;
const knownLeaves = known.leaves.map((leaf) => leafHash(bytes(leaf)));

/** MTH of RFC 6962 section 2.1 as the text has it, on OpenSSL: slow, and nothing shared with the core. */
function definition(entries: readonly Uint8Array[]): Uint8Array {
  const hash = (...parts: Uint8Array[]) => {
    const sum = createHash('sha256');
    for (const part of parts) sum.update(part);
    return new Uint8Array(sum.digest());
  };
  if (entries.length === 0) return hash();
  if (entries.length === 1) return hash(Uint8Array.of(0), entries[0]!);
  let split = 1;
  while (split * 2 < entries.length) split *= 2;
  return hash(Uint8Array.of(1), definition(entries.slice(0, split)), definition(entries.slice(split)));
}

const entries = fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 });
const treeOf = (leaves: readonly Uint8Array[]) => new MemoryTree(leaves.map(leafHash));
const flip = (hash: Uint8Array, bit: number) =>
  hash.map((byte, i) => (i === (bit >> 3) % hash.length ? byte ^ (1 << (bit & 7)) : byte));

test('the known-answer tree of Certificate Transparency has its published roots at every size', () => {
  expect(toHex(EMPTY_ROOT)).toBe(known.roots[0]);
  for (let size = 0; size <= known.leaves.length; size++)
    expect(toHex(rootOfLeaves(knownLeaves.slice(0, size)))).toBe(known.roots[size]);
});

test('each of its inclusion proofs is the published one', () => {
  expect(known.inclusion).toHaveLength(36);
  for (const { index, size, proof } of known.inclusion) {
    expect(inclusionProof(index, size, new MemoryTree(knownLeaves).read).map(toHex)).toEqual(proof);
    expect(verifyInclusion(knownLeaves[index]!, index, size, proof.map(bytes), bytes(known.roots[size]!))).toBe(true);
  }
});

test('each of its consistency proofs is the published one', () => {
  expect(known.consistency).toHaveLength(36);
  for (const { size1, size2, proof } of known.consistency) {
    const [root1, root2] = [bytes(known.roots[size1]!), bytes(known.roots[size2]!)];
    expect(consistencyProof(size1, size2, new MemoryTree(knownLeaves).read).map(toHex)).toEqual(proof);
    expect(verifyConsistency(size1, root1, size2, root2, proof.map(bytes))).toBe(true);
  }
});

test('leaf and node hashes carry their prefixes, so a node is never an entry', () => {
  expect(toHex(leafHash(utf8('L123456')))).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56');
  const [left, right] = [leafHash(utf8('a')), leafHash(utf8('b'))];
  expect(nodeHash(left, right)).not.toEqual(leafHash(Uint8Array.of(...left, ...right)));
  expect(nodeHash(left, right)).not.toEqual(nodeHash(right, left));
});

test('the root is the one the RFC defines, for trees of all shapes', () => {
  fc.assert(
    fc.property(entries, (leaves) => {
      expect(treeOf(leaves).root()).toEqual(definition(leaves));
    }),
  );
});

test('every leaf of a random tree is proved at every size, and one changed bit anywhere is refused', () => {
  fc.assert(
    fc.property(entries, fc.nat(), fc.nat(), fc.nat(), (leaves, a, b, bit) => {
      const tree = treeOf(leaves);
      const size = 1 + (a % leaves.length);
      const index = b % size;
      const root = rootOfLeaves(leaves.slice(0, size).map(leafHash));
      const leaf = leafHash(leaves[index]!);
      const proof = tree.inclusionProof(index, size);
      expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true);
      expect(verifyInclusion(flip(leaf, bit), index, size, proof, root)).toBe(false);
      expect(verifyInclusion(leaf, index, size, proof, flip(root, bit))).toBe(false);
      proof.forEach((hash, i) =>
        expect(verifyInclusion(leaf, index, size, proof.with(i, flip(hash, bit)), root)).toBe(false),
      );
      expect(verifyInclusion(leaf, index, size, [...proof, root], root)).toBe(false);
      expect(verifyInclusion(leaf, index, size, [root, ...proof], root)).toBe(false);
      if (proof.length > 0) expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(false);
      if (proof.length > 0) expect(verifyInclusion(leaf, index, size, proof.slice(0, -1), root)).toBe(false);
    }),
  );
});

test('a proof speaks for one index only', () => {
  const tree = treeOf(Array.from({ length: 37 }, (_, i) => utf8(`entry ${i}`)));
  for (let index = 0; index < 37; index++)
    for (let other = 0; other < 40; other++)
      expect(verifyInclusion(tree.read(0, index)!, other, 37, tree.inclusionProof(index), tree.root())).toBe(
        other === index,
      );
});

test('the last leaf of a full tree cannot be passed for the only leaf of a tree of one', () => {
  const tree = new MemoryTree(knownLeaves);
  expect(verifyInclusion(knownLeaves[7]!, 7, 8, tree.inclusionProof(7), tree.root())).toBe(true);
  expect(verifyInclusion(knownLeaves[7]!, 0, 1, tree.inclusionProof(7), tree.root())).toBe(false);
});

test('every pair of sizes of a random tree is proved consistent, and one changed bit anywhere is refused', () => {
  fc.assert(
    fc.property(entries, fc.nat(), fc.nat(), fc.nat(), (leaves, a, b, bit) => {
      const tree = treeOf(leaves);
      const size2 = 1 + (a % leaves.length);
      const size1 = 1 + (b % size2);
      const [root1, root2] = [size1, size2].map((size) => rootOfLeaves(leaves.slice(0, size).map(leafHash))) as [
        Uint8Array,
        Uint8Array,
      ];
      const proof = tree.consistencyProof(size1, size2);
      expect(verifyConsistency(size1, root1, size2, root2, proof)).toBe(true);
      expect(verifyConsistency(size1, flip(root1, bit), size2, root2, proof)).toBe(false);
      expect(verifyConsistency(size1, root1, size2, flip(root2, bit), proof)).toBe(false);
      proof.forEach((hash, i) =>
        expect(verifyConsistency(size1, root1, size2, root2, proof.with(i, flip(hash, bit)))).toBe(false),
      );
      expect(verifyConsistency(size1, root1, size2, root2, [...proof, root1])).toBe(false);
      expect(verifyConsistency(size1, root1, size2, root2, [root1, ...proof])).toBe(false);
      if (proof.length > 0) expect(verifyConsistency(size1, root1, size2, root2, proof.slice(0, -1))).toBe(false);
    }),
  );
});

test('a log that dropped or replaced an old entry has no proof from the old head', () => {
  const leaves = Array.from({ length: 20 }, (_, i) => utf8(`ballot ${i}`));
  const honest = treeOf(leaves.slice(0, 11));
  const dropped = treeOf(leaves.filter((_, i) => i !== 4));
  expect(verifyConsistency(11, honest.root(), 19, dropped.root(), dropped.consistencyProof(11))).toBe(false);
});

test('nothing is proved for an empty tree, a shrunken one, a leaf outside or a size that is no number', () => {
  const root = rootOfLeaves(knownLeaves);
  expect(verifyConsistency(0, EMPTY_ROOT, 8, root, [])).toBe(false);
  expect(verifyConsistency(0, EMPTY_ROOT, 0, EMPTY_ROOT, [])).toBe(false);
  expect(verifyConsistency(8, root.slice(1), 8, root.slice(1), [])).toBe(false);
  expect(verifyConsistency(8, root, 7, root, [])).toBe(false);
  expect(verifyConsistency(8, root, 8, root, [])).toBe(true);
  expect(verifyConsistency(8, root, 8, root, [root])).toBe(false);
  expect(verifyConsistency(4, root, 8, root, [])).toBe(false);
  for (const index of [8, -1, 0.5, Number.NaN, 2 ** 53])
    expect(
      verifyInclusion(knownLeaves[0]!, index, 8, inclusionProof(0, 8, new MemoryTree(knownLeaves).read), root),
    ).toBe(false);
  expect(verifyInclusion(root, 0, 1, [], root)).toBe(true);
  expect(verifyInclusion(root.slice(1), 0, 1, [], root.slice(1))).toBe(false);
});

test('asking for a proof that does not exist, or of nodes that are missing, is a bug', () => {
  const { read } = new MemoryTree(knownLeaves);
  expect(() => inclusionProof(8, 8, read)).toThrow(RangeError);
  expect(() => consistencyProof(0, 8, read)).toThrow(RangeError);
  expect(() => consistencyProof(8, 7, read)).toThrow(RangeError);
  expect(() => inclusionProof(0, 9, read)).toThrow(/node 0\/8 is missing/);
});

test('trees far beyond 2^32 leaves are proved exactly', () => {
  const size = 2 ** 40 + 3;
  const read = (level: number, index: number) => leafHash(utf8(`${level}/${index}`));
  // Nodes of a tree that large are made up, so parents do not match children; only the path of the last leaf is real.
  const proof = inclusionProof(size - 1, size, read);
  const root = nodeHash(read(40, 0), nodeHash(read(1, 2 ** 39), read(0, size - 1)));
  expect(proof).toEqual([read(1, 2 ** 39), read(40, 0)]);
  expect(verifyInclusion(read(0, size - 1), size - 1, size, proof, root)).toBe(true);
  const grown = nodeHash(read(40, 0), read(0, 2 ** 40));
  const consistency = consistencyProof(2 ** 40, 2 ** 40 + 1, read);
  expect(verifyConsistency(2 ** 40, read(40, 0), 2 ** 40 + 1, grown, consistency)).toBe(true);
});
