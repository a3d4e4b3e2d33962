/**
 * Merkle tree hashes (RFC 6962 section 2.1) and the checks of proofs (RFC 9162 sections 2.1.3.2 and 2.1.4.2).
 * Sizes and indexes are integers below 2^53, so no bit operator of JavaScript touches them.
 */
import { equalBytes } from '../bytes.ts';
import { sha256 } from '../hash.ts';

export const HASH_BYTES = 32;

/** Root of the tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Uint8Array = sha256(new Uint8Array(0));

/** What is hashed is put together here: a piece of memory of its own for each hash costs more than the hash. */
const LEAF_INPUT = new Uint8Array(2 ** 16);
const NODE_INPUT = new Uint8Array(1 + 2 * HASH_BYTES);

/** SHA-256(00 ‖ entry). */
export function leafHash(entry: Uint8Array): Uint8Array {
  const length = 1 + entry.length;
  const input = length <= LEAF_INPUT.length ? LEAF_INPUT.subarray(0, length) : new Uint8Array(length);
  input.set(entry, 1);
  return sha256(input);
}

/** SHA-256(01 ‖ left ‖ right): the prefix keeps a node from being passed for an entry. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = NODE_INPUT;
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + HASH_BYTES);
  return sha256(input);
}

/** Hash of the complete subtree over the leaves [index·2^level, (index+1)·2^level), if the reader has it. */
export type NodeReader = (level: number, index: number) => Uint8Array | undefined;

/**
 * Inclusion proof (RFC 6962 section 2.1.1) of a leaf in the tree of `size` leaves, from the leaf's sibling to the root's
 * child. Reads O(log size) nodes; throws if the leaf is not in the tree or the reader lacks a node.
 */
export function inclusionProof(index: number, size: number, read: NodeReader): Uint8Array[] {
  if (!isSize(index) || !isSize(size) || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const proof: Uint8Array[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      proof.push(rangeRoot(middle, end, read));
      end = middle;
    } else {
      proof.push(rangeRoot(start, middle, read));
      start = middle;
    }
  }
  return proof.reverse();
}

/**
 * Consistency proof (RFC 6962 section 2.1.2) between the trees of `size1` and `size2` leaves; throws unless
 * 0 < size1 ≤ size2, as every tree extends the empty one and nothing proves it.
 */
export function consistencyProof(size1: number, size2: number, read: NodeReader): Uint8Array[] {
  if (!isSize(size1) || !isSize(size2) || size1 === 0 || size1 > size2)
    throw new RangeError(`no consistency proof from ${size1} to ${size2}`);
  const proof: Uint8Array[] = [];
  let [start, end] = [0, size2];
  while (end !== size1) {
    const middle = start + splitOf(end - start);
    if (size1 <= middle) {
      proof.push(rangeRoot(middle, end, read));
      end = middle;
    } else {
      proof.push(rangeRoot(start, middle, read));
      start = middle;
    }
  }
  // Without a turn to the right the subtree that remains is the old root itself, which the verifier has.
  if (start > 0) proof.push(rangeRoot(start, end, read));
  return proof.reverse();
}

/** Whether the proof leads from this leaf at this index to this root (RFC 9162 section 2.1.3.2). */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let [node, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(hash, root);
}

/** Whether the second tree starts with all leaves of the first (RFC 9162 section 2.1.4.2); false if the first is empty. */
export function verifyConsistency(
  size1: number,
  root1: Uint8Array,
  size2: number,
  root2: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isSize(size1) || !isSize(size2) || size1 === 0 || size1 > size2) return false;
  if (!areHashes([root1, root2, ...proof])) return false;
  if (size1 === size2) return proof.length === 0 && equalBytes(root1, root2);
  let [node, last] = [size1 - 1, size2 - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  // node = 0: the old tree is one complete subtree, whose root the proof leaves out.
  const path = node === 0 ? [root1, ...proof] : proof;
  const first = path[0];
  if (first === undefined) return false;
  let [old, grown] = [first, first];
  for (const sibling of path.slice(1)) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      old = nodeHash(sibling, old);
      grown = nodeHash(sibling, grown);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      grown = nodeHash(grown, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && equalBytes(old, root1) && equalBytes(grown, root2);
}

/** Root over complete subtrees, largest first, as they stand side by side in one tree. */
export function rootOfPeaks(peaks: readonly Uint8Array[]): Uint8Array {
  return peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((right, left) => nodeHash(left, right));
}

export const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
export const half = (value: number): number => Math.floor(value / 2);
export const isOdd = (value: number): boolean => value % 2 === 1;

/** Root of the leaves [start, end), where start is a multiple of a power of two that is at least end − start. */
function rangeRoot(start: number, end: number, read: NodeReader): Uint8Array {
  const peaks: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const [width, level] = largestPowerWithin(end - at);
    const hash = read(level, at / width);
    if (hash === undefined) throw new Error(`node ${level}/${at / width} is missing`);
    peaks.push(hash);
    at += width;
  }
  return rootOfPeaks(peaks);
}

/** The largest power of two that is smaller than a size above one: leaves of the left subtree. */
function splitOf(size: number): number {
  const [power] = largestPowerWithin(size - 1);
  return power;
}

function largestPowerWithin(size: number): [power: number, exponent: number] {
  let [power, exponent] = [1, 0];
  while (power * 2 <= size) [power, exponent] = [power * 2, exponent + 1];
  return [power, exponent];
}

export const areHashes = (values: readonly Uint8Array[]): boolean =>
  values.every((value) => value.length === HASH_BYTES);
