import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { emptyDraft } from '../drafts/draft-schema.ts';
import { assemblyChanges } from '../assembly-store.ts';
import {
  act,
  askForKey,
  enrolBy,
  ESTATE,
  member,
  openLogBy,
  pathOf,
  prepare,
  send,
  sign,
  signatureOf,
  startWithEstate,
  stateOf,
  submitted,
  succeed,
} from '../testing.ts';

async function opened() {
  const app = await startWithEstate();
  const officer = member('officer');
  const assembly = await submitted(app);
  const log = await openLogBy(app, assembly, officer);
  return { app, officer, assembly, log };
}

test('an officer opens the log, and his key is its first', async () => {
  const { app, officer, assembly, log } = await opened();
  expect(log).toMatchObject({ seq: 0, origin: `${app.deps.config.publicHost}/log/${assembly}` });
  const state = await stateOf(app, assembly);
  expect([...state.roleKeys.keys()]).toEqual([officer.key.kid]);
  expect(state.opened?.body.vkey).toBe(log.vkey);
  expect(state.opened?.body.pack.id).toBe('CN');
});

test('a log is opened once, and only of an assembly that was handed in', async () => {
  const { app, officer, assembly } = await opened();
  const again = await send(app, officer, 'GET', pathOf(assembly, '/log-opening'));
  expect([again.status, again.body.code]).toEqual([409, 'LOG_EXISTS']);
  const draft = randomBytes(8).toString('hex');
  const changes = assemblyChanges(app.db, { by: '00000000-0000-4000-8000-000000000001', at: app.clock.now() });
  await changes.create({ estate: ESTATE, assembly: draft }, emptyDraft('草稿', '业主委员会'));
  const early = await send(app, officer, 'GET', pathOf(draft, '/log-opening'));
  expect([early.status, early.body.code]).toEqual([409, 'ASSEMBLY_NOT_SUBMITTED']);
});

test('the proof of possession must be by the key itself, over the terms given', async () => {
  const app = await startWithEstate();
  const assembly = await submitted(app);
  const officer = member('officer');
  const { aud, nonce, person } = await succeed(send(app, officer, 'GET', pathOf(assembly, '/log-opening')));
  const pop = officer.key.jws('key+jws', { aud, nonce, person, role: 'convener' });
  const reply = await send(app, officer, 'POST', pathOf(assembly, '/log'), { jwk: officer.key.jwk, pop });
  expect([reply.status, reply.body.code]).toEqual([400, 'KEY_PROOF_WRONG']);
  const good = officer.key.jws('key+jws', { aud, nonce, person, role: 'officer' });
  const other = await send(app, officer, 'POST', pathOf(assembly, '/log'), {
    jwk: member('officer').key.jwk,
    pop: good,
  });
  expect(other.body.code).toBe('KEY_PROOF_WRONG');
});

test('a key is asked for, enrolled by an officer, and then signs', async () => {
  const { app, officer, assembly } = await opened();
  const convener = member('committee');
  await succeed(askForKey(app, assembly, convener, 'convener'));
  expect((await succeed(send(app, convener, 'GET', pathOf(assembly, '/my-key')))).key.state).toBe('waiting');
  const done = await succeed(act(app, assembly, 'enrol', { kid: convener.key.kid }, officer));
  expect(done).toMatchObject({ done: true, seq: 1 });
  expect((await succeed(send(app, convener, 'GET', pathOf(assembly, '/my-key')))).key.state).toBe('enrolled');
  const listed = await succeed(send(app, officer, 'GET', pathOf(assembly, '/key-requests')));
  // The service's own key, for ballots without a script, is there to be enrolled or left out.
  const states = listed.requests.map(({ role, state }: { role: string; state: string }) => `${role}: ${state}`);
  // Two requests of one instant have no order.
  expect(states.sort()).toEqual(['convener: enrolled', 'officer: enrolled', 'service: waiting']);
});

test('nobody gets a key for a role that his grants do not carry', async () => {
  const { app, assembly } = await opened();
  const reply = await askForKey(app, assembly, member('community'), 'officer');
  expect([reply.status, reply.body.code]).toEqual([403, 'KEY_ROLE_NOT_YOURS']);
});

test('one person has one key in an assembly, and after its dismissal another', async () => {
  const { app, officer, assembly } = await opened();
  const clerk = member('community');
  await enrolBy(app, assembly, officer, clerk, 'clerk');
  const second = { ...clerk, key: member('community').key };
  expect((await askForKey(app, assembly, second, 'counter')).body.code).toBe('KEY_HELD');
  await succeed(act(app, assembly, 'dismiss', { kid: clerk.key.kid, reason: '手机遗失' }, officer));
  await enrolBy(app, assembly, officer, second, 'clerk');
  const old = await askForKey(app, assembly, clerk, 'clerk');
  expect([old.status, old.body.code]).toEqual([409, 'KEY_HELD']);
});

