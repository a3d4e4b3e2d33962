import { expect, test } from 'vitest';
import type { FrozenRules } from '../law/rules.ts';
import { playTo } from '../testing/refusals.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { ownerHash } from '../roll/leaf.ts';
import { weightsOf } from '../roll/electorate.ts';
import { TEST_LEAVES, voterNamed } from '../testing/test-estate.ts';
import { judge, refused } from '../testing/refusals.ts';
import { PEOPLE, type AssemblyOptions } from '../testing/test-preparation.ts';
import { voterStatuses } from '../replay/statuses.ts';
import { addMs } from '../time.ts';
import { countAssembly, type Count } from './count.ts';
import { countWithParkingBothWays } from './parking-both-ways.ts';

const closed = (vote: (play: TestAssembly) => unknown, options: AssemblyOptions = {}): TestAssembly =>
  playTo('closed', options, (play) => void vote(play));
const inputOf = (play: TestAssembly) => ({ state: play.state(), roll: play.roll, openings: play.openings });

function count(vote: (play: TestAssembly) => unknown, options: AssemblyOptions = {}): Count {
  const counted = countAssembly(inputOf(closed(vote, options)));
  if (!counted.ok) throw new Error(counted.error.what);
  return counted.value;
}
const rules = (chosen: Partial<FrozenRules>): AssemblyOptions => ({ rules: chosen });
const headsFor = ({ motions }: Count, motion = 1): number => motions[motion]!.count.marks['for']!.heads;
const statusesOf = (play: TestAssembly, owner: string) =>
  voterStatuses(play.state(), voterNamed(owner)).map((each) => each.status);

test('10b-3: online at 20:14 and paper at 20:20, entered next morning: the earlier receipt stands, the other is kept', () => {
  const play = closed(
    (open) => {
      open.ballot('bo', { m2: 'for' });
      open.issue(['P1', 'bo']).register('P1');
      open.seal(1);
      open.log.wait(43_200_000);
      open.read('P1', { m2: 'against' });
    },
    rules({ collision: 'first' }),
  );
  expect(statusesOf(play, 'bo')).toEqual(['effective', 'duplicate']);
});

test('10b-4 and 10b-27: a paper of a box that was not sealed before the close does not count; the vote stands', () => {
  const result = count((play) => {
    play.issue(['P1', 'bo']).register('P1');
    play.ballot('an', { m2: 'for' });
  });
  expect(headsFor(result)).toBe(1);
  expect(result.ballots).toBe(1);
});

test('10b-5: a paper is taken in once, whoever else enters its number', () => {
  const play = playTo('voting');
  play.issue(['P1', 'bo']).register('P1');
  expect(judge(play, () => play.register('P1'))).toMatchObject({ untouched: true });
});

test('10b-7: received a millisecond before the end counts, at the end it is refused', () => {
  const at = (ms: number) => {
    const play = playTo('voting');
    play.bind('bo');
    play.log.until(addMs(play.ends, 10_000));
    return judge(play, () => play.ballot('bo', { m2: 'for' }, { received: addMs(play.ends, ms) }));
  };
  expect(at(-1)).toBe('accepted');
  expect(at(0)).toEqual(refused('outside-window'));
});

test('10b-9: after the notice no total changes; what was forgotten needs a new assembly', () => {
  const play = playTo('voting');
  expect(judge(play, () => play.act('roll-amended', amendment(play), PEOPLE.convener))).not.toBe('accepted');
  const cancel = { document: play.document('why'), reason: '遗漏商铺楼' };
  expect(judge(play, () => play.act('cancel', cancel, PEOPLE.convener))).toBe('accepted');
});

const amendment = (play: TestAssembly) => ({
  ...{ areaCm2: 1, units: 1, voters: 1, root: 'b'.repeat(64), oldRoot: play.roll.root },
  ...{ document: play.document('amended'), objection: null, reason: '遗漏' },
});

test('10b-16: of co-owners who vote opposite ways the first stands, or by the rule nobody on that motion', () => {
  const both = (play: TestAssembly) => [
    play.ballot('bo', { m2: 'for' }),
    play.ballot('bo', { m2: 'against' }, { person: 'spouse' }),
  ];
  expect(headsFor(count(both, rules({ coOwners: 'first' })))).toBe(1);
  const frozen = count(both, rules({ coOwners: 'unanimous' }));
  expect([headsFor(frozen), frozen.motions[1]!.count.invalid.heads]).toEqual([0, 1]);
});

test('10b-17: an owner who cannot vote yet stays in the totals, and is silent', () => {
  const { count: counted } = count((play) => play.ballot('an', { m2: 'for' })).motions[1]!;
  expect(counted.silent.heads + 1).toBe(counted.electorate.heads);
});

