import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaCm2, heads, NO_WEIGHT, type Weight } from '../brands.ts';
import { decideChoice } from './decide-choice.ts';
import { decideElection } from './decide-election.ts';
import { decideMotion, type MotionDecision, type MotionInput } from './decide-motion.ts';
import { sum } from './weights.ts';

const weight = fc.record({ heads: fc.nat(5_000), areaCm2: fc.nat(1e12) }) as fc.Arbitrary<Weight>;
const rules = fc.record({
  blankItem: fc.constantFrom('not-participating', 'abstain'),
  invalidItem: fc.constantFrom('not-participating', 'participating'),
  silent: fc.constantFrom('not-counted', 'join-majority', 'join-majority-of-all'),
}) as fc.Arbitrary<MotionInput['rules']>;
const input = fc
  .record({
    ...{ for: weight, against: weight, abstain: weight, followMajority: weight, blank: weight, invalid: weight },
    ...{ silentDelivered: weight, others: weight, rules },
    threshold: fc.constantFrom('over-half', 'three-quarters'),
    splitMajority: fc.constantFrom('stop', 'leave-out'),
  })
  .map(({ others, ...rest }) => {
    const { for: inFavour, against, abstain, followMajority, blank, invalid, silentDelivered } = rest;
    const groups = [inFavour, against, abstain, followMajority, blank, invalid, silentDelivered, others];
    return { ...rest, electorate: sum(groups) } as MotionInput;
  });

/** Every number anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

test('every number of every decision is a safe whole number', () => {
  const decisions = fc.tuple(input, fc.integer({ min: 1, max: 9 })).map(([motion, seats]) => {
    const { electorate, threshold } = motion;
    const votes = { electorate, participating: electorate };
    const options = [{ id: 'o1', for: motion.for }];
    const candidates = [motion.for, motion.against].map((each, i) => ({ id: `c${i}`, for: each }));
    return [
      decideMotion(motion),
      decideChoice({ ...votes, threshold, options, none: motion.against }),
      decideElection({ ...votes, seats, candidates, tieBreak: 'area' }),
    ];
  });
  fc.assert(
    fc.property(decisions, (each) => {
      const numbers = numbersIn(each);
      expect(numbers.length).toBeGreaterThan(20);
      expect(numbers.filter((number) => !Number.isSafeInteger(number) || number < 0)).toEqual([]);
    }),
  );
});

const RANK: Readonly<Record<MotionDecision['outcome'], number>> = {
  NO_QUORUM: 0,
  NOT_PASSED: 0,
  NEEDS_DECISION: 1,
  PASSED: 2,
};

test('whoever changes from any other group to votes for never makes a motion fail that passed', () => {
  const group = fc.constantFrom('against', 'abstain', 'blank', 'invalid', 'followMajority', 'silentDelivered');
  fc.assert(
    fc.property(input, group, fc.nat(100), (motion, from, part) => {
      fc.pre(motion.splitMajority === 'stop');
      const moved = { heads: heads(Math.floor((motion[from].heads * part) / 100)), areaCm2: areaCm2(0) };
      const area = areaCm2(Math.floor((motion[from].areaCm2 * part) / 100));
      const change = { ...moved, areaCm2: area };
      const rest = { heads: heads(motion[from].heads - change.heads), areaCm2: areaCm2(motion[from].areaCm2 - area) };
      const after = { ...motion, [from]: rest, for: sum([motion.for, change]) };
      const [was, is] = [decideMotion(motion), decideMotion(after)];
      if (was.outcome === 'PASSED') expect(RANK[is.outcome]).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});

test('where nobody follows a majority, one more vote for never makes a motion that passed anything but passed', () => {
  const plain = input.map((motion): MotionInput => ({
    ...motion,
    followMajority: NO_WEIGHT,
    rules: { ...motion.rules, silent: 'not-counted' },
  }));
  fc.assert(
    fc.property(plain, weight, (motion, more) => {
      const after = { ...motion, for: sum([motion.for, more]), electorate: sum([motion.electorate, more]) };
      const silentBefore = { ...motion, electorate: after.electorate };
      if (decideMotion(silentBefore).outcome === 'PASSED') expect(decideMotion(after).outcome).toBe('PASSED');
    }),
    { numRuns: 2000 },
  );
});
