import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWeight, areaCm2, heads, NO_WEIGHT, type Weight } from '../brands.ts';
import type { SilentRule } from '../law/rules.ts';
import { decideChoice } from './decide-choice.ts';
import { decideElection } from './decide-election.ts';
import { decideMotion, type MotionInput } from './decide-motion.ts';

/** Heads and square metres, as the law's examples are written. */
const w = (of: number, m2: number): Weight => ({ heads: heads(of), areaCm2: areaCm2(m2 * 10_000) });

const motion = (of: Partial<MotionInput>): MotionInput => ({
  electorate: w(300, 30_000),
  threshold: 'over-half',
  for: NO_WEIGHT,
  against: NO_WEIGHT,
  abstain: NO_WEIGHT,
  followMajority: NO_WEIGHT,
  blank: NO_WEIGHT,
  invalid: NO_WEIGHT,
  silentDelivered: NO_WEIGHT,
  rules: { blankItem: 'not-participating', invalidItem: 'not-participating', silent: 'not-counted' },
  splitMajority: 'stop',
  ...of,
});
const silentRule = (silent: SilentRule) => ({ ...motion({}).rules, silent });

test('each of the four tests carries what is needed, what was reached and of what', () => {
  const { bars } = decideMotion(
    motion({ electorate: w(1152, 124_799.3), for: w(640, 70_000), against: w(265, 20_000) }),
  );
  expect(bars.quorum.heads).toEqual({ reached: 905, needed: 768, whole: 1152, passes: true });
  expect(bars.quorum.area).toEqual({ reached: 900_000_000, needed: 831_995_334, whole: 1_247_993_000, passes: true });
  expect(bars.approval.heads).toEqual({ reached: 640, needed: 453, whole: 905, passes: true });
  expect(bars.approval.area).toEqual({ reached: 700_000_000, needed: 450_000_001, whole: 900_000_000, passes: true });
});

test('10b-11: exactly half fails over half, exactly three quarters passes', () => {
  expect(decideMotion(motion({ for: w(100, 12_000), against: w(100, 9_000) })).outcome).toBe('NOT_PASSED');
  const special = motion({ threshold: 'three-quarters', for: w(150, 15_600), against: w(50, 5_200) });
  expect(decideMotion(special).outcome).toBe('PASSED');
});

test('10b-12: heads in favour do not help where area fails', () => {
  const developer = motion({ electorate: w(151, 20_000), for: w(100, 9_000), against: w(11, 9_100) });
  expect(decideMotion(developer)).toMatchObject({
    outcome: 'NOT_PASSED',
    bars: { approval: { heads: { passes: true }, area: { passes: false } } },
  });
});

test('a blank item takes part only where the rule counts it as an abstention', () => {
  const input = motion({ for: w(190, 19_000), blank: w(10, 1_000) });
  expect(decideMotion(input).outcome).toBe('NO_QUORUM');
  const counted = decideMotion({ ...input, rules: { ...input.rules, blankItem: 'abstain' } });
  expect(counted).toMatchObject({ outcome: 'PASSED', participating: w(200, 20_000), for: w(190, 19_000) });
});

test('a ballot "with the majority" takes part and joins the side that leads in heads and in area', () => {
  const followers = { for: w(101, 11_000), against: w(79, 8_000), followMajority: w(30, 3_000) };
  expect(decideMotion(motion(followers))).toMatchObject({
    outcome: 'PASSED',
    participating: w(210, 22_000),
    for: w(131, 14_000),
    joined: { side: 'for' },
  });
  const refused = decideMotion(motion({ ...followers, for: followers.against, against: followers.for }));
  expect(refused).toMatchObject({ outcome: 'NOT_PASSED', against: w(131, 14_000), joined: { side: 'against' } });
});

