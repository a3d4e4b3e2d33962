import { randomBytes, randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fromHex, toBase64Url } from '../../crypto/bytes.ts';
import { drawSample, seedCommitment } from '../../crypto/count/sample.ts';
import { act, send as sendTo, stateOf, succeed } from '../assemblies/testing.ts';
import { deskOf } from '../paper/testing-desk.ts';
import { startVoting, type VotingTest } from '../paper/testing.ts';
import { actor, as } from '../testing/sessions.ts';
import { compareTallies } from './recount.ts';

const FOR = { m1: 'for', m2: 'for' };

async function voted({ voting = startVoting() }: { voting?: Promise<VotingTest> } = {}) {
  const world = await voting;
  const [officer, second] = world.officers;
  const seed = toBase64Url(new Uint8Array(randomBytes(32)));
  const commitment = toBase64Url(seedCommitment(world.origin, seed));
  const seedAct = (given: string | null) =>
    act(world.app, world.log.assembly, 'sample-seed', { commitment, seed: given }, officer);
  return { ...world, officer, second, seed, seedAct };
}

const marksOf = ({ leaf }: VotingTest['voters'][number]) =>
  leaf.units.some(({ building, use }) => building === '1' && use === '住宅') ? FOR : { m1: 'for' };

test('an officer’s opinions are only added; his colleague reads them, and they stand in the file beside the finding', async () => {
  const { send, officer, second, clerks, app } = await voted();
  const say = (who: typeof officer, body: object) => {
    app.clock.forward({ seconds: 1 });
    return send(who, 'POST', '/opinions', body);
  };
  await succeed(say(officer, { check: 'roll', opinion: 'doubt', note: '3幢两户面积待核' }));
  await succeed(say(second, { check: 'roll', opinion: 'agree', note: '' }));
  await succeed(say(officer, { check: 'roll', opinion: 'agree', note: '已核对不动产登记' }));
  const { opinions, checks } = await succeed(send(second, 'GET', '/file'));
  expect(opinions.map(({ opinion, mine, stands }: Record<string, unknown>) => [opinion, mine, stands])).toEqual([
    ['doubt', false, false],
    ['agree', true, true],
    ['agree', false, true],
  ]);
  expect(checks.find(({ id }: { id: string }) => id === 'roll').finding).toBe('agrees');
  expect((await say(officer, { check: 'no-such-check', opinion: 'agree', note: '' })).status).toBe(400);
  expect((await say(clerks[0], { check: 'roll', opinion: 'agree', note: '' })).status).toBe(403);
});

test('late, duplicate and denied ballots are looked at one by one, with reason and rule; what an officer says of one stays', async () => {
  const world = await voted();
  const { app, log, send, voters, vote, officer, clerks } = world;
  const desk = deskOf(world);
  const [a, b, c] = voters;
  const [twice, afterwards] = await desk.issue(a!, b!);
  await vote(a!, marksOf(a!));
  const { seq: denied } = await vote(c!, marksOf(c!));
  app.clock.forward({ seconds: 30 });
  await succeed(desk.register(twice!));
  await succeed(desk.seal(1));
  await world.dispute(denied, clerks[0]);
  app.clock.set(world.ends);
  await succeed(desk.register(afterwards!, 'B2'));
  await world.close();
  const list = async () => succeed(send(officer, 'GET', '/set-aside-ballots'));
  const { ballots } = await list();
  const why = ballots.map(({ status, serial, rule, instead }: Record<string, unknown>) => [
    ...[status, serial, (rule as { clause: string } | null)?.clause ?? null, instead !== null],
  ]);
  expect(why).toEqual([
    ['disputed', null, null, false],
    ['duplicate', twice, '议事规则第十二条', true],
    ['late', afterwards, null, false],
  ]);
  expect(JSON.stringify(ballots)).not.toMatch(/业主\d|"m1"|against/);
  const finding = async () => {
    const { checks } = await succeed(send(officer, 'GET', '/file'));
    return checks.find(({ id }: { id: string }) => id === 'ballots');
  };
  expect(await finding()).toMatchObject({ finding: 'for-people', facts: { setAside: 3, lookedAt: 0 } });
  const say = (ballot: number, opinion: string) =>
    send(officer, 'POST', '/opinions', { check: 'ballots', ballot, opinion, note: '' });
  for (const { seq } of ballots) await succeed(say(seq, seq === denied ? 'doubt' : 'agree'));
  expect(await finding()).toMatchObject({ finding: 'for-people', facts: { lookedAt: 3 } });
  app.clock.forward({ seconds: 1 });
  await succeed(say(denied, 'agree'));
  expect(await finding()).toMatchObject({ finding: 'agrees' });
  expect((await list()).opinions.map(({ stands }: { stands: boolean }) => stands).sort()).toEqual([
    ...[false, true, true, true],
  ]);
  const counts = [...(await stateOf(app, log.assembly)).ballots.keys()][0]!;
  expect((await say(counts, 'agree')).body.code).toBe('BALLOT_NOT_SET_ASIDE');
});

