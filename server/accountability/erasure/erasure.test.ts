import { randomUUID } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { leafHash, verifyInclusion } from '../../../crypto/log/merkle.ts';
import { verifyTlogProof } from '../../../crypto/log/proof.ts';
import { ownerHash } from '../../../crypto/roll/leaf.ts';
import { as } from '../../testing/sessions.ts';
import { verifyBundle } from '../../../crypto/bundle/verify.ts';
import { nodeChecks } from '../../../crypto/testing/keys.ts';
import { assemblyChanges } from '../../assemblies/assembly-store.ts';
import { keepDocument } from '../../assemblies/documents/keep-document.ts';
import { emptyDraft } from '../../assemblies/drafts/draft-schema.ts';
import {
  act,
  addEstate,
  ESTATE,
  pathOf,
  REGISTER,
  send,
  stateOf,
  succeed,
  type Member,
} from '../../assemblies/testing.ts';
import { openZip } from '../../disclosure/bundle-source.ts';
import { grantStore } from '../../identity/account-store.ts';
import { createStaffAccount } from '../../identity/accounts.ts';
import { deskOf } from '../../paper/testing-desk.ts';
import { startVoting, TEST_RULES, type VotingTest } from '../../paper/testing.ts';
import type { ErasureScope } from './erasure-store.ts';
import { scheduleRetention } from './tell-of-due.ts';

const DAYS_KEPT = 3 * 366;

/** An assembly with a paper and online ballots, certified, at the level that shows most. */
async function certified(): Promise<VotingTest> {
  const voting = await startVoting({ rules: { disclosure: 'rooms-and-marks' } });
  const { app, log, clerks, convener, officers } = voting;
  const desk = deskOf(voting);
  const marks = (i: number) =>
    voting.voters[i]!.leaf.units.some(({ building, use }) => building === '1' && use === '住宅')
      ? { m1: 'for', m2: 'against' }
      : { m1: 'for' };
  const [serial] = (await desk.issue(voting.voters[0]!)) as [string];
  for (const i of [1, 2, 3]) await voting.vote(voting.voters[i]!, marks(i));
  await succeed(desk.register(serial));
  await succeed(desk.seal(1));
  await voting.close();
  await succeed(desk.enter(serial, marks(0), clerks[0]));
  await succeed(desk.review(serial, marks(0), clerks[1]));
  await succeed(act(app, log.assembly, 'reconciled', { returned: 1, spoiled: 0 }, clerks[0]));
  await succeed(act(app, log.assembly, 'tally', {}, clerks[0], clerks[1]));
  app.clock.forward({ days: TEST_RULES.objectionDays + 1 });
  await succeed(act(app, log.assembly, 'declare', {}, convener));
  await succeed(act(app, log.assembly, 'certify', {}, officers[0], officers[1]));
  return voting;
}

const bundle = async ({ app, log, vkey }: VotingTest) => {
  const reply = await app.app.inject({ method: 'GET', url: `/log/${log.assembly}/bundle.zip` });
  const source = await openZip(new Uint8Array(reply.rawPayload));
  if (!source.ok) throw new Error(source.error.en);
  const report = await verifyBundle(source.value, { vkeys: [vkey] }, nodeChecks);
  return {
    passed: report.passed,
    closed: report.checks.filter(({ status }) => status === 'not-checkable').map(({ id }) => id),
  };
};

