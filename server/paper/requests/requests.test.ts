import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addMs, localDay } from '../../../crypto/time.ts';
import { ESTATE, pathOf, send, succeed } from '../../assemblies/testing.ts';
import { sessionStandings } from '../../ballots/standing.ts';
import { assemblyInVoting } from '../../testing/assembly.ts';
import { actor, testSessions } from '../../testing/sessions.ts';
import { start } from '../../testing/start.ts';
import { sessionOf as voterSession, voterDevice } from '../../testing/voter-device.ts';
import { startVoting, type TestVoter, type VotingTest } from '../testing.ts';
import { hasAskedForPaper } from './asked-for-paper.ts';
import { paperRequests } from './request-store.ts';

/** The session of a person of this voter. */
async function sessionOf({ app, log }: VotingTest, { voter }: TestVoter, index = 0) {
  const people = await app.db
    .selectFrom('voter_person')
    .select('person_id')
    .where('voter', '=', voter)
    .where('assembly_id', '=', log.assembly)
    .execute();
  const person = people[index]!.person_id;
  return { actor: actor(person, [{ role: 'owner', scope: 'estate', scopeId: ESTATE }], { [ESTATE]: person }) };
}

const wanted = ({ opens }: VotingTest, { voter }: TestVoter, way = 'visit') => ({
  ...{ voter, way, part: 'evening' },
  day: localDay(addMs(opens, 24 * 3_600_000)),
});

test('an owner asks for a visit without a reason, the desk sees room and time, and online voting waits', async () => {
  const test = await startVoting({ standings: sessionStandings });
  const voter = test.voters[0]!;
  const owner = await sessionOf(test, voter);
  const { id } = await succeed(test.send(owner, 'POST', '/paper-requests', wanted(test, voter)));
  const { requests } = await succeed(test.send(test.clerks[0], 'GET', '/paper-requests'));
  expect(requests).toMatchObject([{ id, way: 'visit', part: 'evening', paper: null, voted: false, handedOver: false }]);
  expect(requests[0].rooms).toEqual(voter.leaf.units.map(({ address }) => address));
  expect(JSON.stringify(requests)).not.toMatch(/业主/);
  expect(await hasAskedForPaper(test.app.db, test.log, voter.voter)).toBe(true);
  expect(await hasAskedForPaper(test.app.db, test.log, test.voters[1]!.voter)).toBe(false);
});

test('five taps are one request, and nobody asks for a neighbour', async () => {
  const test = await startVoting({ standings: sessionStandings });
  const [voter, neighbour] = test.voters as [TestVoter, TestVoter];
  const owner = await sessionOf(test, voter);
  const replies = await Promise.all(
    [1, 2, 3, 4, 5].map(() => test.send(owner, 'POST', '/paper-requests', wanted(test, voter))),
  );
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  const foreign = await test.send(owner, 'POST', '/paper-requests', wanted(test, neighbour));
  expect([foreign.status, foreign.body.code]).toEqual([403, 'PAPER_REQUEST_FOREIGN']);
});

test('a co-owner withdraws it before the paper is handed over, and then online voting is open again', async () => {
  const test = await startVoting({ standings: sessionStandings });
  const couple = test.voters.find(({ leaf }) =>
    leaf.units.some(({ room, building }) => room === '102' && building === '1'),
  )!;
  const { id } = await succeed(
    test.send(await sessionOf(test, couple), 'POST', '/paper-requests', wanted(test, couple)),
  );
  const other = await sessionOf(test, couple, 1);
  const path = pathOf(test.log.assembly, `/paper-requests/${id}`);
  expect((await send(test.app, await sessionOf(test, test.voters[0]!), 'DELETE', path)).status).toBe(404);
  expect((await send(test.app, other, 'DELETE', path)).status).toBe(204);
  expect(await hasAskedForPaper(test.app.db, test.log, couple.voter)).toBe(false);
  expect((await succeed(test.send(other, 'GET', '/paper-requests/mine'))).requests).toEqual([]);
});

test('a request is refused for a day after the window, after a vote, and after the close', async () => {
  const test = await startVoting({ standings: sessionStandings });
  const [first, second] = test.voters as [TestVoter, TestVoter];
  const owner = await sessionOf(test, first);
  const late = { ...wanted(test, first), day: localDay(addMs(test.ends, 48 * 3_600_000)) };
  expect((await test.send(owner, 'POST', '/paper-requests', late)).body.code).toBe('PAPER_REQUEST_DAY');
  await test.vote(second, { m1: 'for', m2: 'for' });
  const voted = await test.send(await sessionOf(test, second), 'POST', '/paper-requests', wanted(test, second));
  expect([voted.status, voted.body.code]).toEqual([409, 'PAPER_REQUEST_VOTED']);
  await test.close();
  const closed = await test.send(owner, 'POST', '/paper-requests', wanted(test, first));
  expect(closed.body.code).toBe('PAPER_REQUEST_TOO_LATE');
});

test('a ballot from the phone is refused while paper is asked for, and taken as soon as the request is withdrawn', async () => {
  const { app, deps, clock, db } = await start({ sessions: testSessions, standings: sessionStandings });
  const assembly = await assemblyInVoting(deps, clock);
  const device = voterDevice(assembly, assembly.voters[0]!, 0);
  const session = voterSession(app, assembly, device.actor);
  expect((await session.post('bindings', device.bindingRequest())).statusCode).toBe(201);
  const asked = {
    id: randomUUID(),
    voter: device.voter.voter,
    way: 'visit',
    day: '2026-04-01',
    part: 'morning',
  } as const;
  await paperRequests(db, assembly.log).add({ ...asked, at: clock.now() }, device.actor.accountId);
  const ballot = device.sign({ m1: 'for', m2: { c1: 'for', c2: 'against', c3: 'for' }, m3: 'against' });
  const refused = await session.post('ballots', ballot);
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'PAPER_REQUESTED']);
  await paperRequests(db, assembly.log).withdraw(asked.id, device.actor.accountId, clock.now());
  expect((await session.post('ballots', ballot)).statusCode).toBe(201);
});