test('10b-24: the file says on how many items of the papers no choice can be read, by what stands there', async () => {
  const world = await voted();
  const { send, voters, officer, clerks, close } = world;
  const desk = deskOf(world);
  const inBuilding = voters.filter((voter) => 'm2' in marksOf(voter)).slice(0, 2);
  const serials = await desk.issue(...inBuilding);
  for (const serial of serials) await succeed(desk.register(serial));
  await succeed(desk.seal(serials.length));
  await close();
  const readings = [
    { m1: 'overvote', m2: 'illegible' },
    { m1: 'blank', m2: 'illegible' },
  ];
  for (const [i, serial] of serials.entries()) {
    await succeed(desk.enter(serial, readings[i]!, clerks[0]));
    await succeed(desk.review(serial, readings[i]!, clerks[1]));
  }
  const { checks } = await succeed(send(officer, 'GET', '/file'));
  expect(checks.find(({ id }: { id: string }) => id === 'paper').facts.unclear).toEqual({
    ...{ blank: 1, overvote: 1, altered: 0, illegible: 2, unsigned: 0 },
  });
});

test('nobody certifies while too many of the sample say that they took no part, or without a code that he has just answered', async () => {
  const { officer, second, send, seed, seedAct, ...world } = await voted();
  const { vote, voters, close, clerks, convener, app, log } = world;
  for (const voter of voters) await vote(voter, marksOf(voter));
  await succeed(seedAct(null));
  await close();
  await succeed(seedAct(seed));
  await app.db
    .insertInto('sample_draw')
    .values({
      ...{ estate_id: log.estate, assembly_id: log.assembly, number: 1, population: voters.length },
      ...{ ballots: [...(await stateOf(app, log.assembly)).ballots.keys()].slice(0, 1), flagged: [] },
      ...{ drawn_at: app.clock.now(), drawn_by: randomUUID() },
    })
    .execute();
  const { ballots } = await succeed(send(officer, 'GET', '/sample'));
  await succeed(send(officer, 'POST', '/sample/calls', { seq: ballots[0].seq, outcome: 'no' }));
  await succeed(act(app, log.assembly, 'tally', {}, clerks[0], clerks[1]));
  app.clock.forward({ days: 8 });
  await succeed(act(app, log.assembly, 'declare', {}, convener));
  expect((await act(app, log.assembly, 'certify', {}, officer, second)).body.code).toBe('SAMPLE_NOT_WIDENED');
  await succeed(send(officer, 'POST', '/sample/draws'));
  app.clock.forward({ seconds: 1 });
  await succeed(send(second, 'POST', '/sample/calls', { seq: ballots[0].seq, outcome: 'yes' }));
  const now = app.clock.now().getTime();
  const answered = (who: typeof officer, again: number | null) => ({
    ...who,
    actor: { ...who.actor, codes: { signIn: now, again } },
  });
  for (const signers of [
    [answered(officer, null), second],
    [answered(officer, now - 600_001), second],
    [answered(officer, now), answered(second, null)],
  ] as const)
    expect((await act(app, log.assembly, 'certify', {}, ...signers)).body.code).toBe('SIGNING_CODE_NEEDED');
  await succeed(act(app, log.assembly, 'certify', {}, officer, second));
});

test('what an officer said cannot be changed or removed by the service itself', async () => {
  const { send, officer, app } = await voted();
  await succeed(send(officer, 'POST', '/opinions', { check: 'paper', opinion: 'doubt', note: '' }));
  await expect(app.db.updateTable('office_opinion').set({ opinion: 'agree' }).execute()).rejects.toThrow(/permission/);
  await expect(app.db.deleteFrom('sample_call').execute()).rejects.toThrow(/permission/);
});

