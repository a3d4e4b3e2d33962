import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { compactDecrypt, importJWK } from 'jose';
import pg from 'pg';
import { expect, test } from 'vitest';
import type { Hex32 } from '../../crypto/brands.ts';
import type { BundleSource } from '../../crypto/bundle/source.ts';
import { verifyBundle } from '../../crypto/bundle/verify.ts';
import type { FrozenRules } from '../../crypto/entries/notice.ts';
import { freshP256 } from '../../crypto/testing/fresh-p256.ts';
import { nodeChecks } from '../../crypto/testing/keys.ts';
import { weightsOf } from '../../crypto/roll/electorate.ts';
import { addMs } from '../../crypto/time.ts';
import { act, prepare, sign, stateOf, succeed, type Member } from '../assemblies/testing.ts';
import { deskOf } from '../paper/testing-desk.ts';
import { startVoting, TEST_RULES, type TestVoter, type VotingTest } from '../paper/testing.ts';
import { openZip } from './bundle-source.ts';
import { verifyOwn, type OwnProgress } from './verify-own.ts';
import { partsOf } from './closed-documents.ts';

const FOR = { m1: 'for', m2: 'for' };
const AGAINST = { m1: 'against', m2: 'against' };
const DAY_MS = 86_400_000;

/** Marks that fit the voter: building 1 votes on both motions, others on the first. */
const own = (voter: TestVoter, marks: typeof FOR) =>
  voter.leaf.units.some(({ building, use }) => building === '1' && use === '住宅') ? marks : { m1: marks.m1 };

async function votePaperAndOnline(rules: Partial<FrozenRules> = {}) {
  const voting = await startVoting({ rules });
  const desk = deskOf(voting);
  const [one, two, three] = voting.clerks;
  const [online, duplicate, paper, reread, against, silent] = voting.voters as [
    TestVoter,
    TestVoter,
    TestVoter,
    TestVoter,
    TestVoter,
    TestVoter,
  ];
  const [first, agreed, differing] = (await desk.issue(duplicate, paper, reread)) as [string, string, string];
  await voting.vote(online, own(online, FOR));
  await voting.vote(duplicate, own(duplicate, FOR));
  voting.app.clock.forward({ seconds: 5 });
  for (const serial of [first, agreed, differing]) await succeed(desk.register(serial));
  await voting.vote(against, own(against, AGAINST));
  await succeed(desk.seal(3));
  await voting.close();
  // The duplicate says the contrary of what counts; reading it must change nothing.
  await succeed(desk.enter(first, own(duplicate, AGAINST), one));
  await succeed(desk.review(first, own(duplicate, AGAINST), two));
  await succeed(desk.enter(agreed, own(paper, FOR), one));
  await succeed(desk.review(agreed, own(paper, FOR), two));
  await succeed(desk.enter(differing, own(reread, AGAINST), one));
  expect((await desk.review(differing, own(reread, FOR), two)).body.code).toBe('READINGS_DIFFER');
  await succeed(desk.act('paper-voided', { reason: '两次录入不一致', serial: differing }, two));
  await succeed(desk.enter(differing, own(reread, FOR), three));
  await succeed(desk.review(differing, own(reread, FOR), one));
  return { voting, desk, silent, byHand: { for: [online, duplicate, paper, reread], against: [against] } };
}

/** What the clerk counts after `votePaperAndOnline`. */
const ON_THE_TABLE = { returned: 3, spoiled: 0 };

const certified = async (voting: VotingTest) => {
  const { app, log, clerks, convener, officers } = voting;
  await succeed(act(app, log.assembly, 'reconciled', ON_THE_TABLE, clerks[0]));
  await succeed(act(app, log.assembly, 'tally', {}, clerks[0], clerks[1]));
  app.clock.forward({ days: TEST_RULES.objectionDays + 1 });
  await succeed(act(app, log.assembly, 'declare', {}, convener));
  await succeed(act(app, log.assembly, 'certify', {}, officers[0], officers[1]));
};

const receivingKey = () => {
  const { jwk, d } = freshP256();
  return { jwk, secret: { ...jwk, d } };
};

