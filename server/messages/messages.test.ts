import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '../../crypto/brands.ts';
import {
  act,
  begun,
  enrolBy,
  member,
  openLogBy,
  pathOf,
  REGISTER,
  send,
  startWithEstate,
  stateOf,
  succeed,
  type Member,
} from '../assemblies/testing.ts';
import { MessageNotSent, type Message } from '../platform/messages.ts';
import { rollReader } from '../log/roll-reader.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import type { TestAssembly } from '../testing/assembly.ts';
import { sessionStandings } from '../ballots/standing.ts';
import type { TestApp } from '../testing/start.ts';
import { voterDevice } from '../testing/voter-device.ts';
import { untilZh } from '../ballots/local-time.ts';
import { atDecentHour } from './decent-hour.ts';

test('nobody is disturbed between nine in the evening and eight in the morning, Shanghai time', () => {
  const at = (text: string) => atDecentHour(text as Instant);
  expect(at('2026-03-17T16:00:00.000Z')).toBe('2026-03-18T00:00:00.000Z');
  expect(at('2026-03-18T00:00:00.000Z')).toBe('2026-03-18T00:00:00.000Z');
  expect(at('2026-03-18T12:59:59.999Z')).toBe('2026-03-18T12:59:59.999Z');
  expect(at('2026-03-18T13:00:00.000Z')).toBe('2026-03-19T00:00:00.000Z');
});

const phoneOf = (owner: number): string => `1990000000${owner}`;

/** Owner 6 has no phone. */
const withPhones = REGISTER.map((unit) => ({
  ...unit,
  owners: unit.owners.map((owner) => {
    const number = Number(owner.idNo!.slice(14, 17));
    return { ...owner, phone: number === 6 ? null : phoneOf(number) };
  }),
}));
const REACHABLE = [1, 2, 3, 4, 5, 7].map(phoneOf);

/** Phones that hear, phones that are dead, and a gateway whose answer is lost after it took the message. */
function phones() {
  const heard = new Map<string, Message>();
  const dead = new Set<string>();
  const state = { answersLost: 0 };
  const all = (kind: string) => [...heard.values()].filter((message) => message.kind === kind);
  return {
    ...{ dead, state },
    all,
    told: (kind: string) =>
      all(kind)
        .map(({ to }) => to)
        .sort(),
    send: async (message: Message) => {
      if (dead.has(message.to)) throw new MessageNotSent('the SMS gateway did not take the message: status 422');
      heard.set(message.id ?? `${heard.size}`, message);
      if (state.answersLost > 0 && state.answersLost-- > 0) throw new Error('the process died');
    },
  };
}

interface World {
  readonly app: TestApp;
  readonly assembly: string;
  readonly convener: Member;
  readonly clerk: Member;
  readonly counter: Member;
  readonly gateway: ReturnType<typeof phones>;
  readonly opens: string;
}

async function noticed(isConfirmed = true): Promise<World> {
  const gateway = phones();
  const app = await startWithEstate({ units: withPhones, standings: sessionStandings, deps: { messages: gateway } });
  const [convener, officer] = [member('committee'), member('officer')];
  const [clerk, counter] = [member('community'), member('community')];
  const assembly = await begun(app, convener);
  await openLogBy(app, assembly, officer);
  await enrolBy(app, assembly, officer, convener, 'convener');
  await enrolBy(app, assembly, officer, clerk, 'clerk');
  await enrolBy(app, assembly, officer, counter, 'counter');
  await succeed(act(app, assembly, 'roll-published', {}, convener));
  if (isConfirmed) {
    await succeed(act(app, assembly, 'roll-frozen', {}, convener));
    await succeed(act(app, assembly, 'roll-countersigned', {}, officer));
  }
  await succeed(act(app, assembly, 'notice', {}, convener));
  const opens = (await stateOf(app, assembly)).windows.get('online')!.from;
  return { app, assembly, convener, clerk, counter, gateway, opens };
}

/** One owner votes on his phone, on the motions that are his. */
async function votes({ app, assembly }: World, phone: string, motions: readonly string[]): Promise<void> {
  const log = { estate: 'fenglin', assembly };
  const index = phoneIndex(app.deps.keys, phone);
  const { person_id } = await app.db
    .selectFrom('contact')
    .select('person_id')
    .where('phone_index', '=', index)
    .executeTakeFirstOrThrow();
  const [found] = await rollReader(app.db).votersOf(log, [person_id]);
  const { leaf, people } = found!;
  const { origin, notice } = await stateOf(app, assembly);
  const person = { accountId: randomUUID(), personId: person_id, person: people[0]!.person };
  const device = voterDevice({ log, origin, notice: notice!.leaf } as TestAssembly, {
    ...{ voter: leaf.voter, leaf, people: [person] },
  });
  await succeed(send(app, device, 'POST', pathOf(assembly, '/bindings'), device.bindingRequest()));
  const marks = Object.fromEntries(motions.map((id) => [id, 'abstain']));
  await succeed(send(app, device, 'POST', pathOf(assembly, '/ballots'), device.sign(marks)));
}

