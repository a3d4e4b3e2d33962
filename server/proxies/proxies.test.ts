import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { toBase64Url } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import { detach } from '../../crypto/jws.ts';
import { actPayload, actTyp } from '../../crypto/replay/acts.ts';
import { voterStatuses } from '../../crypto/replay/statuses.ts';
import { instant, localDay } from '../../crypto/time.ts';
import { sessionStandings } from '../ballots/standing.ts';
import type { Deps } from '../deps.ts';
import { addDeskContact } from '../estates/owners.ts';
import { documentIndex, nameIndex } from '../estates/personal-index.ts';
import { sealPersonal } from '../estates/personal-data.ts';
import { logWriter } from '../log/log-service.ts';
import { assemblyInVoting, type TestVoter } from '../testing/assembly.ts';
import { testSessions } from '../testing/sessions.ts';
import { start } from '../testing/start.ts';
import { sessionOf, voterDevice, type VoterDevice } from '../testing/voter-device.ts';

const FLAT = { building: '1', areaCm2: 1_000_000 };
const FOR = { m1: 'for', m2: { c1: 'for' }, m3: 'for' };

interface Owner {
  readonly name: string;
  readonly idNo: string;
  readonly phone: string;
  readonly device: VoterDevice;
}

/** Five flats of five owners who are in the register and have proved who they are. */
async function world(proxyLimit = 3) {
  const test = await start({ sessions: testSessions, standings: sessionStandings });
  const plan = { voters: Array.from({ length: 5 }, () => FLAT), rules: { proxyLimit } };
  const assembly = await assemblyInVoting(test.deps, test.clock, plan);
  await addEstate(test.deps, assembly.log.estate);
  const owners: Owner[] = [];
  for (const [index, voter] of assembly.voters.entries())
    owners.push(await register(test.deps, assembly.log.estate, voter, index, voterDevice(assembly, voter)));
  const as = (device: VoterDevice) => sessionOf(test.app, assembly, device.actor);
  const sign = (device: VoterDevice, type: 'proxy-granted' | 'proxy-revoked', fields: object) => {
    const signed = { ...fields, nonce: toBase64Url(randomBytes(16)) } as JsonObject & { nonce: string };
    const { jws } = { jws: detach(device.key.jws(actTyp(type), actPayload(signed, assembly.origin))) };
    return { nonce: signed.nonce, jws };
  };
  const draft = (
    from: Owner,
    to: Pick<Owner, 'name' | 'idNo'>,
    voter: string = from.device.voter.voter,
    more: object = {},
  ) =>
    as(from.device).post('proxies', {
      ...{ voter, agent: { name: to.name, idType: '居民身份证', idNo: to.idNo } },
      ...more,
    });
  const offer = async (from: Owner, to: Owner, more: object = {}) => {
    await as(from.device).post('bindings', from.device.bindingRequest());
    const made = await draft(from, to, undefined, more);
    if (made.statusCode !== 201) return { id: '', reply: made };
    const { id, fields } = made.json() as { id: string; fields: object };
    const reply = await as(from.device).post(`proxies/${id}/offer`, sign(from.device, 'proxy-granted', fields));
    return { id, reply };
  };
  const grant = async (from: Owner, to: Owner) => {
    const { id, reply } = await offer(from, to);
    if (reply.statusCode !== 200) throw new Error(reply.body);
    return { id, reply: await as(to.device).post(`proxies/${id}/acceptance`, {}) };
  };
  const powers = async (of: Owner) => (await as(of.device).get('proxies')).json() as PowersReply;
  const state = async () => (await logWriter(test.deps).state(assembly.log))!;
  return {
    ...test,
    assembly,
    owners: owners as [Owner, Owner, Owner, Owner, Owner],
    ...{ as, sign, draft, offer, grant, powers, state },
  };
}

interface PowersReply {
  readonly limit: number;
  readonly mayGive: readonly { voter: string }[];
  readonly powers: readonly {
    id: string;
    side: string;
    state: string;
    other: string;
    rooms: string[];
    seq: number | null;
    text: string | null;
  }[];
}
type World = Awaited<ReturnType<typeof world>>;