async function certifyingZip(voting: VotingTest, officer: Member): Promise<Uint8Array> {
  const { jwk, secret } = receivingKey();
  await succeed(act(voting.app, voting.log.assembly, 'disclosed', { jwk }, officer));
  const reply = await voting.send(officer, 'POST', '/bundles/certifying', { jwk });
  expect([reply.status, reply.headers['content-type']]).toEqual([200, 'application/jose']);
  return (await compactDecrypt(reply.text, await importJWK(secret, 'ECDH-ES'))).plaintext;
}

async function sourceOf(zip: Uint8Array): Promise<BundleSource> {
  const source = await openZip(zip);
  if (!source.ok) throw new Error(source.error.en);
  return source.value;
}

const publicZip = async ({ app, log }: VotingTest) => {
  const reply = await app.app.inject({ method: 'GET', url: `/log/${log.assembly}/bundle.zip` });
  return { status: reply.statusCode, type: reply.headers['content-type'], zip: new Uint8Array(reply.rawPayload) };
};

test('an assembly on paper and online is counted as by hand, certified, handed out and verified', async () => {
  const { voting, byHand } = await votePaperAndOnline();
  await certified(voting);
  const state = await stateOf(voting.app, voting.log.assembly);
  const leaves = voting.voters.map(({ leaf }) => leaf);
  const all = weightsOf(leaves, { all: true }, TEST_RULES);
  const sumOf = (voters: readonly TestVoter[]) =>
    voters.reduce(
      (sum, { voter }) => ({ heads: sum.heads + 1, areaCm2: sum.areaCm2 + all.byVoter.get(voter)!.areaCm2 }),
      { heads: 0, areaCm2: 0 },
    );
  const [m1] = state.tally!.body.motions;
  expect(m1!.marks).toEqual({ for: sumOf(byHand.for), against: sumOf(byHand.against) });
  expect(m1!.channels).toEqual({
    online: sumOf([byHand.for[0]!, byHand.for[1]!, ...byHand.against]),
    paper: sumOf(byHand.for.slice(2)),
  });
  expect(m1!.electorate).toEqual(all.total);

  const trust = { vkeys: [voting.vkey] };
  const whole = await verifyBundle(await sourceOf(await certifyingZip(voting, voting.officers[0])), trust, nodeChecks);
  expect(whole.checks.map(({ status }) => status)).toEqual(Array.from({ length: 11 }, () => 'passed'));
  const open = await publicZip(voting);
  expect([open.status, open.type]).toEqual([200, 'application/zip']);
  const source = await sourceOf(open.zip);
  const report = await verifyBundle(source, trust, nodeChecks);
  expect(report).toMatchObject({ passed: true, originVerified: true });
  // At the level `rooms` nobody's marks are there to recount.
  expect(report.checks.filter(({ status }) => status === 'not-checkable').map(({ id }) => id)).toEqual([6, 8]);
  expect(await source.paths()).not.toContain('openings.jsonl');
  // Scans of paper stay in the office; the announcement is in the bundle.
  const documents = (await source.paths()).filter((path) => path.startsWith('documents/'));
  const texts = await Promise.all(documents.map(async (path) => Buffer.from(await source.read(path)).toString('utf8')));
  expect(texts.filter((text) => text.includes('scan of'))).toEqual([]);
  expect(texts.filter((text) => text.includes('表决结果公告'))).toHaveLength(1);
});

test('at the level rooms-and-marks everybody recounts the public bundle', async () => {
  const { voting } = await votePaperAndOnline({ disclosure: 'rooms-and-marks' });
  await certified(voting);
  const report = await verifyBundle(
    await sourceOf((await publicZip(voting)).zip),
    { vkeys: [voting.vkey] },
    nodeChecks,
  );
  expect(report.checks.map(({ status }) => status)).toEqual(Array.from({ length: 11 }, () => 'passed'));
});