test('a sample is drawn only by a seed that was committed before the close, and anybody can draw it again', async () => {
  const world = await voted();
  const { voting, officer, send, seed, seedAct, app, log } = { ...world, voting: world };
  const draw = () => send(officer, 'POST', '/sample/draws');
  for (const voter of voting.voters.slice(0, 4)) await voting.vote(voter, marksOf(voter));
  await succeed(seedAct(null));
  expect((await draw()).body.code).toBe('SAMPLE_SEED_CLOSED');
  await voting.close();
  expect((await draw()).body.code).toBe('SAMPLE_SEED_CLOSED');
  await succeed(seedAct(seed));
  await succeed(draw());
  const { ballots, root, sums } = await succeed(send(officer, 'GET', '/sample'));
  const own = [...(await stateOf(app, log.assembly)).ballots.keys()];
  expect(ballots.map((each: { seq: number }) => each.seq)).toEqual(drawSample(seed, fromHex(root)!, own, 20));
  expect(sums).toMatchObject({ population: 4, drawn: 4, waiting: 4, needsWider: false });
  expect((await draw()).body.code).toBe('SAMPLE_COMPLETE');
});

test('a household is asked whether, never how: names and numbers are masked, a number in full is a look that is kept', async () => {
  const { officer, send, seed, seedAct, vote, voters, close, app } = await voted();
  await vote(voters[0]!, marksOf(voters[0]!));
  await succeed(seedAct(null));
  await close();
  await succeed(seedAct(seed));
  await succeed(send(officer, 'POST', '/sample/draws'));
  const { ballots } = await succeed(send(officer, 'GET', '/sample'));
  expect(ballots[0].names.every((name: string) => /^.\*+$/.test(name))).toBe(true);
  expect(JSON.stringify(ballots)).not.toMatch(/业主\d|for/);
  expect((await send(officer, 'POST', '/sample/numbers', { seq: 1 })).body.code).toBe('SAMPLE_BALLOT_UNKNOWN');
  await succeed(send(officer, 'POST', '/sample/numbers', { seq: ballots[0].seq }));
  const looks = await app.db.selectFrom('personal_look').select(['kind', 'is_unmasked', 'subject']).execute();
  expect(looks).toEqual([{ kind: 'owner', is_unmasked: true, subject: String(ballots[0].seq) }]);
});

test('more than two in a hundred who say that they took no part ask for a wider sample; the newest answer of a household counts', async () => {
  const { officer, second, send, seed, seedAct, vote, voters, close, app } = await voted();
  for (const voter of voters.slice(0, 3)) await vote(voter, marksOf(voter));
  await succeed(seedAct(null));
  await close();
  await succeed(seedAct(seed));
  await succeed(send(officer, 'POST', '/sample/draws'));
  const { ballots } = await succeed(send(officer, 'GET', '/sample'));
  const [one, two, three] = ballots.map(({ seq }: { seq: number }) => seq);
  const call = (who: typeof officer, seq: number, outcome: string) => {
    app.clock.forward({ seconds: 1 });
    return send(who, 'POST', '/sample/calls', { seq, outcome });
  };
  await succeed(call(officer, one, 'unreachable'));
  await succeed(call(second, one, 'yes'));
  await succeed(call(officer, two, 'no'));
  expect((await call(officer, 0, 'yes')).body.code).toBe('SAMPLE_BALLOT_UNKNOWN');
  const { sums } = await succeed(send(second, 'GET', '/sample'));
  expect(sums.outcomes).toEqual({ yes: 1, no: 1, unclear: 0, unreachable: 0 });
  expect(sums.waiting).toBe(1);
  await succeed(call(officer, three, 'unclear'));
  const { checks } = await succeed(send(officer, 'GET', '/file'));
  const inFile = checks.find(({ id }: { id: string }) => id === 'sample');
  // All three were drawn: there is nobody left to ask, and the denial stands in the file for people to judge.
  expect([inFile.finding, inFile.facts.no]).toEqual(['for-people', 1]);
});

