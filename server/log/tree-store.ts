import { concat } from '../../crypto/bytes.ts';
import type { Appended as GrownTree } from '../../crypto/log/frontier.ts';
import { consistencyProof, HASH_BYTES, inclusionProof, type NodeReader } from '../../crypto/log/merkle.ts';
import { completedTiles, tileBytes, tileReader, TILE_WIDTH } from '../../crypto/log/tiles.ts';
import type { Db } from '../platform/database.ts';
import type { LogRef } from './log-ref.ts';
import { plainBytes } from './plain-bytes.ts';

/** A tile of the tree: 256 hashes if complete, else as many as there are. */
interface TileName {
  readonly level: number;
  readonly index: number;
}

const TILE_HEIGHT = 8;
const NOTHING = new Uint8Array(HASH_BYTES);

/** Proof that an entry is in the tree of `size` entries, from O(log size) hashes of O(log size) tiles. */
export const readInclusionProof = (db: Db, log: LogRef, index: number, size: number): Promise<Uint8Array[]> =>
  withNodes(db, log, (read) => inclusionProof(index, size, read));

/** Proof that the tree of `size2` entries starts with that of `size1`; throws unless 0 < size1 ≤ size2. */
export const readConsistencyProof = (db: Db, log: LogRef, size1: number, size2: number): Promise<Uint8Array[]> =>
  withNodes(db, log, (read) => consistencyProof(size1, size2, read));

/** The first `width` hashes of a tile, or null if the tree has not that many. */
export async function readTile(
  db: Db,
  log: LogRef,
  { level, index }: TileName,
  width: number,
): Promise<Uint8Array | null> {
  const complete = await readCompleteTiles(db, log, [{ level, index }]);
  const hashes = complete.get(nameOf({ level, index })) ?? (await readPartialTile(db, log, { level, index }));
  return hashes.length < width * HASH_BYTES ? null : hashes.slice(0, width * HASH_BYTES);
}

export interface TileRow {
  readonly level: number;
  readonly index: number;
  readonly hashes: Uint8Array;
  readonly root: Uint8Array;
}

/**
 * Complete tiles that a batch made. A tile is completed once in 256 entries, so what a batch writes here stays proportional to
 * its length; of what is older than the batch only tiles above the first level, one in 65,536 entries, are read back.
 *
 * @param openTile leaf hashes of the tile that was not complete before
 */
export async function tilesCompletedBy(
  db: Db,
  log: LogRef,
  { oldSize, openTile }: { readonly oldSize: number; readonly openTile: readonly Uint8Array[] },
  grown: GrownTree,
): Promise<TileRow[]> {
  const firstOpen = Math.floor(oldSize / TILE_WIDTH);
  const rows: TileRow[] = [];
  for (const { level, index } of completedTiles(oldSize, grown.frontier.size)) {
    if (level === 'entries') continue;
    const isOpenTile = level === 0 && index === firstOpen;
    const older = isOpenTile ? concat(...openTile) : await readPartialTile(db, log, { level, index }, oldSize);
    const read: NodeReader = (nodeLevel, node) => {
      const start = (node - index * TILE_WIDTH) * HASH_BYTES;
      return start < older.length ? older.subarray(start, start + HASH_BYTES) : grown.read(nodeLevel, node);
    };
    const root = grown.read((level + 1) * TILE_HEIGHT, index);
    if (root === undefined) throw new Error(`tile ${level}/${index} is complete and has no root`);
    rows.push({ level, index, hashes: tileBytes(level, index, TILE_WIDTH, read), root });
  }
  return rows;
}

/** Runs a proof twice: once to learn which nodes it wants, once with them read. */
async function withNodes<T>(db: Db, log: LogRef, prove: (read: NodeReader) => T): Promise<T> {
  const wanted = new Map<string, TileName>();
  prove((level, index) => {
    const tile = tileOfNode(level, index);
    wanted.set(nameOf(tile), tile);
    return NOTHING;
  });
  const tiles = await readTiles(db, log, [...wanted.values()]);
  return prove(tileReader((level, index) => tiles.get(nameOf({ level, index }))));
}

const tileOfNode = (level: number, index: number): TileName => ({
  level: Math.floor(level / TILE_HEIGHT),
  index: Math.floor((index * 2 ** (level % TILE_HEIGHT)) / TILE_WIDTH),
});

const nameOf = ({ level, index }: TileName): string => `${level}/${index}`;

async function readTiles(db: Db, log: LogRef, names: readonly TileName[]): Promise<Map<string, Uint8Array>> {
  const tiles = await readCompleteTiles(db, log, names);
  // At most one tile a level is still growing.
  for (const name of names) if (!tiles.has(nameOf(name))) tiles.set(nameOf(name), await readPartialTile(db, log, name));
  return tiles;
}

async function readCompleteTiles(db: Db, log: LogRef, names: readonly TileName[]): Promise<Map<string, Uint8Array>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .selectFrom('log_tile')
    .select(['level', 'index', 'hashes'])
    .where('estate_id', '=', log.estate)
    .where('assembly_id', '=', log.assembly)
    .where((eb) => eb.or(names.map(({ level, index }) => eb.and({ level, index }))))
    .execute();
  return new Map(rows.map((row) => [nameOf(row), plainBytes(row.hashes)]));
}

/** Hashes that a tile has so far: leaf hashes, or the roots of the complete tiles below. `size` leaves out what came later. */
async function readPartialTile(db: Db, log: LogRef, { level, index }: TileName, size = Infinity): Promise<Uint8Array> {
  const first = index * TILE_WIDTH;
  const end = Math.min(first + TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level));
  if (end <= first) return new Uint8Array(0);
  const hashes = level === 0 ? await leafHashes(db, log, first, end) : await tileRoots(db, log, level - 1, first, end);
  return concat(...hashes);
}

async function leafHashes(db: Db, log: LogRef, first: number, end: number): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('log_entry')
    .select('leaf_hash')
    .where('estate_id', '=', log.estate)
    .where('assembly_id', '=', log.assembly)
    .where('seq', '>=', first)
    .where('seq', '<', end)
    .orderBy('seq')
    .execute();
  return rows.map((row) => plainBytes(row.leaf_hash));
}

async function tileRoots(db: Db, log: LogRef, level: number, first: number, end: number): Promise<Uint8Array[]> {
  const rows = await db
    .selectFrom('log_tile')
    .select('root')
    .where('estate_id', '=', log.estate)
    .where('assembly_id', '=', log.assembly)
    .where('level', '=', level)
    .where('index', '>=', first)
    .where('index', '<', end)
    .orderBy('index')
    .execute();
  return rows.map((row) => plainBytes(row.root));
}
