import { expect, onTestFinished, test } from 'vitest';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freshDatabase } from '../testing/database.ts';
import { migrate, newestMigration } from './migrate.ts';
import { MIGRATIONS_FOLDER } from './project.ts';

test('a migration that would have to wait for a running process gives up, changes nothing, and runs later', async () => {
  const database = await freshDatabase({ isEmpty: true });
  onTestFinished(() => database.drop());
  await migrate({ ...database, upTo: '0009_demo' });
  const running = new pg.Client({ connectionString: database.ownerUrl });
  await running.connect();
  onTestFinished(() => running.end());
  await running.query('begin');
  await running.query('lock table log_head in access share mode');
  await expect(migrate({ ...database, lockPatienceMs: 200 })).rejects.toThrow(/lock timeout/);
  await running.query('commit');
  const done = await migrate({ ...database, lockPatienceMs: 200 });
  expect(done.at(-1)).toBe(await newestMigration());
});

test('no migration rewrites a table that stands, nor forbids for long what running processes do', async () => {
  const names = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql'));
  for (const name of names) {
    const text = (await readFile(join(MIGRATIONS_FOLDER, name), 'utf8')).replace(/--.*$/gm, '');
    expect.soft(text, name).not.toMatch(/\b(vacuum full|cluster |set unlogged|set logged|reindex)\b/i);
    for (const change of text.match(/alter table[^;]+;/gi) ?? []) {
      expect.soft(change, name).not.toMatch(/alter (column )?\w+ (set data )?type\b/i);
      expect.soft(change, name).not.toMatch(/add column[^,;]+generated always as \(/i);
      expect.soft(change, name).not.toMatch(/default (now|clock_timestamp|gen_random_uuid|random)\(/i);
      expect.soft(change, name).not.toMatch(/\b(drop column|rename)\b/i);
    }
  }
});