async function addEstate({ db, clock }: Deps, estate: string): Promise<void> {
  const place = { estate_id: estate, name: '枫林苑', address: '枫林路1号', area_code: '310115012', pack: 'CN' };
  await db
    .insertInto('estate')
    .values({ ...place, created_at: clock.now(), created_by: randomUUID() })
    .execute();
}

async function register(
  { db, keys, clock }: Deps,
  estate: string,
  voter: TestVoter,
  index: number,
  device: VoterDevice,
): Promise<Owner> {
  const { accountId, personId } = voter.people[0]!;
  const owner = { name: `${'赵钱孙李周'[index]}业主`, idNo: ID_NUMBERS[index]!, phone: `1380000000${index}` };
  const at = clock.now();
  const identity = documentIndex(keys, 'resident-id', owner.idNo);
  const names = {
    name_index: nameIndex(keys, owner.name),
    name_sealed: sealPersonal(keys, { estate, person: personId }, 'name', owner.name),
  };
  await db
    .insertInto('person')
    .values({ estate_id: estate, person_id: personId, kind: 'person', identity_index: identity, ...names })
    .execute();
  const [unit] = voter.leaf.units;
  const here = { estate_id: estate, unit_id: String(index).padStart(28, '0') };
  const place = { building: '1', room: unit!.room, address: unit!.address, use: '住宅' };
  await db
    .insertInto('unit')
    .values({ ...here, ...place, area_cm2: unit!.areaCm2, area_source: 'register', delivered: true, seized: false })
    .execute();
  await db
    .insertInto('ownership')
    .values({ ...here, person_id: personId, position: 0 })
    .execute();
  await db
    .insertInto('account')
    .values({ account_id: accountId, kind: 'owner', identity_index: identity, created_at: at })
    .execute();
  await db
    .insertInto('verification')
    .values({
      estate_id: estate,
      person_id: personId,
      account_id: accountId,
      phone_index: randomBytes(32),
      source: 'registry',
      verified_at: at,
    })
    .execute();
  const contact = { estate, person: personId, phone: owner.phone, by: accountId, at };
  await db.transaction().execute((tx) => addDeskContact(tx, keys, contact));
  return { ...owner, device };
}

const ID_NUMBERS = [
  '11010519491231002X',
  '110105199003078735',
  '440524188001010014',
  '320311770706001',
  '110101199001010015',
];

/** The agent's phone, bound for the voter whose power he holds. */
async function voteAsAgent({ as, assembly }: World, agent: Owner, principal: Owner, marks: JsonObject = FOR) {
  const terms = (await as(agent.device).get('ballot')).json() as {
    voters: { voter: string; person: string; capacity: string }[];
  };
  const found = terms.voters.find(({ voter }) => voter === principal.device.voter.voter)!;
  const people = [{ ...agent.device.voter.people[0]!, person: found.person }];
  const phone = voterDevice(assembly, { ...principal.device.voter, people });
  const bound = await as(phone).post('bindings', phone.bindingRequest());
  return { capacity: found.capacity, bound, phone, cast: await as(phone).post('ballots', phone.sign(marks)) };
}

test('an owner gives a power, the agent accepts and votes as authorised; both sides are told, and rooms are public after the close', async () => {
  const play = await world();
  const { owners, as, grant, powers, letterbox, state, assembly, clock } = play;
  const [giver, agent] = owners;
  const kindsTo = ({ phone }: Owner) => letterbox.to(phone).map(({ kind }) => kind);
  const { reply } = await grant(giver, agent);
  expect(reply.statusCode).toBe(200);
  expect(kindsTo(giver)).toContain('proxy-granted');
  expect(letterbox.to(agent.phone).find(({ kind }) => kind === 'proxy-offered')!.text).toMatch(/1幢101的业主委托您/);
  expect((await powers(agent)).powers).toMatchObject([
    { side: 'received', state: 'granted', other: '赵**', rooms: ['1幢101'] },
  ]);
  const { capacity, bound, cast } = await voteAsAgent(play, agent, giver);
  expect([capacity, bound.statusCode, cast.statusCode]).toEqual(['authorised', 201, 201]);
  expect(kindsTo(giver)).toContain('ballot-by-other');
  expect((await powers(giver)).powers).toMatchObject([{ side: 'given', state: 'used', other: '钱**' }]);
  const own = await as(giver.device).post('ballots', giver.device.sign(FOR));
  expect(own.json(), own.body).toMatchObject({ status: 409, code: 'AGENT_VOTED' });
  const rooms = () => sessionOf(play.app, assembly, null).get('proxy-rooms');
  expect((await rooms()).json()).toMatchObject({ code: 'ENTRIES_SEALED' });
  clock.set(new Date(Date.parse(assembly.ends) + 60_000));
  await assembly.act('close', {});
  expect((await rooms()).json()).toEqual({ rooms: ['1幢101'] });
  expect((await state()).proxies.size).toBe(1);
});

