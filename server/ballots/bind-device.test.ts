import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { activeDevice } from '../../crypto/replay/key-rules.ts';
import { es256Key } from '../../crypto/testing/keys.ts';
import type { Deps } from '../deps.ts';
import { addDeskContact } from '../estates/owners.ts';
import { MessageNotSent } from '../platform/messages.ts';
import { tellOfBinding } from './tell-owner.ts';
import { logReader } from '../log/log-reader.ts';
import { logWriter } from '../log/log-service.ts';
import { assemblyInVoting } from '../testing/assembly.ts';
import { testSessions } from '../testing/sessions.ts';
import { start } from '../testing/start.ts';
import { sessionStandings } from './standing.ts';
import { sessionOf, voterDevice, type VoterDevice } from '../testing/voter-device.ts';
import { bindDevice } from './bind-device.ts';
import { castBallot } from './cast-ballot.ts';
import { CODES_AT_HAND } from '../testing/sessions.ts';

async function world() {
  const test = await start({ sessions: testSessions, standings: sessionStandings });
  const assembly = await assemblyInVoting(test.deps, test.clock);
  const bind = (device: VoterDevice, request: object = device.bindingRequest()) =>
    sessionOf(test.app, assembly, device.actor).post('bindings', request);
  return { ...test, assembly, bind, reader: logReader(test.db) };
}

test('a device key is bound by the service, with evidence that only the kept salt and record open', async () => {
  const { assembly, bind, reader, db } = await world();
  const device = voterDevice(assembly, assembly.voters[0]!);
  const reply = await bind(device);
  expect(reply.statusCode).toBe(201);
  const { seq, kid } = reply.json() as { seq: number; kid: string };
  expect(kid).toBe(device.key.kid);
  const entry = JSON.parse(Buffer.from((await reader.entry(assembly.log, seq))!.entry).toString('utf8')) as {
    body: Record<string, unknown>;
  };
  expect(entry.body).toMatchObject({
    capacity: 'owner',
    method: 'registry-sms',
    verifier: 'service',
    person: device.voter.people[0]!.person,
  });
  const row = await db.selectFrom('binding').selectAll().executeTakeFirstOrThrow();
  const hash = createHash('sha256')
    .update('yijue/evidence/v1\n')
    .update(row.evidence_salt)
    .update(row.evidence, 'utf8');
  expect(entry.body['evidence']).toBe(hash.digest('hex'));
  expect(JSON.stringify(entry)).not.toContain(device.actor.accountId);
});

test('the same binding sent again gets the first receipt, and the same key for something else is refused', async () => {
  const { assembly, bind, reader } = await world();
  const device = voterDevice(assembly, assembly.voters[0]!);
  const request = device.bindingRequest();
  const first = await bind(device, request);
  const head = await reader.head(assembly.log);
  const again = await bind(device, request);
  expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
  expect((await bind(device)).json()).toMatchObject({ status: 409, code: 'DEVICE_KEY_USED' });
  expect(await reader.head(assembly.log)).toEqual(head);
});

test('a newer device takes over, and a co-owner has one of his own', async () => {
  const { assembly, bind, deps } = await world();
  const couple = assembly.voters[1]!;
  const [old, fresh, other] = [
    voterDevice(assembly, couple),
    voterDevice(assembly, couple),
    voterDevice(assembly, couple, 1),
  ];
  for (const device of [old, other, fresh]) expect((await bind(device)).statusCode).toBe(201);
  const state = (await logWriter(deps).state(assembly.log))!;
  const [first, second] = couple.people;
  expect(activeDevice(state, couple.voter, first!.person)?.kid).toBe(fresh.key.kid);
  expect(activeDevice(state, couple.voter, second!.person)?.kid).toBe(other.key.kid);
  expect(state.devices.get(old.key.kid)).toMatchObject({ active: false, capacity: 'co-owner' });
});