const hour = (from: string, count: number): Date => new Date(Date.parse(from) + count * 3_600_000);
/** A time of day in Shanghai, on the day after the opening or later. */
const shanghai = (opens: string, daysAfter: number, time: string): Date => {
  const day = new Date(Date.parse(opens) + 8 * 3_600_000 + daysAfter * 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T${time}:00+08:00`);
};

describe('when the vote opens', () => {
  test('each owner is told once at his own phone: until when, where, and what nobody will ask for', async () => {
    const { app, gateway, opens, assembly } = await noticed();
    await app.moveTo(opens);
    expect(gateway.told('opening')).toEqual(REACHABLE);
    const { text } = gateway.all('opening')[0]!;
    expect(text).toContain('截止3月25日（周三）08:00');
    expect(text).toMatch(new RegExp(`http://localhost[:0-9]*/e/fenglin/a/${assembly} `));
    expect(text).toContain('工作人员不会索要验证码和银行卡。回T不再提醒。');
    await app.moveTo(hour(opens, 1));
    expect(gateway.told('opening')).toEqual(REACHABLE);
  });

  test('nobody is called to a vote whose roll is not confirmed', async () => {
    const { app, gateway, opens } = await noticed(false);
    await app.moveTo(opens);
    expect(gateway.told('opening')).toEqual([]);
  });

  test('a process that dies while it sends tells nobody twice and forgets nobody', async () => {
    const { app, gateway, opens } = await noticed();
    gateway.state.answersLost = 2;
    await app.moveTo(opens);
    await app.moveTo(hour(opens, 1));
    await app.moveTo(hour(opens, 2));
    expect(gateway.told('opening')).toEqual(REACHABLE);
  });

  test('whom no message reaches is work for the community desk, by room and without the phone', async () => {
    const { app, gateway, opens, clerk, convener } = await noticed();
    gateway.dead.add(phoneOf(5));
    await app.moveTo(opens);
    const path = '/api/estates/fenglin/unreached';
    const before = await succeed(send(app, clerk, 'GET', path));
    expect(before.people).toMatchObject([{ reason: 'no-phone', rooms: ['枫林花园2幢102'] }]);
    for (const later of [0.2, 1.3, 2.5]) await app.moveTo(hour(opens, later));
    const { people, total } = await succeed(send(app, clerk, 'GET', path));
    expect(total).toBe(2);
    expect(people[1]).toMatchObject({ reason: 'gateway', rooms: ['枫林花园2幢101'], name: '业**' });
    expect(JSON.stringify(people)).not.toContain('1990000');
    expect((await send(app, convener, 'GET', path)).status).toBe(403);
    await succeed(send(app, clerk, 'POST', `${path}/${people[1].id}/settlement`));
    expect((await send(app, clerk, 'POST', `${path}/${people[1].id}/settlement`)).status).toBe(404);
    expect((await succeed(send(app, clerk, 'GET', path))).total).toBe(1);
  });

  test('a phone that comes back within the hour is told after all', async () => {
    const { app, gateway, opens, clerk } = await noticed();
    gateway.dead.add(phoneOf(5));
    await app.moveTo(opens);
    gateway.dead.clear();
    await app.moveTo(hour(opens, 0.2));
    expect(gateway.told('opening')).toEqual(REACHABLE);
    expect((await succeed(send(app, clerk, 'GET', '/api/estates/fenglin/unreached'))).total).toBe(1);
  });
});

