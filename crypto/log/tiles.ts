/** Tiles and entry bundles: https://c2sp.org/tlog-tiles */
import { concat } from '../bytes.ts';
import { err, ok, type Result } from '../result.ts';
import { HASH_BYTES, isSize, nodeHash, type NodeReader } from './merkle.ts';

/** Hashes in a full tile, entries in a full bundle. */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
/** 256^7 > 2^53: no tree here has a node above this tile level. */
const MAX_TILE_LEVEL = 6;

export interface TileCoordinate {
  /** Tile level (eight levels of the tree each), or the bundles of entries. */
  readonly level: number | 'entries';
  readonly index: number;
  /** 256 for a full tile, 1 to 255 for a partial one. */
  readonly width: number;
}

const PATH = /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/** `tile/0/x001/x234/067`, with `.p/W` for a partial tile. */
export function tilePath(level: number | 'entries', index: number, width: number = TILE_WIDTH): string {
  if (!isSize(index) || !isSize(width) || width < 1 || width > TILE_WIDTH) throw new RangeError('not a tile');
  const groups: string[] = [];
  for (let rest = index; rest > 0 || groups.length === 0; rest = Math.floor(rest / 1000))
    groups.unshift(`${groups.length > 0 ? 'x' : ''}${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The tile that a path names; null unless `tilePath` gives the same path again. */
export function parseTilePath(path: string): TileCoordinate | null {
  const [, levelText, groups, widthText] = PATH.exec(path) ?? [];
  if (levelText === undefined || groups === undefined) return null;
  const level = levelText === 'entries' ? levelText : Number(levelText);
  const index = Number(groups.replace(/[x/]/g, ''));
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText);
  if (level !== 'entries' && level > 63) return null;
  if (!isSize(index) || width > TILE_WIDTH || tilePath(level, index, width) !== path) return null;
  return { level, index, width };
}

/** Full hash tiles of a tree of `newSize` leaves that the tree of `oldSize` did not have, lowest level first. */
export function completedTiles(oldSize: number, newSize: number): TileCoordinate[] {
  return eachLevel(newSize, (level, span) => {
    const [first, end] = [Math.floor(oldSize / (span * TILE_WIDTH)), Math.floor(newSize / (span * TILE_WIDTH))];
    return Array.from({ length: end - first }, (_, i) => ({ level, index: first + i, width: TILE_WIDTH }));
  });
}

/** The partial hash tiles at the right edge of a tree, which a log serves for each size that it signed. */
export function partialTiles(size: number): TileCoordinate[] {
  return eachLevel(size, (level, span) => {
    const hashes = Math.floor(size / span);
    const width = hashes % TILE_WIDTH;
    return width === 0 ? [] : [{ level, index: Math.floor(hashes / TILE_WIDTH), width }];
  });
}

/** Content of a hash tile, from whatever holds the nodes; throws if a node is missing. */
export function tileBytes(level: number, index: number, width: number, read: NodeReader): Uint8Array {
  const hashes = Array.from({ length: width }, (_, i) => {
    const hash = read(level * TILE_HEIGHT, index * TILE_WIDTH + i);
    if (hash === undefined) throw new Error(`node ${level * TILE_HEIGHT}/${index * TILE_WIDTH + i} is missing`);
    return hash;
  });
  return concat(...hashes);
}

/**
 * Reads tree nodes out of tiles: what stands between the levels of two tiles is hashed again. `readTile` returns the full or
 * partial tile that it has.
 */
export const tileReader =
  (readTile: (level: number, index: number) => Uint8Array | undefined): NodeReader =>
  (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const leaves = 2 ** (level % TILE_HEIGHT);
    const first = index * leaves;
    const tile = readTile(tileLevel, Math.floor(first / TILE_WIDTH));
    const start = (first % TILE_WIDTH) * HASH_BYTES;
    const end = start + leaves * HASH_BYTES;
    return tile === undefined || tile.length < end ? undefined : completeRoot(tile.subarray(start, end));
  };

/** Entries as u16be length ‖ bytes, one after the other. */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length === 0 || entries.length > TILE_WIDTH) throw new RangeError('a bundle holds 1 to 256 entries');
  return concat(...entries.flatMap((entry) => [lengthPrefix(entry), entry]));
}

export function decodeEntryBundle(bytes: Uint8Array): Result<Uint8Array[], string> {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    if (entries.length === TILE_WIDTH) return err('more than 256 entries in a bundle');
    const start = at + 2;
    at = start + (bytes[at]! << 8) + (bytes[at + 1] ?? 0);
    if (at > bytes.length) return err('the bundle ends within an entry');
    entries.push(bytes.slice(start, at));
  }
  return entries.length === 0 ? err('an empty bundle') : ok(entries);
}

/** For each tile level that a tree of this size reaches; `span` is the number of leaves under one hash of the level. */
function eachLevel(size: number, tilesOf: (level: number, span: number) => TileCoordinate[]): TileCoordinate[] {
  const tiles: TileCoordinate[] = [];
  for (let level = 0; level <= MAX_TILE_LEVEL && TILE_WIDTH ** level <= size; level++)
    tiles.push(...tilesOf(level, TILE_WIDTH ** level));
  return tiles;
}

function completeRoot(hashes: Uint8Array): Uint8Array {
  if (hashes.length === HASH_BYTES) return hashes.slice();
  const middle = hashes.length / 2;
  return nodeHash(completeRoot(hashes.subarray(0, middle)), completeRoot(hashes.subarray(middle)));
}

function lengthPrefix({ length }: Uint8Array): Uint8Array {
  if (length > 0xffff) throw new RangeError('an entry is at most 65,535 bytes');
  return Uint8Array.of(length >> 8, length & 0xff);
}
