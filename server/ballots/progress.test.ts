import { expect, test } from 'vitest';
import { assemblyInVoting } from '../testing/assembly.ts';
import { testSessions } from '../testing/sessions.ts';
import { start } from '../testing/start.ts';
import { sessionStandings } from './standing.ts';
import { sessionOf, voterDevice } from '../testing/voter-device.ts';

interface Turnout {
  readonly motions: string[];
  readonly participating: { heads: number; areaCm2: number };
  readonly electorate: { heads: number; areaCm2: number };
  readonly needed: { heads: number; areaCm2: number };
  readonly missing: { heads: number; areaCm2: number };
  readonly steps: { until: string; heads: number; areaCm2: number }[];
}

async function world() {
  const test = await start({ sessions: testSessions, standings: sessionStandings });
  const assembly = await assemblyInVoting(test.deps, test.clock);
  const session = (voter: number, person = 0) => {
    const device = voterDevice(assembly, assembly.voters[voter]!, person);
    return { device, ...sessionOf(test.app, assembly, device.actor) };
  };
  const cast = async (voter: number, marks: object) => {
    const { device, post } = session(voter);
    await post('bindings', device.bindingRequest());
    const reply = await post('ballots', device.sign(marks as never));
    expect(reply.statusCode).toBe(201);
    return { device, receipt: reply.json() as { seq: number; code: string; receipt: string; entry: string } };
  };
  const anybody = sessionOf(test.app, assembly, null);
  const progress = async () => (await anybody.get('progress')).json() as { voters: number; turnouts: Turnout[] };
  return { ...test, assembly, session, cast, anybody, progress };
}

