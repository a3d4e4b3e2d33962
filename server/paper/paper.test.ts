import { expect, test } from 'vitest';
import { voterOf } from '../../crypto/replay/state.ts';
import { prepare, sign, stateOf } from '../assemblies/testing.ts';
import { as } from '../testing/sessions.ts';
import { logWriter } from '../log/log-service.ts';
import { deskOf } from './testing-desk.ts';
import { startVoting } from './testing.ts';

const FOR = { m1: 'for', m2: 'for' };
const AGAINST = { m1: 'against', m2: 'against' };

test('a paper goes from issue to a reading by two people, and its marks are in no entry', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [serial] = await desk.issue(voting.voters[0]!);
  expect((await desk.register(serial!)).status).toBe(200);
  expect((await desk.seal(1)).status).toBe(200);
  expect((await desk.enter(serial!, FOR)).status).toBe(200);
  expect((await desk.review(serial!, FOR)).status).toBe(200);
  const state = await stateOf(voting.app, voting.log.assembly);
  expect(state.papers.get(serial!)!.readings).toMatchObject([{ number: 1, state: 'reviewed' }]);
  const { rows } = await voting.app.deps.pool.query<{ text: string }>(
    `select convert_from(entry, 'UTF8') as text from log_entry`,
  );
  expect(rows.filter(({ text }) => text.includes('"for"'))).toEqual([]);
  const { papers, numbers } = (await voting.send(voting.clerks[0], 'GET', '/papers')).body;
  expect(papers).toMatchObject([{ serial, state: 'registered', status: 'effective', next: 'nothing', box: 'B1' }]);
  expect(numbers).toEqual({ issued: 1, outstanding: 0, registered: 1, spoiled: 0, reconciled: false });
});

test('one account never does both readings: not by the interface, not by the log, not by the database', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [serial] = await desk.issue(voting.voters[0]!);
  await desk.register(serial!);
  await desk.seal(1);
  await desk.enter(serial!, FOR);
  const [clerk] = voting.clerks;
  expect((await voting.send(clerk, 'GET', `/papers/${serial}/review-terms`)).body.code).toBe('SAME_READER');
  expect((await desk.review(serial!, FOR, clerk)).body.code).toBe('SAME_READER');
  const { commitment } = (await stateOf(voting.app, voting.log.assembly)).papers.get(serial!)!.readings[0]!;
  expect(
    (await prepare(voting.app, voting.log.assembly, 'paper-reviewed', { commitment, serial }, clerk)).body.code,
  ).toBe('SAME_READER');
  const row = { estate_id: voting.log.estate, assembly_id: voting.log.assembly, serial: serial!, reading: 1 };
  const insert = voting.app.db
    .insertInto('paper_reader')
    .values({ ...row, account_id: clerk.actor.accountId, part: 'reviewed', seq: 99 })
    .execute();
  await expect(insert).rejects.toMatchObject({ code: '23505', constraint: 'paper_reader_pkey' });
});

