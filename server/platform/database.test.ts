import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { err, ok } from '../../crypto/result.ts';
import { startDeps } from '../testing/start.ts';
import { hasSqlState, inTransaction, isDuplicate, type Tx } from './database.ts';

const INSUFFICIENT_PRIVILEGE = '42501';

const put = (tx: Tx, key: string) =>
  tx
    .insertInto('timer')
    .values({ key, task: 't', payload: '{}', due: new Date(0) })
    .execute();

test('a refusal leaves nothing behind', async () => {
  const { db } = await startDeps();
  const result = await inTransaction(db, async (tx) => {
    await put(tx, 'a');
    return err({ code: 'CHANGED_MIND' });
  });
  expect(result).toEqual(err({ code: 'CHANGED_MIND' }));
  expect(await db.selectFrom('timer').select('key').execute()).toEqual([]);
});

test('an exception leaves nothing behind and stays an exception', async () => {
  const { db } = await startDeps();
  const work = inTransaction(db, async (tx) => {
    await put(tx, 'a');
    throw new Error('bug');
  });
  await expect(work).rejects.toThrow('bug');
  expect(await db.selectFrom('timer').select('key').execute()).toEqual([]);
});

test('serializable work that collides is done again until it holds', async () => {
  const { db } = await startDeps();
  await db.transaction().execute((tx) => put(tx, '0'));
  // Each adds a row named by the number of rows it sees: without isolation two would choose the same name.
  const addNext = () =>
    inTransaction(
      db,
      async (tx) => {
        const { count } = await tx
          .selectFrom('timer')
          .select((row) => row.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow();
        await put(tx, String(count));
        return ok(count);
      },
      { isolation: 'serializable' },
    );
  const results = await Promise.all([addNext(), addNext(), addNext()]);
  expect(results.map((result) => result.ok && result.value).sort()).toEqual([1, 2, 3]);
});

test('a bigint arrives as a number, and one past 2^53 is refused', async () => {
  const { db } = await startDeps();
  const read = (value: string) => sql<{ n: number }>`select ${sql.raw(value)}::bigint as n`.execute(db);
  expect((await read('9007199254740991')).rows).toEqual([{ n: 9007199254740991 }]);
  await expect(read('9007199254740993')).rejects.toThrow('more than 2^53');
});

test('a calendar day stays the day it is, an instant becomes a Date', async () => {
  const { db } = await startDeps();
  const { rows } = await sql`select date '2026-03-02' as day, timestamptz '2026-03-02 09:00+08' as at`.execute(db);
  expect(rows).toEqual([{ day: '2026-03-02', at: new Date('2026-03-02T01:00:00Z') }]);
});

test('the service owns nothing and cannot make or drop anything', async () => {
  const { db } = await startDeps();
  const owned =
    await sql`select relname from pg_class where pg_get_userbyid(relowner) in ('yijue_service', 'yijue')`.execute(db);
  expect(owned.rows).toEqual([]);
  for (const statement of [
    'create table mine (a int)',
    'drop table timer',
    'truncate timer',
    'alter table timer add b int',
  ]) {
    const refusal = await sql
      .raw(statement)
      .execute(db)
      .catch((error: unknown) => error);
    expect(hasSqlState(refusal, INSUFFICIENT_PRIVILEGE), statement).toBe(true);
  }
});

test('the service gains nothing by taking off the role that binds it', async () => {
  const { db } = await startDeps();
  await db.connection().execute(async (connection) => {
    const refused = async (statement: string) =>
      hasSqlState(
        await sql
          .raw(statement)
          .execute(connection)
          .catch((e: unknown) => e),
        INSUFFICIENT_PRIVILEGE,
      );
    for (const statement of ['reset role', 'set session authorization default', 'set role none'])
      await sql.raw(statement).execute(connection);
    expect(await refused('drop table timer')).toBe(true);
    expect(await refused('set role postgres')).toBe(true);
    expect(await refused('create role yijue_helper')).toBe(true);
  });
});

test('a duplicate names the constraint that refused it', async () => {
  const { db } = await startDeps();
  await db.transaction().execute((tx) => put(tx, 'a'));
  const refusal = await db
    .transaction()
    .execute((tx) => put(tx, 'a'))
    .catch((error: unknown) => error);
  expect(isDuplicate(refusal, 'timer_pkey')).toBe(true);
  expect(isDuplicate(refusal, 'another')).toBe(false);
});
