import { sql } from 'kysely';
import type { Tx } from '../platform/database.ts';
import { rowsInsert } from '../platform/insert-rows.ts';
import type { Statement } from '../platform/pipelined.ts';
import type { LogRef } from './log-ref.ts';
import { at, headColumns, type EntryRow, type Head, type NewHead } from './log-store.ts';
import type { TileRow } from './tree-store.ts';

/** What an append writes of the log itself, as statements that can be sent together. Never without rows. */
export const appendStatements = (tx: Tx, log: LogRef) => ({
  entries: (rows: readonly [EntryRow, ...EntryRow[]]): Statement => {
    const [first, ...others] = rows.map(({ seq, type, entry, leafHash }) => ({
      ...at(log),
      ...{ seq, type, entry, leaf_hash: leafHash },
    }));
    return rowsInsert('log_entry', [first!, ...others]).compile(tx);
  },

  tiles: (tiles: readonly TileRow[]): Statement => {
    const values = tiles.map(({ level, index, hashes, root }) => ({
      ...at(log),
      ...{ level, index, hashes: Buffer.from(hashes), root: Buffer.from(root) },
    }));
    return tx.insertInto('log_tile').values(values).compile();
  },

  checkpoint: ({ size, checkpoint }: Pick<Head, 'size' | 'checkpoint'>): Statement =>
    tx
      .insertInto('log_checkpoint')
      .values({ ...at(log), size, note: checkpoint })
      .compile(),

  /** Compare and swap: fails (division by zero) if the head is not the one that the batch was built on. */
  headMove: (from: Pick<Head, 'size' | 'lastLeaf'>, to: NewHead): Statement =>
    tx
      .with('moved', (db) =>
        db
          .updateTable('log_head')
          .set(headColumns(to))
          .where((eb) => eb.and({ ...at(log), size: from.size, last_leaf: Buffer.from(from.lastLeaf) }))
          .returning('size'),
      )
      .selectFrom('moved')
      .select(sql`1 / count(*)`.as('one'))
      .compile(),
});
