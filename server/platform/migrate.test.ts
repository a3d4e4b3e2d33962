import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { startDeps } from '../testing/start.ts';
import { migrate, newestMigration, statementsOf } from './migrate.ts';
import { MIGRATIONS_FOLDER } from './project.ts';

test('a migration is said statement by statement, each whole, whatever its texts and functions hold', () => {
  const body = "as $$ begin\n  -- first; second\n  return 'a;b'; end $$";
  const text = `-- why; and how\ncreate table t (a text default 'it''s; so');\ncreate function f() ${body};\ngrant select on "a;b" to c`;
  expect(statementsOf(text)).toEqual([
    "create table t (a text default 'it''s; so')",
    `create function f() ${body}`,
    'grant select on "a;b" to c',
  ]);
  expect(statementsOf('-- nothing\n')).toEqual([]);
});

test('a database that is up to date is left alone, by two processes at once as well', async () => {
  const { database } = await startDeps();
  expect(await Promise.all([migrate(database), migrate(database)])).toEqual([[], []]);
});

test('two processes that start on an empty database migrate it once', async () => {
  const empty = await freshDatabase({ isEmpty: true });
  try {
    const runs = await Promise.all([migrate(empty), migrate(empty)]);
    expect(runs.map((names) => names.length).sort((a, b) => a - b)[0]).toBe(0);
    expect(runs.flat().at(-1)).toBe(await newestMigration());
  } finally {
    await empty.drop();
  }
});

test('migrations are numbered without a gap or a double, each with a subject', async () => {
  const names = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  const numbers = names.map((name) => /^(\d{4})_[a-z0-9-]+\.sql$/.exec(name)?.[1]);
  expect(numbers).toEqual(names.map((_name, i) => String(i + 1).padStart(4, '0')));
});
