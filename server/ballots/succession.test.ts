import { expect, test } from 'vitest';
import { ESTATE, feed, REGISTER, registryUnit, stateOf } from '../assemblies/testing.ts';
import { startVoting, type TestVoter, type VotingTest } from '../paper/testing.ts';
import { actor } from '../testing/sessions.ts';
import { voterDevice, type VoterDevice } from '../testing/voter-device.ts';
import { sessionStandings } from './standing.ts';

const MARKS = { m1: 'against' };
const voting = () => startVoting({ standings: sessionStandings });
const holderOf = ({ voters }: VotingTest, address: string): TestVoter =>
  voters.find(({ leaf }) => leaf.units.some((unit) => unit.address === `枫林花园${address}`))!;

/** The register now has somebody new as owner of these rooms, alone or beside who was; he has signed in. */
async function sell({ app }: VotingTest, addresses: readonly string[], isShared = false) {
  const { owners } = registryUnit({ building: '9', room: '1', m2: 1, owners: [8] }, 99);
  const isSold = ({ address }: { readonly address: string }) => addresses.some((each) => address.endsWith(each));
  await feed(
    app.deps,
    REGISTER.map((unit) =>
      isSold(unit) ? { ...unit, owners: isShared ? [...unit.owners, ...owners] : owners } : unit,
    ),
  );
  const { person_id: personId } = await app.db
    .selectFrom('ownership')
    .select('person_id')
    .where('unit_id', '=', REGISTER.find(isSold)!.unitCode)
    .where('person_id', 'not in', app.db.selectFrom('voter_person').select('person_id'))
    .executeTakeFirstOrThrow();
  return { actor: actor(personId, [{ role: 'owner', scope: 'estate', scopeId: ESTATE }], { [ESTATE]: personId }) };
}
type Owner = Awaited<ReturnType<typeof sell>>;

const termsOf = async ({ send }: VotingTest, owner: Owner) => (await send(owner, 'GET', '/ballot')).body.voters;

/** The phone of somebody who votes for this voter, under the name that the terms give him. */
function phoneOf(test: VotingTest, { actor: { accountId } }: Owner, sold: TestVoter, person: string): VoterDevice {
  return voterDevice(test, { ...sold, people: [{ accountId, personId: accountId, person }] });
}

test('10b-19: who bought all that a voter had, and had not voted with, votes for it as successor; the seller hears of it', async () => {
  const test = await voting();
  const seller = holderOf(test, '2幢201');
  await test.knowPhone(seller, '13900000007');
  // He keeps his parking space, which does not count.
  const buyer = await sell(test, ['2幢201']);
  const [terms, ...others] = await termsOf(test, buyer);
  expect(terms).toMatchObject({ voter: seller.voter, capacity: 'successor', coOwners: 1, status: { mayChange: true } });
  expect(others).toEqual([]);
  const phone = phoneOf(test, buyer, seller, terms.person);
  expect((await test.send(buyer, 'POST', '/bindings', phone.bindingRequest())).status).toBe(201);
  expect((await test.send(buyer, 'POST', '/ballots', phone.sign(MARKS))).status).toBe(201);
  const { succeeded, participates } = (await stateOf(test.app, test.log.assembly)).voters.get(seller.voter)!;
  expect({ succeeded, participates }).toEqual({ succeeded: true, participates: true });
  await test.app.deps.afterReply.settled();
  expect(test.app.letterbox.to('13900000007')).toContainEqual(expect.objectContaining({ kind: 'bound' }));
  expect((await termsOf(test, buyer))[0].status).toMatchObject({ state: 'cast', own: true });
});

test('who sold a part of what he has on the roll votes for the whole, and the buyer from the next time on', async () => {
  const test = await voting();
  expect(holderOf(test, '1幢101')).toBe(holderOf(test, '1幢202'));
  const buyer = await sell(test, ['1幢101']);
  expect(await termsOf(test, buyer)).toEqual([]);
  const { transfers } = (await test.send(buyer, 'GET', '/transfers')).body;
  expect(transfers).toMatchObject([{ direction: 'bought', voted: false, passes: false }]);
  const phone = phoneOf(test, buyer, holderOf(test, '1幢101'), 'f'.repeat(32));
  expect((await test.send(buyer, 'POST', '/bindings', phone.bindingRequest())).body.code).toBe('NOT_YOUR_VOTE');
});

test('who bought all of it after the seller had voted has no vote this time', async () => {
  const test = await voting();
  const seller = holderOf(test, '2幢101');
  await test.vote(seller, MARKS);
  const buyer = await sell(test, ['2幢101']);
  expect(await termsOf(test, buyer)).toEqual([]);
});

test('who bought a share of a room beside the seller succeeds nobody', async () => {
  const test = await voting();
  expect(await termsOf(test, await sell(test, ['2幢102'], true))).toEqual([]);
});
