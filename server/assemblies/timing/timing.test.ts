import { expect, test } from 'vitest';
import { logReader } from '../../log/log-reader.ts';
import { act, ESTATE, noticed, pathOf, send, stateOf, succeed, type Member } from '../testing.ts';
import { TEST_RULES } from '../testing-draft.ts';

type World = Awaited<ReturnType<typeof noticed>>;
const HOUR = 3_600_000;
const plus = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
const endOf = async ({ app, assembly }: World) => (await stateOf(app, assembly)).windows.get('online')!.to;
const startOf = async ({ app, assembly }: World) => (await stateOf(app, assembly)).windows.get('online')!.from;
const view = ({ app, assembly }: World) => succeed(send(app, null, 'GET', pathOf(assembly)));

async function paper({ app, assembly }: World, who: Member, text: string): Promise<string> {
  const { sha256 } = await succeed(send(app, who, 'POST', pathOf(assembly, '/documents'), { text }));
  return sha256;
}

async function closes({ app, assembly }: World) {
  const entries = await logReader(app.db).entries({ estate: ESTATE, assembly }, 0, 200);
  return entries.filter(({ type }) => type === 'close');
}

async function suspendBy(world: World, who: Member, cause = 'outage') {
  const document = await paper(world, who, '暂停公告');
  return act(world.app, world.assembly, 'suspend', { cause, document, reason: '机房断电' }, who);
}

async function resumeBy(world: World, who: Member) {
  return act(world.app, world.assembly, 'resume', { document: await paper(world, who, '恢复公告') }, who);
}

test('a suspended vote shows why, goes on with the lost time added, and closes at its new end', async () => {
  const world = await noticed();
  const { app, convener } = world;
  const end = await endOf(world);
  await app.moveTo(plus(end, -HOUR));
  await succeed(suspendBy(world, convener));
  expect(await view(world)).toMatchObject({
    phase: 'suspended',
    history: [{ type: 'suspend', cause: 'outage', reason: '机房断电' }],
  });
  await app.moveTo(plus(end, 5 * HOUR));
  expect(await closes(world)).toHaveLength(0);
  await succeed(resumeBy(world, convener));
  expect(await endOf(world)).toBe(plus(end, 6 * HOUR));
  await app.moveTo(plus(end, 6 * HOUR + 59_000));
  expect(await closes(world)).toHaveLength(0);
  await app.moveTo(plus(end, 6 * HOUR + 60_000));
  expect(await closes(world)).toHaveLength(1);
});

test('the convener cannot stop a vote by an order that only an office has', async () => {
  const world = await noticed();
  await world.app.moveTo(await startOf(world));
  const refused = await suspendBy(world, world.convener, 'court-order');
  expect(refused).toMatchObject({ status: 409, body: { code: 'ENTRY_REFUSED', reason: 'wrong-role' } });
  await succeed(suspendBy(world, world.officers[0], 'court-order'));
});

test('the paper that an act rests on is public with it', async () => {
  const world = await noticed();
  await world.app.moveTo(await startOf(world));
  await succeed(suspendBy(world, world.convener));
  const [{ document }] = (await view(world)).history;
  const read = await send(world.app, null, 'GET', pathOf(world.assembly, `/documents/${document.sha256}`));
  expect(read).toMatchObject({ status: 200, text: '暂停公告' });
});

const withOutageRule = () => noticed({ rules: { ...TEST_RULES, outageHours: 4, outageMinutes: 15 } });

test('10b-8: an outage at the end holds the close for a day, and once recorded the vote runs on and is closed once', async () => {
  const world = await withOutageRule();
  const { app, assembly, convener } = world;
  const end = await endOf(world);
  await app.moveTo(plus(end, -HOUR));
  // Three hours in which nobody worked on the queue.
  app.clock.set(plus(end, 2 * HOUR));
  await app.deps.jobs.runDue();
  expect(await closes(world)).toHaveLength(0);
  const document = await paper(world, convener, '中断记录');
  const outage = { document, from: plus(end, -HOUR), to: plus(end, 2 * HOUR) };
  await succeed(act(app, assembly, 'incident', outage, convener));
  expect(await endOf(world)).toBe(plus(end, 3 * HOUR));
  expect((await view(world)).phase).toBe('voting');
  await app.moveTo(plus(end, 3 * HOUR + 60_000));
  expect(await closes(world)).toHaveLength(1);
  await app.moveTo(plus(end, 72 * HOUR));
  expect(await closes(world)).toHaveLength(1);
});

test('10b-8: where nobody records the outage, the vote is closed after the day', async () => {
  const world = await withOutageRule();
  const { app } = world;
  const end = await endOf(world);
  await app.moveTo(plus(end, -HOUR));
  app.clock.set(plus(end, 2 * HOUR));
  await app.deps.jobs.runDue();
  await app.moveTo(plus(end, 26 * HOUR - 1));
  expect(await closes(world)).toHaveLength(0);
  await app.moveTo(plus(end, 26 * HOUR));
  expect(await closes(world)).toHaveLength(1);
});
