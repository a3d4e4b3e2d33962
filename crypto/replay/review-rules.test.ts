import { expect, test } from 'vitest';
import { drawSample, needsWiderSample, sampleSize } from '../count/sample.ts';
import { fixed, testKey } from '../testing/fixed-keys.ts';
import { judge, playTo, refused, type Stage } from '../testing/refusals.ts';
import { TEST_SEED, type TestAssembly } from '../testing/test-assembly.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import { toBase64Url } from '../bytes.ts';
import { phaseOf } from './state.ts';

const { convener, officer, clerk } = PEOPLE;
const after = (stage: Stage, act: (play: TestAssembly) => unknown) => judge(playTo(stage), act);

const give = (play: TestAssembly, signer = officer) =>
  play.act('return', { document: play.document('return'), reason: '缺少公示照片' }, signer);
const order = (play: TestAssembly) =>
  play.act('correct', { by: '2026-12-20', document: play.document('order'), reason: '公告期不足' }, officer);
const corrected = (play: TestAssembly, signer = convener) =>
  play.act('announce', { document: play.document('done'), subject: 'correction' }, signer);
const revoke = (play: TestAssembly, ...motions: string[]) =>
  play.act('revoke', { document: play.document('revoke'), motions, reason: '逾期未改正' }, officer);
const judgment = (play: TestAssembly, id: string, result: string) =>
  play.act('court', { document: play.document(`${id} ${result}`), results: [{ id, result }] }, officer);
const lapse = (play: TestAssembly) =>
  play.act('lapse', { barUntil: '2027-11-27', document: play.document('lapse') }, convener);

test('a file that was handed back is certified only after the convener announces the correction', () => {
  expect(after('opened', give)).toEqual(refused('roll-missing'));
  expect(after('declared', (play) => give(play, convener))).toEqual(refused('wrong-role'));
  expect(after('declared', (play) => [give(play), play.certify()])).toEqual(refused('returned'));
  expect(after('declared', (play) => [give(play), give(play)])).toEqual(refused('returned'));
  expect(after('declared', (play) => [give(play), corrected(play, officer)])).toEqual(refused('wrong-role'));
  expect(after('declared', (play) => [give(play), corrected(play), play.certify()])).toBe('accepted');
  expect(after('declared', corrected)).toEqual(refused('nothing-to-correct'));
  expect(after('certified', give)).toEqual(refused('certified'));
});

test('while a correction is ordered nothing is certified; it may be ordered after the archive too', () => {
  expect(after('published', order)).toEqual(refused('notice-missing'));
  expect(after('declared', (play) => [order(play), play.certify()])).toEqual(refused('correction-ordered'));
  expect(after('declared', (play) => [order(play), order(play)])).toEqual(refused('correction-ordered'));
  expect(after('declared', (play) => [order(play), corrected(play), play.certify()])).toBe('accepted');
  expect(after('certified', (play) => [play.archive(), order(play), corrected(play)])).toBe('accepted');
});

test('decisions are revoked one by one, once each, and also after the archive', () => {
  expect(after('tallied', (play) => revoke(play, 'm1'))).toEqual(refused('not-declared'));
  expect(after('declared', (play) => revoke(play, 'm9'))).toEqual(refused('wrong-motions'));
  expect(after('declared', (play) => revoke(play, 'm1', 'm1'))).toEqual(refused('wrong-motions'));
  expect(after('declared', (play) => [revoke(play, 'm1'), revoke(play, 'm2', 'm1')])).toEqual(
    refused('already-revoked'),
  );
  const play = playTo('certified').archive();
  expect(judge(play, () => revoke(play, 'm1', 'm2'))).toBe('accepted');
  expect([...play.state().revoked]).toEqual(['m1', 'm2']);
});

test('what a court says of a motion stands until a later judgment says otherwise', () => {
  expect(after('tallied', (play) => judgment(play, 'm1', 'annulled'))).toEqual(refused('not-declared'));
  const play = playTo('certified').archive();
  judgment(play, 'm1', 'annulled');
  expect(play.state().judged.get('m1' as never)).toBe('annulled');
  judgment(play, 'm1', 'upheld');
  expect(play.state().judged.get('m1' as never)).toBe('upheld');
  expect(play.state().reviews.map(({ type }) => type)).toEqual(['court', 'court']);
});

