import { shortCode } from '../../crypto/ballot/short-code.ts';
import { concat, equalBytes } from '../../crypto/bytes.ts';
import type { Checkpoint } from '../../crypto/log/checkpoint.ts';
import { rootOfLeaves } from '../../crypto/log/memory-tree.ts';
import { HASH_BYTES } from '../../crypto/log/merkle.ts';
import { TILE_WIDTH, tilePath } from '../../crypto/log/tiles.ts';

/** Entries up to which all leaf hashes are fetched: 640 kB, and nobody's search has to be believed. */
export const SEARCHED_HERE = 20_000;
const AT_ONCE = 6;

/** Bytes of a tile of the log; null where it does not come. */
export type ReadTile = (path: string) => Promise<Uint8Array | null>;

export interface LeafFound {
  readonly seq: number;
  readonly leaf: Uint8Array;
}

/**
 * Every entry with this number: all leaf hashes of the log are fetched and hashed to the root that the log signed, so that
 * the service can neither hide one nor make one up. `differs` where they do not lead to that root.
 */
export async function findCode(
  code: string,
  { size, root }: Checkpoint,
  readTile: ReadTile,
): Promise<readonly LeafFound[] | 'unreachable' | 'differs'> {
  const hashes = await allLeaves(size, readTile);
  if (!hashes) return 'unreachable';
  const leaves = Array.from({ length: hashes.length / HASH_BYTES }, (_, i) =>
    hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
  if (leaves.length !== size || !equalBytes(rootOfLeaves(leaves), root)) return 'differs';
  return leaves.flatMap((leaf, seq) => (shortCode(leaf) === code ? [{ seq, leaf }] : []));
}

async function allLeaves(size: number, readTile: ReadTile): Promise<Uint8Array | null> {
  const paths = Array.from({ length: Math.ceil(size / TILE_WIDTH) }, (_, i) =>
    tilePath(0, i, Math.min(TILE_WIDTH, size - i * TILE_WIDTH)),
  );
  const tiles: (Uint8Array | null)[] = [];
  for (let i = 0; i < paths.length; i += AT_ONCE)
    tiles.push(...(await Promise.all(paths.slice(i, i + AT_ONCE).map(readTile))));
  return tiles.every((tile) => tile !== null) ? concat(...tiles) : null;
}