test('anybody sees how many heads and how much area took part, what is missing, and never which way', async () => {
  const { cast, progress, anybody } = await world();
  const whole = { heads: 3, areaCm2: 1_000_000 + 895_000 + 1_203_456 };
  const needed = { heads: 2, areaCm2: Math.ceil((whole.areaCm2 * 2) / 3) };
  const none = { heads: 0, areaCm2: 0 };
  expect((await progress()).turnouts[0]).toEqual({
    motions: ['m1', 'm2'],
    participating: none,
    electorate: whole,
    needed,
    missing: needed,
    steps: [],
  });
  await cast(0, { m1: 'for' });
  const after = await progress();
  expect(after.voters).toBe(1);
  expect(after.turnouts[0]).toMatchObject({
    participating: { heads: 1, areaCm2: 1_000_000 },
    missing: { heads: 1, areaCm2: needed.areaCm2 - 1_000_000 },
  });
  expect(after.turnouts[1]).toMatchObject({ motions: ['m3'], electorate: { heads: 2, areaCm2: 1_895_000 } });
  await cast(2, { m1: 'against' });
  expect((await progress()).turnouts[0]!.missing).toEqual(none);
  expect((await anybody.get('progress')).body).not.toMatch(/for"|against|abstain/);
});

test('participation over time grows by the day and ends where participation stands', async () => {
  const { cast, progress, clock, assembly } = await world();
  await cast(0, { m1: 'for' });
  clock.forward({ hours: 26 });
  await cast(2, { m1: 'against' });
  const [{ steps, participating }] = (await progress()).turnouts as [Turnout];
  expect(steps.map(({ heads }) => heads)).toEqual([1, 2]);
  expect(steps.every(({ until }) => until.endsWith('T16:00:00.000Z'))).toBe(true);
  expect(steps[0]!.until > assembly.opens).toBe(true);
  expect(steps.at(-1)).toMatchObject(participating);
});

test('progress of an assembly without a log is not found', async () => {
  const { app } = await world();
  expect((await app.inject({ url: '/api/estates/fenglin/assemblies/0123456789abcdef/progress' })).statusCode).toBe(404);
});

test('an owner sees his rooms, weight, motions and where he stands, before and after he votes', async () => {
  const { assembly, session, cast } = await world();
  const { get } = session(0);
  const before = (await get('ballot')).json() as { voters: object[] };
  const [person] = assembly.voters[0]!.people;
  expect(before).toMatchObject({
    aud: assembly.origin,
    notice: assembly.notice,
    serverTime: assembly.opens,
    window: { to: assembly.ends },
  });
  expect(before.voters).toEqual([
    {
      voter: assembly.voters[0]!.voter,
      person: person!.person,
      capacity: 'owner',
      units: [{ address: '1幢101', areaCm2: 1_000_000, use: '住宅', counted: true }],
      weight: { heads: 1, areaCm2: 1_000_000 },
      motions: ['m1', 'm2', 'm3'],
      byAgent: [],
      coOwners: 1,
      status: { state: 'none', channel: null, at: null, code: null, own: false, mayChange: true },
      nextN: 0,
      boundKid: null,
      power: null,
      shares: [],
    },
  ]);
  const { device, receipt } = await cast(0, { m1: 'for' });
  expect((await get('ballot')).json()).toMatchObject({
    voters: [
      {
        status: {
          state: 'cast',
          channel: 'online',
          at: assembly.opens,
          code: receipt.code,
          own: true,
          mayChange: false,
        },
        nextN: 1,
        boundKid: device.key.kid,
      },
    ],
  });
});

test('a parking space is shown and has no vote; a co-owner is named as one', async () => {
  const { session } = await world();
  const reply = await session(3).get('ballot');
  expect({ status: reply.statusCode, body: reply.body }).toMatchObject({ status: 200 });
  const parking = reply.json() as { voters: object[] };
  expect(parking.voters[0]).toMatchObject({
    units: [{ use: '车位', counted: false }],
    weight: { heads: 0, areaCm2: 0 },
    motions: [],
  });
  const couple = (await session(1, 1).get('ballot')).json() as { voters: object[] };
  expect(couple.voters[0]).toMatchObject({ capacity: 'co-owner', coOwners: 2 });
});

test('an owner finds his ballots again with their first receipts, and those of nobody else', async () => {
  const { session, cast } = await world();
  const { receipt } = await cast(0, { m1: 'for' });
  await cast(2, { m1: 'for' });
  const mine = (await session(0).get('ballots/mine')).json() as { ballots: object[] };
  expect(mine.ballots).toEqual([
    expect.objectContaining({
      seq: receipt.seq,
      code: receipt.code,
      receipt: receipt.receipt,
      entry: receipt.entry,
      status: 'effective',
      channel: 'online',
    }),
  ]);
  const toPhone = (voter: number) => session(voter).post(`ballots/mine/${receipt.code}/message`, {});
  // Nobody in this estate has a phone on record.
  expect((await toPhone(0)).json()).toMatchObject({ code: 'RECEIPT_NOT_SENT' });
  expect((await toPhone(2)).json()).toMatchObject({ code: 'ENTRY_NOT_FOUND' });
});

test("before the close an owner reads his own entries and everybody the notice; another's stay sealed", async () => {
  const { assembly, session, cast, anybody, clock } = await world();
  const { receipt } = await cast(0, { m1: 'for' });
  const own = await session(0).get(`entries/${receipt.seq}`);
  expect(own.json()).toMatchObject({
    seq: receipt.seq,
    type: 'ballot',
    entry: receipt.entry,
    receipt: receipt.receipt,
  });
  const bind = await session(0).get(`entries/${receipt.seq - 1}`);
  expect(bind.json()).toMatchObject({ type: 'bind' });
  for (const reader of [session(2), anybody])
    expect((await reader.get(`entries/${receipt.seq}`)).json()).toMatchObject({ status: 403, code: 'ENTRIES_SEALED' });
  const notice = receipt.seq - 2;
  expect((await anybody.get(`entries/${notice}`)).json()).toMatchObject({ type: 'notice', leafHash: assembly.notice });
  expect((await anybody.get('entries/0')).statusCode).toBe(403);
  clock.set(new Date(Date.parse(assembly.ends) + 60_000));
  await assembly.act('close', {});
  expect((await anybody.get(`entries/${receipt.seq}`)).json()).toMatchObject({ type: 'ballot' });
  expect((await anybody.get('entries/9999')).json()).toMatchObject({ status: 404, code: 'ENTRY_NOT_FOUND' });
});