test('an act is signed by its own kind of key only', async () => {
  const { app, officer, assembly } = await opened();
  const clerk = member('community');
  await enrolBy(app, assembly, officer, clerk, 'clerk');
  const reply = await prepare(app, assembly, 'dismiss', { kid: clerk.key.kid, reason: '测试' }, clerk);
  expect([reply.status, reply.body.code]).toEqual([403, 'KEY_NOT_ENROLLED']);
});

test('a signature counts only over the prepared text, for this act, by the enrolled key', async () => {
  const { app, officer, assembly } = await opened();
  const clerk = member('community');
  await succeed(askForKey(app, assembly, clerk, 'clerk'));
  const prepared = await succeed(prepare(app, assembly, 'enrol', { kid: clerk.key.kid }, officer));
  const url = pathOf(assembly, `/acts/${prepared.act}/signatures`);
  const text = JSON.parse(prepared.payload);
  const codeOf = async (jws: string) => (await send(app, officer, 'POST', url, { jws })).body.code;
  expect(await codeOf(officer.key.jws('enrol+jws', { ...text, role: 'officer' }))).toBe('SIGNED_TEXT_DIFFERS');
  expect(await codeOf(officer.key.jws('dismiss+jws', text))).toBe('SIGNATURE_MALFORMED');
  expect(await codeOf(clerk.key.jws('enrol+jws', text))).toBe('SIGNATURE_OF_OTHER_KEY');
  const [header, payload] = officer.key.jws('enrol+jws', text).split('.');
  const foreign = officer.key.jws('enrol+jws', { other: 1 }).split('.')[2];
  expect(await codeOf(`${header}.${payload}.${foreign}`)).toBe('SIGNATURE_WRONG');
  expect((await stateOf(app, assembly)).size).toBe(1);
});

test('the same signature sent again gets the same answer, and the log holds the act once', async () => {
  const { app, officer, assembly } = await opened();
  const clerk = member('community');
  await succeed(askForKey(app, assembly, clerk, 'clerk'));
  const prepared = await succeed(prepare(app, assembly, 'enrol', { kid: clerk.key.kid }, officer));
  const jws = signatureOf(prepared, officer);
  const url = pathOf(assembly, `/acts/${prepared.act}/signatures`);
  const [first, second] = await Promise.all([
    send(app, officer, 'POST', url, { jws }),
    send(app, officer, 'POST', url, { jws }),
  ]);
  const third = await succeed(send(app, officer, 'POST', url, { jws }));
  expect([first.body, second.body]).toEqual([third, third]);
  expect((await stateOf(app, assembly)).size).toBe(2);
  const other = await sign(app, assembly, prepared, officer);
  expect([other.status, other.body.code]).toEqual([409, 'ACT_DONE']);
});

test('what waits is listed for those who can sign it, and its author may withdraw it', async () => {
  const { app, officer, assembly } = await opened();
  const clerk = member('community');
  await succeed(askForKey(app, assembly, clerk, 'clerk'));
  const prepared = await succeed(prepare(app, assembly, 'enrol', { kid: clerk.key.kid }, officer));
  const listOf = async (who: typeof officer) => (await succeed(send(app, who, 'GET', pathOf(assembly, '/acts')))).acts;
  expect(await listOf(officer)).toMatchObject([
    { act: prepared.act, payload: prepared.payload, mine: true, signed: false },
  ]);
  expect(await listOf(clerk)).toEqual([]);
  const stranger = member('officer');
  expect((await send(app, stranger, 'DELETE', pathOf(assembly, `/acts/${prepared.act}`))).status).toBe(404);
  expect((await send(app, officer, 'DELETE', pathOf(assembly, `/acts/${prepared.act}`))).status).toBe(204);
  expect((await sign(app, assembly, prepared, officer)).body.code).toBe('ACT_WITHDRAWN');
  expect(await listOf(officer)).toEqual([]);
});

test('an act of no known kind, and input that does not fit, are refused by name', async () => {
  const { app, officer, assembly } = await opened();
  expect((await prepare(app, assembly, 'close', {}, officer)).body.code).toBe('ACT_TYPE_UNKNOWN');
  const reply = await prepare(app, assembly, 'enrol', { kid: 'short', extra: 1 }, officer);
  expect(reply.body.code).toBe('ACT_INPUT_INVALID');
});

test('a revoked grant stops a key at once, before the log hears of it', async () => {
  const { app, officer, assembly } = await opened();
  const clerk = member('community');
  await succeed(askForKey(app, assembly, clerk, 'clerk'));
  const without = {
    ...officer,
    actor: { ...officer.actor, grants: [{ role: 'officer', scope: 'area', scopeId: '110101001' }] },
  } as typeof officer;
  expect((await prepare(app, assembly, 'enrol', { kid: clerk.key.kid }, without)).status).toBe(403);
});

test('what the rules of the log forbid is refused with its reason, and the act can be signed later', async () => {
  const { app, officer, assembly } = await opened();
  const reply = await act(app, assembly, 'dismiss', { kid: officer.key.kid, reason: '测试' }, officer);
  expect([reply.status, reply.body.code, reply.body.reason]).toEqual([409, 'ENTRY_REFUSED', 'last-officer']);
  expect((await stateOf(app, assembly)).size).toBe(1);
});