test('a changed byte in a bundle is refused with the check of its file', async () => {
  const { voting } = await votePaperAndOnline();
  await certified(voting);
  const zip = await certifyingZip(voting, voting.officers[1]);
  const expected = [
    ['heads/', 1],
    ['checkpoint', 1],
    ['entries.jsonl', 2],
    ['tile/', 2],
    ['rolls/', 4],
    ['openings.jsonl', 6],
    ['certificate.jws', 9],
    ['documents/', 0],
    ['policy', 0],
    ['README.txt', 0],
  ] as const;
  const source = await sourceOf(zip);
  for (const [prefix, check] of expected) {
    const path = (await source.paths()).find((each) => each.startsWith(prefix))!;
    const bytes = Uint8Array.from(await source.read(path));
    const place = Math.floor(bytes.length / 2);
    bytes[place] = bytes[place]! ^ 1;
    const changed: BundleSource = {
      paths: () => source.paths(),
      read: async (each) => (each === path ? bytes : source.read(each)),
    };
    const { passed, checks } = await verifyBundle(changed, { vkeys: [voting.vkey] }, nodeChecks);
    expect({ path, passed, failed: checks.find(({ status }) => status === 'failed')?.id }).toEqual({
      path,
      passed: false,
      failed: check,
    });
  }
});

test('a close that waited beside a later entry has its head in the bundle', async () => {
  const voting = await startVoting();
  const { app, log, convener, officers, clerks } = voting;
  await voting.vote(voting.voters[0]!, own(voting.voters[0]!, FOR));
  app.clock.set(addMs(voting.ends, 60_000));
  // Whatever is asked for while somebody else holds the head goes in together.
  const holder = new pg.Client({ connectionString: app.database.ownerUrl });
  await holder.connect();
  await holder.query('begin; select from log_head for update');
  const closing = voting.append({ type: 'close', body: {}, verified: [] });
  const objecting = voting.object(clerks[0]);
  await setTimeout(500);
  await holder.query('commit');
  await holder.end();
  const [closed, objection] = await Promise.all([closing, objecting]);
  await voting.answer(objection.seq, convener);
  await succeed(act(app, log.assembly, 'tally', {}, clerks[0], clerks[1]));
  app.clock.forward({ days: TEST_RULES.objectionDays + 1 });
  await succeed(act(app, log.assembly, 'declare', {}, convener));
  await succeed(act(app, log.assembly, 'certify', {}, officers[0], officers[1]));
  const source = await sourceOf((await publicZip(voting)).zip);
  expect(await source.paths()).toContain(`heads/${closed.seq + 1}`);
  expect((await verifyBundle(source, { vkeys: [voting.vkey] }, nodeChecks)).passed).toBe(true);
});

test('the public bundle waits for the certificate, is built once for each head, and grows with the log', async () => {
  const { voting } = await votePaperAndOnline();
  expect((await publicZip(voting)).status).toBe(404);
  await certified(voting);
  const [a, b] = await Promise.all([publicZip(voting), publicZip(voting)]);
  expect(Buffer.compare(a.zip, b.zip)).toBe(0);
  expect(await voting.app.db.selectFrom('public_bundle').select('size').execute()).toHaveLength(1);
  await succeed(act(voting.app, voting.log.assembly, 'archive', {}, voting.officers[0]));
  const later = await publicZip(voting);
  expect(later.zip.length).toBeGreaterThan(a.zip.length);
  expect((await verifyBundle(await sourceOf(later.zip), { vkeys: [voting.vkey] }, nodeChecks)).passed).toBe(true);
});

test('the whole records leave the house only for a key that the log names, to the officer who signed for it', async () => {
  const { voting } = await votePaperAndOnline();
  const [officer, other] = voting.officers;
  const { jwk } = receivingKey();
  const draw = (who: Member, key: object) => voting.send(who, 'POST', '/bundles/certifying', { jwk: key });
  expect((await draw(officer, jwk)).body.code).toBe('DISCLOSURE_NOT_RECORDED');
  await succeed(act(voting.app, voting.log.assembly, 'disclosed', { jwk }, officer));
  expect((await draw(other, jwk)).body.code).toBe('DISCLOSURE_NOT_RECORDED');
  expect((await draw(officer, receivingKey().jwk)).body.code).toBe('DISCLOSURE_NOT_RECORDED');
  expect((await draw(officer, officer.key.jwk)).body.code).toBe('RECIPIENT_KEY_UNFIT');
  expect((await draw(voting.clerks[0], jwk)).status).toBe(403);
  expect((await draw(officer, jwk)).status).toBe(200);
});