test('an owner may write what he wants into the power: agent and owner read it, nobody else, and the agent no longer once he declined', async () => {
  const { owners, as, offer, powers, db } = await world();
  const [zhao, qian, sun] = owners;
  const { id } = await offer(zhao, qian, { opinions: { m1: 'against', m2: 'for', m99: 'for' } });
  for (const side of [zhao, qian]) {
    const [power] = (await powers(side)).powers;
    expect(power!.text).toMatch(/委托人的意见：[^\n]+——反对。\n没有写明意见的事项，由受托人决定。/);
    // An election is no question of yes or no.
    expect(power!.text!.match(/委托人的意见/g)).toHaveLength(1);
  }
  expect((await powers(sun)).powers).toEqual([]);
  const { rows } = await sql<{ text_sealed: Buffer }>`select text_sealed from proxy_power`.execute(db);
  expect(rows[0]!.text_sealed.toString('utf8')).not.toContain('反对');
  await as(qian.device).post(`proxies/${id}/refusal`, {});
  expect((await powers(qian)).powers).toMatchObject([{ state: 'declined', text: null }]);
});

test('10b proxy: the grantor votes himself, and the agent is told that the power is spent', async () => {
  const play = await world();
  const { owners, as, grant, powers } = play;
  const [giver, agent] = owners;
  await grant(giver, agent);
  expect((await as(giver.device).post('ballots', giver.device.sign(FOR))).statusCode).toBe(201);
  expect((await powers(agent)).powers).toMatchObject([{ state: 'overtaken' }]);
  const { cast } = await voteAsAgent(play, agent, giver);
  expect(cast.json()).toMatchObject({ status: 409, code: 'PRINCIPAL_VOTED' });
});

test('an offer lapses for both sides when the owner replaces the device that signed it, and he can give it anew', async () => {
  const { owners, as, offer, powers, assembly } = await world();
  const [giver, agent, other] = owners;
  const first = await offer(giver, agent);
  expect((await powers(agent)).powers).toMatchObject([{ state: 'offered' }]);
  const fresh = { ...giver, device: voterDevice(assembly, giver.device.voter) };
  await as(fresh.device).post('bindings', fresh.device.bindingRequest());
  for (const side of [giver, agent]) expect((await powers(side)).powers).toMatchObject([{ state: 'lapsed' }]);
  expect((await powers(giver)).mayGive).toMatchObject([{ voter: giver.device.voter.voter }]);
  const second = await offer(fresh, agent);
  expect(second.reply.statusCode).toBe(200);
  // One that has not lapsed stands in the way of a third.
  expect((await offer(fresh, other)).reply.json()).toMatchObject({ code: 'PROXY_STANDS' });
  for (const side of [giver, agent]) {
    const states = Object.fromEntries((await powers(side)).powers.map(({ id, state }) => [id, state]));
    expect(states).toEqual({ [second.id]: 'offered', [first.id]: 'withdrawn' });
  }
  expect((await as(agent.device).post(`proxies/${second.id}/acceptance`, {})).statusCode).toBe(200);
});

