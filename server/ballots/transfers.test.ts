import { expect, test } from 'vitest';
import { ESTATE, feed, REGISTER, registryUnit } from '../assemblies/testing.ts';
import { startVoting, type VotingTest } from '../paper/testing.ts';
import { actor } from '../testing/sessions.ts';
import { sessionStandings } from './standing.ts';

const SOLD = registryUnit({ building: '2', room: '101', m2: 100, owners: [8] }, 4);
const ADDRESS = '枫林花园2幢101';

async function ownerNow({ app }: VotingTest) {
  const row = await app.db
    .selectFrom('ownership')
    .select('person_id')
    .where('unit_id', '=', SOLD.unitCode)
    .executeTakeFirstOrThrow();
  const grants = [{ role: 'owner', scope: 'estate', scopeId: ESTATE }] as const;
  return { actor: actor(row.person_id, grants, { [ESTATE]: row.person_id }) };
}

const sell = (test: VotingTest) =>
  feed(
    test.app.deps,
    REGISTER.map((unit) => (unit.unitCode === SOLD.unitCode ? SOLD : unit)),
  );

test('after a sale both owners read whose vote it is this time, and nobody else hears of it', async () => {
  const test = await startVoting({ standings: sessionStandings });
  const seller = await ownerNow(test);
  const none = await test.send(seller, 'GET', '/transfers');
  expect(none.body).toEqual({ transfers: [] });
  await sell(test);
  const buyer = await ownerNow(test);
  const transfer = { address: ADDRESS, since: '2025-01-01', voted: false, passes: true };
  expect((await test.send(seller, 'GET', '/transfers')).body.transfers).toEqual([{ ...transfer, direction: 'sold' }]);
  expect((await test.send(buyer, 'GET', '/transfers')).body.transfers).toEqual([{ ...transfer, direction: 'bought' }]);
});

test('the buyer of a unit that has voted is told so, and never how', async () => {
  const test = await startVoting({ standings: sessionStandings });
  const voter = test.voters.find(({ leaf }) => leaf.units.some(({ address }) => address === ADDRESS))!;
  await test.vote(voter, { m1: 'against' });
  await sell(test);
  const reply = await test.send(await ownerNow(test), 'GET', '/transfers');
  expect(reply.body.transfers).toMatchObject([{ address: ADDRESS, direction: 'bought', voted: true, passes: false }]);
  expect(JSON.stringify(reply.body)).not.toContain('against');
});
