import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { detach } from '../../../crypto/jws.ts';
import { actPayload, actTyp } from '../../../crypto/replay/acts.ts';
import {
  ESTATE as VOTING_ESTATE,
  pathOf,
  prepare,
  send,
  sign,
  stateOf,
  succeed,
  type Member,
} from '../../assemblies/testing.ts';
import { evidenceHash } from '../../ballots/evidence.ts';
import { sessionStandings } from '../../ballots/standing.ts';
import { phoneIndex } from '../../estates/personal-index.ts';
import { startVoting, testNonce } from '../../paper/testing.ts';
import { assemblyInVoting } from '../../testing/assembly.ts';
import { ESTATE, PEOPLE, setUpEstate, staff } from '../../testing/people.ts';
import { as } from '../../testing/sessions.ts';
import { start } from '../../testing/start.ts';
import { voterDevice } from '../../testing/voter-device.ts';
import { askContactChange, tellOfAsked } from './contact-changes.ts';
import { phoneHash } from './log-entries.ts';

test('10b-2: while a vote is open a new phone needs a second worker, and the old one hears of it before it is bound', async () => {
  const world = await start({ webFolder: '/nonexistent' });
  const { app, deps, letterbox } = world;
  await setUpEstate(deps);
  const community = () => staff(app, deps, [{ role: 'community', scope: 'estate', scopeId: ESTATE }]);
  const first = await community();
  const { name, idType, idNo, phone: old } = PEOPLE.li;
  const bind = (who: typeof first, phone: string) =>
    app.inject({
      ...{ method: 'POST', url: `/api/estates/${ESTATE}/desk-verifications`, headers: who },
      payload: { name, idType, idNo, phone, documentSeen: '居民身份证原件' },
    });
  const phones = async () =>
    (await deps.db.selectFrom('contact').select('source').where('source', '=', 'desk').execute()).length;
  expect((await bind(first, '13500000011')).json()).toMatchObject({ waits: false });
  expect(await phones()).toBe(1);

  await assemblyInVoting(deps, world.clock, { estate: ESTATE });
  // A session lasts less than a notice: they sign in again.
  const [again, other] = [await community(), await community()];
  expect((await bind(again, '13500000012')).json()).toMatchObject({ waits: true });
  expect(await phones()).toBe(1);
  expect(letterbox.to(old).at(-1)?.text).toContain('须第二名工作人员确认');
  const at = `/api/estates/${ESTATE}/contact-changes`;
  const waiting = (await app.inject({ url: at, headers: other })).json<{ id: string; phone: string; name: string }[]>();
  expect(waiting).toMatchObject([{ phone: '135****0012', name: '李*' }]);
  const confirm = (who: typeof first) =>
    app.inject({ method: 'POST', url: `${at}/${waiting[0]!.id}/confirmation`, headers: who });
  expect((await confirm(again)).json()).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
  expect(await phones()).toBe(1);
  expect((await confirm(other)).statusCode).toBe(204);
  expect(await phones()).toBe(2);
  expect(letterbox.to(old).at(-1)?.text).toContain('已核验证件');
  expect((await app.inject({ url: at, headers: other })).json()).toEqual([]);
});

const [OLD, NEW] = ['13500000021', '13500000022'] as const;

/** An open vote in whose middle the desk wants to bind a new phone to an owner on its roll. */
async function phoneInVote(phone: string = NEW) {
  const play = await startVoting({ standings: sessionStandings });
  const { app, log, voters, clerks } = play;
  const voter = voters.find(({ leaf }) => leaf.units.some(({ building, room }) => building === '2' && room === '102'))!;
  await play.knowPhone(voter, OLD);
  const by = clerks[0].actor.accountId;
  const account = { account_id: by, kind: 'owner', identity_index: randomBytes(32), created_at: app.clock.now() };
  await app.db.insertInto('account').values(account).execute();
  const estate = (who: Member, method: 'GET' | 'POST' | 'DELETE', rest: string, payload?: unknown) =>
    send(app, who, method, `/api/estates/${VOTING_ESTATE}/${rest}`, payload);
  const { person_id } = await app.db
    .selectFrom('voter_person')
    .select('person_id')
    .where('voter', '=', voter.voter)
    .executeTakeFirstOrThrow();
  const ask = async (number = phone) => {
    const asked = { estate: VOTING_ESTATE, person: person_id, phone: number, documentSeen: '居民身份证原件', by };
    const change = await app.db.transaction().execute((tx) => askContactChange(app.deps, tx, asked));
    await tellOfAsked(app.deps, asked);
    return change;
  };
  const bound = async () => {
    const contacts = await app.db.selectFrom('contact').select('phone_index').where('source', '=', 'desk').execute();
    return contacts.some(({ phone_index }) => phone_index.equals(phoneIndex(app.deps.keys, phone)));
  };
  const people = [{ accountId: randomUUID(), personId: person_id, person: voter.person }];
  const device = () => voterDevice(play as never, { ...voter, people } as never);
  return { play, app, log, voter, estate, ask, bound, device };
}