test('an officer who came after the archive can be enrolled and record a judgment', () => {
  const successor = testKey('officer of next year');
  const play = playTo('certified').archive();
  const later = () => {
    play.enrol(successor, 'officer');
    play.act('court', { document: play.document('j'), results: [{ id: 'm1', result: 'annulled' }] }, successor);
  };
  expect(judge(play, later)).toBe('accepted');
});

test('proposals lapse when nothing reached its quorum, and the file can then be archived without a certificate', () => {
  expect(after('tallied', lapse)).toEqual(refused('not-declared'));
  const play = playTo('declared');
  expect(judge(play, () => lapse(play))).toBe('accepted');
  expect(phaseOf(play.state())).toBe('lapsed');
  expect(judge(play, () => lapse(play))).toEqual(refused('lapsed'));
  expect(judge(play, () => play.archive())).toBe('accepted');
  const passed = playTo('declared', {}, (open) => {
    for (const owner of ['an', 'bo', 'chen', 'ding', 'fan', 'gao', 'han', 'ji', 'er', 'developer'])
      open.ballot(owner, { m2: 'for' });
  });
  expect(judge(passed, () => lapse(passed))).toEqual(refused('has-quorum'));
});

test('the seed of a sample is committed before the close and opened after it', () => {
  expect(after('voting', (play) => play.commitSeed())).toBe('accepted');
  expect(after('voting', (play) => [play.commitSeed(), play.commitSeed()])).toEqual(refused('seed-committed'));
  expect(after('closed', (play) => play.commitSeed())).toEqual(refused('closed'));
  expect(after('closed', (play) => play.openSeed())).toEqual(refused('seed-missing'));
  expect(after('voting', (play) => [play.commitSeed(), play.openSeed()])).toEqual(refused('not-closed'));
  const committed = () => playTo('closed', {}, (play) => play.commitSeed());
  expect(judge(committed(), (play) => play.openSeed())).toBe('accepted');
  expect(judge(committed(), (play) => [play.openSeed(), play.openSeed()])).toEqual(refused('seed-opened'));
  expect(judge(committed(), (play) => play.openSeed(toBase64Url(fixed('another'))))).toEqual(refused('seed-differs'));
});

test('seed and root decide the sample: any change of one draws another, the order given does not matter', () => {
  const ballots = Array.from({ length: 200 }, (_, index) => index + 10);
  const root = fixed('root of the close');
  const sample = drawSample(TEST_SEED, root, ballots, 20);
  expect(new Set(sample).size).toBe(20);
  expect(drawSample(TEST_SEED, root, [...ballots].reverse(), 20)).toEqual(sample);
  expect(drawSample(TEST_SEED, fixed('another root'), ballots, 20)).not.toEqual(sample);
  expect(drawSample(toBase64Url(fixed('another seed')), root, ballots, 20)).not.toEqual(sample);
  expect(drawSample(TEST_SEED, root, ballots, 500)).toHaveLength(200);
});

test('only officers speak for offices and courts', () => {
  for (const type of ['correct', 'revoke', 'court', 'sample-seed'] as const) {
    const fields = {
      correct: { by: '2026-12-20', reason: '误' },
      revoke: { motions: ['m1'], reason: '误' },
      court: { results: [{ id: 'm1', result: 'annulled' }] },
      'sample-seed': { commitment: TEST_SEED, seed: null },
    }[type];
    const by = (signer: typeof clerk) => (play: TestAssembly) =>
      play.act(type, type === 'sample-seed' ? fields : { ...fields, document: play.document('d') }, signer);
    for (const signer of [clerk, convener]) expect(after('declared', by(signer)), type).toEqual(refused('wrong-role'));
  }
});

test('a first sample has one ballot in twenty and at least twenty, a wider one twice as many, none more than there are', () => {
  expect(
    [
      [8, 1],
      [400, 1],
      [1_000, 1],
      [1_000, 2],
      [1_000, 9],
    ].map(([n, draw]) => sampleSize(n!, draw!)),
  ).toEqual([8, 20, 50, 100, 1_000]);
});

test('two in a hundred may say that they did not take part; more than that asks for a wider sample', () => {
  expect(needsWiderSample({ yes: 98, no: 2 })).toBe(false);
  expect(needsWiderSample({ yes: 97, no: 2 })).toBe(true);
  expect(needsWiderSample({ yes: 0, no: 0 })).toBe(false);
});