describe('reminders', () => {
  let world: World;
  const ask = (who: Member) => send(world.app, who, 'POST', pathOf(world.assembly, '/reminders'));
  const list = () => succeed(send(world.app, world.convener, 'GET', pathOf(world.assembly, '/reminders')));
  const at = (days: number, time: string) => world.app.moveTo(shanghai(world.opens, days, time));
  beforeEach(async () => {
    world = await noticed();
  });

  test('go to those who have not voted, once a day and four times in all, whoever asks', async () => {
    expect((await ask(world.convener)).body).toMatchObject({ code: 'REMINDER_NOT_NOW' });
    for (let day = 1; day <= 4; day++) {
      await at(day, '10:00');
      const [first, second] = await Promise.all([ask(world.convener), ask(world.clerk)]);
      expect([first.status, second.status].sort()).toEqual([202, 409]);
      await at(day, '10:01');
      expect(world.gateway.told('reminder')).toHaveLength(REACHABLE.length * day);
    }
    await at(5, '10:00');
    expect((await ask(world.convener)).body).toMatchObject({ code: 'REMINDERS_USED_UP' });
    const { left, rounds } = await list();
    expect(left).toBe(0);
    expect(rounds).toHaveLength(4);
    expect(rounds[0]).toMatchObject({ sent: REACHABLE.length, failed: 1, waiting: 0, dropped: 0 });
  });

  test('asked for at night spare those who have voted until they go out', async () => {
    await at(1, '12:00');
    await votes(world, phoneOf(4), ['m1', 'm2', 'm3']);
    await at(1, '21:30');
    await succeed(ask(world.convener));
    await votes(world, phoneOf(7), ['m2', 'm3']);
    await at(2, '08:00');
    expect(world.gateway.told('reminder')).toEqual([1, 2, 3, 5].map(phoneOf));
  });

  test('asked for at night go out at eight in the morning, and count for that morning', async () => {
    await at(1, '21:30');
    const asked = await succeed(ask(world.convener));
    expect(asked.day).toBe(shanghai(world.opens, 2, '08:00').toISOString().slice(0, 10));
    await at(2, '07:59');
    expect(world.gateway.told('reminder')).toEqual([]);
    await at(2, '08:00');
    expect(world.gateway.told('reminder')).toEqual(REACHABLE);
    expect((await ask(world.clerk)).body).toMatchObject({ code: 'REMINDED_THAT_DAY' });
  });

  test('stop at a phone that answered T, and at no other', async () => {
    const reply = (text: string) => send(world.app, null, 'POST', '/api/messages/replies', { from: phoneOf(4), text });
    expect((await reply('谢谢')).body).toEqual({ stopped: false });
    expect((await reply(' Ｔ。 ')).body).toEqual({ stopped: true });
    expect((await reply('t')).body).toEqual({ stopped: true });
    await at(1, '10:00');
    await succeed(ask(world.convener));
    await at(1, '10:01');
    expect(world.gateway.told('reminder')).toEqual(REACHABLE.filter((phone) => phone !== phoneOf(4)));
    expect((await list()).rounds[0]).toMatchObject({ dropped: 1 });
  });

  test('are the business of committee and community only', async () => {
    await at(1, '10:00');
    expect((await ask(member('officer'))).status).toBe(403);
  });
});

test('once the votes are counted whose ballot counts is told so, with where to look, and nobody else', async () => {
  const world = await noticed();
  const { app, assembly, clerk, counter, gateway, opens } = world;
  await app.moveTo(opens);
  await votes(world, phoneOf(4), ['m1', 'm2', 'm3']);
  await votes(world, phoneOf(7), ['m2', 'm3']);
  const { to } = (await stateOf(app, assembly)).windows.get('online')!;
  await app.moveTo(hour(to, 1));
  expect(gateway.told('counted')).toEqual([]);
  await succeed(act(app, assembly, 'tally', {}, clerk, counter));
  await app.moveTo(hour(to, 2));
  expect(gateway.told('counted')).toEqual([4, 7].map(phoneOf));
  const { text } = gateway.all('counted')[0]!;
  expect(text).toContain('您的表决已统计在内。可凭回执编号查验： http://localhost');
  expect(text).not.toMatch(/同意|反对|弃权/);
});

test('the end of a vote is said as owners read it, and the end of a day as its 24:00', () => {
  expect(untilZh('2026-03-25T12:00:00.000Z' as Instant)).toBe('3月25日（周三）20:00');
  expect(untilZh('2026-03-31T16:00:00.000Z' as Instant)).toBe('3月31日（周二）24:00');
});

test('only the gateway, by its token, says what a phone answered', async () => {
  const env = { SMS_GATEWAY_URL: 'http://127.0.0.1:9/send', SMS_GATEWAY_TOKEN: 'the token of the gateway' };
  const app = await startWithEstate({ units: withPhones, env });
  const reply = (authorization: string) =>
    send(app, null, 'POST', '/api/messages/replies', { from: phoneOf(4), text: 'T' }, { authorization });
  expect((await reply('Bearer something else')).body).toMatchObject({ code: 'REPLY_NOT_FROM_GATEWAY' });
  expect((await reply('Bearer the token of the gateway')).body).toEqual({ stopped: true });
});
