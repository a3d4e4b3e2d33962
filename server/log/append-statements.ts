import { rowsInsert } from '../platform/insert-rows.ts';
import { joined, named, piece, statement, type Piece } from '../platform/piece.ts';
import type { Statement } from '../platform/pipelined.ts';
import type { LogRef } from './log-ref.ts';
import { at, headColumns, type EntryRow, type Head, type NewHead } from './log-store.ts';
import type { TileRow } from './tree-store.ts';

/** One table's share of what a statement writes. */
export type Part = Piece;

export const entriesPart = (log: LogRef, [first, ...others]: readonly [EntryRow, ...EntryRow[]]): Part => {
  const { estate_id, assembly_id } = at(log);
  const row = ({ seq, type, entry, leafHash: leaf_hash }: EntryRow) => ({
    estate_id,
    assembly_id,
    seq,
    type,
    entry,
    leaf_hash,
  });
  return rowsInsert('log_entry', [row(first), ...others.map(row)]);
};

/** None without tiles. */
export const tilesPart = (log: LogRef, [first, ...others]: readonly TileRow[]): Part[] => {
  const row = ({ level, index, hashes, root }: TileRow) => ({ ...at(log), level, index, hashes, root });
  return first ? [rowsInsert('log_tile', [row(first), ...others.map(row)])] : [];
};

export const checkpointPart = (log: LogRef, { size, checkpoint }: Pick<Head, 'size' | 'checkpoint'>): Part =>
  rowsInsert('log_checkpoint', [{ ...at(log), size, note: checkpoint }]);

/** Moves the head if it is the one that the batch was built on. */
export function headMovePart(log: LogRef, from: Pick<Head, 'size' | 'lastLeaf'>, to: NewHead): Part {
  const columns = Object.entries(headColumns(to)).map(([name, value]) => piece`${named(name)} = ${value}`);
  const { estate_id, assembly_id } = at(log);
  return piece`update log_head set ${joined(columns)} where estate_id = ${estate_id} and assembly_id = ${assembly_id}
    and size = ${from.size} and last_leaf = ${Buffer.from(from.lastLeaf)} returning size`;
}

/**
 * Several parts in one statement: one of its own for each costs both sides more than a few rows do. It fails (division by
 * zero) if a head was to be moved that is not the expected one any more.
 */
export function statementOf(parts: readonly Part[], headMove?: Part): Statement {
  const writes = parts.map((part, index) => piece`${named(`part_${index}`)} as (${part})`);
  if (!headMove) return statement(piece`with ${joined(writes)} select`);
  return statement(piece`with ${joined([...writes, piece`moved as (${headMove})`])} select 1 / count(*) from moved`);
}
