import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable, type Duplex, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Value } from 'typebox/value';
import { err, ok, type Result } from '../../crypto/result.ts';
import { migrate, type MigrationLogins } from '../platform/migrate.ts';
import { copyOf, FILES, MANIFEST, manifestSchema, type Manifest, type TableCopy } from './manifest.ts';
import { copyFiles, storedFiles } from './take-backup.ts';

export type RestoreRefusal =
  | { readonly code: 'NOT_A_BACKUP' }
  | { readonly code: 'COPY_DAMAGED'; readonly table: string }
  | { readonly code: 'FILE_DAMAGED'; readonly sha256: string }
  | { readonly code: 'FILES_MISSING'; readonly expected: number; readonly found: number }
  | { readonly code: 'DATABASE_NOT_EMPTY' };

export interface RestoreTarget extends MigrationLogins {
  readonly filesFolder: string;
}

/**
 * Brings a backup into an empty database and the file store. Every copy and file is checked before the first row is written,
 * and all rows come in one transaction: afterwards there is everything or nothing.
 */
export async function restoreBackup(folder: string, target: RestoreTarget): Promise<Result<Manifest, RestoreRefusal>> {
  const manifest = await readManifest(folder);
  if (!manifest) return err({ code: 'NOT_A_BACKUP' });
  const damaged = await firstDamaged(folder, manifest);
  if (damaged !== null) return err({ code: 'COPY_DAMAGED', table: damaged });
  const files = await checkFiles(join(folder, FILES));
  if (files.damaged !== null) return err({ code: 'FILE_DAMAGED', sha256: files.damaged });
  if (files.found < manifest.files) return err({ code: 'FILES_MISSING', expected: manifest.files, found: files.found });
  if (!(await isEmpty(target.ownerUrl))) return err({ code: 'DATABASE_NOT_EMPTY' });
  await copyFiles(join(folder, FILES), target.filesFolder);
  await migrate({ ...target, upTo: manifest.migration });
  await load(folder, manifest, target.ownerUrl);
  await migrate(target);
  return ok(manifest);
}

async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(manifestSchema, value) ? value : null;
  } catch {
    return null;
  }
}

async function firstDamaged(folder: string, { tables }: Manifest): Promise<string | null> {
  for (const { name, sha256 } of tables)
    if ((await hashOf(createReadStream(join(folder, copyOf(name))), createGunzip())) !== sha256) return name;
  return null;
}

/** A file's name is its SHA-256. */
async function checkFiles(folder: string): Promise<{ readonly found: number; readonly damaged: string | null }> {
  let found = 0;
  for await (const { name, path } of storedFiles(folder)) {
    if ((await hashOf(createReadStream(path), new PassThrough())) !== name) return { found, damaged: name };
    found++;
  }
  return { found, damaged: null };
}

/** Null if it cannot be read to the end. */
async function hashOf(content: Readable, through: Duplex): Promise<string | null> {
  const hash = createHash('sha256');
  const into = new Writable({
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done();
    },
  });
  return pipeline(content, through, into).then(
    () => hash.digest('hex'),
    () => null,
  );
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const isEmpty = (ownerUrl: string): Promise<boolean> =>
  withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`,
    );
    return rowCount === 0;
  });

const load = (folder: string, { tables }: Manifest, ownerUrl: string): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    await client.query('begin');
    // Migrations put a few first rows in; the backup holds what became of them.
    await client.query(`truncate ${tables.map(({ name }) => client.escapeIdentifier(name)).join(', ')}`);
    for (const table of tables) await loadTable(client, table, folder);
    await client.query('commit');
    await client.query('analyze');
  });

async function loadTable(client: pg.Client, { name, columns, rows }: TableCopy, folder: string): Promise<void> {
  const table = `public.${client.escapeIdentifier(name)}`;
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const sink = client.query(copyFrom(`copy ${table} (${list}) from stdin`));
  await pipeline(createReadStream(join(folder, copyOf(name))), createGunzip(), sink);
  if (sink.rowCount !== rows) throw new Error(`${name}: ${sink.rowCount} rows came of ${rows}`);
  for (const column of columns) {
    const sequence = await client.query<{ name: string | null }>('select pg_get_serial_sequence($1, $2) as name', [
      table,
      column,
    ]);
    const found = sequence.rows[0]?.name;
    if (!found) continue;
    const next = `(select coalesce(max(${client.escapeIdentifier(column)}), 0) + 1 from ${table})`;
    await client.query(`select setval($1, ${next}, false)`, [found]);
  }
}