test('scans of papers are drawn on the same terms, each beside the hash that the log has of it, and nobody else gets them', async () => {
  const { voting } = await votePaperAndOnline();
  const [officer, other] = voting.officers;
  const { jwk, secret } = receivingKey();
  const path = '/bundles/certifying/documents';
  const draw = (who: Member, part = 1) => voting.send(who, 'POST', path, { jwk, part });
  expect((await voting.send(officer, 'GET', path)).body.parts).toMatchObject([{ files: 3 }]);
  expect((await draw(officer)).body.code).toBe('DISCLOSURE_NOT_RECORDED');
  await succeed(act(voting.app, voting.log.assembly, 'disclosed', { jwk }, officer));
  expect((await draw(other)).body.code).toBe('DISCLOSURE_NOT_RECORDED');
  expect((await draw(voting.clerks[0])).status).toBe(403);
  expect((await draw(officer, 2)).body.code).toBe('PART_UNKNOWN');
  const { plaintext } = await compactDecrypt((await draw(officer)).text, await importJWK(secret, 'ECDH-ES'));
  const files = unzipSync(plaintext);
  const { papers } = await stateOf(voting.app, voting.log.assembly);
  const list = Buffer.from(files['清单.csv']!).toString('utf8');
  for (const serial of papers.keys()) {
    const scan = files[`纸质票扫描件/${serial}.png`]!;
    expect(Buffer.from(scan).toString('utf8')).toBe(`scan of ${serial}`);
    expect(list).toContain(createHash('sha256').update(scan).digest('hex'));
  }
});

test('scans are drawn in parts that each stay below the limit, and a larger one by itself', () => {
  const documents = [3, 3, 9, 1].map((bytes, seq) => ({ bytes, seq, serial: null, sha256: 'a' as Hex32, type: 'x/y' }));
  const parts = partsOf(documents, 7);
  expect(parts.map((part) => part.map(({ bytes }) => bytes))).toEqual([[3, 3], [9], [1]]);
});

test('a tally that a dispute has overtaken is refused at its second signature, and counted anew', async () => {
  const { voting } = await votePaperAndOnline();
  const { app, log, clerks } = voting;
  await succeed(act(app, log.assembly, 'reconciled', ON_THE_TABLE, clerks[0]));
  const prepared = await succeed(prepare(app, log.assembly, 'tally', {}, clerks[0]));
  await succeed(sign(app, log.assembly, prepared, clerks[0]));
  const ballot = [...(await stateOf(app, log.assembly)).ballots.values()].find(({ channel }) => channel === 'online')!;
  await voting.dispute(ballot.seq, clerks[2]);
  expect((await sign(app, log.assembly, prepared, clerks[1])).body.code).toBe('TALLY_OUTDATED');
  await succeed(act(app, log.assembly, 'tally', {}, clerks[1], clerks[2]));
  expect((await stateOf(app, log.assembly)).tally!.body.motions[0]!.marks['for']!.heads).toBe(3);
});

test('nobody counts before the close, before the papers are reconciled, or while a paper that counts is unread', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const { app, log, clerks } = voting;
  const tally = async () => (await prepare(app, log.assembly, 'tally', {}, clerks[0])).body.reason;
  const [serial] = await desk.issue(voting.voters[0]!);
  await desk.register(serial!);
  await desk.seal(1);
  expect(await tally()).toBe('not-closed');
  await voting.close();
  expect(await tally()).toBe('not-reconciled');
  await succeed(act(app, log.assembly, 'reconciled', { returned: 1, spoiled: 0 }, clerks[0]));
  expect(await tally()).toBe('paper-unread');
});

