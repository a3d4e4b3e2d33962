import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** What the same PostgreSQL takes when nothing hangs together: rows of a ballot's size, each with its own INSERT and commit. */
export interface SingleRows {
  /** Rows a second over all connections. */
  round(): Promise<number>;
  end(): Promise<void>;
}

const ROWS = 1_500;

/** @param connections as many as the service has */
export async function singleRows(ownerUrl: string, entryBytes: number, connections: number): Promise<SingleRows> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: connections });
  await pool.query(
    `create table single_row (estate_id text, assembly_id text, seq int, type text not null, entry bytea not null,
       leaf_hash bytea not null, primary key (estate_id, assembly_id, seq))`,
  );
  const entry = randomBytes(entryBytes);
  const hash = randomBytes(32);
  let seq = 0;
  const insert = 'insert into single_row values ($1, $2, $3, $4, $5, $6)';
  const lane = async (until: number): Promise<void> => {
    while (seq < until) await pool.query(insert, ['bench', '0123456789abcdef', seq++, 'ballot', entry, hash]);
  };
  return {
    async round() {
      const until = seq + ROWS;
      const begun = performance.now();
      await Promise.all(Array.from({ length: connections }, () => lane(until)));
      return (1000 * ROWS) / (performance.now() - begun);
    },
    end: () => pool.end(),
  };
}