/** 10b-30: an owner sues after eleven months; one request gives the court everything about him but how he voted. */
async function evidencePackOf(voting: VotingTest): Promise<void> {
  const { app, convener, officers, clerks, voters, vkey } = voting;
  app.clock.forward({ days: 330 });
  const [unit] = voters[0]!.leaf.units;
  const ask = (who: Member, reason: string) => voting.send(who, 'POST', '/evidence-packs', { unit: unit!.id, reason });
  expect((await ask(clerks[0], '法院调取')).status).toBe(403);
  expect((await ask(convener, '')).status).toBe(400);
  expect(await ask(convener, '业主起诉，应诉举证')).toMatchObject({ status: 200 });
  const reply = await app.app.inject({
    method: 'POST',
    url: pathOf(voting.log.assembly, '/evidence-packs'),
    headers: as(convener.actor),
    payload: { unit: unit!.id, reason: '业主起诉，应诉举证' },
  });
  const files = unzipSync(new Uint8Array(reply.rawPayload));
  const text = (path: string) => Buffer.from(files[path]!).toString('utf8');
  const leaf = Buffer.from(files['名册/本户名册行.json']!);
  const { index, size, root, hashes } = JSON.parse(text('名册/到名册根的证明.json')) as {
    readonly index: number;
    readonly size: number;
    readonly root: string;
    readonly hashes: readonly string[];
  };
  const proof = hashes.map((hash) => new Uint8Array(Buffer.from(hash, 'base64')));
  const state = await stateOf(app, voting.log.assembly);
  expect(root).toBe(state.roll!.root);
  expect(verifyInclusion(leafHash(leaf), index, size, proof, new Uint8Array(Buffer.from(root, 'hex')))).toBe(true);
  const { salt, owners } = JSON.parse(text('名册/业主身份校验.json')) as { salt: string; owners: never[] };
  expect(ownerHash(Buffer.from(salt, 'hex'), owners)).toBe((JSON.parse(leaf.toString()) as { owner: string }).owner);
  // The paper and the notice lie there word for word, each with the proof that the log has it.
  for (const kind of ['paper-registered', 'notice', 'close', 'certify']) {
    const name = Object.keys(files).find((path) => path.endsWith(`-${kind}.json`))!;
    const proofText = text(name.replace('.json', '.tlog-proof'));
    const included = await verifyTlogProof(proofText, leafHash(files[name]!), vkey, nodeChecks);
    expect([kind, included.ok]).toEqual([kind, true]);
  }
  expect(text('本户表决/表决票及状态.csv')).toContain('有效，已计入');
  expect(text('公告/计票规则及依据.csv')).toContain('议事规则');
  expect(text('查看记录.csv')).toContain('应诉举证');
  expect(text('README.txt')).toContain('业主起诉，应诉举证');
  for (const [path, bytes] of Object.entries(files))
    expect([path, Buffer.from(bytes).toString()]).not.toEqual([path, expect.stringMatching(/"m1":"for"/)]);
  const { looks } = await succeed(send(app, officers[0], 'GET', `/api/estates/${ESTATE}/looks`));
  expect(looks).toContainEqual(
    expect.objectContaining({ kind: 'evidence-pack', isExport: true, reason: '业主起诉，应诉举证' }),
  );
}

const pdf = (words: string) => ({ content: Buffer.from(`%PDF-${words}`), type: 'application/pdf', by: null });

/** The same bytes, to an assembly of another estate. */
async function givenElsewhere({ deps, db, clock }: VotingTest['app'], words: string): Promise<void> {
  const log = { estate: 'elsewhere', assembly: 'ab'.repeat(8) };
  await addEstate(deps, REGISTER, log.estate);
  await assemblyChanges(db, { by: randomUUID(), at: clock.now() }).create(log, emptyDraft('临时会议', '业主委员会'));
  await keepDocument(deps, log, pdf(words));
}

