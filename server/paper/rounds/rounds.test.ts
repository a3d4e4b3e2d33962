import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { succeed } from '../../assemblies/testing.ts';
import { startVoting, type VotingTest } from '../testing.ts';

const COLLECTORS = ['陈秀兰', '沈志愿'];

async function roundThroughOne() {
  const voting = await startVoting();
  const [clerk, other] = voting.clerks;
  const { id } = await succeed(voting.send(clerk, 'POST', '/rounds', { building: '1', collectors: COLLECTORS }));
  const take = async (who = clerk) => (await voting.send(who, 'GET', `/rounds/${id}`)).body;
  const note = (unit: string, outcome: string, notedAt: string, over: object = {}) => ({
    ...{ id: randomUUID(), round: id, unit, outcome, notedAt },
    ...over,
  });
  const send = (outcomes: object[], sentAt = voting.app.clock.now().toISOString(), who = clerk) =>
    voting.send(who, 'POST', '/canvass', { sentAt, outcomes });
  return { voting, id, take, note, send, clerk, other };
}

const ago = ({ app }: VotingTest, minutes: number) =>
  new Date(app.clock.now().getTime() - minutes * 60_000).toISOString();

test('a round has two collectors, its doors from the top floor down, whether a vote is there, and no name of an owner', async () => {
  const { voting, take } = await roundThroughOne();
  const [first] = voting.voters.filter(({ leaf }) => leaf.units.every(({ building }) => building === '1'));
  await voting.vote(first!, { m1: 'against', m2: 'against' });
  const round = await take();
  expect(round.collectors).toEqual(COLLECTORS);
  expect(round.doors.map(({ room }: { room: string }) => room).sort()).toEqual(['101', '102', '201', '202']);
  const votedUnits = new Set<string>(first!.leaf.units.map(({ id }) => id));
  for (const { unit, voted } of round.doors) expect(voted).toBe(votedUnits.has(unit));
  expect(JSON.stringify(round)).not.toMatch(/业主\d|against/);
  const alone = await voting.send(voting.clerks[0], 'POST', '/rounds', { building: '1', collectors: ['陈秀兰'] });
  expect(alone.status).toBe(400);
  const twice = await voting.send(voting.clerks[0], 'POST', '/rounds', {
    building: '1',
    collectors: ['陈秀兰', '陈秀兰'],
  });
  expect(twice.status).toBe(400);
});

test('what is sent twice is kept once, and of two outcomes the one noted later holds, whichever came first', async () => {
  const { voting, take, note, send, other } = await roundThroughOne();
  const { unit } = (await take()).doors[0];
  const early = note(unit, 'not-reached', ago(voting, 90));
  const late = note(unit, 'handed-over', ago(voting, 10));
  expect((await send([late], undefined, other)).body).toEqual({ kept: [late.id], refused: [] });
  // The phone of the first collector lay in a stairwell without a network.
  expect((await send([early])).body).toEqual({ kept: [early.id], refused: [] });
  expect((await send([early, late])).body).toEqual({ kept: [early.id, late.id], refused: [] });
  expect((await take()).doors[0].met).toMatchObject({ outcome: 'handed-over' });
  const { rows } = await voting.app.deps.pool.query('select 1 from canvass_outcome');
  expect(rows).toHaveLength(2);
  // What does not belong to this vote is named, and the rest is kept.
  const good = note(unit, 'tenant', ago(voting, 1));
  const foreign = { ...note(unit, 'vacant', ago(voting, 1)), round: randomUUID() };
  const unknown = note('999', 'vacant', ago(voting, 1));
  expect((await send([foreign, good, unknown])).body).toEqual({ kept: [good.id], refused: [foreign.id, unknown.id] });
  const { buildings } = (await voting.send(voting.clerks[0], 'GET', '/rounds')).body;
  expect(buildings).toContainEqual({ building: '1', doors: 4, voted: 0, open: 3 });
  expect((await voting.send(voting.convener, 'GET', '/rounds')).status).toBe(403);
});

test('a phone whose clock is a day ahead does not win over what was noted after it', async () => {
  const { voting, take, note, send, other } = await roundThroughOne();
  const { unit } = (await take()).doors[0];
  const wrong = (minutes: number) => ago(voting, minutes - 24 * 60);
  await send([note(unit, 'refused', wrong(30))], wrong(0));
  await send([note(unit, 'appointment', ago(voting, 5), { day: '2026-03-20' })], undefined, other);
  expect((await take()).doors[0].met).toMatchObject({ outcome: 'appointment', day: '2026-03-20' });
});
