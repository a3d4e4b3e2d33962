import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { OperatorError } from '../platform/operator.ts';
import { copyOf, FILES, MANIFEST, type Manifest, type TableCopy } from './manifest.ts';
import { tablesInOrder, type TableShape } from './tables.ts';

export interface BackupSource {
  /** Login that owns the tables. */
  readonly ownerUrl: string;
  /** The folder of the file store. */
  readonly filesFolder: string;
}

/**
 * Writes everything that the service needs into an empty folder, as of one instant, while it goes on working: all tables in one
 * read-only snapshot, then the files. A file is kept before any row names it, so none that the snapshot names is missing.
 */
export async function takeBackup({ ownerUrl, filesFolder }: BackupSource, folder: string): Promise<Manifest> {
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await requireTables(client);
    const { rows } = await client.query<{ at: Date; migration: string }>(
      'select clock_timestamp() as at, (select max(name) from kysely_migration) as migration',
    );
    const tables: TableCopy[] = [];
    for (const table of await tablesInOrder(client)) tables.push(await copyTable(client, table, folder));
    await client.query('commit');
    const files = await copyFiles(filesFolder, join(folder, FILES));
    const { at, migration } = rows[0]!;
    return await keepManifest(folder, { format: 1, takenAt: at.toISOString(), migration, tables, files });
  } finally {
    await client.end();
  }
}

async function requireTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('kysely_migration') is not null as there`,
  );
  if (rows[0]?.there) return;
  throw new OperatorError('数据库是空的，没有可备份的内容。', 'The database is empty: there is nothing to back up.');
}

async function copyTable(client: pg.Client, { name, columns }: TableShape, folder: string): Promise<TableCopy> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const source = client.query(copyTo(`copy public.${client.escapeIdentifier(name)} (${list}) to stdout`));
  const hash = createHash('sha256');
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const path = join(folder, copyOf(name));
  await pipeline(source, meter, createGzip(), createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
  return { name, columns: [...columns], rows: source.rowCount, sha256: hash.digest('hex') };
}

/** Files never change, so one that is there already with its size is the same file. */
export async function copyFiles(from: string, to: string): Promise<number> {
  let count = 0;
  for await (const { name, path } of storedFiles(from)) {
    const folder = join(to, name.slice(0, 2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyOnce(path, join(folder, name));
    count++;
  }
  return count;
}

/** What a file store holds, each file by its SHA-256. Half-written ones have no such name yet. */
export async function* storedFiles(folder: string): AsyncGenerator<{ readonly name: string; readonly path: string }> {
  for (const prefix of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
    for (const name of await namesIn(join(folder, prefix)))
      if (/^[0-9a-f]{64}$/.test(name)) yield { name, path: join(folder, prefix, name) };
  }
}

async function copyOnce(source: string, target: string): Promise<void> {
  const [wanted, present] = await Promise.all([stat(source), stat(target).catch(() => null)]);
  if (present?.size === wanted.size) return;
  await copyFile(source, `${target}.new`);
  await rename(`${target}.new`, target);
}

const namesIn = async (folder: string): Promise<readonly string[]> => (await readdir(folder).catch(() => [])).sort();

async function keepManifest(folder: string, manifest: Manifest): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  await writeFile(`${path}.new`, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
  return manifest;
}
