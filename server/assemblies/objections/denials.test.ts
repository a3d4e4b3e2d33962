import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../crypto/canonical.ts';
import { addDeskContact } from '../../estates/owners.ts';
import { openSession } from '../../identity/sessions.ts';
import { logReader } from '../../log/log-reader.ts';
import { deskOf } from '../../paper/testing-desk.ts';
import { startVoting, type TestVoter, type VotingTest } from '../../paper/testing.ts';
import { sessionStandings } from '../../ballots/standing.ts';
import { voterDevice, type VoterDevice } from '../../testing/voter-device.ts';
import type { Member } from '../testing.ts';
import { act, ESTATE, prepare, stateOf, succeed } from '../testing.ts';
import { CODES_AT_HAND } from '../../testing/sessions.ts';

const FOR = { m1: 'for', m2: 'for' };
const AGAINST = { m1: 'against', m2: 'against' };
const STATEMENT = '我那天在外地，没有投过票';

const voting = (rules = {}) => startVoting({ rules, standings: sessionStandings });

/** The account of a voter's first owner, in the register with a phone, and what his device sends. */
async function ownerOf({ app, log, origin, notice }: VotingTest, voter: TestVoter, phone: string) {
  const { db, deps } = app;
  const accountId = randomUUID();
  const [personId] = await db
    .selectFrom('voter_person')
    .select('person_id')
    .where('voter', '=', voter.voter)
    .where('person', '=', voter.person)
    .execute()
    .then((rows) => rows.map((row) => row.person_id));
  const at = deps.clock.now();
  await db
    .insertInto('account')
    .values({ account_id: accountId, kind: 'owner', identity_index: randomBytes(32), created_at: at })
    .execute();
  await db
    .transaction()
    .execute((tx) => addDeskContact(tx, deps.keys, { estate: ESTATE, person: personId!, phone, by: accountId, at }));
  const people = [{ accountId, personId: personId!, person: voter.person }];
  const assembly = { log, origin, notice } as Parameters<typeof voterDevice>[0];
  const device = () => voterDevice(assembly, { ...voter, people } as unknown as Parameters<typeof voterDevice>[1]);
  return { accountId, device };
}

async function cast(test: VotingTest, device: VoterDevice, marks: JsonObject, isBound = false) {
  if (!isBound) await succeed(test.send(device, 'POST', '/bindings', device.bindingRequest()));
  return succeed(test.send(device, 'POST', '/ballots', device.sign(marks)));
}

const dispute = (test: VotingTest, denial: string, who: Member) =>
  act(test.app, test.log.assembly, 'dispute', { denial }, who);

test('an owner denies a ballot, the desk signs the dispute, and he verifies again, binds anew and votes himself', async () => {
  const play = await voting();
  const { app, clerks, voters, log } = play;
  const { accountId, device } = await ownerOf(play, voters[0]!, '13800000001');
  const thief = device();
  const { seq } = await cast(play, thief, AGAINST);
  const session = await app.db.transaction().execute((tx) => openSession(tx, accountId, app.clock.now()));
  const { id } = await succeed(play.send(thief, 'POST', '/denials', { ballot: seq, statement: STATEMENT }));
  const listed = (await succeed(play.send(clerks[0], 'GET', '/denials'))).denials;
  expect(listed).toMatchObject([{ id, state: 'filed', statement: STATEMENT, mine: false, ballot: { seq } }]);
  expect(listed[0].ballot).toMatchObject({ channel: 'online', status: 'effective' });
  await succeed(dispute(play, id, clerks[0]));
  expect((await stateOf(app, log.assembly)).ballots.get(seq)!.disputed).toBe(true);
  const ended = await app.db
    .selectFrom('session')
    .select('revoked_for')
    .where('session_id', '=', session.session)
    .executeTakeFirstOrThrow();
  expect(ended.revoked_for).toBe('disputed');
  const [own] = (await succeed(play.send(thief, 'GET', '/denials'))).denials;
  expect(own).toMatchObject({ state: 'disputed', mine: true });
  expect(own.answer).toContain('争议票');
  // Under the rule that a vote is final: the disputed one does not stand in the way.
  const again = await cast(play, device(), FOR);
  const mine = (await succeed(play.send(thief, 'GET', '/ballots/mine'))).ballots as { seq: number; status: string }[];
  expect(mine.map(({ status }) => status)).toEqual(['disputed', 'effective']);
  expect(mine[1]!.seq).toBe(again.seq);
});

test('the owner is told at every phone that the ballot is disputed, that a paper was registered for him, and nothing of marks', async () => {
  const play = await voting();
  const { app, clerks, voters } = play;
  const { device } = await ownerOf(play, voters[0]!, '13800000001');
  await ownerOf(play, voters[1]!, '13900000002');
  const { seq } = await cast(play, device(), FOR);
  const { id } = await succeed(play.send(clerks[0], 'POST', '/denials', { ballot: seq, statement: STATEMENT }));
  await succeed(dispute(play, id, clerks[0]));
  const desk = deskOf(play);
  const [serial] = await desk.issue(voters[1]!);
  await succeed(desk.register(serial!));
  const kinds = (phone: string) => app.letterbox.to(phone).map(({ kind }) => kind);
  expect(kinds('13800000001')).toContain('ballot-disputed');
  expect(kinds('13900000002')).toEqual(['paper-registered']);
  const [paper] = app.letterbox.to('13900000002');
  expect(paper!.text).toMatch(/社区已登记收到枫林花园.*的纸质表决票.*如非您本人意思，请立即联系社区居委会/);
  for (const { text } of app.letterbox.all) expect(text).not.toMatch(/同意|反对|弃权/);
});

