import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, fromHex, utf8 } from '../bytes.ts';
import { appendLeaves, decodeFrontier, EMPTY_FRONTIER, encodeFrontier, rootOf, type Frontier } from './frontier.ts';
import { MemoryTree } from './memory-tree.ts';
import { leafHash, verifyConsistency, verifyInclusion } from './merkle.ts';

const leavesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => leafHash(utf8(`entry ${first + i}`)));
const frontierOf = (size: number): Frontier => appendLeaves(EMPTY_FRONTIER, leavesFrom(0, size)).frontier;
const sizes = fc.tuple(fc.nat(140), fc.nat(140));

test('a batch leaves the same tree and makes the same nodes as its entries one by one', () => {
  fc.assert(
    fc.property(sizes, ([before, count]) => {
      const old = frontierOf(before);
      const batch = appendLeaves(old, leavesFrom(before, count));
      let single = old;
      const nodes = new Map<string, Uint8Array>();
      for (const leaf of leavesFrom(before, count)) {
        const step = appendLeaves(single, [leaf]);
        for (const { level, index, hash } of step.nodes) nodes.set(`${level}/${index}`, hash);
        single = step.frontier;
      }
      expect(batch.frontier).toEqual(single);
      expect(new Map(batch.nodes.map(({ level, index, hash }) => [`${level}/${index}`, hash]))).toEqual(nodes);
      expect(batch.nodes).toHaveLength(nodes.size);
    }),
  );
});

test('the appender proves its new leaves exactly as a reader of the whole tree does', () => {
  fc.assert(
    fc.property(sizes, ([before, count]) => {
      const appended = appendLeaves(frontierOf(before), leavesFrom(before, count));
      const whole = new MemoryTree(leavesFrom(0, before + count));
      expect(rootOf(appended.frontier)).toEqual(whole.root());
      for (let index = before; index < before + count; index++) {
        const proof = appended.inclusionProof(index);
        expect(proof).toEqual(whole.inclusionProof(index));
        expect(verifyInclusion(whole.read(0, index)!, index, before + count, proof, whole.root())).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test('what an append has at hand also proves the new head to whoever holds the old one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (before, count) => {
      const old = frontierOf(before);
      const appended = appendLeaves(old, leavesFrom(before, count));
      const proof = new MemoryTree(leavesFrom(0, before + count)).consistencyProof(before);
      expect(appended.consistencyProof()).toEqual(proof);
      const { frontier } = appended;
      expect(verifyConsistency(before, rootOf(old), frontier.size, rootOf(frontier), proof)).toBe(true);
    }),
  );
});

test('the appender refuses to prove a leaf that is older than its batch or not there', () => {
  const appended = appendLeaves(frontierOf(5), leavesFrom(5, 3));
  expect(() => appended.inclusionProof(4)).toThrow(/older/);
  expect(() => appended.inclusionProof(8)).toThrow(RangeError);
});

test('an empty batch changes nothing', () => {
  const old = frontierOf(6);
  expect(appendLeaves(old, [])).toMatchObject({ frontier: old, nodes: [] });
  expect(rootOf(EMPTY_FRONTIER)).toEqual(new MemoryTree().root());
});

test('a leaf that is no hash is a bug', () => {
  expect(() => appendLeaves(EMPTY_FRONTIER, [new Uint8Array(31)])).toThrow(RangeError);
});

test('a frontier survives its database column byte by byte', () => {
  fc.assert(
    fc.property(fc.nat(2000), (size) => {
      const frontier = frontierOf(size);
      const column = encodeFrontier(frontier);
      expect(decodeFrontier(column)).toEqual({ ok: true, value: frontier });
      expect(decodeFrontier(column.slice(0, -1)).ok).toBe(false);
      expect(decodeFrontier(concat(column, Uint8Array.of(0))).ok).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test('a column that holds no frontier is refused, and no such frontier is written', () => {
  for (const hex of ['', '00000000000000', '0000000000000001', 'ffffffffffffffff'])
    expect(decodeFrontier(fromHex(hex)!).ok).toBe(false);
  expect(() => encodeFrontier({ size: 3, peaks: [new Uint8Array(32)] })).toThrow(RangeError);
});
