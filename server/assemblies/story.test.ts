import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ballotPayloadOf } from '../../crypto/ballot/cast.ts';
import { commit } from '../../crypto/ballot/commitment.ts';
import { toBase64Url } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import type { Hex32, VoterId } from '../../crypto/brands.ts';
import { es256Key } from '../../crypto/testing/keys.ts';
import { sessionStandings } from '../ballots/standing.ts';
import { logReader } from '../log/log-reader.ts';
import { rollReader } from '../log/roll-reader.ts';
import { actor } from '../testing/sessions.ts';
import type { TestApp } from '../testing/start.ts';
import {
  act,
  begun,
  enrolBy,
  ESTATE,
  feed,
  member,
  openLogBy,
  pathOf,
  REGISTER,
  send,
  startWithEstate,
  stateOf,
  succeed,
} from './testing.ts';

const owner = (personId: string) => ({
  actor: actor(randomUUID(), [{ role: 'owner', scope: 'estate', scopeId: ESTATE }], { [ESTATE]: personId }),
});

/** Whoever owns the unit, signed in on a phone. */
async function ownerOf(app: TestApp, assembly: string, address: string) {
  const log = { estate: ESTATE, assembly };
  const leaf = (await rollReader(app.db).leaves(log)).find(({ units }) =>
    units.some((unit) => unit.address === address),
  );
  const found = await rollReader(app.db).voter(log, leaf!.voter);
  return owner(found!.people[0]!.personId);
}

/** Binds a fresh key and casts a ballot, as a phone does; the reply to the ballot, or the first refusal. */
async function vote(app: TestApp, assembly: string, who: ReturnType<typeof owner>, marks: JsonObject) {
  const terms = await succeed(send(app, who, 'GET', pathOf(assembly, '/ballot')));
  const [{ voter, person }] = terms.voters as [{ voter: VoterId; person: string }];
  const key = es256Key();
  const fresh = () => toBase64Url(new Uint8Array(randomBytes(16)));
  const bind = key.jws('bind+jws', { aud: terms.aud, nonce: fresh(), person, voter });
  const bound = await send(app, who, 'POST', pathOf(assembly, '/bindings'), { voter, jwk: key.jwk, bind });
  if (bound.status >= 300) return bound;
  const salt = new Uint8Array(randomBytes(32));
  const commitment = commit(terms.aud, voter, salt, marks as never);
  const payload = ballotPayloadOf({
    aud: terms.aud,
    commitment,
    n: 0,
    nonce: fresh(),
    notice: terms.notice as Hex32,
    voter,
  });
  const jws = key.jws('ballot+jws', payload as unknown as JsonObject);
  return send(app, who, 'POST', pathOf(assembly, '/ballots'), { jws, opening: { marks, salt: toBase64Url(salt) } });
}