test('10b-19: sold during the vote, the buyer votes only where the seller has not', () => {
  const play = playTo('voting');
  play.bind('bo');
  expect(judge(play, () => play.bind('bo', 'buyer', 'successor'))).toBe('accepted');
  const voted = playTo('voting', {}, (open) => void open.ballot('bo', { m2: 'for' }));
  expect(judge(voted, () => voted.bind('bo', 'buyer', 'successor'))).toEqual(refused('voter-has-voted'));
});

test('10b-20 and 10b-21: an owner of several registered units is one head with the area of each', () => {
  const gao = count((play) => play.ballot('gao', { m2: 'for' })).motions[1]!.count.marks['for'];
  expect(gao).toEqual({ heads: 1, areaCm2: 2 * 882_600 });
  const byUnit = count((play) => play.ballot('gao', { m2: 'for' }), rules({ headcountRule: 'unit' }));
  expect(headsFor(byUnit)).toBe(2);
});

test('10b-22: parking is counted by the frozen rule, and the other way for the file', () => {
  const play = closed((open) => [open.ballot('kong', { m2: 'for' }), open.ballot('ding', { m2: 'for' })]);
  const counted = countWithParkingBothWays(inputOf(play));
  if (!counted.ok) throw new Error(counted.error.what);
  const { frozen, decides, otherwise, differs } = counted.value;
  expect(frozen).toBe('excluded');
  expect(decides.motions[1]!.count.marks['for']).toEqual({ heads: 1, areaCm2: 1_017_500 });
  expect(otherwise.motions[1]!.count.marks['for']).toEqual({ heads: 2, areaCm2: 1_017_500 + 2 * 127_200 });
  expect(otherwise.motions[1]!.count.electorate.heads).toBe(decides.motions[1]!.count.electorate.heads + 1);
  expect(differs).toEqual([]);
});

test('10b-23: one building votes with its own denominators, and who owns elsewhere too is one head inside it', () => {
  const result = count((play) => [play.ballot('ding', { m1: 'for' }), play.ballot('fan', { m2: 'for' })]);
  const { electorate, marks } = result.motions[0]!.count;
  expect(electorate.heads).toBe(5);
  expect(marks['for']).toEqual({ heads: 1, areaCm2: 1_017_500 });
});

test('10b-26: a box that holds fewer papers than were put in still counts those that are there', () => {
  const play = closed((open) => {
    open.issue(['P1', 'an'], ['P2', 'bo']);
    open.register('P1');
    open.register('P2');
    open.seal(1);
    open.read('P1', { m2: 'for' });
  });
  expect([statusesOf(play, 'an'), statusesOf(play, 'bo')]).toEqual([['effective'], ['invalid']]);
});

test('10b-1: a ballot that its owner denies is kept, does not count, and leaves his vote to him', () => {
  const play = closed((open) => {
    const { seq } = open.ballot('bo', { m2: 'against' })!;
    open.act('dispute', { ballot: seq, document: open.document('not mine'), reason: 'not-mine' }, PEOPLE.clerk);
    open.bind('bo', 'new phone');
    open.ballot('bo', { m2: 'for' }, { person: 'new phone' });
  });
  expect(statusesOf(play, 'bo')).toEqual(['disputed', 'effective']);
});

test('10b-15: a husband, his wife and the two together are three owners', () => {
  const owner = (...names: string[]) =>
    ownerHash(
      new Uint8Array(32),
      names.map((name) => ({ idNo: name, name })),
    );
  const leaf = TEST_LEAVES[0]!;
  const leaves = [owner('h'), owner('w'), owner('h', 'w')].map((hash, index) => ({
    ...leaf,
    owner: hash,
    voter: voterNamed(`couple ${index}`),
  }));
  const chosen = { headcountRule: 'owner', parking: 'excluded' } as const;
  expect(new Set(leaves.map((each) => each.owner)).size).toBe(3);
  expect(weightsOf(leaves, { all: true }, chosen).total.heads).toBe(3);
});

test('10b-18: a flat that is not registered yet weighs by the area of its contract', () => {
  const [leaf] = TEST_LEAVES;
  const [unit] = leaf!.units;
  const contract = { ...leaf!, units: [{ ...unit!, areaSource: 'contract' as const }] };
  const chosen = { headcountRule: 'owner', parking: 'excluded' } as const;
  expect(weightsOf([contract], { all: true }, chosen).total).toEqual({ areaCm2: unit!.areaCm2, heads: 1 });
});
