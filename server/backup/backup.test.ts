import { mkdtemp, readdir, rm, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { createDeps, closeDeps, filesFolder, type Deps } from '../deps.ts';
import { logReader } from '../log/log-reader.ts';
import { compareLogs, logWriter, stateOf } from '../log/log-service.ts';
import { createLog } from '../platform/log.ts';
import { A_DOCUMENT, assemblyInVoting, type TestAssembly } from '../testing/assembly.ts';
import { freshDatabase, type TestDatabase } from '../testing/database.ts';
import { startDeps } from '../testing/start.ts';
import { copyOf } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'yijue-backup-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase({ isEmpty: true });
  onTestFinished(() => database.drop());
  return database;
}

/** A service with one vote under way and one kept document, and its backup. */
async function backedUp() {
  const origin = await startDeps();
  const { deps, clock, database } = origin;
  const assembly = await assemblyInVoting(deps, clock);
  const document = await deps.files.put(Buffer.from('规约 / rules'));
  const backup = await folder();
  const manifest = await takeBackup({ ownerUrl: database.ownerUrl, filesFolder: filesFolder(deps.config) }, backup);
  return { ...origin, assembly, backup, manifest, document: document.ok ? document.value.sha256 : '' };
}

/** Another machine that has only the backup and the keys. */
async function serviceOn(database: TestDatabase, { config, log, keys, clock }: Deps, dataDir: string): Promise<Deps> {
  const moved = { ...config, dataDir };
  const deps = await createDeps({ config: moved, log, databaseUrl: database.serviceUrl, over: { keys, clock } });
  onTestFinished(async () => {
    await logWriter(deps).close();
    await closeDeps(deps);
  });
  return deps;
}

async function entriesOf(deps: Deps, { log }: TestAssembly): Promise<string> {
  const entries = await logReader(deps.db).entries(log, 0, 1_000);
  return entries.map(({ entry }) => Buffer.from(entry).toString('utf8')).join('\n');
}

test('a restored service holds the same log to the byte, judges it the same from its first entry, and keeps its documents', async () => {
  const { deps, assembly, backup, manifest, document } = await backedUp();
  const [database, dataDir] = [await emptyDatabase(), await folder()];
  const restored = await restoreBackup(backup, { ...database, filesFolder: join(dataDir, 'files') });
  expect(restored).toEqual({ ok: true, value: manifest });
  const there = await serviceOn(database, deps, dataDir);
  expect(await entriesOf(there, assembly)).toBe(await entriesOf(deps, assembly));
  expect(await logReader(there.db).head(assembly.log)).toEqual(await logReader(deps.db).head(assembly.log));
  const [state, before] = [await stateOf(there, assembly.log), await stateOf(deps, assembly.log)];
  expect(state.ok && state.value.size).toBe(before.ok && before.value.size);
  expect(Buffer.from((await there.files.read(document))!).toString()).toBe('规约 / rules');
});

test('rows that are drawn a number go on after the highest of the backup', async () => {
  const { deps, database } = await backedUp();
  const message = { sent_at: new Date(), recipient: '199', kind: 'code', body: 'x' };
  await deps.db.insertInto('demo_outbox').values([message, message]).execute();
  const second = await folder();
  await takeBackup({ ownerUrl: database.ownerUrl, filesFolder: filesFolder(deps.config) }, second);
  const target = await emptyDatabase();
  expect(await restoreBackup(second, { ...target, filesFolder: await folder() })).toMatchObject({ ok: true });
  const there = await serviceOn(target, deps, await folder());
  await there.db.insertInto('demo_outbox').values(message).execute();
  const ids = await there.db.selectFrom('demo_outbox').select('id').orderBy('id').execute();
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
});

test('nothing is restored over a database that holds anything', async () => {
  const { database, backup, deps } = await backedUp();
  const outcome = await restoreBackup(backup, { ...database, filesFolder: filesFolder(deps.config) });
  expect(outcome).toEqual({ ok: false, error: { code: 'DATABASE_NOT_EMPTY' } });
});

