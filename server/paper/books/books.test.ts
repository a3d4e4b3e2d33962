import { expect, test } from 'vitest';
import { succeed } from '../../assemblies/testing.ts';
import { deskOf } from '../testing-desk.ts';
import { startVoting, type VotingTest } from '../testing.ts';

const books = async (voting: VotingTest) => (await voting.send(voting.officers[0], 'GET', '/paper-books')).body;

test('the register of issue names each run of numbers; a reprint kills the old number for good', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [first, second] = await desk.issue(voting.voters[0]!, voting.voters[1]!);
  await succeed(desk.act('paper-spoiled', { reason: '打印重影', serial: first }));
  const [reprint] = await desk.issue(voting.voters[0]!);
  const { batches, spoiled } = await books(voting);
  expect(batches).toMatchObject([
    { papers: 2, first, last: second },
    { papers: 1, first: reprint, last: reprint },
  ]);
  expect(spoiled).toMatchObject([{ serial: first, reason: '打印重影', replacedBy: reprint }]);
  expect((await desk.register(first!)).body).toMatchObject({ code: 'ENTRY_REFUSED', reason: 'serial-spoiled' });
  expect((await voting.send(voting.clerks[0], 'GET', `/papers/${first}`)).body).toMatchObject({ because: 'spoiled' });
});

test('papers are signed out by count, never more than are here, and every one is accounted for on return', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [clerk] = voting.clerks;
  await desk.issue(...voting.voters.slice(0, 3));
  const out = (papers: number, collectors = ['沈志愿', '高志愿']) =>
    voting.send(clerk, 'POST', '/paper-handouts', { collectors, papers });
  expect((await out(4)).body).toMatchObject({ code: 'HANDOUT_TOO_MANY', available: 3 });
  const { id } = await succeed(out(2));
  expect((await out(2)).body).toMatchObject({ code: 'HANDOUT_TOO_MANY', available: 1 });
  const settle = (body: object) => voting.send(clerk, 'POST', `/paper-handouts/${id}/settlement`, body);
  expect((await settle({ delivered: 1, returned: 0, lost: 0 })).body).toMatchObject({
    ...{ code: 'HANDOUT_DIFFERS', papers: 2, accounted: 1 },
  });
  expect((await settle({ delivered: 1, returned: 0, lost: 1 })).status).toBe(204);
  expect((await settle({ delivered: 2, returned: 0, lost: 0 })).body.code).toBe('HANDOUT_SETTLED');
  const { handouts } = await books(voting);
  expect(handouts).toMatchObject([{ collectors: ['沈志愿', '高志愿'], papers: 2, settled: { delivered: 1, lost: 1 } }]);
  const { rows } = await voting.app.deps.pool.query<{ row: string }>(
    'select row_to_json(h)::text as row from paper_handout h',
  );
  expect(rows[0]!.row).not.toContain('志愿');
  const bent = voting.app.db.updateTable('paper_handout').set({ lost: 0 }).execute();
  await expect(bent).rejects.toMatchObject({ constraint: 'paper_handout_adds_up' });
});

test('the count stays closed until what lies on the table is what the log says, and nobody carries papers any more', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const [clerk] = voting.clerks;
  const [a, b] = await desk.issue(...voting.voters.slice(0, 3));
  await succeed(desk.register(a!));
  await succeed(desk.seal(1));
  await succeed(desk.act('paper-spoiled', { reason: '污损', serial: b }));
  const { id } = await succeed(voting.send(clerk, 'POST', '/paper-handouts', { collectors: ['高志愿'], papers: 1 }));
  await voting.close();
  const reconcile = (returned: number, spoiled: number) => desk.act('reconciled', { returned, spoiled });
  expect((await reconcile(1, 1)).body).toMatchObject({ code: 'HANDOUTS_OPEN', papers: 1 });
  await voting.send(clerk, 'POST', `/paper-handouts/${id}/settlement`, { delivered: 1, returned: 0, lost: 0 });
  expect((await reconcile(2, 1)).body).toMatchObject({
    ...{ code: 'RECONCILE_DIFFERS', returned: 1, spoiled: 1, countedReturned: 2, countedSpoiled: 1 },
  });
  expect((await desk.act('tally', {})).body).toMatchObject({ reason: 'not-reconciled' });
  expect((await reconcile(1, 1)).status).toBe(200);
  const { buildings } = await books(voting);
  const sum = (name: string) => buildings.reduce((all: number, row: Record<string, number>) => all + row[name]!, 0);
  expect([sum('issued'), sum('registered'), sum('spoiled'), sum('outstanding')]).toEqual([3, 1, 1, 1]);
});

test('10b-24 and 10b-25: many papers in one hand, and one signed for somebody, are remarked and stay what they are', async () => {
  const voting = await startVoting();
  const desk = deskOf(voting);
  const serials = await desk.issue(voting.voters[0]!, voting.voters[1]!);
  for (const serial of serials) await succeed(desk.register(serial));
  for (const serial of serials)
    expect(
      (await voting.send(voting.clerks[0], 'POST', `/papers/${serial}/remarks`, { remark: 'same-hand' })).status,
    ).toBe(204);
  await voting.send(voting.clerks[0], 'POST', `/papers/${serials[0]}/remarks`, { remark: 'signed-by-other' });
  const { remarks } = await books(voting);
  expect(remarks.map(({ serial, remark }: { serial: string; remark: string }) => [serial, remark])).toEqual([
    [serials[0], 'same-hand'],
    [serials[0], 'signed-by-other'],
    [serials[1], 'same-hand'],
  ]);
  const { papers } = (await voting.send(voting.clerks[0], 'GET', '/papers')).body;
  expect(papers.map(({ status }: { status: string }) => status)).toEqual(['effective', 'effective']);
});