test('10b-2: a new phone of an owner on the roll stands in the log with two signatures, without a number, and the last one binds it', async () => {
  const { play, app, log, voter, estate, ask, bound, device } = await phoneInVote();
  const { clerks, officers, convener } = play;
  const change = await ask();
  expect(app.letterbox.to(OLD).at(-1)?.text).toContain('两名工作人员签名记入表决日志');
  expect(await succeed(estate(clerks[1], 'GET', 'contact-changes'))).toMatchObject([
    { id: change, assemblies: [{ assembly: log.assembly, title: '临时会议' }] },
  ]);
  const alone = await estate(clerks[1], 'POST', `contact-changes/${change}/confirmation`);
  expect(alone.body.code).toBe('CONTACT_CHANGE_TO_SIGN');
  const prepared = (who: Member) => prepare(app, log.assembly, 'contact-changed', { change }, who);
  expect((await prepared(convener)).body.code).toBe('KEY_NOT_ENROLLED');
  const act = (await prepared(clerks[0])).body;
  expect((await sign(app, log.assembly, act, clerks[0])).body).toMatchObject({ done: false });
  expect((await sign(app, log.assembly, act, clerks[0])).body).not.toMatchObject({ done: true });
  expect(await bound()).toBe(false);
  expect((await succeed(estate(officers[1], 'GET', 'contact-changes')))[0].acts).toEqual([act.act]);
  const { seq } = (await sign(app, log.assembly, act, officers[1])).body;
  expect(await bound()).toBe(true);
  expect(app.letterbox.to(OLD).at(-1)?.text).toContain('已核验证件');
  expect(await succeed(estate(clerks[1], 'GET', 'contact-changes'))).toEqual([]);
  expect((await prepared(clerks[0])).body.code).toBe('CONTACT_CHANGE_UNKNOWN');

  const shown = await succeed(play.send(device(), 'GET', `/entries/${seq}`));
  expect((await play.send(convener, 'GET', `/entries/${seq}`)).body.code).toBe('ENTRIES_SEALED');
  for (const secret of [OLD, NEW, '业主']) expect(shown.entry).not.toContain(secret);
  const { body } = JSON.parse(shown.entry) as { body: Record<string, unknown> };
  const row = await app.db.selectFrom('contact_change_entry').selectAll().executeTakeFirstOrThrow();
  const salt = new Uint8Array(row.salt);
  expect(body).toMatchObject({
    ...{
      by: 'two-staff',
      voter: voter.voter,
      person: voter.person,
      evidence: evidenceHash(new Uint8Array(row.evidence_salt), row.evidence),
    },
    ...{ newPhone: phoneHash(salt, NEW), oldPhones: [phoneHash(salt, OLD)] },
  });
});

test('10b-2: the owner’s own device signs his new phone into the log, or he stops it; nobody else’s does', async () => {
  const { play, app, log, voter, estate, ask, bound, device } = await phoneInVote();
  const phone = device();
  await succeed(play.send(phone, 'POST', '/bindings', phone.bindingRequest()));
  const change = await ask();
  const other = play.voters.find((each) => each !== voter)!;
  const stranger = voterDevice(
    play as never,
    { ...other, people: [{ accountId: randomUUID(), personId: randomUUID() }] } as never,
  );
  expect(await succeed(play.send(stranger, 'GET', '/own-contact-changes'))).toEqual({ changes: [] });
  expect((await play.send(stranger, 'POST', `/own-contact-changes/${change}/entries`)).status).toBe(404);
  expect(await succeed(play.send(phone, 'GET', '/own-contact-changes'))).toMatchObject({
    changes: [{ change, voter: voter.voter, phone: '135****0022', documentSeen: '居民身份证原件' }],
  });
  const { entry, fields } = await succeed(play.send(phone, 'POST', `/own-contact-changes/${change}/entries`));
  const signed = (key: typeof phone.key) => {
    const nonce = testNonce();
    const jws = detach(key.jws(actTyp('contact-changed'), actPayload({ ...fields, nonce }, play.origin)));
    return play.send(phone, 'POST', `/own-contact-changes/${change}/signature`, { entry, nonce, jws });
  };
  expect((await signed(stranger.key)).body.code).toBe('CONTACT_SIGNATURE_WRONG');
  expect(await bound()).toBe(false);
  expect((await signed(phone.key)).status).toBe(204);
  expect(await bound()).toBe(true);
  expect((await stateOf(app, log.assembly)).contactChanges).toMatchObject([{ by: 'owner', voter: voter.voter }]);

  const unwanted = await ask('13500000023');
  const stop = await app.app.inject({
    ...{ method: 'DELETE', url: pathOf(log.assembly, `/own-contact-changes/${unwanted}`), headers: as(phone.actor) },
  });
  expect(stop.statusCode).toBe(204);
  expect(await succeed(estate(play.clerks[1], 'GET', 'contact-changes'))).toEqual([]);
});

test('a phone that somebody stopped after the first signature is neither bound nor in the log', async () => {
  const { play, app, log, estate, ask, bound } = await phoneInVote();
  const change = await ask();
  const act = (await prepare(app, log.assembly, 'contact-changed', { change }, play.clerks[0])).body;
  await sign(app, log.assembly, act, play.clerks[0]);
  await succeed(estate(play.officers[0], 'DELETE', `contact-changes/${change}`));
  expect((await sign(app, log.assembly, act, play.clerks[1])).body.code).toBe('CONTACT_CHANGE_UNKNOWN');
  expect(await bound()).toBe(false);
  expect((await stateOf(app, log.assembly)).contactChanges).toEqual([]);
});

test('a phone that still waits when voting ends needs a second worker and no log', async () => {
  const { play, app, log, estate, ask, bound } = await phoneInVote();
  const change = await ask();
  await play.close();
  const late = await prepare(app, log.assembly, 'contact-changed', { change }, play.clerks[0]);
  expect(late.body.code).toBe('CONTACT_CHANGE_RECORDED');
  await succeed(estate(play.clerks[1], 'POST', `contact-changes/${change}/confirmation`));
  expect(await bound()).toBe(true);
});