test('10b-30: the evidence pack proves itself; and once the records need not be kept, two officers erase them, and the log still verifies and says what it cannot', async () => {
  const voting = await certified();
  const { app, log, officers, clerks } = voting;
  const at = `/api/estates/${ESTATE}/erasures`;
  const ask = (who: Member, scope: ErasureScope) =>
    send(app, who, 'POST', at, { assembly: log.assembly, scope, reason: '保存期限已满' });
  expect(await bundle(voting)).toEqual({ passed: true, closed: [] });
  expect((await ask(officers[0], 'openings')).body).toMatchObject({ code: 'ERASURE_UNFIT' });
  await succeed(act(app, log.assembly, 'archive', {}, officers[0]));
  expect((await ask(officers[0], 'openings')).body).toMatchObject({ code: 'ERASURE_TOO_EARLY' });
  await evidencePackOf(voting);
  const made = await createStaffAccount(app.deps, { name: '周正平', phone: '13700000099' }, null);
  const grant = { role: 'officer', scope: 'estate', scopeId: ESTATE } as const;
  if (made.ok) await grantStore(app.db).add({ account: made.value.account, ...grant, by: null, at: app.clock.now() });
  await app.db.transaction().execute((tx) => scheduleRetention(app.deps, tx));
  app.clock.forward({ days: DAYS_KEPT });
  for (let i = 0; i < 2; i++) await app.deps.jobs.runDue();
  // Whoever was away for years does it once when he is back: one message, and the next look is tomorrow's.
  expect(app.letterbox.all.filter(({ kind }) => kind === 'retention')).toHaveLength(1);
  const page = await succeed(send(app, officers[0], 'GET', at));
  expect(page.retention).toMatchObject([{ assembly: log.assembly, years: 3, isDue: true, erased: [] }]);
  expect((await ask(clerks[0], 'openings')).status).toBe(403);

  const erase = async (scope: ErasureScope) => {
    const { erasure } = await succeed(ask(officers[0], scope));
    const confirm = (who: Member) => send(app, who, 'POST', `${at}/${erasure}/confirmation`);
    expect((await confirm(officers[0])).body).toMatchObject({ code: 'ERASURE_SECOND_PERSON' });
    return (await succeed(confirm(officers[1]))).removed as Record<string, number>;
  };
  // Without an erasure that somebody asked for, the service may remove no opening and no salt.
  await expect(app.db.deleteFrom('opening').execute()).rejects.toThrow(/permission denied/);

  // A written power's scan goes with the paper's and the seal's photo; what was published, and what another estate was given, stays.
  const [power, posted, shared] = await Promise.all(
    ['授权委托书', '张贴的公告', '两个小区的同一份'].map((words) => keepDocument(app.deps, log, pdf(words))),
  );
  const ofDocument = { estate_id: ESTATE, assembly_id: log.assembly, sha256: posted!.sha256, seq: 1 };
  await app.db.insertInto('published_document').values(ofDocument).execute();
  await givenElsewhere(app, '两个小区的同一份');
  const identities = await erase('identities');
  expect(identities).toMatchObject({ owner_salt: voting.voters.length, files: 3 });
  const isThere = ({ sha256 }: { sha256: string }) => app.deps.files.has(sha256);
  expect(await Promise.all([power!, posted!, shared!].map(isThere))).toEqual([false, true, true]);
  expect(identities['voter_person']).toBeGreaterThan(0);
  expect(await bundle(voting)).toEqual({ passed: true, closed: [] });

  expect((await erase('openings'))['opening']).toBeGreaterThan(0);
  expect(await bundle(voting)).toEqual({ passed: true, closed: [6, 8] });

  expect(await erase('roll')).toMatchObject({ roll_voter: voting.voters.length });
  const last = await bundle(voting);
  expect(last.passed).toBe(true);
  expect(last.closed).toEqual(expect.arrayContaining([4, 6, 8]));
  expect((await ask(officers[0], 'openings')).body).toMatchObject({ code: 'ERASURE_DONE' });
  const { erasures } = await succeed(send(app, officers[1], 'GET', at));
  expect(erasures).toHaveLength(3);
  expect(JSON.stringify(erasures)).toContain('保存期限已满');
  // The result is still there, and the office's file says what was erased.
  await succeed(voting.send(null, 'GET', '/result'));
  const { checks } = await succeed(voting.send(officers[0], 'GET', '/file'));
  const roll = checks.find(({ id }: { id: string }) => id === 'roll');
  expect(roll).toMatchObject({ finding: 'for-people', facts: { rollErased: true, voters: voting.voters.length } });
  expect((await voting.send(officers[0], 'POST', '/recount')).body.code).toBe('RECORDS_ERASED');
  expect((await voting.send(clerks[0], 'GET', '/ceremony')).body.code).toBe('RECORDS_ERASED');
});
