import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { TEST_START } from '../testing/clock.ts';
import { startDeps, type TestDeps } from '../testing/start.ts';
import { systemClock } from './clock.ts';
import type { Pace } from './job-queue.ts';
import { createJobs, defineTask, type Jobs } from './jobs.ts';
import { moveClock } from './move-clock.ts';

const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(TEST_START.getTime() + hours * HOUR_MS);

/** Writes down in the outbox what it was called for, inside the task's transaction. */
const note = defineTask<{ text: string }>('note', async ({ tx, deps, payload, key }) => {
  if (payload.text === 'fails') throw new Error('this task always fails');
  const now = await deps.clock.inTransaction(tx);
  await tx
    .insertInto('demo_outbox')
    .values({ sent_at: now, recipient: key, kind: 'note', body: payload.text })
    .execute();
});

interface JobsWorld extends TestDeps {
  readonly jobs: Jobs;
  at(hours: number, key: string, text?: string): Promise<boolean>;
  notes(): Promise<readonly string[]>;
}

async function world(test: TestDeps, pace: Partial<Pace> = {}): Promise<JobsWorld> {
  const { db, deps } = test;
  const jobs = createJobs({ db, pool: deps.pool, clock: deps.clock, tasks: [note as never], deps: () => deps, pace });
  return {
    ...test,
    jobs,
    at: (hours, key, text = key) =>
      db.transaction().execute((tx) => jobs.schedule(tx, { task: note, key, payload: { text }, due: inHours(hours) })),
    notes: async () => {
      const rows = await db.selectFrom('demo_outbox').select(['recipient', 'body', 'sent_at']).orderBy('id').execute();
      return rows.map(
        (row) => `${row.recipient}=${row.body} at +${(row.sent_at.getTime() - TEST_START.getTime()) / HOUR_MS}h`,
      );
    },
  };
}

test('nothing happens before its hour, and once it is due it happens once', async () => {
  const { clock, jobs, at, notes } = await world(await startDeps());
  await at(2, 'a');
  clock.forward({ hours: 1 });
  expect(await jobs.runDue()).toBe(0);
  clock.forward({ hours: 1 });
  expect(await jobs.runDue()).toBe(1);
  expect(await jobs.runDue()).toBe(0);
  expect(await notes()).toEqual(['a=a at +2h']);
});