test('10b-13: votes "with the majority" wait for people where heads and area lead differently or tie', () => {
  const split = motion({ for: w(110, 9_000), against: w(80, 11_000), followMajority: w(20, 2_000) });
  expect(decideMotion(split)).toMatchObject({
    outcome: 'NEEDS_DECISION',
    joined: null,
    split: { leads: { heads: 'for', area: 'against' }, followMajority: w(20, 2_000), silent: NO_WEIGHT },
  });
  const tie = motion({ for: w(95, 10_000), against: w(95, 10_000), followMajority: w(20, 2_000) });
  expect(decideMotion(tie)).toMatchObject({
    outcome: 'NEEDS_DECISION',
    split: { leads: { heads: 'tie', area: 'tie' } },
  });
  expect(decideMotion({ ...split, splitMajority: 'leave-out' }).outcome).toBe('NEEDS_DECISION');
});

test('10b-13: silent owners wait for people in an assembly; the arithmetic alone leaves them out', () => {
  const input = motion({
    for: w(110, 9_000),
    against: w(80, 11_000),
    silentDelivered: w(30, 3_000),
    rules: silentRule('join-majority'),
  });
  expect(decideMotion(input)).toMatchObject({ outcome: 'NEEDS_DECISION', split: { silent: w(30, 3_000) } });
  expect(decideMotion({ ...input, splitMajority: 'leave-out' })).toMatchObject({ outcome: 'NO_QUORUM', split: null });
  expect(decideMotion({ ...input, rules: silentRule('join-majority-of-all') }).outcome).toBe('NEEDS_DECISION');
  expect(decideMotion({ ...input, rules: silentRule('not-counted') }).outcome).toBe('NO_QUORUM');
});

test('nothing waits for people where even they could not bring a quorum about', () => {
  const split = { for: w(60, 4_000), against: w(40, 6_000), rules: silentRule('join-majority') };
  expect(decideMotion(motion({ ...split, silentDelivered: w(99, 15_000) })).outcome).toBe('NO_QUORUM');
  expect(decideMotion(motion({ ...split, silentDelivered: w(100, 10_000) })).outcome).toBe('NEEDS_DECISION');
  expect(decideMotion(motion({ ...split, followMajority: w(30, 3_000) })).outcome).toBe('NO_QUORUM');
});

test('where nobody took a side silence joins nothing', () => {
  const silence = motion({ silentDelivered: w(300, 30_000), rules: silentRule('join-majority') });
  expect(decideMotion(silence)).toMatchObject({ outcome: 'NO_QUORUM', participating: NO_WEIGHT, split: null });
});

test('silent owners join a majority of all only where it is one without them', () => {
  const input = { against: w(40, 4_000), silentDelivered: w(60, 6_000), rules: silentRule('join-majority-of-all') };
  expect(decideMotion(motion({ ...input, for: w(150, 16_000) }))).toMatchObject({ joined: null, outcome: 'NO_QUORUM' });
  expect(decideMotion(motion({ ...input, for: w(151, 16_000) }))).toMatchObject({
    joined: { side: 'for', silent: w(60, 6_000) },
    outcome: 'PASSED',
  });
});

const fenglin: readonly (readonly [string, Weight])[] = [
  ['c1', w(180, 18_000)],
  ['c2', w(150, 14_900)],
  ['c3', w(140, 13_000)],
  ['c4', w(112, 11_500)],
  ['c5', w(111, 10_900)],
  ['c6', w(109, 12_000)],
];
const votes = (of: readonly (readonly [string, Weight])[]) => of.map(([id, each]) => ({ id, for: each }));

test('D5 election: of six for five seats four are over half of 220 heads and 22,000 m²', () => {
  const decision = decideElection({
    electorate: w(300, 30_000),
    participating: w(220, 22_000),
    seats: 5,
    candidates: votes(fenglin),
    tieBreak: 'run-off',
  });
  expect(decision).toMatchObject({ outcome: 'PARTLY_ELECTED', elected: ['c1', 'c2', 'c3', 'c4'], runoff: [] });
  expect(decision.candidates.find((each) => each.id === 'c5')?.approval).toMatchObject({
    heads: { passes: true, needed: 111 },
    area: { passes: false, needed: 110_000_001 },
  });
  expect(decision.candidates.find((each) => each.id === 'c6')?.approval.heads).toMatchObject({
    passes: false,
    reached: 109,
  });
});