test('10b-5: of two workers who register one paper at once, or review it at once, one is recorded and the other is told', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [serial] = await desk.issue(voting.voters[0]!);
  const registered = await Promise.all([desk.register(serial!), desk.register(serial!)]);
  expect(registered.map(({ status }) => status).sort()).toEqual([200, 409]);
  await desk.seal(1);
  await desk.enter(serial!, FOR);
  const { commitment } = (await stateOf(voting.app, voting.log.assembly)).papers.get(serial!)!.readings[0]!;
  const input = { commitment, serial };
  const [first, second] = await Promise.all(
    [voting.clerks[1], voting.clerks[2]].map((who) =>
      prepare(voting.app, voting.log.assembly, 'paper-reviewed', input, who),
    ),
  );
  const replies = await Promise.all([
    sign(voting.app, voting.log.assembly, first!.body, voting.clerks[1]),
    sign(voting.app, voting.log.assembly, second!.body, voting.clerks[2]),
  ]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('readings that differ are not agreed by trying again: a third person reads, never the first', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [one, two, three] = voting.clerks;
  const [serial] = await desk.issue(voting.voters[0]!);
  await desk.register(serial!);
  await desk.seal(1);
  await desk.enter(serial!, FOR, one);
  const differs = await desk.review(serial!, AGAINST, two);
  expect(differs.body).toMatchObject({ code: 'READINGS_DIFFER', next: 'paper-voided', serial, reading: 1 });
  expect((await desk.review(serial!, FOR, two)).body.code).toBe('READINGS_DIFFER');
  expect((await desk.act('paper-voided', { reason: '两次录入不一致', serial }, two)).status).toBe(200);
  const next = async (who: typeof one) => (await voting.send(who, 'GET', '/papers')).body.papers[0].next;
  expect([await next(one), await next(two), await next(three)]).toEqual(['somebody-else', 'somebody-else', 'enter']);
  for (const reader of [one, two]) {
    const again = await desk.enter(serial!, AGAINST, reader);
    expect(again.body).toMatchObject({ code: 'ENTRY_REFUSED', reason: 'same-reader' });
  }
  expect((await desk.enter(serial!, AGAINST, three)).status).toBe(200);
  expect((await desk.review(serial!, AGAINST, two)).status).toBe(200);
  const state = await stateOf(voting.app, voting.log.assembly);
  expect(state.papers.get(serial!)!.readings.map((reading) => reading.state)).toEqual(['voided', 'reviewed']);
});

test('marks that do not open the commitment or do not fit the paper are refused, and nothing is recorded', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const inBuildingTwo = voting.voters.find(({ leaf }) => leaf.units[0]!.building === '2')!;
  const [serial] = await desk.issue(inBuildingTwo);
  await desk.register(serial!);
  await desk.seal(1);
  const size = async () => (await stateOf(voting.app, voting.log.assembly)).size;
  const before = await size();
  expect((await desk.enter(serial!, { m1: 'for' }, voting.clerks[0], { m1: 'against' })).body.code).toBe(
    'OPENING_WRONG',
  );
  expect((await desk.enter(serial!, FOR)).body.code).toBe('MARKS_UNFIT');
  expect((await desk.enter(serial!, { m1: 'maybe' })).body.code).toBe('MARKS_UNFIT');
  expect(await size()).toBe(before);
  expect((await desk.enter(serial!, { m1: 'overvote' })).status).toBe(200);
});

test('an unsigned paper is void as a whole', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [serial] = await desk.issue(voting.voters[0]!);
  await desk.register(serial!);
  await desk.seal(1);
  expect((await desk.enter(serial!, { m1: 'unsigned', m2: 'unsigned' })).status).toBe(200);
});

test('a box is sealed with number, photo and the count that people made, and a difference only once they confirm it', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [first, second] = await desk.issue(voting.voters[0]!, voting.voters[1]!);
  await desk.register(first!);
  await desk.register(second!);
  expect((await desk.seal(1)).body).toMatchObject({ code: 'BOX_COUNT_DIFFERS', count: 1, registered: 2 });
  const bare = await desk.act('box-sealed', { box: 'B1', confirmed: true, count: 1 });
  expect([bare.status, bare.body.code]).toEqual([400, 'ACT_INPUT_INVALID']);
  expect((await desk.seal(1, 'B1', { confirmed: true })).status).toBe(200);
  const { boxes } = (await voting.send(voting.clerks[0], 'GET', '/papers')).body;
  expect(boxes).toEqual([{ id: 'B1', registered: 2, sealed: 1, entered: 0, reviewed: 0 }]);
});

test('the desk learns what to do with each paper that somebody brings, and never how anybody voted', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [a, b, c, d] = voting.voters;
  const serials = await desk.issue(a!, b!, c!, d!);
  const outcome = async (serial: string) => (await voting.send(voting.clerks[0], 'GET', `/papers/${serial}`)).body;
  expect(await outcome(serials[0]!)).toMatchObject({ outcome: 'may-receive', zh: '未投：可以接收' });
  await voting.vote(b!, b!.leaf.units[0]!.building === '1' ? FOR : { m1: 'for' });
  expect(await outcome(serials[1]!)).toMatchObject({
    outcome: 'voted-otherwise',
    then: 'kept-as-duplicate',
    rule: 'first',
    zh: expect.stringMatching(/^已线上表决（\d+月\d+日\d\d:\d\d）：按规则以先收到的为准，作重复票留存$/),
  });
  await desk.register(serials[2]!);
  expect(await outcome(serials[2]!)).toMatchObject({ outcome: 'received-already', serial: serials[2] });
  await desk.act('paper-spoiled', { reason: '污损', serial: serials[3] });
  expect(await outcome(serials[3]!)).toMatchObject({ outcome: 'not-valid', because: 'spoiled' });
  const misread = `${serials[0]!.slice(0, -1)}${(Number(serials[0]!.slice(-1)) + 1) % 10}`;
  expect(await outcome(misread)).toMatchObject({ outcome: 'not-valid', because: 'misread' });
  voting.app.clock.set(voting.ends);
  expect(await outcome(serials[0]!)).toMatchObject({ outcome: 'late' });
  expect((await desk.register(serials[0]!)).status).toBe(200);
  const { papers } = (await voting.send(voting.clerks[0], 'GET', '/papers')).body;
  const status = new Map(papers.map((paper: { serial: string; status: string }) => [paper.serial, paper.status]));
  expect(status.get(serials[0]!)).toBe('late');
});

