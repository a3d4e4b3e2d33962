import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { scratchBase } from '../testing/scratch-folder.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { packagedFolder, runnableBinaries } from './embedded-postgres/binaries.ts';
import { databaseUser, isRoot } from './embedded-postgres/os-user.ts';
import { placeOf } from './embedded-postgres/places.ts';
import { runningPostmaster } from './embedded-postgres/postmaster.ts';
import { PROJECT_ROOT } from './project.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(scratchBase(), 'yijue-pg-'));
  await chmod(made, 0o711);
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

async function started(dataDir: string): Promise<EmbeddedPostgres> {
  const embedded = await startEmbeddedPostgres({ dataDir, durable: false });
  onTestFinished(() => embedded.stop());
  return embedded;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

const postmasterOf = (dataDir: string) => runningPostmaster(join(dataDir, 'postgres'));

/** A server process that holds the database of the folder. */
async function holder(dataDir: string): Promise<ChildProcess> {
  const script = join(PROJECT_ROOT, 'server/testing/hold-postgres.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

test('what was written is there after a stop and a start, and a stop leaves no process', async () => {
  const dataDir = await folder();
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  await query(first.ownerUrl('postgres'), 'create table kept as select 42 as n');
  await first.stop();
  expect(await postmasterOf(dataDir)).toBeNull();
  const second = await started(dataDir);
  expect(await query(second.ownerUrl('postgres'), 'select n from kept')).toEqual([{ n: 42 }]);
});

test('after a server was killed the next one takes over its database', async () => {
  const dataDir = await folder();
  const child = await holder(dataDir);
  const before = await postmasterOf(dataDir);
  await killed(child);
  const embedded = await started(dataDir);
  expect(await postmasterOf(dataDir)).toEqual(before);
  expect(await query(embedded.serviceUrl('postgres'), 'select 1 as n')).toEqual([{ n: 1 }]);
  await embedded.stop();
  expect(await postmasterOf(dataDir)).toBeNull();
});

test('after server and database were killed the next one starts on what is left', async () => {
  const dataDir = await folder();
  const child = await holder(dataDir);
  const before = await postmasterOf(dataDir);
  await killed(child);
  process.kill(before?.pid ?? 0, 'SIGKILL');
  const embedded = await started(dataDir);
  expect((await postmasterOf(dataDir))?.pid).not.toBe(before?.pid);
  expect(await query(embedded.ownerUrl('postgres'), 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a lock file whose number belongs to another program now does not keep it from starting', async () => {
  const dataDir = await folder();
  await (await startEmbeddedPostgres({ dataDir, durable: false })).stop();
  await writeFile(
    join(dataDir, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${dataDir}/postgres\n1\n5432\n\n127.0.0.1\n`,
  );
  const embedded = await started(dataDir);
  expect(await query(embedded.ownerUrl('postgres'), 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a database that is killed while the server lives comes back at the same address', async () => {
  const dataDir = await folder();
  const embedded = await started(dataDir);
  const before = await postmasterOf(dataDir);
  process.kill(before?.pid ?? 0, 'SIGKILL');
  let answer: unknown = null;
  for (let waited = 0; waited < 100 && answer === null; waited++) {
    await sleep(100);
    answer = await query(embedded.ownerUrl('postgres'), 'select 1 as n').catch(() => null);
  }
  expect(answer).toEqual([{ n: 1 }]);
  expect((await postmasterOf(dataDir))?.pid).not.toBe(before?.pid);
});

test('a second server on the same folder is refused with a sentence, and the first goes on', async () => {
  const dataDir = await folder();
  const first = await started(dataDir);
  await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toThrow('Another server is using');
  expect(await query(first.ownerUrl('postgres'), 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('two clones run side by side', async () => {
  const [a, b] = await Promise.all([started(await folder()), started(await folder())]);
  expect(a.ownerUrl('x')).not.toBe(b.ownerUrl('x'));
  for (const embedded of [a, b])
    expect(await query(embedded.ownerUrl('postgres'), 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('it listens to this machine only and wants its password', async () => {
  const embedded = await started(await folder());
  const url = embedded.ownerUrl('postgres');
  expect(
    await query(
      url,
      "select setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories') order by name",
    ),
  ).toEqual([{ setting: '127.0.0.1' }, { setting: '' }]);
  await expect(query(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow('password authentication failed');
});

test('the product’s database flushes every commit to disk', async () => {
  const embedded = await startEmbeddedPostgres({ dataDir: await folder(), durable: true });
  onTestFinished(() => embedded.stop());
  const rows = await query(
    embedded.serviceUrl('postgres'),
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name",
  );
  expect(rows).toEqual(['fsync', 'full_page_writes', 'synchronous_commit'].map((name) => ({ name, setting: 'on' })));
});

test('a password file that is lost is asked for, instead of a new database being made', async () => {
  const dataDir = await folder();
  await (await startEmbeddedPostgres({ dataDir, durable: false })).stop();
  await unlink(join(dataDir, 'postgres.json'));
  await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toThrow('restore it');
});

test('a folder that was moved keeps its database', async () => {
  const dataDir = await folder();
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  await query(first.ownerUrl('postgres'), 'create table kept as select 42 as n');
  await first.stop();
  const moved = `${dataDir}-moved`;
  await rename(dataDir, moved);
  onTestFinished(() => rm(moved, { recursive: true, force: true }));
  const second = await started(moved);
  expect(await query(second.ownerUrl('postgres'), 'select n from kept')).toEqual([{ n: 42 }]);
});

/** The package as npm leaves it when it skipped the install script. */
async function withoutInstallScript(): Promise<string> {
  const native = join(await folder(), 'linux', 'native');
  await cp(packagedFolder(), native, { recursive: true, verbatimSymlinks: true });
  const manifest = JSON.parse(await readFile(join(packagedFolder(), '..', 'package.json'), 'utf8')) as object;
  await writeFile(join(native, '..', 'package.json'), JSON.stringify({ ...manifest, version: `test-${process.pid}` }));
  for (const entry of await readdir(join(native, 'lib'), { withFileTypes: true }))
    if (entry.isSymbolicLink()) await unlink(join(native, 'lib', entry.name));
  for (const program of await readdir(join(native, 'bin'))) await chmod(join(native, 'bin', program), 0o644);
  await chmod(dirname(native), 0o755);
  return native;
}

test('programs whose install script npm skipped are completed', async () => {
  const native = await withoutInstallScript();
  const binaries = await runnableBinaries(null, await folder(), native);
  expect(binaries.postgres).toBe(join(native, 'bin', 'postgres'));
});

test.runIf(isRoot())(
  'programs in a folder that only root can enter are copied to where the database’s account can run them',
  async () => {
    const native = await withoutInstallScript();
    await chmod(dirname(native), 0o700);
    const dataDir = await folder();
    const { postgres } = await runnableBinaries(databaseUser(join(dataDir, 'postgres')), dataDir, native);
    onTestFinished(() => rm(dirname(dirname(dirname(postgres))), { recursive: true, force: true }));
    expect(postgres.startsWith(native)).toBe(false);
    expect(await runnableBinaries(databaseUser(join(dataDir, 'postgres')), dataDir, native)).toMatchObject({
      postgres,
    });
  },
);

test.runIf(isRoot())(
  'a clone that only root can enter works, with its database outside, and a copy of it gets its own',
  async () => {
    const closed = await folder();
    await chmod(closed, 0o700);
    const dataDir = join(closed, 'clone', '.data');
    await mkdir(dataDir, { recursive: true });
    const embedded = await startEmbeddedPostgres({ dataDir, durable: false });
    const user = databaseUser(join(dataDir, 'postgres'));
    const { folder: outside } = await placeOf(dataDir, user);
    onTestFinished(() => rm(outside, { recursive: true, force: true }));
    await query(embedded.ownerUrl('postgres'), 'create table kept as select 42 as n');
    await embedded.stop();
    expect(outside.startsWith(closed)).toBe(false);
    const again = await started(dataDir);
    expect(await query(again.ownerUrl('postgres'), 'select n from kept')).toEqual([{ n: 42 }]);
    const copy = join(closed, 'copy');
    await cp(dataDir, copy, { recursive: true });
    expect((await placeOf(copy, user)).folder).not.toBe(outside);
  },
);
