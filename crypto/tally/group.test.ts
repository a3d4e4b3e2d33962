import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeight, areaCm2, heads, NO_WEIGHT, type Weight } from '../brands.ts';
import {
  addItem,
  BLANK,
  CANDIDATE_MARKS,
  closeCount,
  INVALID,
  MARKED,
  markWeight,
  marksOf,
  openCount,
  slotsOf,
  UNMARKED,
  type MotionShape,
  type OpenCount,
} from './group.ts';
import { settleChoice, settleElection, settleMotion } from './settle.ts';
import { sum } from './weights.ts';
import type { FrozenRules } from '../law/rules.ts';

const w = (of: number, area: number): Weight => ({ heads: heads(of), areaCm2: areaCm2(area) });

/** An item as a person would say it: a mark, the marks of an election, or what spoils the whole. */
type Item = readonly string[] | 'blank' | 'invalid';
const marked = (...marks: string[]): Item => marks;
const SHAPES = new WeakMap<OpenCount, MotionShape>();

const opened = (shape: MotionShape): OpenCount => {
  const count = openCount(shape);
  SHAPES.set(count, shape);
  return count;
};

function slotsFor(shape: MotionShape, item: Item): Int8Array {
  const slots = new Int8Array(slotsOf(shape)).fill(UNMARKED);
  if (typeof item === 'string') slots[0] = item === 'blank' ? BLANK : INVALID;
  else if (shape.kind !== 'elect') slots[0] = marksOf(shape).indexOf(item[0]!);
  else {
    slots[0] = MARKED;
    for (const mark of item) {
      const place = marksOf(shape).indexOf(mark);
      slots[1 + Math.floor(place / CANDIDATE_MARKS.length)] = place % CANDIDATE_MARKS.length;
    }
  }
  return slots;
}

const add = (count: OpenCount, item: Item, { heads: of, areaCm2: area }: Weight): void =>
  addItem(count, slotsFor(SHAPES.get(count)!, item), 0, of, area);

const RULES: FrozenRules = {
  headcountRule: 'owner',
  parking: 'excluded',
  changePolicy: 'final',
  collision: 'first',
  blankItem: 'not-participating',
  invalidItem: 'not-participating',
  overvote: 'item',
  followMajority: 'on',
  silent: 'not-counted',
  coOwners: 'first',
  proxyLimit: 3,
  extension: 'none',
  objectionDays: 15,
  outageHours: 2,
  outageMinutes: 15,
  disclosure: 'rooms',
  tieBreak: 'run-off',
};

const DECIDE: MotionShape = { kind: 'decide', followMajority: true };
const CHOOSE: MotionShape = { kind: 'choose', options: ['o1', 'o2'] };
const ELECT: MotionShape = { kind: 'elect', candidates: ['c1', 'c2'] };

test('what nobody chose appears with zero', () => {
  expect(closeCount(openCount(DECIDE), w(3, 300)).marks).toEqual({
    for: NO_WEIGHT,
    against: NO_WEIGHT,
    abstain: NO_WEIGHT,
    'follow-majority': NO_WEIGHT,
  });
  expect(Object.keys(closeCount(openCount(CHOOSE), w(3, 300)).marks)).toEqual(['o1', 'o2', 'none', 'abstain']);
});

test('an election counts each candidate, and the voter once', () => {
  const count = opened(ELECT);
  add(count, marked('c1:for', 'c2:against'), w(1, 100));
  add(count, marked('c2:for'), w(1, 50));
  const closed = closeCount(count, w(3, 300));
  expect(closed).toMatchObject({ cast: w(2, 150), silent: w(1, 150) });
  expect(markWeight(closed, 'c1:for')).toEqual(w(1, 100));
  expect(markWeight(closed, 'c2:for')).toEqual(w(1, 50));
  expect(markWeight(closed, 'c2:against')).toEqual(w(1, 100));
});