test('a proof by another key, for another log, person or voter, or with a point off the curve binds nothing', async () => {
  const { assembly, bind, reader } = await world();
  const device = voterDevice(assembly, assembly.voters[0]!);
  const { person } = device.voter.people[0]!;
  const request = device.bindingRequest();
  const signed = (over: object, typ = 'bind+jws', key = device.key) => ({
    ...request,
    bind: key.jws(typ, {
      aud: assembly.origin,
      nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
      person,
      voter: request.voter,
      ...over,
    }),
  });
  const head = await reader.head(assembly.log);
  const wrong = [
    signed({ aud: 'localhost:3000/log/0000000000000000' }),
    signed({ voter: assembly.voters[2]!.voter }),
    signed({ iat: 1 }),
    signed({}, 'ballot+jws'),
    signed({}, 'bind+jws', es256Key()),
    { ...request, jwk: { ...request.jwk, y: request.jwk.x } },
    { ...request, bind: `${request.bind.slice(0, -86)}${es256Key().jws('bind+jws', {}).slice(-86)}` },
  ];
  for (const each of wrong)
    expect((await bind(device, each)).json()).toMatchObject({ status: 400, code: 'DEVICE_PROOF_WRONG' });
  expect((await bind(device, signed({ person: '0'.repeat(32) }))).json()).toMatchObject({
    status: 403,
    code: 'NOT_YOUR_VOTE',
  });
  expect(await reader.head(assembly.log)).toEqual(head);
});

test('nobody binds a device for a voter who is not his', async () => {
  const { assembly, bind, app, reader } = await world();
  const [mine, theirs] = [voterDevice(assembly, assembly.voters[0]!), voterDevice(assembly, assembly.voters[2]!)];
  const head = await reader.head(assembly.log);
  expect((await bind(mine, theirs.bindingRequest())).json()).toMatchObject({ status: 403, code: 'NOT_YOUR_VOTE' });
  const nobody = await sessionOf(app, assembly, null).post('bindings', mine.bindingRequest());
  expect(nobody.statusCode).toBe(401);
  const neighbour = { ...mine.actor, grants: [{ role: 'owner', scope: 'estate', scopeId: 'elsewhere' }] as const };
  expect((await sessionOf(app, assembly, neighbour).post('bindings', mine.bindingRequest())).statusCode).toBe(403);
  expect(await reader.head(assembly.log)).toEqual(head);
});

test('after the close no device is bound any more', async () => {
  const { assembly, bind, clock } = await world();
  clock.set(new Date(Date.parse(assembly.ends) + 60_000));
  await assembly.act('close', {});
  const reply = await bind(voterDevice(assembly, assembly.voters[0]!));
  expect(reply.json()).toMatchObject({ status: 409, code: 'VOTING_CLOSED', closedAt: assembly.ends });
});

test('the owner is told at every phone on record that a device was bound, and so is one who is represented', async () => {
  const { assembly, bind, deps, db, letterbox } = await world();
  const [owner, other] = [assembly.voters[0]!.people[0]!, assembly.voters[2]!.people[0]!];
  await registerOwner(deps, assembly.log.estate, owner.personId, ['13800000001', '13900000002']);
  await registerOwner(deps, assembly.log.estate, other.personId, ['13700000003']);
  await bind(voterDevice(assembly, assembly.voters[0]!));
  expect(letterbox.all).toHaveLength(2);
  for (const phone of ['13800000001', '13900000002']) {
    const [message] = letterbox.to(phone);
    expect(message).toMatchObject({ kind: 'bound' });
    expect(message!.text).toMatch(/1幢101.*如非您本人操作，请立即联系社区居委会/);
  }
  const guardian = voterDevice(assembly, assembly.voters[2]!);
  const evidence = { representation: 'b7c5a0d2' };
  const standings = async () => [{ personId: other.personId, capacity: 'guardian' as const, evidence }];
  const voting = {
    deps,
    log: assembly.log,
    actor: { accountId: owner.accountId, codes: CODES_AT_HAND, grants: [], personIds: {} },
    standings,
  };
  const bound = await bindDevice(voting, guardian.bindingRequest());
  expect(bound).toMatchObject({ ok: true });
  await deps.afterReply.settled();
  expect(letterbox.to('13700000003')).toHaveLength(1);
  const state = (await logWriter(deps).state(assembly.log))!;
  expect(state.devices.get(guardian.key.kid)).toMatchObject({ capacity: 'guardian', person: other.person });
  expect(await castBallot(voting, guardian.sign({ m1: 'for' }), assembly.opens)).toMatchObject({ ok: true });
  const { evidence: record } = await db
    .selectFrom('binding')
    .select('evidence')
    .where('kid', '=', guardian.key.kid)
    .executeTakeFirstOrThrow();
  expect(JSON.parse(record)).toMatchObject({ capacity: 'guardian', evidence });
});