test('D5 ties: equal in both at the last seat is a run-off; equal heads alone follow the frozen rule', () => {
  const electorate = w(300, 30_000);
  const base = { electorate, participating: w(220, 22_000), seats: 2 };
  const inBoth = votes([
    ['c1', w(180, 18_000)],
    ['c3', w(150, 15_000)],
    ['c2', w(150, 15_000)],
    ['c4', w(120, 12_000)],
  ]);
  for (const tieBreak of ['run-off', 'area'] as const) {
    expect(decideElection({ ...base, candidates: inBoth, tieBreak })).toMatchObject({
      outcome: 'PARTLY_ELECTED',
      elected: ['c1'],
      runoff: ['c2', 'c3'],
    });
  }
  const inHeads = votes([
    ['c1', w(180, 18_000)],
    ['c2', w(150, 15_000)],
    ['c3', w(150, 15_100)],
  ]);
  expect(decideElection({ ...base, candidates: inHeads, tieBreak: 'area' })).toMatchObject({
    outcome: 'ELECTED',
    elected: ['c1', 'c3'],
  });
  expect(decideElection({ ...base, candidates: inHeads, tieBreak: 'run-off' })).toMatchObject({
    outcome: 'PARTLY_ELECTED',
    elected: ['c1'],
    runoff: ['c2', 'c3'],
  });
});

test('D5 multi-option: 45, 40 and 15 per cent decide nothing; a choice refused by over half is not passed', () => {
  const choice = (a: Weight, b: Weight, none: Weight) =>
    decideChoice({
      electorate: w(300, 30_000),
      participating: w(200, 20_000),
      threshold: 'over-half',
      options: votes([
        ['o1', a],
        ['o2', b],
      ]),
      none,
    });
  expect(choice(w(90, 9_000), w(80, 8_000), NO_WEIGHT)).toMatchObject({ outcome: 'NO_DECISION', winner: null });
  expect(choice(w(101, 10_001), w(80, 8_000), NO_WEIGHT)).toMatchObject({ outcome: 'PASSED', winner: 'o1' });
  expect(choice(w(40, 4_000), w(40, 4_000), w(110, 11_000))).toMatchObject({ outcome: 'NOT_PASSED', winner: null });
});

test('groups that do not fit into their electorate are a bug of the count, not a result', () => {
  expect(() => decideMotion(motion({ for: w(301, 1) }))).toThrow(RangeError);
  expect(() => decideMotion(motion({ for: w(1, 30_001) }))).toThrow(RangeError);
  const base = { electorate: w(10, 10), participating: w(8, 8), seats: 1, tieBreak: 'area' } as const;
  expect(() => decideElection({ ...base, candidates: votes([['c1', w(9, 8)]]) })).toThrow(RangeError);
  expect(() => decideElection({ ...base, seats: 0, candidates: [] })).toThrow(RangeError);
  expect(() =>
    decideElection({
      ...base,
      candidates: votes([
        ['c1', w(1, 1)],
        ['c1', w(1, 1)],
      ]),
    }),
  ).toThrow(RangeError);
});

test('no fraction enters a decision', () => {
  const half = { heads: 0.5, areaCm2: 1 } as unknown as Weight;
  const hair = { heads: 1, areaCm2: 0.1 } as unknown as Weight;
  for (const broken of [half, hair]) {
    for (const group of [
      'electorate',
      'for',
      'against',
      'abstain',
      'followMajority',
      'blank',
      'invalid',
      'silentDelivered',
    ]) {
      expect(() => decideMotion(motion({ [group]: broken })), group).toThrow(RangeError);
    }
    const base = { electorate: w(10, 10), participating: w(8, 8), seats: 1, tieBreak: 'area' } as const;
    expect(() => decideElection({ ...base, participating: broken, candidates: [] })).toThrow(RangeError);
    expect(() => decideElection({ ...base, candidates: votes([['c1', broken]]) })).toThrow(RangeError);
    expect(() => decideElection({ ...base, seats: 1.5, candidates: [] })).toThrow(RangeError);
    const choice = {
      electorate: w(10, 10),
      participating: w(8, 8),
      threshold: 'over-half',
      options: [],
      none: NO_WEIGHT,
    } as const;
    expect(() => decideChoice({ ...choice, none: broken })).toThrow(RangeError);
    expect(() => decideChoice({ ...choice, options: votes([['o1', broken]]) })).toThrow(RangeError);
  }
});

