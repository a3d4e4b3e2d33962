import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../crypto/canonical.ts';
import { detach } from '../../../crypto/jws.ts';
import { actPayload, actTyp } from '../../../crypto/replay/acts.ts';
import { voterStatuses } from '../../../crypto/replay/statuses.ts';
import { prepare, sign, stateOf, succeed } from '../../assemblies/testing.ts';
import { openSession } from '../../identity/sessions.ts';
import { startVoting, testNonce } from '../../paper/testing.ts';
import { voterDevice, type VoterDevice } from '../../testing/voter-device.ts';
import { sessionStandings } from '../standing.ts';

const FOR = { m1: 'for', m2: 'for' };
const [OLD, NEW] = ['13500000031', '13500000032'] as const;

/** An owner with two phones on record, signed in, and what his devices do. */
async function ownerInVote() {
  const play = await startVoting({ standings: sessionStandings });
  const { app, log, voters } = play;
  const voter = voters[0]!;
  for (const phone of [OLD, NEW]) await play.knowPhone(voter, phone);
  const { person_id: personId } = await app.db
    .selectFrom('voter_person')
    .select('person_id')
    .where('person', '=', voter.person)
    .executeTakeFirstOrThrow();
  const accountId = randomUUID();
  const at = app.clock.now();
  const account = { account_id: accountId, kind: 'owner', identity_index: randomBytes(32), created_at: at };
  await app.db.insertInto('account').values(account).execute();
  await app.db.transaction().execute((tx) => openSession(tx, accountId, at));
  const people = [{ accountId, personId, person: voter.person }];
  const device = () => voterDevice(play as never, { ...voter, people } as never);
  const isSignedIn = async () => {
    const sessions = await app.db.selectFrom('session').select('revoked_at').execute();
    return sessions.some(({ revoked_at }) => revoked_at === null);
  };
  return {
    ...{ play, app, log, voter, device, isSignedIn },
    bind: (each: VoterDevice) => succeed(play.send(each, 'POST', '/bindings', each.bindingRequest())),
    vote: (each: VoterDevice) => play.send(each, 'POST', '/ballots', each.sign(FOR)),
    own: async (each: VoterDevice) => (await succeed(play.send(each, 'GET', '/own-devices'))).devices,
    statuses: async () => voterStatuses(await stateOf(app, log.assembly), voter.voter).map(({ status }) => status),
    told: (phone: string) => app.letterbox.to(phone).filter(({ kind }) => kind === 'device-ended').length,
  };
}

test('an owner’s new device takes the lost one’s place and ends itself with its own signature; the ballot stands', async () => {
  const { play, voter, device, bind, vote, own, statuses, told, isSignedIn } = await ownerInVote();
  const [lost, fresh, later] = [device(), device(), device()];
  await bind(lost);
  expect((await vote(lost)).status).toBe(201);
  expect(await own(fresh)).toMatchObject([{ kid: lost.key.kid, voter: voter.voter, hasVoted: true }]);
  await bind(fresh);
  expect((await vote(lost)).body.code).toBe('DEVICE_NOT_BOUND');
  const [shown] = await own(fresh);
  expect(shown).toMatchObject({ kid: fresh.key.kid, hasVoted: false });

  const end = ({ key }: VoterDevice, fields: JsonObject) => {
    const nonce = testNonce();
    const jws = detach(key.jws(actTyp('unbind'), actPayload({ ...fields, nonce }, play.origin)));
    return play.send(fresh, 'POST', `/own-devices/${shown.kid}/end`, { nonce, jws });
  };
  const spoilt = { nonce: testNonce(), jws: detach(fresh.key.jws(actTyp('unbind'), { of: 'something else' })) };
  expect((await play.send(fresh, 'POST', `/own-devices/${shown.kid}/end`, spoilt)).body.code).toBe(
    'DEVICE_SIGNATURE_WRONG',
  );
  expect((await end(lost, shown.fields)).body.code).toBe('DEVICE_SIGNATURE_WRONG');
  const other = voterDevice(
    play as never,
    { ...play.voters[1]!, people: [{ accountId: randomUUID(), personId: randomUUID() }] } as never,
  );
  const stranger = await play.send(other, 'POST', `/own-devices/${shown.kid}/end`, spoilt);
  expect(stranger.body.code).toBe('DEVICE_NOT_ACTIVE');
  expect([await isSignedIn(), told(OLD)]).toEqual([true, 0]);

  expect((await end(fresh, shown.fields)).status).toBe(204);
  expect(await own(fresh)).toEqual([]);
  expect((await vote(fresh)).body.code).toBe('DEVICE_NOT_BOUND');
  expect(await statuses()).toEqual(['effective']);
  expect(await isSignedIn()).toBe(false);
  await expect.poll(() => [told(OLD), told(NEW)]).toEqual([1, 1]);
  await bind(later);
  expect(await own(later)).toMatchObject([{ kid: later.key.kid }]);
});