test('two different people count and two different officers certify; the result is declared only after the objections', async () => {
  const { voting } = await votePaperAndOnline();
  const { app, log, clerks, convener, officers } = voting;
  await succeed(act(app, log.assembly, 'reconciled', ON_THE_TABLE, clerks[0]));
  const tally = await succeed(prepare(app, log.assembly, 'tally', {}, clerks[0]));
  await succeed(sign(app, log.assembly, tally, clerks[0]));
  expect((await sign(app, log.assembly, tally, clerks[0])).body.code).toBe('SIGNED_ALREADY');
  await succeed(sign(app, log.assembly, tally, clerks[1]));
  expect((await prepare(app, log.assembly, 'declare', {}, convener)).body.reason).toBe('objection-period');
  expect((await prepare(app, log.assembly, 'certify', {}, officers[0])).body.reason).toBe('not-declared');
  const at = (await stateOf(app, log.assembly)).tally!.at;
  app.clock.set(addMs(at, (TEST_RULES.objectionDays + 1) * DAY_MS));
  await succeed(act(app, log.assembly, 'declare', {}, convener));
  const certify = await succeed(prepare(app, log.assembly, 'certify', {}, officers[0]));
  await succeed(sign(app, log.assembly, certify, officers[0]));
  expect((await sign(app, log.assembly, certify, officers[0])).body.code).toBe('SIGNED_ALREADY');
  await succeed(sign(app, log.assembly, certify, officers[1]));
  const body = (await stateOf(app, log.assembly)).certified!.body;
  expect(body.statement).toContain('不代替人民法院对决定效力的认定');
});

test('the verifier says how far it is, and which checks are decided before it is through', async () => {
  const { voting } = await votePaperAndOnline();
  const { app, log, clerks } = voting;
  await succeed(act(app, log.assembly, 'reconciled', ON_THE_TABLE, clerks[0]));
  await succeed(act(app, log.assembly, 'tally', {}, clerks[0], clerks[1]));
  const said: OwnProgress[] = [];
  const report = await verifyOwn(app.deps, log, (progress) => said.push(progress));
  if (!report.ok) throw new Error(report.error.code);
  expect([...new Set(said.map(({ step }) => step))]).toEqual(['gather', 'roll', 'entries', 'openings']);
  expect(said.filter(({ done, of }) => of !== null && done > of)).toEqual([]);
  const last = said.at(-1)!;
  const decided = (last.step === 'gather' ? undefined : last.decided) ?? [];
  expect(decided.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 7, 10]);
  expect(decided).toEqual(report.value.checks.filter(({ id }) => ![6, 8, 9].includes(id)));
});

test('an officer sees what the system found, runs the verifier, and cannot certify records that were tampered with', async () => {
  const { voting } = await votePaperAndOnline();
  const { app, log, clerks, convener, officers } = voting;
  await succeed(act(app, log.assembly, 'reconciled', ON_THE_TABLE, clerks[0]));
  await succeed(act(app, log.assembly, 'tally', {}, clerks[0], clerks[1]));
  app.clock.forward({ days: TEST_RULES.objectionDays + 1 });
  await succeed(act(app, log.assembly, 'declare', {}, convener));
  const run = await succeed(voting.send(officers[0], 'POST', '/verification'));
  expect(run).toMatchObject({ passed: true, report: { originVerified: true } });
  expect(await succeed(voting.send(officers[0], 'GET', '/verification/progress'))).toEqual({ running: null });
  const file = await succeed(voting.send(officers[1], 'GET', '/file'));
  const findings = Object.fromEntries(
    file.checks.map(({ id, finding }: { id: string; finding: string }) => [id, finding]),
  );
  expect(findings).toEqual({
    ...{
      convener: 'for-people',
      'notice-period': 'agrees',
      roll: 'agrees',
      matters: 'for-people',
      ballots: 'for-people',
    },
    ...{ parking: 'agrees', holders: 'for-people', browsers: 'agrees', delivery: 'for-people', sample: 'open' },
    ...{ paper: 'agrees', objections: 'agrees', declaration: 'agrees', verification: 'agrees' },
  });
  expect(file.verification.run).toBe(run.run);
  expect((await voting.send(clerks[0], 'GET', '/file')).status).toBe(403);

  const owner = new pg.Client({ connectionString: app.database.ownerUrl });
  await owner.connect();
  await owner.query(`update roll_voter set leaf = replace(leaf, '"areaCm2":900000', '"areaCm2":900001')`);
  const tampered = await succeed(voting.send(officers[0], 'POST', '/verification'));
  expect(tampered.passed).toBe(false);
  const refused = await prepare(app, log.assembly, 'certify', {}, officers[0]);
  expect(refused.body).toMatchObject({ code: 'RECORDS_DISAGREE' });

  await owner.query('delete from opening');
  expect((await prepare(app, log.assembly, 'certify', {}, officers[0])).body.code).toBe('RECORDS_DAMAGED');
  await owner.end();
});
