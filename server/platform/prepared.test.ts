import pg from 'pg';
import { expect, test } from 'vitest';
import { startDeps } from '../testing/start.ts';
import { StatementNames } from './prepared.ts';

const TIMES = 30;

async function manyTimes(client: pg.ClientBase, statement: string, values: unknown[]): Promise<void> {
  for (let time = 0; time < TIMES; time++) await client.query(statement, values);
}

async function planned(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>('select statement from pg_prepared_statements');
  return rows.map(({ statement }) => statement);
}

test('a connection keeps the plan of a statement that comes often, and of no other', async () => {
  const { deps } = await startDeps();
  const client = await deps.pool.connect();
  await manyTimes(client, 'select key from timer where key = $1', ['a']);
  await client.query('select task from timer where key = $1', ['a']);
  expect(await planned(client)).toEqual(['select key from timer where key = $1']);
  client.release();
});

test('a statement that asks for all columns goes on when a migration adds one', async () => {
  const { deps, database } = await startDeps();
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const client = await deps.pool.connect();
  const statements = ['select * from timer where key = $1', 'select key from timer where key = $1'];
  for (const statement of statements) await manyTimes(client, statement, ['a']);
  await owner.query('alter table timer add column added integer');
  for (const statement of statements) await manyTimes(client, statement, ['a']);
  expect(await planned(client)).toEqual(['select key from timer where key = $1']);
  client.release();
  await owner.end();
});

test('a statement that fails is asked again under its name', async () => {
  const { deps } = await startDeps();
  const client = await deps.pool.connect();
  const divide = 'select 1 / $1::int as result';
  await manyTimes(client, divide, [1]);
  await expect(client.query(divide, [0])).rejects.toThrow('division by zero');
  expect((await client.query(divide, [1])).rows).toEqual([{ result: 1 }]);
  client.release();
});

test('texts that are made anew every time get no names, and there is an end of names', () => {
  const names = new StatementNames();
  for (let text = 0; text < 5_000; text++) expect(names.nameOf(`select ${text}`)).toBeUndefined();
  for (let text = 0; text < 300; text++) for (let time = 0; time < TIMES; time++) names.nameOf(`select ${text}`);
  const given = Array.from({ length: 300 }, (_, text) => names.nameOf(`select ${text}`)).filter((name) => name);
  expect(given.length).toBe(200);
  expect(new Set(given).size).toBe(200);
});

test('a statement that comes now and then gets no name, however long the service is up', () => {
  let now = 0;
  const names = new StatementNames(() => now);
  for (let time = 0; time < 10 * TIMES; time++, now += 1_000) expect(names.nameOf('select 1')).toBeUndefined();
  for (let time = 0; time < TIMES; time++, now += 100) names.nameOf('select 1');
  expect(names.nameOf('select 1')).toBeDefined();
});
