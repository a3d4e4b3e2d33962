import { expect, test } from 'vitest';
import { PEOPLE } from '../testing/test-preparation.ts';
import { playTo } from '../testing/refusals.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { contestedMotions, countBothWays, withDisputes } from './both-ways.ts';
import { countAssembly } from './count.ts';
import { effectiveBallots } from './effective.ts';

const FOR = { m2: 'for' };
const VOTING = ['an', 'bo', 'chen', 'ding', 'er', 'fan', 'gao', 'han', 'ji'];

const dispute = (play: TestAssembly, ballot: number) =>
  play.act('dispute', { ballot, document: play.document('denial'), reason: 'not-mine' }, PEOPLE.clerk);

function bothWays(play: TestAssembly, contested: ReadonlySet<number>) {
  const counted = countBothWays({ state: play.state(), roll: play.roll, openings: play.openings }, contested);
  if (!counted.ok) throw new Error(counted.error.what);
  return counted.value;
}

/** Nearly everybody votes for the motion; `ballots` are in the order of `VOTING`. */
function voted(then: (play: TestAssembly, ballots: readonly number[]) => void = () => undefined) {
  const rules = { changePolicy: 'final' } as const;
  const ballots: number[] = [];
  const play = playTo('closed', { rules }, (open) => {
    for (const owner of VOTING) ballots.push(open.ballot(owner, FOR).seq);
    then(open, ballots);
  });
  return { play, ballots };
}

test('a disputed ballot is counted in one of the two counts only, and the log decides which one holds', () => {
  const { play, ballots } = voted((open, [first]) => void dispute(open, first!));
  const contested = new Set([ballots[0]!]);
  const { withThem, withoutThem } = bothWays(play, contested);
  expect(withThem.ballots - withoutThem.ballots).toBe(1);
  const asRuled = countAssembly({ state: play.state(), roll: play.roll, openings: play.openings });
  expect(asRuled).toEqual({ ok: true, value: withoutThem });
});

test('a ballot that is denied and not disputed yet is left out of one count all the same', () => {
  const { play, ballots } = voted();
  const { withThem, withoutThem } = bothWays(play, new Set(ballots.slice(0, 2)));
  expect(withThem.ballots - withoutThem.ballots).toBe(2);
});

test('a ballot that the owner cast after the disputed one stands wherever that one does not', () => {
  const { play, ballots } = voted((open, [first]) => {
    dispute(open, first!);
    open.ballot(VOTING[0]!, { m2: 'against' });
  });
  const { withThem, withoutThem } = bothWays(play, new Set([ballots[0]!]));
  expect(withThem.ballots).toBe(withoutThem.ballots);
  const against = (count: typeof withThem) => count.motions[1]!.count.marks['against']!.heads;
  expect([against(withThem), against(withoutThem)]).toEqual([0, 1]);
});

test('it is said for each motion whether what was decided depends on the contested ballots', () => {
  const { play, ballots } = voted();
  const none = contestedMotions(bothWays(play, new Set()));
  expect(none.every(({ depends, withThem, withoutThem }) => !depends && withThem === withoutThem)).toBe(true);
  const all = contestedMotions(bothWays(play, new Set(ballots)));
  expect(all[1]).toEqual({ id: 'm2', withThem: 'PASSED', withoutThem: 'NO_QUORUM', depends: true });
});

test('the state that was given stays as it is', () => {
  const { play, ballots } = voted();
  const state = play.state();
  const before = effectiveBallots(state).length;
  const other = withDisputes(state, new Set(ballots), true);
  expect(effectiveBallots(other)).toEqual([]);
  expect(effectiveBallots(state)).toHaveLength(before);
  expect([...state.ballots.values()].some(({ disputed }) => disputed)).toBe(false);
});
