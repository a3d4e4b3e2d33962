import { sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { openDatabase, openPool, type Db, type Tx } from './database.ts';
import { pipelinedTransaction, pipelinedTransactions, type Statement } from './pipelined.ts';

/** One connection, so that whatever a transaction leaves behind meets the next one. */
async function notes(): Promise<Db> {
  const database = await freshDatabase({ isEmpty: true });
  onTestFinished(() => database.drop());
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('create table note (n int primary key)');
  await owner.end();
  const db = openDatabase(openPool({ url: database.ownerUrl, poolSize: 1, role: null }));
  onTestFinished(() => db.destroy());
  return db;
}

const note = (tx: Tx | Db, n: number): Statement => sql`insert into note (n) values (${n})`.compile(tx);
const kept = async (db: Db): Promise<number[]> =>
  (await sql<{ n: number }>`select n from note order by n`.execute(db)).rows.map(({ n }) => n);

test('what is sent with the commit stands together or not at all, and the first failure is the one that is told', async () => {
  const db = await notes();
  const seen = await pipelinedTransaction(db, async (tx, commitWith) => {
    await tx.executeQuery(note(tx, 1));
    await commitWith([note(tx, 2), note(tx, 3)]);
    return 'done';
  });
  expect([seen, await kept(db)]).toEqual(['done', [1, 2, 3]]);

  const broken = pipelinedTransaction(db, async (tx, commitWith) => {
    await tx.executeQuery(note(tx, 4));
    await commitWith([note(tx, 5), note(tx, 2), note(tx, 6)]);
  });
  await expect(broken).rejects.toMatchObject({ code: '23505', constraint: 'note_pkey' });
  expect(await kept(db)).toEqual([1, 2, 3]);
});

test('work that throws leaves nothing behind, and work that ends without a commit is committed', async () => {
  const db = await notes();
  const thrown = pipelinedTransaction(db, async (tx) => {
    await tx.executeQuery(note(tx, 1));
    throw new Error('changed its mind');
  });
  await expect(thrown).rejects.toThrow('changed its mind');
  await pipelinedTransaction(db, async (tx) => tx.executeQuery(note(tx, 2)));
  expect(await kept(db)).toEqual([2]);
});

test('of transactions that follow each other each begins behind the commit before it and stands without the next', async () => {
  const db = await notes();
  const opened: number[][] = [];
  const rounds = [[1, 2], [3], [4, 2, 5], [6]];
  const running = pipelinedTransactions(db, {
    open: kept,
    work: async (tx, before, commitWith) => {
      opened.push(before);
      await commitWith(rounds[opened.length - 1]!.map((n) => note(tx, n)));
    },
    hasNext: () => opened.length < rounds.length,
  });
  await expect(running).rejects.toMatchObject({ code: '23505' });
  // The third fails; the fourth had begun behind it and was rolled back unused.
  expect(opened).toEqual([[], [1, 2], [1, 2, 3]]);
  expect(await kept(db)).toEqual([1, 2, 3]);
  await pipelinedTransaction(db, async (tx, commitWith) => commitWith([note(tx, 7)]));
  expect(await kept(db)).toEqual([1, 2, 3, 7]);
});

test('a transaction whose beginning fails is told so, and the connection is clean afterwards', async () => {
  const db = await notes();
  const never = pipelinedTransactions(db, {
    open: (tx) => sql`select 1 / 0`.execute(tx),
    work: async () => undefined,
    hasNext: () => false,
  });
  await expect(never).rejects.toThrow('division by zero');
  await pipelinedTransaction(db, async (tx, commitWith) => commitWith([note(tx, 1)]));
  expect(await kept(db)).toEqual([1]);
});
