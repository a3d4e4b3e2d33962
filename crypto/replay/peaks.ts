import type { Hex32 } from '../brands.ts';
import { toHex } from '../bytes.ts';
import { nodeHash, rootOfPeaks } from '../log/merkle.ts';

/** A tree under construction, for the one root that entries name: it grows by a leaf at a time, in place. */
export interface Peaks {
  size: number;
  /** Complete subtrees, largest first. */
  readonly hashes: Uint8Array[];
}

export const emptyPeaks = (): Peaks => ({ size: 0, hashes: [] });

export function pushLeaf(peaks: Peaks, leaf: Uint8Array): void {
  let node = leaf;
  for (let before = peaks.size; before % 2 === 1; before = (before - 1) / 2) node = nodeHash(peaks.hashes.pop()!, node);
  peaks.hashes.push(node);
  peaks.size += 1;
}

export const rootHex = (peaks: Peaks): Hex32 => toHex(rootOfPeaks(peaks.hashes)) as Hex32;
