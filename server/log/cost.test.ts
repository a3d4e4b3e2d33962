import { sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { openPool, SERVICE_ROLE, type Db } from '../platform/database.ts';
import { A_DOCUMENT, assemblyInVoting, type TestAssembly } from '../testing/assembly.ts';
import { freshDatabase, type TestDatabase } from '../testing/database.ts';
import { startDeps } from '../testing/start.ts';
import { logReader } from './log-reader.ts';
import { LogWriter } from './log-writer.ts';

interface Cost {
  /** Rows that PostgreSQL itself fetched, by whatever plan. */
  readonly read: number;
  readonly written: number;
}

async function counters(db: Db): Promise<Cost> {
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ read: number; written: number }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read, sum(n_tup_ins + n_tup_upd)::int as written
    from pg_stat_user_tables where relname like 'log%'`.execute(db);
  return rows[0]!;
}

async function costOf(db: Db, work: () => Promise<unknown>): Promise<Cost> {
  const before = await counters(db);
  await work();
  const after = await counters(db);
  return { read: after.read - before.read, written: after.written - before.written };
}

/** One connection, whose counters are then complete when it asks for them. */
async function world() {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  const pool = openPool({ url: database.serviceUrl, poolSize: 1, role: SERVICE_ROLE });
  const test = await startDeps({ database, deps: { pool } });
  const assembly = await assemblyInVoting(test.deps, test.clock, { upTo: 'roll-frozen' });
  return { ...test, database, assembly };
}

const announcements = (assembly: TestAssembly, count: number) =>
  Array.from({ length: count }, () =>
    assembly.propose('announce', { document: A_DOCUMENT, subject: 'other' }, assembly.convener),
  );

async function append(writer: LogWriter, assembly: TestAssembly, count: number): Promise<void> {
  const results = await Promise.all(announcements(assembly, count).map((each) => writer.append(assembly.log, each)));
  expect(results.every(({ ok }) => ok)).toBe(true);
}

async function growTo(writer: LogWriter, assembly: TestAssembly, size: number): Promise<void> {
  const state = await writer.state(assembly.log);
  for (let left = size - state!.size; left > 0; left -= 400) await append(writer, assembly, Math.min(left, 400));
}

/** Plans depend on what PostgreSQL knows of the tables, which it learns by itself only after a while. */
async function analyze({ ownerUrl }: TestDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('analyze');
  await client.end();
}

const BATCH = 20;
/** A batch that completes a tile reads what was in it. Below a thousand rows PostgreSQL would rather read them all. */
const SIZES = [8 * 256 + 200, 8 * 256 + 250, 40 * 256 + 200, 40 * 256 + 250];

test('a batch reads and writes as many rows in a long log as in a short one, also in a process that has just started', async () => {
  const { db, deps, database, assembly } = await world();
  const writer = new LogWriter(deps);
  const warm: Cost[] = [];
  const restarted: Cost[] = [];
  for (const size of SIZES) {
    await growTo(writer, assembly, size);
    await analyze(database);
    warm.push(await costOf(db, () => append(writer, assembly, BATCH)));
    const fresh = new LogWriter(deps);
    // What the entries say has to be read once after a start; the tree does not, and every append after that is as cheap.
    const opening = await costOf(db, () => fresh.state(assembly.log));
    expect(opening.read).toBeLessThan(size + BATCH + 300);
    expect(opening.written).toBe(0);
    restarted.push(await costOf(db, () => append(fresh, assembly, 1)));
    await writer.state(assembly.log);
  }
  const [short, shortTile] = warm;
  for (const [index, cost] of warm.entries()) expect(cost).toEqual(index % 2 === 0 ? short : shortTile);
  // Entries, one head moved, one checkpoint; and one tile where one was completed.
  expect(short!.written).toBe(BATCH + 2);
  expect(shortTile!.written).toBe(BATCH + 3);
  expect(short!.read).toBeLessThan(10);
  expect(shortTile!.read).toBeLessThan(10 + 256);
  for (const cost of restarted) expect(cost).toEqual({ read: short!.read, written: 3 });
});

test('a proof reads at most a tile a level, however long the log is', async () => {
  const { db, deps, database, assembly } = await world();
  const writer = new LogWriter(deps);
  const reader = logReader(db);
  for (const size of [300, 3_000, 9_000]) {
    await growTo(writer, assembly, size);
    await analyze(database);
    const { size: grown } = (await reader.head(assembly.log))!;
    for (const seq of [0, 17, Math.floor(grown / 2), grown - 1]) {
      const { read, written } = await costOf(db, () => reader.firstReceipt(assembly.log, seq));
      expect(written).toBe(0);
      // Complete tiles are a row each; of the tile that grows, 255 rows a level at most.
      expect(read).toBeLessThan(2 * 256);
      if (seq > 0)
        expect((await costOf(db, () => reader.consistency(assembly.log, seq, grown))).read).toBeLessThan(2 * 256);
    }
  }
});
