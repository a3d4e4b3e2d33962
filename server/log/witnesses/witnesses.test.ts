import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { verifyStoredCheckpoint } from '../../../crypto/log/checkpoint.ts';
import { needsHead } from '../../../crypto/replay/required-heads.ts';
import { nodeChecks } from '../../../crypto/testing/keys.ts';
import { A_DOCUMENT, assemblyInVoting, type TestAssembly } from '../../testing/assembly.ts';
import { startDeps, type TestDeps } from '../../testing/start.ts';
import { testFolder, testWitness } from '../../witness/testing.ts';
import { sha256Hex } from '../../witness/witness-state.ts';
import { logReader } from '../log-reader.ts';
import { compareLogs, logWriter } from '../log-service.ts';

type TestWitness = Awaited<ReturnType<typeof testWitness>>;

interface World extends TestDeps {
  readonly witness: TestWitness;
  readonly assembly: TestAssembly;
}

/** An assembly whose log names a witness that knows it, up to the open window; nothing is submitted yet. */
async function world(): Promise<World> {
  const witness = await testWitness();
  const test = await startDeps({ env: { WITNESSES: `${witness.url} ${witness.vkey}` } });
  const assembly = await assemblyInVoting(test.deps, test.clock);
  await witness.known.accept(assembly.vkey);
  return { ...test, witness, assembly };
}

const announce = (assembly: TestAssembly) =>
  assembly.act('announce', { document: A_DOCUMENT, subject: 'other' }, assembly.convener);

async function close({ assembly, clock }: World): Promise<void> {
  clock.set(new Date(Date.parse(assembly.ends) + 60_000));
  await assembly.append({ type: 'close', body: {}, verified: [] });
}

/** Sizes that the witness cosigned, each verified from what the service hands out. */
async function cosignedSizes({ db, assembly, witness }: World): Promise<number[]> {
  const reader = logReader(db);
  const { size } = (await reader.head(assembly.log))!;
  const sizes: number[] = [];
  for (let each = 1; each <= size; each++) {
    const note = await reader.checkpoint(assembly.log, each);
    if (note === null) continue;
    const head = await verifyStoredCheckpoint(note, assembly.vkey, [witness.vkey], nodeChecks);
    if (!head.ok) throw new Error(head.error);
    if (head.value.cosignatures.length > 0) sizes.push(each);
  }
  return sizes;
}

async function requiredSizes({ db, assembly }: World): Promise<number[]> {
  const rows = await logReader(db).entries(assembly.log, 0, 1_000);
  return rows.filter(({ type }) => needsHead(type)).map(({ seq }) => seq + 1);
}

const latestAtWitness = async ({ witness, assembly }: World): Promise<string> =>
  (await fetch(`${witness.url}/${sha256Hex(assembly.origin)}/checkpoint`)).text();

/** A second process on the same database, as after a restart. */
const restarted = (first: World, env: Record<string, string> = {}) =>
  startDeps({
    database: first.database,
    env: { WITNESSES: `${first.witness.url} ${first.witness.vkey}`, ...env },
    deps: { keys: first.deps.keys, clock: first.clock },
  });