test('nobody denies the ballot of another, one that is not there, or one twice', async () => {
  const play = await voting();
  const { clerks, voters } = play;
  const first = await ownerOf(play, voters[0]!, '13800000001');
  const second = await ownerOf(play, voters[1]!, '13900000002');
  const { seq } = await cast(play, first.device(), FOR);
  const deny = async (who: Parameters<VotingTest['send']>[0], ballot: number) =>
    (await play.send(who, 'POST', '/denials', { ballot, statement: STATEMENT })).body.code;
  expect(await deny(second.device(), seq)).toBe('DENIED_BALLOT_UNKNOWN');
  expect(await deny(first.device(), 3)).toBe('DENIED_BALLOT_UNKNOWN');
  expect(await deny(clerks[0], 3)).toBe('DENIED_BALLOT_UNKNOWN');
  expect(await deny(first.device(), seq)).toBeUndefined();
  expect(await deny(clerks[0], seq)).toBe('BALLOT_DENIED');
  expect((await succeed(play.send(second.device(), 'GET', '/denials'))).denials).toEqual([]);
});

test('a dispute is signed once, by a worker or officer, from a denial, and not after the tally', async () => {
  const play = await voting();
  const { app, log, clerks, convener, officers, voters } = play;
  const denials: string[] = [];
  for (const voter of voters.slice(0, 2)) {
    const { seq } = await play.vote(voter, FOR);
    denials.push((await succeed(play.send(clerks[0], 'POST', '/denials', { ballot: seq, statement: STATEMENT }))).id);
  }
  const refusal = async (denial: string, who: Member) =>
    (await prepare(app, log.assembly, 'dispute', { denial }, who)).body.code;
  expect(await refusal(denials[0]!, convener)).toBe('KEY_NOT_ENROLLED');
  expect(await refusal(randomUUID(), clerks[0])).toBe('DENIAL_UNKNOWN');
  await succeed(dispute(play, denials[0]!, officers[0]));
  expect(await refusal(denials[0]!, clerks[0])).toBe('OBJECTION_ANSWERED');
  await play.close();
  await succeed(act(app, log.assembly, 'tally', {}, clerks[0], clerks[1]));
  const late = await prepare(app, log.assembly, 'dispute', { denial: denials[1] }, clerks[0]);
  expect(late.body).toMatchObject({ code: 'ENTRY_REFUSED', reason: 'tally-exists' });
});

test('what an owner says in a denial is in no entry', async () => {
  const play = await voting();
  const { app, log, clerks, voters } = play;
  const { seq } = await play.vote(voters[0]!, FOR);
  const { id } = await succeed(play.send(clerks[0], 'POST', '/denials', { ballot: seq, statement: STATEMENT }));
  await succeed(dispute(play, id, clerks[0]));
  const entries = await logReader(app.db).entries(log, 0, 200);
  expect(entries.map(({ entry }) => Buffer.from(entry).toString()).join('')).not.toContain('外地');
});

test('after the close the desks see what was decided with and without the denied ballots, without any sum', async () => {
  const play = await voting();
  const { app, clerks, convener, voters } = play;
  const ballots: number[] = [];
  for (const voter of voters) ballots.push((await play.vote(voter, FOR)).seq);
  const contested = async () => succeed(play.send(convener, 'GET', '/contested'));
  expect(await contested()).toEqual({ ballots: 0, disputed: 0, unread: 0, motions: null });
  const deny = async (ballot: number) =>
    (await succeed(play.send(clerks[0], 'POST', '/denials', { ballot, statement: STATEMENT }))).id as string;
  await succeed(dispute(play, await deny(ballots[0]!), clerks[0]));
  expect(await contested()).toMatchObject({ ballots: 1, disputed: 1, motions: null });
  await play.close();
  const one = await contested();
  expect(one.motions).toMatchObject([
    { id: 'm1', withThem: 'PASSED', withoutThem: 'PASSED', depends: false },
    { id: 'm2' },
  ]);
  for (const ballot of ballots.slice(1)) await deny(ballot);
  const all = await contested();
  expect(all).toMatchObject({ ballots: ballots.length, disputed: 1 });
  expect(all.motions[0]).toMatchObject({ withThem: 'PASSED', withoutThem: 'NO_QUORUM', depends: true });
  expect(Object.keys(all.motions[0])).toEqual(['id', 'title', 'withThem', 'withoutThem', 'depends']);
  expect((await play.send(voterActor(), 'GET', '/contested')).status).toBe(403);
  expect(app.letterbox.all).toEqual([]);
});

const voterActor = () => ({
  actor: {
    accountId: randomUUID(),
    grants: [{ role: 'owner', scope: 'estate', scopeId: ESTATE }] as const,
    codes: CODES_AT_HAND,
    personIds: {},
  },
});