test('an assembly goes from its draft to a certified result, and only in this order', async () => {
  const app = await startWithEstate({ standings: sessionStandings });
  const [convener, officer, second] = [member('committee'), member('officer'), member('officer')];
  const [clerk, counter] = [member('community'), member('community')];
  const phase = async () => (await succeed(send(app, null, 'GET', pathOf(assembly)))).phase;

  const assembly = await begun(app, convener);
  await openLogBy(app, assembly, officer);
  await enrolBy(app, assembly, officer, convener, 'convener');
  await enrolBy(app, assembly, officer, second, 'officer');
  await enrolBy(app, assembly, officer, clerk, 'clerk');
  await enrolBy(app, assembly, officer, counter, 'counter');
  expect(await phase()).toBe('opened');

  // The roll: published, objected to, corrected, frozen, confirmed.
  await succeed(act(app, assembly, 'roll-published', {}, convener));
  const couple = await ownerOf(app, assembly, '枫林花园1幢102');
  const complaint = { kind: 'area', address: '枫林花园1幢102', statement: '证上是89平方米' };
  const { id } = await succeed(send(app, couple, 'POST', pathOf(assembly, '/roll/objections'), complaint));
  await feed(
    app.deps,
    REGISTER.map((unit) =>
      unit.room === '102' && unit.building === '1' ? { ...unit, grossArea: 890_000 as never } : unit,
    ),
  );
  const answer = { accepted: true, text: '已按证更正' };
  await succeed(send(app, convener, 'POST', pathOf(assembly, `/roll/objections/${id}/answer`), answer));
  await succeed(act(app, assembly, 'roll-amended', { reason: '面积更正', objection: null }, convener));
  await succeed(act(app, assembly, 'roll-frozen', {}, convener));
  await succeed(act(app, assembly, 'roll-countersigned', {}, officer));
  expect(await phase()).toBe('roll-frozen');

  // Notice, fifteen full days, voting. The motion about building 1 costs money: each owner sees his own share.
  await succeed(act(app, assembly, 'notice', {}, convener));
  expect(await phase()).toBe('noticed');
  const { from, to } = (await stateOf(app, assembly)).windows.get('online')!;
  expect((await vote(app, assembly, couple, { m1: 'for' })).status).toBe(409);
  await app.moveTo(from);
  expect(await phase()).toBe('voting');
  const terms = await succeed(send(app, couple, 'GET', pathOf(assembly, '/ballot')));
  // 37,375.00 yuan over 374.25 m2, of which the couple owns 89.
  expect(terms.voters[0].shares).toEqual([{ motion: 'm1', fen: 888_811 }]);
  const rooms = ['枫林花园1幢101', '枫林花园1幢201', '枫林花园2幢101', '枫林花园2幢102'];
  const owners = [couple, ...(await Promise.all(rooms.map((room) => ownerOf(app, assembly, room))))];
  for (const [index, who] of owners.entries()) {
    const general = { m2: index === 4 ? 'against' : 'for', m3: index < 2 ? 'o1' : 'none' };
    expect((await vote(app, assembly, who, index < 3 ? { m1: 'for', ...general } : general)).status).toBe(201);
  }

  // The clock closes; two count; an objection is answered; the convener declares; two officers certify.
  await app.moveTo(new Date(Date.parse(to) + 60_000));
  expect(await phase()).toBe('closed');
  expect((await vote(app, assembly, await ownerOf(app, assembly, '枫林花园2幢201'), { m2: 'for' })).status).toBe(409);
  await succeed(act(app, assembly, 'tally', {}, clerk, counter));
  const objection = { kind: 'not-counted', about: null, statement: '我投了，请核对' };
  const filed = await succeed(send(app, couple, 'POST', pathOf(assembly, '/objections'), objection));
  await succeed(act(app, assembly, 'objection', { objection: filed.id }, officer));
  const result = async () => succeed(send(app, null, 'GET', pathOf(assembly, '/result')));
  const { state, objectionsUntil, openObjections } = await result();
  expect([state, openObjections]).toEqual(['provisional', 1]);
  await app.moveTo(objectionsUntil);
  expect((await act(app, assembly, 'declare', {}, convener)).status).toBe(409);
  await succeed(act(app, assembly, 'objection-answered', { objection: filed.id, text: '已计入' }, convener));
  await succeed(act(app, assembly, 'declare', {}, convener));
  await succeed(act(app, assembly, 'certify', {}, officer, second));
  expect(await phase()).toBe('certified');

  const outcomes = Object.fromEntries(
    (await result()).motions.map(({ id, outcome }: Record<string, string>) => [id, outcome]),
  );
  expect(outcomes).toEqual({ m1: 'PASSED', m2: 'PASSED', m3: 'NOT_PASSED' });
  const entries = await logReader(app.db).entries({ estate: ESTATE, assembly }, 0, 200);
  expect(
    entries.map(({ type }) => type).filter((type) => type !== 'enrol' && type !== 'bind' && type !== 'ballot'),
  ).toEqual([
    ...['open-log', 'roll-published', 'roll-amended', 'roll-frozen', 'roll-countersigned', 'notice', 'close', 'tally'],
    ...['objection', 'objection-answered', 'declare', 'certify'],
  ]);
});