test('a gateway that is down does not undo a binding', async () => {
  const { assembly, bind, deps } = await world();
  const owner = assembly.voters[0]!.people[0]!;
  await registerOwner(deps, assembly.log.estate, owner.personId, ['13800000001']);
  const down = { ...deps, messages: { send: () => Promise.reject(new MessageNotSent('down')) } };
  await expect(
    tellOfBinding(down, {
      estate: assembly.log.estate,
      personIds: [owner.personId],
      leaf: assembly.voters[0]!.leaf,
      at: assembly.opens,
    }),
  ).resolves.toBeUndefined();
  expect((await bind(voterDevice(assembly, assembly.voters[0]!))).statusCode).toBe(201);
});

async function registerOwner(deps: Deps, estate: string, person: string, phones: readonly string[]): Promise<void> {
  const { db, keys } = deps;
  const by = randomUUID();
  const at = deps.clock.now();
  const place = { estate_id: estate, name: '枫林苑', address: '枫林路1号', area_code: '310115012', pack: 'CN' };
  await db
    .insertInto('estate')
    .values({ ...place, created_at: at, created_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const index = (): Buffer => randomBytes(32);
  await db
    .insertInto('person')
    .values({
      estate_id: estate,
      person_id: person,
      kind: 'person',
      identity_index: index(),
      name_index: index(),
      name_sealed: index(),
    })
    .execute();
  await db.transaction().execute(async (tx) => {
    for (const phone of phones) await addDeskContact(tx, keys, { estate, person, phone, by, at });
  });
}

test('co-owners are told of a ballot that one of them cast, and an owner of one that his guardian cast', async () => {
  const { app, assembly, bind, deps, letterbox } = await world();
  const shared = assembly.voters.find(({ people }) => people.length > 1)!;
  const [caster, other] = shared.people;
  const { estate } = assembly.log;
  await registerOwner(deps, estate, caster!.personId, ['13800000001']);
  await registerOwner(deps, estate, other!.personId, ['13900000002']);
  const device = voterDevice(assembly, shared);
  await bind(device);
  const reply = await sessionOf(app, assembly, device.actor).post('ballots', device.sign({ m1: 'for' }));
  expect(reply.statusCode).toBe(201);
  expect(letterbox.to('13900000002')[0]).toMatchObject({ kind: 'ballot-by-other' });
  expect(letterbox.to('13900000002')[0]!.text).not.toMatch(/同意|反对|弃权/);
  expect(letterbox.to('13800000001').map(({ kind }) => kind)).toEqual(['bound']);
});

test('a new phone takes over the vote where it is open, and never reopens one that is closed to changes', async () => {
  const { app, assembly, bind } = await world();
  const [lost, fresh] = [0, 1].map(() => voterDevice(assembly, assembly.voters[0]!)) as [VoterDevice, VoterDevice];
  const cast = (device: VoterDevice) =>
    sessionOf(app, assembly, device.actor).post('ballots', device.sign({ m1: 'for' }));
  await bind(lost);
  expect((await bind(fresh)).statusCode).toBe(201);
  expect((await cast(lost)).json()).toMatchObject({ status: 409, code: 'DEVICE_NOT_BOUND' });
  expect((await cast(fresh)).statusCode).toBe(201);
  const third = voterDevice(assembly, assembly.voters[0]!);
  expect((await bind(third)).statusCode).toBe(201);
  expect((await cast(third)).json()).toMatchObject({ status: 409, code: 'ALREADY_VOTED' });
});
