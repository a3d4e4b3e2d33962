import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { scratchBase } from '../testing/scratch-folder.ts';
import { start } from '../testing/start.ts';
import { systemClock } from './clock.ts';
import { ensureDatabase, startEmbeddedPostgres } from './embedded-postgres.ts';
import { runningPostmaster } from './embedded-postgres/postmaster.ts';
import { createJobs, defineTask } from './jobs.ts';
import { migrate } from './migrate.ts';

const note = defineTask<null>('note', async ({ tx, key }) => {
  const row = { sent_at: new Date(0), recipient: key, kind: 'note', body: '' };
  await tx.insertInto('demo_outbox').values(row).execute();
});

/** A service on a database that can be killed without hurting other tests. */
async function world() {
  const dataDir = await mkdtemp(join(scratchBase(), 'yijue-outage-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  // One that does not flush would forget, when it is killed, what was committed a moment before: the migrations here.
  const embedded = await startEmbeddedPostgres({ dataDir, durable: true });
  onTestFinished(() => embedded.stop());
  await ensureDatabase(embedded, 'yijue');
  const database = {
    ownerUrl: embedded.ownerUrl('yijue'),
    serviceUrl: embedded.serviceUrl('yijue'),
    drop: async () => undefined,
  };
  await migrate(database);
  const test = await start({ database, deps: { clock: systemClock } });
  const kill = async () => process.kill((await runningPostmaster(join(dataDir, 'postgres')))?.pid ?? 0, 'SIGKILL');
  return { ...test, kill };
}

async function until(condition: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < 200; waited++, await sleep(100)) if (await condition()) return true;
  return false;
}

test('while its database is away the server says so, and goes on when it is back, deadlines included', async () => {
  const { app, db, deps, kill } = await world();
  const jobs = createJobs({ db, pool: deps.pool, clock: systemClock, tasks: [note as never], deps: () => deps });
  jobs.start();
  onTestFinished(() => jobs.stop());
  expect((await app.inject('/api/ready')).statusCode).toBe(200);
  await kill();
  const read = () => app.inject('/api/demo/outbox');
  let reply = await read();
  while (reply.statusCode === 200) reply = await read();
  expect(reply.json()).toMatchObject({ status: 503, code: 'NOT_READY' });
  expect(reply.headers['retry-after']).toBeDefined();
  expect((await app.inject('/api/health')).statusCode).toBe(200);
  expect(await until(async () => (await app.inject('/api/ready')).statusCode === 200)).toBe(true);
  const due = await systemClock.inTransaction(db);
  await db.transaction().execute((tx) => jobs.schedule(tx, { task: note, key: 'after', payload: null, due }));
  const isRung = async () => ((await read()).json() as unknown[]).length === 1;
  expect(await until(isRung)).toBe(true);
});