test('more votes than the electorate holds is a bug in either measure', () => {
  for (const electorate of [w(1, 300), w(3, 100)]) {
    const count = opened(DECIDE);
    add(count, marked('for'), w(2, 200));
    expect(() => closeCount(count, electorate)).toThrow(RangeError);
  }
});

test('a sum that is no longer a whole number is a bug in either measure', () => {
  const half = { heads: 0.5, areaCm2: 1 } as unknown as Weight;
  const hair = { heads: 1, areaCm2: 1.5 } as unknown as Weight;
  for (const weight of [half, hair]) {
    const count = opened(DECIDE);
    add(count, marked('for'), weight);
    expect(() => closeCount(count, w(3, 300))).toThrow(RangeError);
  }
});

const anyItem = (shape: MotionShape): fc.Arbitrary<Item> => {
  const one = fc.constantFrom(...marksOf(shape)).map((mark) => marked(mark));
  const blankOrInvalid = fc.constantFrom<Item>('blank', 'invalid');
  return fc.oneof(one, blankOrInvalid);
};
const ballots = (shape: MotionShape) =>
  fc.array(fc.tuple(anyItem(shape), fc.record({ heads: fc.nat(3), areaCm2: fc.nat(1e9) }) as fc.Arbitrary<Weight>), {
    maxLength: 60,
  });

test.each([DECIDE, CHOOSE, ELECT])(
  'all parts of a $kind count add up to the electorate in both measures, in any order',
  (shape) => {
    fc.assert(
      fc.property(ballots(shape), fc.nat(50), fc.nat(1e9), (items, silentHeads, silentArea) => {
        const silent = w(silentHeads, silentArea);
        const electorate = addWeight(sum(items.map(([, weight]) => weight)), silent);
        const closedOf = (all: typeof items) => {
          const count = opened(shape);
          for (const [item, weight] of all) add(count, item, weight);
          return closeCount(count, electorate);
        };
        const closed = closedOf(items);
        expect(closed.silent).toEqual(silent);
        expect(sum([closed.cast, closed.blank, closed.invalid, closed.silent])).toEqual(electorate);
        expect(sum(Object.values(closed.marks))).toEqual(closed.cast);
        expect(closedOf([...items].reverse())).toEqual(closed);
      }),
    );
  },
);

test('a counted motion is settled under the frozen rules, and stops where majorities differ', () => {
  const count = opened(DECIDE);
  add(count, marked('for'), w(60, 4_000));
  add(count, marked('against'), w(20, 5_000));
  add(count, marked('follow-majority'), w(10, 500));
  add(count, 'invalid', w(5, 200));
  const closed = closeCount(count, w(100, 10_000));
  expect(settleMotion(closed, 'over-half', RULES, NO_WEIGHT).outcome).toBe('NEEDS_DECISION');
  const counted = settleMotion(closed, 'over-half', { ...RULES, invalidItem: 'participating' }, NO_WEIGHT);
  expect(counted.participating).toEqual(w(95, 9_700));
  expect(() => settleMotion(closed, 'over-half', RULES, w(6, 1))).toThrow('silent owners served');
});

test('choices and elections are settled from the same counts', () => {
  const choice = opened(CHOOSE);
  add(choice, marked('o2'), w(70, 7_000));
  add(choice, marked('none'), w(10, 500));
  add(choice, 'blank', w(5, 500));
  const chosen = settleChoice(closeCount(choice, w(100, 10_000)), ['o1', 'o2'], 'three-quarters', RULES);
  expect(chosen).toMatchObject({ outcome: 'PASSED', winner: 'o2', participating: w(80, 7_500) });
  const election = opened(ELECT);
  add(election, marked('c1:for', 'c2:against'), w(70, 7_000));
  add(election, 'blank', w(5, 500));
  const elected = settleElection(closeCount(election, w(100, 10_000)), ['c1', 'c2'], 1, {
    ...RULES,
    blankItem: 'abstain',
  });
  expect(elected).toMatchObject({ outcome: 'ELECTED', elected: ['c1'], participating: w(75, 7_500) });
});