test('an appointment exists only if its transaction commits', async () => {
  const { db, jobs, clock, notes } = await world(await startDeps());
  const undone = db.transaction().execute(async (tx) => {
    await jobs.schedule(tx, { task: note, key: 'a', payload: { text: 'a' }, due: inHours(0) });
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  clock.forward({ days: 1 });
  expect(await jobs.runDue()).toBe(0);
  expect(await notes()).toEqual([]);
});

test('many processes that look at once do each task exactly once', async () => {
  const first = await startDeps();
  const others = [await startDeps({ database: first.database }), await startDeps({ database: first.database })];
  const worlds = await Promise.all([first, ...others].map((each) => world(each)));
  for (let i = 0; i < 10; i++) await worlds[0]?.at(0, `t${i}`);
  const counts = await Promise.all(worlds.flatMap(({ jobs }) => [jobs.runDue(), jobs.runDue()]));
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(10);
  expect((await worlds[0]?.notes())?.length).toBe(10);
});

test('an appointment can be moved while it waits, and not after it was done', async () => {
  const { clock, jobs, at, notes } = await world(await startDeps());
  await at(1, 'close', 'first');
  expect(await at(3, 'close', 'extended')).toBe(true);
  clock.forward({ hours: 2 });
  expect(await jobs.runDue()).toBe(0);
  clock.forward({ hours: 1 });
  expect(await jobs.runDue()).toBe(1);
  expect(await at(5, 'close', 'again')).toBe(false);
  clock.forward({ hours: 9 });
  expect(await jobs.runDue()).toBe(0);
  expect(await notes()).toEqual(['close=extended at +3h']);
});

test('a cancelled appointment is forgotten', async () => {
  const { db, clock, jobs, at, notes } = await world(await startDeps());
  await at(1, 'a');
  await db.transaction().execute((tx) => jobs.cancel(tx, 'a'));
  clock.forward({ hours: 2 });
  expect(await jobs.runDue()).toBe(0);
  expect(await notes()).toEqual([]);
});

test('a task that fails leaves nothing behind, waits to be tried again and keeps no other from being done', async () => {
  const { clock, jobs, at, notes } = await world(await startDeps());
  await at(1, 'bad', 'fails');
  await at(2, 'good');
  clock.forward({ hours: 3 });
  expect(await jobs.runDue()).toBe(1);
  expect(await notes()).toEqual(['good=good at +3h']);
  await at(1, 'bad', 'mended');
  expect(await jobs.runDue()).toBe(1);
  expect((await notes()).at(-1)).toBe('bad=mended at +3h');
});

test('when the clock is moved over several deadlines, each is carried out at its own hour', async () => {
  const { db, clock, jobs, at, notes } = await world(await startDeps());
  await at(48, 'close');
  await at(24, 'open');
  await at(100, 'later');
  const moved = await moveClock({ db, clock, jobs }, inHours(72));
  expect(moved).toEqual({ now: inHours(72), tasksDone: 2 });
  expect(await notes()).toEqual(['open=open at +24h', 'close=close at +48h']);
});

test('a failing deadline does not stop the clock', async () => {
  const { db, clock, jobs, at, notes } = await world(await startDeps());
  await at(1, 'bad', 'fails');
  await at(2, 'good');
  expect((await moveClock({ db, clock, jobs }, inHours(5))).now).toEqual(inHours(5));
  expect(await notes()).toEqual(['good=good at +2h']);
});

test('the queue rings by itself, as the service’s role, in whichever process is free', async () => {
  const first = await startDeps({ deps: { clock: systemClock } });
  const second = await startDeps({ deps: { clock: systemClock }, database: first.database });
  const worlds = await Promise.all([first, second].map((each) => world(each)));
  for (const { jobs } of worlds) {
    jobs.start();
    onTestFinished(() => jobs.stop());
  }
  const { db } = first;
  const soon = new Date((await systemClock.inTransaction(db)).getTime() + 300);
  await db.transaction().execute(async (tx) => {
    for (const key of ['a', 'b', 'c'])
      await worlds[0]?.jobs.schedule(tx, { task: note, key, payload: { text: key }, due: soon });
  });
  for (let waited = 0; waited < 200 && (await worlds[0]?.notes())?.length !== 3; waited++) await sleep(50);
  const rows = await db.selectFrom('demo_outbox').select(['recipient', 'sent_at']).orderBy('recipient').execute();
  expect(rows.map((row) => row.recipient)).toEqual(['a', 'b', 'c']);
  for (const row of rows) expect(row.sent_at.getTime()).toBeGreaterThanOrEqual(soon.getTime());
});

async function noted(jobs: JobsWorld, count: number): Promise<readonly string[]> {
  for (let waited = 0; waited < 600 && (await jobs.notes()).length < count; waited++) await sleep(50);
  return jobs.notes();
}

test('a deadline whose job was lost is carried out by the look that each process takes', async () => {
  const running = await world(await startDeps(), { sweepMs: 20 });
  await running.at(0, 'a');
  await owned(running, 'truncate graphile_worker._private_jobs');
  running.jobs.start();
  onTestFinished(() => running.jobs.stop());
  expect((await noted(running, 1))[0]).toMatch(/^a=a /);
});

test('workers that could not put a finished job away are replaced', async () => {
  const running = await world(await startDeps(), { restartMs: 10 });
  running.jobs.start();
  onTestFinished(() => running.jobs.stop());
  // What a worker finishes cannot be removed, as when the database falls between the task and that.
  await owned(running, 'revoke delete on graphile_worker._private_jobs from yijue_service');
  for (const key of ['a', 'b']) await running.at(0, key);
  expect((await noted(running, 2)).length).toBe(2);
  await owned(running, 'grant delete on graphile_worker._private_jobs to yijue_service');
  await running.at(0, 'c');
  expect((await noted(running, 3)).map((note) => note[0]).sort()).toEqual(['a', 'b', 'c']);
});

async function owned({ database }: JobsWorld, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}