test('a power that is taken back ends what the agent may cast, and makes room for another', async () => {
  const play = await world();
  const { owners, as, grant, powers, sign, letterbox } = play;
  const [giver, agent, other] = owners;
  const { id } = await grant(giver, agent);
  const { seq } = (await powers(giver)).powers[0]!;
  const reason = '改由本人表决';
  const stranger = sign(other.device, 'proxy-revoked', { granted: seq, reason });
  expect((await as(other.device).post(`proxies/${id}/revocation`, { ...stranger, reason })).json()).toMatchObject({
    code: 'PROXY_NOT_FOUND',
  });
  const forged = await as(giver.device).post(`proxies/${id}/revocation`, { ...stranger, reason });
  expect(forged.json()).toMatchObject({ code: 'PROXY_SIGNATURE_WRONG' });
  const signed = sign(giver.device, 'proxy-revoked', { granted: seq, reason });
  // His own key's name over a signature of something else: an entry with it would spoil the log for every verifier.
  const elsewhere = sign(giver.device, 'proxy-revoked', { granted: seq, reason });
  const unsigned = { ...elsewhere, nonce: signed.nonce, reason };
  expect((await as(giver.device).post(`proxies/${id}/revocation`, unsigned)).json()).toMatchObject({
    code: 'PROXY_SIGNATURE_WRONG',
  });
  expect((await as(giver.device).post(`proxies/${id}/revocation`, { ...signed, reason })).statusCode).toBe(200);
  expect(letterbox.to(agent.phone).map(({ kind }) => kind)).toContain('proxy-revoked');
  const terms = (await as(agent.device).get('ballot')).json() as { voters: { voter: string }[] };
  expect(terms.voters.map(({ voter }) => voter)).toEqual([agent.device.voter.voter]);
  expect((await grant(giver, other)).reply.statusCode).toBe(200);
});

test('D4 proxy limit: the fourth power is refused on the phone and invalid on paper, and the first three count', async () => {
  const play = await world(3);
  const { owners, grant, offer, draft, state, assembly } = play;
  const [a, b, c, d, agent] = owners;
  for (const giver of [a, b, c]) expect((await grant(giver, agent)).reply.statusCode).toBe(200);
  expect((await draft(d, agent)).json()).toMatchObject({ code: 'PROXY_LIMIT_REACHED', limit: 3 });
  expect((await offer(d, agent)).reply.statusCode).not.toBe(200);
  const { person } = [...(await state()).proxies.values()][0]!;
  const { seq } = await assembly.act(
    'proxy-granted',
    { document: { bytes: 1, sha256: '0'.repeat(64), type: 'image/png' }, person, voter: d.device.voter.voter },
    assembly.clerks[0],
  );
  await play.db
    .insertInto('proxy_power')
    .values({
      ...{ estate_id: assembly.log.estate, assembly_id: assembly.log.assembly, power_id: randomUUID(), seq },
      ...{ voter: d.device.voter.voter, agent_account: agent.device.voter.people[0]!.accountId },
      ...{
        agent_person: agent.device.voter.people[0]!.personId,
        document: JSON.stringify({ bytes: 1, sha256: '0'.repeat(64), type: 'image/png' }),
        state: 'granted',
        made_at: new Date(),
      },
    })
    .execute();
  for (const giver of [a, b, c]) expect((await voteAsAgent(play, agent, giver)).cast.statusCode).toBe(201);
  const { cast } = await voteAsAgent(play, agent, d);
  expect(cast.json()).toMatchObject({ status: 409, code: 'PROXY_BEYOND_LIMIT', limit: 3 });
  const now = await state();
  const statuses = [a, b, c, d].map(({ device }) => voterStatuses(now, device.voter.voter).map(({ status }) => status));
  expect(statuses).toEqual([['effective'], ['effective'], ['effective'], []]);
});

test('nobody gives a power to himself, to a stranger or under another name, for a flat that is not his, or where the rules allow none', async () => {
  const { owners, draft, as, offer } = await world();
  const [giver, agent, third] = owners;
  const code = async (reply: ReturnType<typeof draft>) => (await reply).json().code as string;
  expect(await code(draft(giver, giver))).toBe('PROXY_AGENT_IS_PARTY');
  expect(await code(draft(giver, { name: '不相识', idNo: agent.idNo }))).toBe('PROXY_AGENT_UNKNOWN');
  expect(await code(draft(giver, { name: agent.name, idNo: '110101199003070011' }))).toBe('PROXY_AGENT_UNKNOWN');
  expect(await code(draft(giver, third, agent.device.voter.voter))).toBe('NOT_YOUR_VOTE');
  const { id } = await offer(giver, agent);
  expect((await as(third.device).post(`proxies/${id}/acceptance`, {})).json()).toMatchObject({
    code: 'PROXY_NOT_FOUND',
  });
  expect((await as(agent.device).post(`proxies/${id}/refusal`, {})).statusCode).toBe(200);
  expect((await as(agent.device).post(`proxies/${id}/acceptance`, {})).json()).toMatchObject({ code: 'PROXY_SETTLED' });
  const none = await world(0);
  expect(await code(none.draft(none.owners[0], none.owners[1]))).toBe('PROXIES_NOT_ALLOWED');
});