test('under the rule `first` a paper after an online ballot is kept as a duplicate and does not count', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const voter = voting.voters[0]!;
  const [serial] = await desk.issue(voter);
  await voting.vote(voter, FOR);
  voting.app.clock.forward({ seconds: 30 });
  expect((await desk.register(serial!)).status).toBe(200);
  const { papers } = (await voting.send(voting.clerks[0], 'GET', '/papers')).body;
  expect(papers).toMatchObject([{ serial, status: 'duplicate' }]);
});

test('a paper for everybody who has neither voted nor a paper, with numbers that never repeat', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [voted, holder, ...others] = voting.voters;
  await voting.vote(voted!, FOR);
  const [own] = await desk.issue(holder!);
  const prepared = await prepare(voting.app, voting.log.assembly, 'paper-issued', { all: true }, voting.clerks[0]);
  // Prepared and never signed: its numbers stay unused.
  await prepare(voting.app, voting.log.assembly, 'paper-issued', { all: true }, voting.clerks[1]);
  await sign(voting.app, voting.log.assembly, prepared.body, voting.clerks[0]);
  const state = (await logWriter(voting.app.deps).state(voting.log))!;
  expect(voterOf(state, voted!.voter).paper).toBeNull();
  for (const { voter } of others) expect(voterOf(state, voter).paper).not.toBeNull();
  expect(new Set(state.papers.keys()).size).toBe(1 + others.length);
  expect(state.papers.has(own!)).toBe(true);
  const nobody = await prepare(voting.app, voting.log.assembly, 'paper-issued', { all: true }, voting.clerks[0]);
  expect(nobody.body.code).toBe('NOBODY_NEEDS_PAPER');
});

test('the round through a building shows rooms and masked names, whether somebody voted, and nothing else', async () => {
  const voting = await startVoting();
  const inBuildingOne = voting.voters.filter(({ leaf }) => leaf.units[0]!.building === '1');
  await voting.vote(inBuildingOne[0]!, AGAINST);
  const { body } = await voting.send(voting.clerks[0], 'GET', '/paper-voters?building=1');
  expect(body.buildings).toContainEqual({ building: '1', voters: inBuildingOne.length, voted: 1 });
  expect(body.voters).toHaveLength(inBuildingOne.length);
  for (const row of body.voters) {
    expect(Object.keys(row).sort()).toEqual(['names', 'paper', 'rooms', 'voted', 'voter']);
    for (const name of row.names) expect(name).toMatch(/^业\*+$/);
  }
  expect(body.voters.filter((row: { voted: boolean }) => row.voted)).toHaveLength(1);
});

test('papers are the business of the community of this estate; the scan is for those who read or check it', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [serial] = await desk.issue(voting.voters[0]!);
  await desk.register(serial!);
  const scan = await voting.send(voting.officers[0], 'GET', `/papers/${serial}/scan`);
  expect([scan.status, scan.headers['content-type'], scan.text]).toEqual([200, 'image/png', `scan of ${serial}`]);
  for (const rest of [
    '/papers',
    `/papers/${serial}`,
    `/papers/${serial}/review-terms`,
    `/papers/${serial}/scan`,
    '/paper-voters',
  ]) {
    expect((await voting.send(null, 'GET', rest)).status).toBe(401);
    expect((await voting.send(voting.convener, 'GET', rest)).status).toBe(403);
    const url = `/api/estates/elsewhere/assemblies/${voting.log.assembly}${rest}`;
    const foreign = await voting.app.app.inject({ method: 'GET', url, headers: as(voting.clerks[0].actor) });
    expect(foreign.statusCode).toBe(403);
  }
});