async function asOwner({ database }: World, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const TABLES = ['log_cosignature', 'log_tile', 'log_checkpoint', 'log_entry', 'log_head'] as const;

const saveTables = (world: World) =>
  asOwner(world, ...TABLES.map((each) => `create table old_${each} as table ${each}`));

const restoreTables = (world: World) =>
  asOwner(
    world,
    ...TABLES.map((each) => `delete from ${each}`),
    ...[...TABLES].reverse().map((each) => `insert into ${each} table old_${each}`),
  );

test('the heads that must be cosigned are, in their order and before any later one, and the newest one every day', async () => {
  const it = await world();
  await announce(it.assembly);
  await it.deps.jobs.runDue();
  const required = await requiredSizes(it);
  expect(required).toHaveLength(2);
  expect((await cosignedSizes(it)).slice(0, 2)).toEqual(required);
  await close(it);
  await it.deps.jobs.runDue();
  const all = await requiredSizes(it);
  expect(all).toHaveLength(3);
  expect(await cosignedSizes(it)).toEqual(expect.arrayContaining(all));
  // Next day: whatever came since.
  await announce(it.assembly);
  const { size } = (await logReader(it.db).head(it.assembly.log))!;
  expect(await cosignedSizes(it)).not.toContain(size);
  await it.moveTo(new Date(it.clock.now().getTime() + 24 * 3_600_000));
  expect(await cosignedSizes(it)).toContain(size);
});

test('a witness that is away is asked again until it has cosigned, and votes do not wait for it', async () => {
  const it = await world();
  await it.deps.jobs.runDue();
  const before = await cosignedSizes(it);
  const away = await restarted(it, { WITNESSES: `http://127.0.0.1:9 ${it.witness.vkey}` });
  await announce(it.assembly);
  await close(it);
  await away.deps.jobs.runDue();
  expect(await cosignedSizes(it)).toEqual(before);
  await it.deps.jobs.runDue();
  expect(await cosignedSizes(it)).toEqual([...before, ...(await requiredSizes(it)).slice(-1)]);
});

test('an answer that was lost is given again: the witness is asked where it stands', async () => {
  const it = await world();
  await it.deps.jobs.runDue();
  await close(it);
  await saveTables(it);
  await it.deps.jobs.runDue();
  const cosigned = await cosignedSizes(it);
  // The cosignature of the close never reached the database.
  await asOwner(it, `delete from log_cosignature where size = ${cosigned.at(-1)}`, 'update timer set done_at = null');
  await it.deps.jobs.runDue();
  expect(await cosignedSizes(it)).toEqual(cosigned);
});

test('without a witness nothing is submitted, and the served head has one line', async () => {
  const { deps, db, clock } = await startDeps();
  const assembly = await assemblyInVoting(deps, clock);
  const timers = await db.selectFrom('timer').select('key').execute();
  expect(timers.filter(({ key }) => key.includes('head'))).toEqual([]);
  const { size } = (await logReader(db).head(assembly.log))!;
  expect((await logReader(db).checkpoint(assembly.log, size))!.split('\u2014')).toHaveLength(2);
});

test('an older copy of the tables under a running witness is noticed at the next start, and nothing is appended', async () => {
  const it = await world();
  await it.deps.jobs.runDue();
  await saveTables(it);
  await announce(it.assembly);
  await close(it);
  await it.deps.jobs.runDue();
  const witnessed = await latestAtWitness(it);
  await restoreTables(it);
  // The machine is another one: nothing but the witness remembers.
  const fresh = await restarted(it);
  const refused = await logWriter(fresh.deps).append(it.assembly.log, { type: 'close', body: {}, verified: [] });
  expect(refused).toEqual({ ok: false, error: { code: 'LOG_DAMAGED' } });
  const row = await it.db.selectFrom('log_head').select(['stop_reason', 'stop_evidence']).executeTakeFirstOrThrow();
  expect(row.stop_reason).toBe('shorter-than-witnessed');
  expect(row.stop_evidence).toBe(witnessed);
  // The stop stands in the database: whichever process asks, and even where the witness is away.
  const another = await restarted(it, { WITNESSES: `http://127.0.0.1:9 ${it.witness.vkey}` });
  await expect(logWriter(another.deps).state(it.assembly.log)).rejects.toThrow('stopped');
});

test('a log that went another way after it was set back is noticed as another one', async () => {
  const it = await world();
  await it.deps.jobs.runDue();
  await saveTables(it);
  await announce(it.assembly);
  await it.moveTo(new Date(it.clock.now().getTime() + 24 * 3_600_000));
  const witnessed = await latestAtWitness(it);
  await restoreTables(it);
  const alone = await restarted(it, { WITNESSES: `http://127.0.0.1:9 ${it.witness.vkey}` });
  for (let i = 0; i < 3; i++) await appendAnother(alone, it.assembly);
  const fresh = await restarted(it);
  const refused = await logWriter(fresh.deps).append(it.assembly.log, { type: 'close', body: {}, verified: [] });
  expect(refused).toEqual({ ok: false, error: { code: 'LOG_DAMAGED' } });
  const row = await it.db.selectFrom('log_head').select(['stop_reason', 'stop_evidence']).executeTakeFirstOrThrow();
  expect(row).toEqual({ stop_reason: 'differs-from-witnessed', stop_evidence: witnessed });
});

/** The same act through another process. */
async function appendAnother({ deps }: TestDeps, assembly: TestAssembly): Promise<void> {
  const proposal = assembly.propose('announce', { document: A_DOCUMENT, subject: 'roll' }, assembly.convener);
  const result = await logWriter(deps).append(assembly.log, proposal);
  if (!result.ok) throw new Error(result.error.code);
}

test('a service that runs on over a fork is stopped when the witness refuses its head, which keeps the evidence', async () => {
  const it = await world();
  await it.deps.jobs.runDue();
  await saveTables(it);
  await announce(it.assembly);
  await it.moveTo(new Date(it.clock.now().getTime() + 24 * 3_600_000));
  await restoreTables(it);
  const alone = await restarted(it, { WITNESSES: `http://127.0.0.1:9 ${it.witness.vkey}` });
  for (let i = 0; i < 3; i++) await appendAnother(alone, it.assembly);
  // Only the job looks at the witness here: no process has loaded the log afresh.
  const later = await restarted(it);
  await later.deps.jobs.runDue();
  it.clock.forward({ hours: 25 });
  await later.deps.jobs.runDue();
  const refused = await logWriter(alone.deps).append(it.assembly.log, { type: 'close', body: {}, verified: [] });
  expect(refused).toEqual({ ok: false, error: { code: 'LOG_DAMAGED' } });
  expect(await readdir(join(it.witness.folder, 'state/evidence'))).toHaveLength(1);
  const { stop_reason } = await it.db.selectFrom('log_head').select('stop_reason').executeTakeFirstOrThrow();
  expect(stop_reason).toBe('differs-from-witnessed');
});

test('a shortened database is noticed without a witness too, by the head that the machine kept beside it', async () => {
  const folder = await testFolder();
  const env = { DATA_DIR: folder };
  const first = await startDeps({ env });
  const assembly = await assemblyInVoting(first.deps, first.clock);
  const it = { ...first, assembly, witness: null as never };
  await saveTables(it);
  await announce(assembly);
  await logWriter(first.deps).close();
  await restoreTables(it);
  const second = await startDeps({
    database: first.database,
    env,
    deps: { keys: first.deps.keys, clock: first.clock },
  });
  await expect(logWriter(second.deps).state(assembly.log)).rejects.toThrow('shorter-than-published');
  expect(await logWriter(second.deps).append(assembly.log, { type: 'close', body: {}, verified: [] })).toEqual({
    ok: false,
    error: { code: 'LOG_DAMAGED' },
  });
  // On another machine, which kept nothing, a stop that stands in the database still stands.
  await rm(join(folder, 'heads'), { recursive: true });
  const third = await startDeps({ database: first.database, deps: { keys: first.deps.keys, clock: first.clock } });
  await expect(logWriter(third.deps).state(assembly.log)).rejects.toThrow('stopped');
});

test('a service that starts looks at every log before anybody does', async () => {
  const it = await world();
  await it.deps.jobs.runDue();
  await saveTables(it);
  await close(it);
  await it.deps.jobs.runDue();
  await restoreTables(it);
  const fresh = await restarted(it);
  await compareLogs(fresh.deps);
  const { stop_reason } = await it.db.selectFrom('log_head').select('stop_reason').executeTakeFirstOrThrow();
  expect(stop_reason).toBe('shorter-than-witnessed');
});

test('a head that the log did not sign stops nothing', async () => {
  const it = await world();
  await it.deps.jobs.runDue();
  const kept = await latestAtWitness(it);
  const forged = kept.replace(/^(.*\n)\d+\n/, '$19999\n');
  const folder = await testFolder();
  await mkdir(join(folder, 'heads'));
  await writeFile(join(folder, 'heads', it.assembly.log.assembly), forged);
  const fresh = await restarted(it, { DATA_DIR: folder });
  expect(await logWriter(fresh.deps).state(it.assembly.log)).not.toBeNull();
});