test('a changed copy is noticed before the first row is written', async () => {
  const { backup } = await backedUp();
  const path = join(backup, copyOf('log_entry'));
  const text = gunzipSync(await readFile(path)).toString('utf8');
  await writeFile(path, gzipSync(text.replace(/\t0\t/, '\t1\t')));
  const database = await emptyDatabase();
  const outcome = await restoreBackup(backup, { ...database, filesFolder: await folder() });
  expect(outcome).toEqual({ ok: false, error: { code: 'COPY_DAMAGED', table: 'log_entry' } });
  const whole = await backedUp();
  expect(await restoreBackup(whole.backup, { ...database, filesFolder: await folder() })).toMatchObject({ ok: true });
});

test('a changed or missing file is noticed before anything is written', async () => {
  const { backup, document } = await backedUp();
  const path = join(backup, 'files', document.slice(0, 2), document);
  const target = { ...(await emptyDatabase()), filesFolder: await folder() };
  await writeFile(path, 'other rules of the same estate');
  const damaged = { ok: false, error: { code: 'FILE_DAMAGED', sha256: document } };
  expect(await restoreBackup(backup, target)).toEqual(damaged);
  await rm(path);
  expect(await restoreBackup(backup, target)).toMatchObject({ ok: false, error: { code: 'FILES_MISSING' } });
  expect(await readdir(target.filesFolder)).toEqual([]);
});

test('a folder without a finished manifest is no backup', async () => {
  const { backup } = await backedUp();
  await rm(join(backup, 'manifest.json'));
  const target = { ...(await emptyDatabase()), filesFolder: await folder() };
  expect(await restoreBackup(backup, target)).toEqual({ ok: false, error: { code: 'NOT_A_BACKUP' } });
});

/** Votes go on after the backup, so that heads exist which it does not hold. */
async function votedOn({ deps, assembly }: { readonly deps: Deps; readonly assembly: TestAssembly }): Promise<void> {
  await assembly.act('announce', { document: A_DOCUMENT, subject: 'other' }, assembly.convener);
  await logWriter(deps).close();
}

test('after a stale restore beside the heads that this machine gave out, nothing is appended', async () => {
  const world = await backedUp();
  const { deps, assembly, backup } = world;
  await votedOn(world);
  const database = await emptyDatabase();
  const { dataDir } = deps.config;
  expect(await restoreBackup(backup, { ...database, filesFolder: join(dataDir, 'files') })).toMatchObject({ ok: true });
  const there = await serviceOn(database, deps, dataDir);
  const before = await entriesOf(there, assembly);
  const proposal = assembly.propose('announce', { document: A_DOCUMENT, subject: 'other' }, assembly.convener);
  const appended = await logWriter(there).append(assembly.log, proposal);
  expect(appended).toMatchObject({ ok: false, error: { code: 'LOG_DAMAGED' } });
  const { stop_reason } = await there.db.selectFrom('log_head').select('stop_reason').executeTakeFirstOrThrow();
  expect(stop_reason).toBe('shorter-than-published');
  expect(await entriesOf(there, assembly)).toBe(before);
});

test('a log that began after the backup is missed at the start, by the head that this machine gave out', async () => {
  const { deps, clock, backup } = await backedUp();
  const younger = await assemblyInVoting(deps, clock, { estate: 'another' });
  await logWriter(deps).close();
  const database = await emptyDatabase();
  const { dataDir } = deps.config;
  expect(await restoreBackup(backup, { ...database, filesFolder: join(dataDir, 'files') })).toMatchObject({ ok: true });
  const lines: string[] = [];
  const log = createLog({ mode: 'production', logLevel: 'fatal' }, { write: (line) => void lines.push(line) });
  const there = await serviceOn(database, { ...deps, log }, dataDir);
  await compareLogs(there);
  expect(lines.map((line) => (JSON.parse(line) as { assembly: string }).assembly)).toEqual([younger.log.assembly]);
});

test('a complete restore beside the heads that this machine gave out goes on', async () => {
  const world = await backedUp();
  const { deps, assembly, database } = world;
  await votedOn(world);
  const newest = await folder();
  await takeBackup({ ownerUrl: database.ownerUrl, filesFolder: filesFolder(deps.config) }, newest);
  const target = await emptyDatabase();
  const { dataDir } = deps.config;
  expect(await restoreBackup(newest, { ...target, filesFolder: join(dataDir, 'files') })).toMatchObject({ ok: true });
  const there = await serviceOn(target, deps, dataDir);
  const proposal = assembly.propose('announce', { document: A_DOCUMENT, subject: 'other' }, assembly.convener);
  expect(await logWriter(there).append(assembly.log, proposal)).toMatchObject({ ok: true });
});
