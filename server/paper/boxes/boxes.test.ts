import { expect, test } from 'vitest';
import { utf8 } from '../../../crypto/bytes.ts';
import { act, stateOf, succeed } from '../../assemblies/testing.ts';
import { keepDocument } from '../../assemblies/documents/keep-document.ts';
import { deskOf } from '../testing-desk.ts';
import { startVoting, type VotingTest } from '../testing.ts';

const photoOf = async ({ app, log, clerks }: VotingTest, what: string) =>
  (await keepDocument(app.deps, log, { content: utf8(what), type: 'image/png', by: clerks[0].actor.accountId })).sha256;

async function sealedBox(papers: number) {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const serials = await desk.issue(...voting.voters.slice(0, papers));
  for (const serial of serials) await succeed(desk.register(serial));
  const seal = { number: 'F-0071', photo: await photoOf(voting, 'seal') };
  await succeed(desk.act('box-sealed', { box: 'B1', count: papers, seal }));
  const box = async () => (await voting.send(voting.clerks[0], 'GET', '/boxes')).body.boxes[0];
  const sign = (count: number, who: (typeof voting.clerks)[number]) =>
    voting.send(who, 'POST', '/boxes/B1/countersignature', { count });
  const record = async (over: object) => {
    const photo = await photoOf(voting, JSON.stringify(over));
    const usual = { step: 'stored', place: '居委会档案柜', people: ['陈秀兰', '何建国'], seal: 'F-0071', photo };
    return voting.send(voting.clerks[0], 'POST', '/boxes/B1/custody', { ...usual, ...over });
  };
  return { voting, desk, serials, box, sign, record };
}

test('a seal has two people, the second of whom counts again; custody has two names, sealed, and a photo', async () => {
  const { voting, box, sign, record } = await sealedBox(2);
  const [one, two, three] = voting.clerks;
  expect((await box()).gaps).toEqual([{ gap: 'one-signature' }]);
  expect((await sign(2, one)).body.code).toBe('SAME_SEALER');
  expect((await sign(1, two)).body.code).toBe('SEAL_COUNT_DIFFERS');
  expect((await sign(2, two)).status).toBe(204);
  expect((await sign(2, three)).body.code).toBe('SEAL_COUNTERSIGNED');
  expect((await box()).gaps).toEqual([]);
  const itself = voting.app.db
    .updateTable('box_seal')
    .set({ countersigned_by: one.actor.accountId })
    .where('box', '=', 'B1')
    .execute();
  await expect(itself).rejects.toMatchObject({ code: '23514', constraint: 'box_seal_two_people' });
  expect((await record({ people: ['陈秀兰'] })).status).toBe(400);
  expect((await record({ photo: undefined })).body.code).toBe('CUSTODY_PHOTO');
  expect((await record({ happenedAt: '2020-01-01T00:00:00Z' })).body.code).toBe('CUSTODY_TIME');
  expect((await record({ step: 'opened' })).body.code).toBe('CUSTODY_COUNT');
  expect((await record({ step: 'opened', papers: 2 })).body).toMatchObject({
    code: 'ENTRY_REFUSED',
    reason: 'not-closed',
  });
  expect((await record({})).status).toBe(204);
  expect((await box()).records).toMatchObject([
    { step: 'stored', place: '居委会档案柜', people: ['陈秀兰', '何建国'], seal: 'F-0071' },
  ]);
  const { rows } = await voting.app.deps.pool.query<{ row: string }>(
    'select row_to_json(b)::text as row from box_custody b',
  );
  expect(rows[0]!.row).not.toContain('陈秀兰');
});

test('10b-27: an unexplained gap voids the papers of that box and not the vote, and the effect is shown before', async () => {
  const { voting, desk, serials, box, sign, record } = await sealedBox(2);
  const { voters, officers, clerks, app, log } = voting;
  await sign(2, clerks[1]);
  const [other] = await desk.issue(voters[2]!);
  await succeed(desk.register(other!, 'B2'));
  await succeed(desk.seal(1, 'B2'));
  await record({});
  voting.app.clock.forward({ hours: 9 });
  await record({ step: 'checked', place: '物业办公室' });
  const found = await box();
  expect(found.gaps).toMatchObject([{ gap: 'moved-unseen', from: '居委会档案柜', to: '物业办公室' }]);
  const [whole] = found.effect.motions;
  expect([found.effect.counting, whole.with.heads - whole.without.heads]).toEqual([2, 2]);
  const report = await photoOf(voting, 'the office’s report');
  const voided = { document: report, serial: serials[0] };
  expect((await act(app, log.assembly, 'dispute', voided, clerks[0])).body.code).toBe('VOIDED_BY_OFFICE');
  for (const serial of found.serials)
    await succeed(act(app, log.assembly, 'dispute', { document: report, serial }, officers[0]));
  const { papers } = (await voting.send(clerks[0], 'GET', '/papers')).body;
  const statuses = Object.fromEntries(
    papers.map((each: { serial: string; status: string }) => [each.serial, each.status]),
  );
  expect(statuses).toEqual({ [serials[0]!]: 'disputed', [serials[1]!]: 'disputed', [other!]: 'effective' });
  expect((await box()).effect).toMatchObject({ counting: 0, disputed: 2 });
  // Their voters are free to vote again while the vote is open.
  await voting.vote(voters[0]!, { m1: 'for', m2: 'for' });
  expect((await stateOf(app, log.assembly)).participants).toBe(2);
});

test('10b-26: what the box holds when it is opened is compared with the seal; the scan of the receipt stays what is read', async () => {
  const { voting, desk, serials, box, sign, record } = await sealedBox(2);
  await sign(2, voting.clerks[1]);
  await voting.close();
  await record({ step: 'opened', papers: 1 });
  expect((await box()).gaps).toContainEqual(expect.objectContaining({ gap: 'papers-differ', sealed: 2, found: 1 }));
  const remark = { remark: 'differs-from-scan', photo: await photoOf(voting, 'a cross over the tick') };
  const path = `/papers/${serials[0]}/remarks`;
  expect((await voting.send(voting.clerks[0], 'POST', path, { remark: 'differs-from-scan' })).body.code).toBe(
    'REMARK_PHOTO',
  );
  expect((await voting.send(voting.clerks[0], 'POST', path, remark)).status).toBe(204);
  const { remarks } = (await voting.send(voting.officers[0], 'GET', '/paper-books')).body;
  expect(remarks).toMatchObject([{ serial: serials[0], remark: 'differs-from-scan', photo: remark.photo }]);
  expect((await voting.send(voting.clerks[0], 'GET', `/papers/${serials[0]}/scan`)).text).toBe(`scan of ${serials[0]}`);
  expect((await desk.enter(serials[0]!, { m1: 'for', m2: 'for' })).status).toBe(200);
});
