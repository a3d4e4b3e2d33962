/** What a log keeps of its tree to grow it: one hash per complete subtree, at most 53 of them at any size. */
import { concat, readU64be, u64be } from '../bytes.ts';
import { err, ok, type Result } from '../result.ts';
import {
  areHashes,
  consistencyProof,
  half,
  HASH_BYTES,
  inclusionProof,
  isOdd,
  isSize,
  nodeHash,
  rootOfPeaks,
  type NodeReader,
} from './merkle.ts';

export interface Frontier {
  /** Number of leaves. */
  readonly size: number;
  /** Hashes of the complete subtrees that the leaves fall into, largest first; as many as `size` has ones in binary. */
  readonly peaks: readonly Uint8Array[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] };

/** RFC 6962 root of the tree. */
export const rootOf = (frontier: Frontier): Uint8Array => rootOfPeaks(frontier.peaks);

/** A complete subtree: it never changes once it is there. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

export interface Appended {
  readonly frontier: Frontier;
  /** Subtrees that became complete, leaves first, each level from left to right. */
  readonly nodes: readonly TreeNode[];
  /** Reads the new nodes and the old peaks. */
  readonly read: NodeReader;
  /** Proof, in the new tree, of a leaf that was appended; throws for older leaves. */
  inclusionProof(index: number): Uint8Array[];
  /** Proof from the old size to the new one, for a witness or a phone that holds the old head; throws if that was empty. */
  consistencyProof(): Uint8Array[];
}

interface Level {
  /** Index of the first of `hashes`: the old peak of this level if there is one, otherwise the first new node. */
  readonly start: number;
  readonly hashes: readonly Uint8Array[];
  readonly hasOldPeak: boolean;
}

/** Appends leaves to a tree in one step; hashes about once per leaf. */
export function appendLeaves(frontier: Frontier, leafHashes: readonly Uint8Array[]): Appended {
  if (!areHashes(leafHashes)) throw new RangeError('a leaf hash has 32 bytes');
  const levels = growLevels(frontier, leafHashes);
  const size = frontier.size + leafHashes.length;
  const read: NodeReader = (level, index) => {
    const row = levels[level];
    return row && row.hashes[index - row.start];
  };
  return {
    frontier: { size, peaks: peaksOf(levels) },
    nodes: levels.flatMap(newNodes),
    read,
    inclusionProof(index) {
      if (index < frontier.size) throw new RangeError(`leaf ${index} is older than this batch`);
      return inclusionProof(index, size, read);
    },
    consistencyProof: () => consistencyProof(frontier.size, size, read),
  };
}

/**
 * Row by row from the leaves up. A row is the old peak of its level, if any, and the new nodes; its pairs are the new
 * nodes of the row above. So every left sibling older than the batch is a peak, and the old tree is never read.
 */
function growLevels(frontier: Frontier, leafHashes: readonly Uint8Array[]): Level[] {
  const levels: Level[] = [];
  const oldPeaks = [...frontier.peaks];
  let fresh = leafHashes;
  for (let before = frontier.size; before > 0 || fresh.length > 0; before = half(before)) {
    const hasOldPeak = isOdd(before);
    const hashes = hasOldPeak ? [oldPeaks.pop()!, ...fresh] : fresh;
    levels.push({ start: hasOldPeak ? before - 1 : before, hashes, hasOldPeak });
    fresh = pairs(hashes);
  }
  return levels;
}

function pairs(hashes: readonly Uint8Array[]): Uint8Array[] {
  const parents: Uint8Array[] = [];
  for (let i = 0; i + 1 < hashes.length; i += 2) parents.push(nodeHash(hashes[i]!, hashes[i + 1]!));
  return parents;
}

function newNodes({ start, hashes, hasOldPeak }: Level, level: number): TreeNode[] {
  const nodes = hashes.map((hash, offset) => ({ level, index: start + offset, hash }));
  return hasOldPeak ? nodes.slice(1) : nodes;
}

/** The node without a sibling in each row, from the top row down. */
const peaksOf = (levels: readonly Level[]): Uint8Array[] =>
  levels
    .filter(({ hashes }) => isOdd(hashes.length))
    .map(({ hashes }) => hashes[hashes.length - 1]!)
    .reverse();

/** Bytes for a database column: u64be size, then the peaks. */
export function encodeFrontier({ size, peaks }: Frontier): Uint8Array {
  if (!isSize(size) || peaks.length !== countOnes(size)) throw new RangeError('not a frontier');
  return concat(u64be(size), ...peaks);
}

export function decodeFrontier(bytes: Uint8Array): Result<Frontier, string> {
  const size = readU64be(bytes, 0);
  if (size === null) return err('a frontier starts with its size, 8 bytes, below 2^53');
  const count = countOnes(size);
  if (bytes.length !== 8 + count * HASH_BYTES) return err(`a frontier of size ${size} has ${count} peaks`);
  const peaks = Array.from({ length: count }, (_, i) => bytes.slice(8 + i * HASH_BYTES, 8 + (i + 1) * HASH_BYTES));
  return ok({ size, peaks });
}

const countOnes = (size: number): number => size.toString(2).replaceAll('0', '').length;
