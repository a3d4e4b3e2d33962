import { expect, test } from 'vitest';
import { logReader } from '../../log/log-reader.ts';
import { start } from '../../testing/start.ts';
import { testSessions } from '../../testing/sessions.ts';
import { act, ESTATE, noticed, pathOf, send, stateOf, succeed, withRoll } from '../testing.ts';

const MINUTE = 60_000;
const after = (instant: string, ms: number) => new Date(Date.parse(instant) + ms);

const endOf = async (world: Awaited<ReturnType<typeof noticed>>) =>
  (await stateOf(world.app, world.assembly)).windows.get('online')!.to;

const closes = async ({ app, assembly }: Awaited<ReturnType<typeof noticed>>) => {
  const entries = await logReader(app.db).entries({ estate: ESTATE, assembly }, 0, 100);
  return entries.filter(({ type }) => type === 'close');
};

test('a minute after the last window the vote closes by itself, and not before', async () => {
  const world = await noticed();
  const end = await endOf(world);
  await world.app.moveTo(after(end, MINUTE - 1));
  expect(await closes(world)).toHaveLength(0);
  await world.app.moveTo(after(end, MINUTE));
  expect(await closes(world)).toHaveLength(1);
  const { closed } = await stateOf(world.app, world.assembly);
  expect(closed?.at).toBe(after(end, MINUTE).toISOString());
  expect((await succeed(send(world.app, null, 'GET', pathOf(world.assembly)))).phase).toBe('closed');
});

test('two processes that come to it at once close it once', async () => {
  const world = await noticed();
  const { app } = world;
  const second = await start({
    sessions: testSessions,
    database: app.database,
    deps: { clock: app.clock, movableClock: app.clock },
  });
  const end = await endOf(world);
  await app.moveTo(end);
  app.clock.set(after(end, MINUTE));
  const done = await Promise.all([app.deps.jobs.runDue(), second.deps.jobs.runDue(), app.deps.jobs.runDue()]);
  expect(done.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await closes(world)).toHaveLength(1);
});

test('an extension moves the close with it', async () => {
  const world = await noticed();
  const { app, assembly, convener } = world;
  const end = await endOf(world);
  const to = after(end, 48 * 60 * MINUTE).toISOString();
  const { sha256: document } = await succeed(
    send(app, convener, 'POST', pathOf(assembly, '/documents'), { text: '延期公告' }),
  );
  await succeed(act(app, assembly, 'extend', { document, to }, convener));
  await app.moveTo(after(end, 5 * MINUTE));
  expect(await closes(world)).toHaveLength(0);
  await app.moveTo(after(to, MINUTE));
  expect(await closes(world)).toHaveLength(1);
});

test('what was cancelled is not closed, and the timer is done with', async () => {
  const world = await noticed();
  const { app, assembly, officers } = world;
  const end = await endOf(world);
  const { sha256: document } = await succeed(
    send(app, officers[0], 'POST', pathOf(assembly, '/documents'), { text: '作废公告' }),
  );
  await succeed(act(app, assembly, 'cancel', { document, reason: '另行召集' }, officers[0]));
  await app.moveTo(after(end, 2 * MINUTE));
  expect(await closes(world)).toHaveLength(0);
  expect(await app.deps.jobs.nextDue(new Date(0))).toBeNull();
});

test('a roll that nobody confirmed cannot be voted on, so there is nothing to close', async () => {
  const { app, assembly, convener, officers } = await withRoll();
  await succeed(act(app, assembly, 'notice', {}, convener));
  const world = { app, assembly, convener, officers };
  await app.moveTo(after(await endOf(world), 2 * MINUTE));
  expect(await closes(world)).toHaveLength(0);
  expect(await app.deps.jobs.nextDue(new Date(0))).toBeNull();
});