test('the district sees turnout against what is needed, durations and causes; no name, no mark, no sum of marks', async () => {
  const { send, vote, voters, close, clerks, convener, officers, app, log } = await startVoting({
    rules: { disclosure: 'totals' },
  });
  const [district, elsewhere] = ['999001', '999002'].map((scopeId) => ({
    actor: actor(randomUUID(), [{ role: 'district', scope: 'area', scopeId }]),
  }));
  const view = (who: Parameters<typeof send>[0]) => succeed(sendTo(app, who, 'GET', '/api/office/district'));
  for (const voter of voters.slice(0, 3)) await vote(voter, marksOf(voter));
  const running = await view(district!);
  expect(running.running).toMatchObject([{ phase: 'voting', heads: { reached: 3, needed: 4, whole: voters.length } }]);
  expect(await view(elsewhere!)).toMatchObject({ running: [], causes: [] });
  await close();
  await succeed(act(app, log.assembly, 'tally', {}, clerks[0], clerks[1]));
  app.clock.forward({ days: 8 });
  await succeed(act(app, log.assembly, 'declare', {}, convener));
  expect((await view(district!)).waiting).toBe(1);
  await succeed(act(app, log.assembly, 'certify', {}, officers[0], officers[1]));
  const after = await view(district!);
  expect(after).toMatchObject({ running: [], waiting: 0, certified: 1, medianDays: 8 });
  expect(after.causes.map(({ cause }: { cause: string }) => cause)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^quorum-/)]),
  );
  expect(JSON.stringify([running, after])).not.toMatch(/业主\d|"for"|marks/);
  const recounted = await succeed(send(officers[0], 'POST', '/recount'));
  expect(recounted.same).toBe(true);
});

test('a recount names the first figure that differs from what was announced, and both numbers', () => {
  const weight = (heads: number, areaCm2: number) => ({ heads, areaCm2 }) as never;
  const tally = (marks: Record<string, never>, outcome: string) =>
    ({
      ...{ id: 'm1', outcome, marks, channels: {} },
      ...{ electorate: weight(9, 90), participating: weight(6, 60) },
      ...{ blank: weight(0, 0), invalid: weight(0, 0), silent: weight(3, 30) },
    }) as never;
  const announced = tally({ for: weight(5, 50), against: weight(1, 10) }, 'PASSED');
  const { same, lines } = compareTallies(
    [announced],
    [tally({ for: weight(4, 40), against: weight(2, 20) }, 'PASSED')],
  );
  expect(same).toBe(false);
  expect(lines.find((line) => !line.same)).toEqual({
    ...{ motion: 'm1', line: 'for', same: false },
    ...{ announced: { heads: 5, areaCm2: 50 }, recounted: { heads: 4, areaCm2: 40 } },
  });
});

test('the archive has the public records, deliveries, findings, opinions, sample and minutes, and no name of an owner', async () => {
  const { send, vote, voters, close, clerks, convener, officers, app, log } = await startVoting();
  for (const voter of voters) await vote(voter, marksOf(voter));
  await succeed(send(officers[0], 'POST', '/opinions', { check: 'roll', opinion: 'agree', note: '已抽查登记' }));
  await close();
  const { sha256 } = await succeed(send(convener, 'POST', '/documents', { text: '业主大会会议记录' }));
  const { seq } = await succeed(act(app, log.assembly, 'announce', { document: sha256, subject: 'minutes' }, convener));
  await succeed(act(app, log.assembly, 'tally', {}, clerks[0], clerks[1]));
  app.clock.forward({ days: 8 });
  await succeed(act(app, log.assembly, 'declare', {}, convener));
  const url = `/api/estates/${log.estate}/assemblies/${log.assembly}/archive.zip`;
  const fetchBy = (who: typeof convener) => app.app.inject({ method: 'GET', url, headers: as(who.actor) });
  expect((await fetchBy(convener)).statusCode).toBe(404);
  await succeed(act(app, log.assembly, 'certify', {}, officers[0], officers[1]));
  expect((await fetchBy(clerks[0])).statusCode).toBe(403);
  const files = unzipSync(new Uint8Array((await fetchBy(convener)).rawPayload));
  const text = (name: string) => Buffer.from(files[name] ?? []).toString('utf8');
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['说明.txt', '公开数据包.zip', '送达登记.csv', '纸质票扫描件.csv']),
  );
  expect(text(`会议记录/${seq}.txt`)).toBe('业主大会会议记录');
  expect(text('说明.txt')).toContain('收回的 0 张纸质票');
  expect(text('街道核验/经办人意见.csv')).toContain('已抽查登记');
  expect(text('街道核验/系统查明.csv')).toContain('通知和选票的送达');
  expect(Object.keys(files).map(text).join()).not.toMatch(/业主\d/);
});
