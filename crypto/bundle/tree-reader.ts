import { concat } from '../bytes.ts';
import { nodeHash, rootOfPeaks } from '../log/merkle.ts';
import { emptyPeaks, type Peaks } from '../replay/peaks.ts';
import { TILE_WIDTH, tilePath } from '../log/tiles.ts';

const TILE_HEIGHT = 8;

/** A finished tile, to be compared with the file of that path. */
export interface BuiltTile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Grows the tree of a log leaf by leaf, hashing each node once: roots on the way, and every tile when it is full. */
export class TreeReader {
  /** For replay, which needs the same hashes and need not make them again. */
  readonly peaks: Peaks = emptyPeaks();
  /** Per tile level, the hashes of the tile that is being filled. */
  readonly #open: Uint8Array[][] = [];
  readonly #filled: number[] = [];

  get size(): number {
    return this.peaks.size;
  }

  root(): Uint8Array {
    return rootOfPeaks(this.peaks.hashes);
  }

  /** Adds a leaf hash; returns the tiles that it completed. */
  push(leaf: Uint8Array): BuiltTile[] {
    const built: BuiltTile[] = [];
    let node = leaf;
    let level = 0;
    this.#tile(0, node, built);
    for (let before = this.peaks.size; before % 2 === 1; before = (before - 1) / 2) {
      node = nodeHash(this.peaks.hashes.pop()!, node);
      level += 1;
      if (level % TILE_HEIGHT === 0) this.#tile(level / TILE_HEIGHT, node, built);
    }
    this.peaks.hashes.push(node);
    this.peaks.size += 1;
    return built;
  }

  /** The partial tiles at the right edge. */
  partial(): BuiltTile[] {
    return this.#open.flatMap((hashes, level) =>
      hashes.length > 0
        ? [{ path: tilePath(level, this.#filled[level] ?? 0, hashes.length), bytes: concat(...hashes) }]
        : [],
    );
  }

  #tile(level: number, hash: Uint8Array, built: BuiltTile[]): void {
    const hashes = (this.#open[level] ??= []);
    hashes.push(hash);
    if (hashes.length < TILE_WIDTH) return;
    const index = this.#filled[level] ?? 0;
    built.push({ path: tilePath(level, index), bytes: concat(...hashes) });
    this.#filled[level] = index + 1;
    this.#open[level] = [];
  }
}