test('an owner leaves his agent one motion until a day: the power says so, and each of the two votes on his own part', async () => {
  const play = await world();
  const { owners, as, offer, powers, state, clock } = play;
  const [giver, agent] = owners;
  const lastDay = localDay(instant(clock.now().getTime()));
  const { id, reply } = await offer(giver, agent, { motions: ['m3'], lastDay });
  expect(reply.statusCode, reply.body).toBe(200);
  const [given] = (await powers(giver)).powers;
  expect(given?.text).toMatch(
    /只代为对以下事项投票：[^；]+。其余事项由委托人自己表决。\n期限：自受托人接受起，至\d+月\d+日00:00。/u,
  );
  expect((await as(agent.device).post(`proxies/${id}/acceptance`, {})).statusCode).toBe(200);
  expect((await voteAsAgent(play, agent, giver)).cast.json()).toMatchObject({ code: 'CHOICE_UNFIT' });
  const part = await voteAsAgent(play, agent, giver, { m3: 'for' });
  expect(part.cast.statusCode).toBe(201);
  const mine = async () => ((await as(giver.device).get('ballot')).json() as { voters: object[] }).voters[0];
  const open = { state: 'none', mayChange: true };
  expect(await mine()).toMatchObject({ motions: ['m1', 'm2'], byAgent: ['m3'], status: open });
  expect((await as(giver.device).post('ballots', giver.device.sign(FOR))).json().code).toBe('CHOICE_UNFIT');
  const rest = giver.device.sign({ m1: 'for', m2: { c1: 'for' } }, { n: 1 });
  expect((await as(giver.device).post('ballots', rest)).statusCode).toBe(201);
  const { voter } = giver.device.voter;
  expect(voterStatuses(await state(), voter).map(({ status }) => status)).toEqual(['effective', 'effective']);
  expect((await powers(giver)).powers).toMatchObject([{ state: 'used' }]);
});

test('a power that covers nothing or ended yesterday is refused; one whose time is over says so, and its agent is', async () => {
  const play = await world();
  const { owners, draft, offer, as, powers, clock } = play;
  const [giver, agent] = owners;
  const code = async (more: object) => ((await draft(giver, agent, undefined, more)).json() as { code: string }).code;
  expect(await code({ motions: ['m9'] })).toBe('PROXY_COVERS_NOTHING');
  expect(await code({ lastDay: '2020-01-01' })).toBe('PROXY_DAY_WRONG');
  const { id } = await offer(giver, agent, { lastDay: localDay(instant(clock.now().getTime())) });
  await as(agent.device).post(`proxies/${id}/acceptance`, {});
  clock.set(new Date(clock.now().getTime() + 24 * 3_600_000));
  expect((await powers(agent)).powers).toMatchObject([{ state: 'ended' }]);
  expect((await voteAsAgent(play, agent, giver)).cast.json()).toMatchObject({ code: 'PROXY_ENDED' });
});

test('10b-19: an agent’s power ends with the sale: who owns nothing any more does not vote through another either', async () => {
  const play = await world();
  const { owners, as, grant, db, assembly } = play;
  const [seller, agent] = owners;
  await grant(seller, agent);
  const person = seller.device.voter.people[0]!.personId;
  await db
    .deleteFrom('ownership')
    .where('estate_id', '=', assembly.log.estate)
    .where('person_id', '=', person)
    .execute();
  const terms = (await as(agent.device).get('ballot')).json() as { voters: { voter: string }[] };
  expect(terms.voters.map(({ voter }) => voter)).toEqual([agent.device.voter.voter]);
});
