import { expect, test } from 'vitest';
import { verifyBundle } from '../../../crypto/bundle/verify.ts';
import { nodeChecks } from '../../../crypto/testing/keys.ts';
import { act, ESTATE, send, succeed, type Member } from '../../assemblies/testing.ts';
import { openZip } from '../../disclosure/bundle-source.ts';
import { deskOf } from '../../paper/testing-desk.ts';
import { ON_THE_TABLE, startVoting, TEST_RULES, type VotingTest } from '../../paper/testing.ts';
import type { ErasureScope } from './erasure-store.ts';

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

test('once the records need not be kept, two officers erase them, and the log still verifies and says what it cannot', async () => {
  const voting = await certified();
  const { app, log, officers, clerks } = voting;
  const at = `/api/estates/${ESTATE}/erasures`;
  const ask = (who: Member, scope: ErasureScope) =>
    send(app, who, 'POST', at, { assembly: log.assembly, scope, reason: '保存期限已满' });
  expect(await bundle(voting)).toEqual({ passed: true, closed: [] });
  expect((await ask(officers[0], 'openings')).body).toMatchObject({ code: 'ERASURE_UNFIT' });
  await succeed(act(app, log.assembly, 'archive', {}, officers[0]));
  expect((await ask(officers[0], 'openings')).body).toMatchObject({ code: 'ERASURE_TOO_EARLY' });
  app.clock.forward({ days: DAYS_KEPT });
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

  const identities = await erase('identities');
  expect(identities).toMatchObject({ owner_salt: voting.voters.length, files: 1 });
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
  // The result is still there.
  await succeed(voting.send(null, 'GET', '/result'));
});
