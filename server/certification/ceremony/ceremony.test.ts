import { expect, test } from 'vitest';
import { act, succeed } from '../../assemblies/testing.ts';
import { deskOf } from '../../paper/testing-desk.ts';
import { startVoting, type VotingTest } from '../../paper/testing.ts';

async function counted(disclosure: 'rooms' | 'rooms-and-marks') {
  const voting: VotingTest = await startVoting({ rules: { disclosure } });
  const desk = deskOf(voting);
  const [one, two] = voting.clerks;
  const paper = voting.voters.find(({ leaf }) => leaf.units.every(({ building }) => building === '2'))!;
  const online = voting.voters.find((each) => each !== paper)!;
  await voting.vote(online, { m1: 'against' });
  const [serial] = await desk.issue(paper);
  await succeed(desk.register(serial!));
  await succeed(desk.seal(1));
  await voting.close();
  const early = await voting.send(one, 'GET', '/ceremony');
  await succeed(desk.enter(serial!, { m1: 'for' }, one));
  await succeed(desk.review(serial!, { m1: 'for' }, two));
  await succeed(act(voting.app, voting.log.assembly, 'reconciled', { returned: 1, spoiled: 0 }, one));
  return { ...voting, serial, paper, early };
}

test('papers are called out by number once the numbers add up; rooms stay unsaid and online ballots are never called', async () => {
  const { send, clerks, convener, serial, early } = await counted('rooms');
  expect(early.body.code).toBe('CEREMONY_NOT_YET');
  expect(await succeed(send(clerks[0], 'GET', '/ceremony'))).toEqual({
    papers: [{ serial, rooms: null, marks: { m1: 'for' } }],
  });
  expect((await send(convener, 'GET', '/ceremony')).status).toBe(403);
});

test('where the notice lets rooms and marks be seen, the room is called out with the mark', async () => {
  const { send, clerks, paper } = await counted('rooms-and-marks');
  const { papers } = await succeed(send(clerks[0], 'GET', '/ceremony'));
  expect(papers[0].rooms).toEqual(paper.leaf.units.map(({ address }) => address));
});