const anyWeight = fc.record({ heads: fc.nat(400), areaCm2: fc.nat(4_000_000) }) as fc.Arbitrary<Weight>;
const anyInput: fc.Arbitrary<MotionInput> = fc
  .record({
    threshold: fc.constantFrom('over-half' as const, 'three-quarters' as const),
    for: anyWeight,
    against: anyWeight,
    abstain: anyWeight,
    followMajority: fc.oneof(fc.constant(NO_WEIGHT), anyWeight),
    blank: anyWeight,
    invalid: anyWeight,
    silentDelivered: anyWeight,
    rules: fc.record({
      blankItem: fc.constantFrom('not-participating' as const, 'abstain' as const),
      invalidItem: fc.constantFrom('not-participating' as const, 'participating' as const),
      silent: fc.constantFrom('not-counted' as const, 'join-majority' as const, 'join-majority-of-all' as const),
    }),
    splitMajority: fc.constantFrom('stop' as const, 'leave-out' as const),
  })
  .map((groups) => ({ ...groups, electorate: { heads: heads(3_600), areaCm2: areaCm2(36_000_000) } }));

test('one more vote against turned into a vote for never loses a motion that passed', () => {
  fc.assert(
    fc.property(anyInput, fc.nat(400), fc.nat(4_000_000), (input, ofHeads, ofArea) => {
      const turned = {
        heads: Math.min(ofHeads, input.against.heads),
        areaCm2: Math.min(ofArea, input.against.areaCm2),
      };
      const moved = decideMotion({
        ...input,
        for: { heads: heads(input.for.heads + turned.heads), areaCm2: areaCm2(input.for.areaCm2 + turned.areaCm2) },
        against: {
          heads: heads(input.against.heads - turned.heads),
          areaCm2: areaCm2(input.against.areaCm2 - turned.areaCm2),
        },
      });
      if (decideMotion(input).outcome === 'PASSED') expect(moved.outcome).toBe('PASSED');
    }),
    { numRuns: 2000 },
  );
});

test('more votes for never lose a motion that passed', () => {
  fc.assert(
    fc.property(anyInput, anyWeight, (input, more) => {
      const grown = decideMotion({ ...input, for: addWeight(input.for, more) });
      if (decideMotion(input).outcome === 'PASSED') expect(grown.outcome).toBe('PASSED');
    }),
    { numRuns: 2000 },
  );
});

test('a motion passes exactly where all four tests pass and nothing waits for people', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const { outcome, bars, split, participating } = decideMotion(input);
      const quorum = bars.quorum.heads.passes && bars.quorum.area.passes;
      const approval = bars.approval.heads.passes && bars.approval.area.passes;
      if (split === null) expect(outcome).toBe(!quorum ? 'NO_QUORUM' : approval ? 'PASSED' : 'NOT_PASSED');
      else expect(['NEEDS_DECISION', 'NO_QUORUM']).toContain(outcome);
      expect(participating.heads <= input.electorate.heads).toBe(true);
      expect(participating.areaCm2 <= input.electorate.areaCm2).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the order of candidates decides nothing but the place of equals', () => {
  const candidates = fc
    .array(anyWeight, { maxLength: 8 })
    .map((all) => all.map((each, i) => ({ id: `c${i}`, for: each })));
  fc.assert(
    fc.property(
      candidates,
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('run-off' as const, 'area' as const),
      (of, seats, tieBreak) => {
        const base = {
          electorate: { heads: heads(500), areaCm2: areaCm2(5_000_000) },
          participating: { heads: heads(400), areaCm2: areaCm2(4_000_000) },
        };
        const there = decideElection({ ...base, seats, tieBreak, candidates: of });
        const back = decideElection({ ...base, seats, tieBreak, candidates: [...of].reverse() });
        expect([...back.elected].sort()).toEqual([...there.elected].sort());
        expect(back.runoff).toEqual(there.runoff);
        expect(back.outcome).toBe(there.outcome);
        expect(there.elected.length).toBeLessThanOrEqual(seats);
      },
    ),
    { numRuns: 1000 },
  );
});