test('two of the staff end a device that an owner reports lost: it votes no more, its ballot stands, its sign-ins end', async () => {
  const { play, app, log, voter, device, bind, vote, statuses, told, isSignedIn } = await ownerInVote();
  const { clerks, officers, convener } = play;
  const lost = device();
  await bind(lost);
  await vote(lost);
  const at = `/voters/${voter.voter}/devices`;
  const { devices } = await succeed(play.send(clerks[0], 'GET', at));
  expect(devices).toMatchObject([{ kid: lost.key.kid, hasVoted: true, name: expect.stringMatching(/^业\*+$/) }]);
  expect(JSON.stringify(devices)).not.toMatch(/135\d{8}/);
  expect((await play.send(lost, 'GET', at)).status).toBe(403);

  const { kid } = lost.key;
  const prepared = (who: typeof convener) => prepare(app, log.assembly, 'unbind', { kid, reason: 'lost' }, who);
  expect((await prepared(convener)).status).not.toBe(200);
  const act = (await prepared(clerks[0])).body;
  expect((await sign(app, log.assembly, act, clerks[0])).body).toMatchObject({ done: false });
  expect((await sign(app, log.assembly, act, clerks[0])).body).not.toMatchObject({ done: true });
  expect([await isSignedIn(), told(OLD)]).toEqual([true, 0]);
  expect((await sign(app, log.assembly, act, officers[1])).body).toMatchObject({ done: true });

  expect((await vote(lost)).body.code).toBe('DEVICE_NOT_BOUND');
  expect(await statuses()).toEqual(['effective']);
  expect(await isSignedIn()).toBe(false);
  await expect.poll(() => [told(OLD), told(NEW)]).toEqual([1, 1]);
  expect((await succeed(play.send(clerks[0], 'GET', at))).devices).toEqual([]);
  expect((await prepared(clerks[0])).body.code).toBe('DEVICE_NOT_ACTIVE');
});

test('an end that one of the staff has signed says that the log no longer takes it once the owner replaced the device', async () => {
  const { play, app, log, device, bind } = await ownerInVote();
  const { clerks, officers } = play;
  const [lost, fresh] = [device(), device()];
  await bind(lost);
  const input = { kid: lost.key.kid, reason: 'lost' };
  const act = (await prepare(app, log.assembly, 'unbind', input, clerks[0])).body;
  await sign(app, log.assembly, act, clerks[0]);
  const waiting = async (who: (typeof clerks)[0]) => (await succeed(play.send(who, 'GET', '/acts'))).acts;
  for (const who of [clerks[0], officers[0]]) expect(await waiting(who)).toMatchObject([{ refused: null }]);
  await bind(fresh);
  const refused = { en: 'the device key is no longer bound' };
  for (const who of [clerks[0], officers[0]]) expect(await waiting(who)).toMatchObject([{ act: act.act, refused }]);
});
