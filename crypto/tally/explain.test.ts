import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaCm2, heads, NO_WEIGHT, type Weight } from '../brands.ts';
import { meets, needed, reaches, type Test278 } from '../law/thresholds.ts';
import { areaM2Text, formatArea, formatCount, parseAreaM2 } from './area-text.ts';
import { decideChoice } from './decide-choice.ts';
import { decideElection } from './decide-election.ts';
import { decideMotion, type MotionInput } from './decide-motion.ts';
import { explain } from './explain.ts';
import { requirement } from './requirement.ts';
import { shareText } from './share-text.ts';
import { sum } from './weights.ts';

const w = (of: number, m2: number): Weight => ({ heads: heads(of), areaCm2: areaCm2(Math.round(m2 * 10_000)) });
const motion = (of: Partial<MotionInput>) =>
  decideMotion({
    electorate: w(1152, 124_799.3),
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

test('a motion that passed names the test with the least to spare', () => {
  expect(explain(motion({ for: w(800, 100_000), against: w(105, 10_000) }))).toEqual({
    zh: '通过，四项要求全部达到，余量最小的一项：参与表决的人数（三分之二以上）需要 768 人，实际 905 人（《民法典》第二百七十八条第二款）。',
    en: 'Passed, all four tests are met; least to spare: heads taking part (at least two thirds of all): 768 needed, 905 reached (Civil Code art. 278(2)).',
  });
});

test('without quorum the sentence names the measure that lacks, or both', () => {
  expect(explain(motion({ for: w(767, 100_000) })).zh).toBe(
    '未达到参与门槛，表决无效果：参与表决的人数（三分之二以上）需要 768 人，实际 767 人（《民法典》第二百七十八条第二款）。',
  );
  const both = explain(motion({ for: w(700, 83_199.5333) })).zh;
  expect(both).toContain('需要 768 人，实际 700 人');
  expect(both).toContain('需要 83,199.5334 ㎡，实际 83,199.5333 ㎡');
});

test('10b-12: where heads agree and area does not, the sentence names the area', () => {
  const developer = motion({ electorate: w(151, 20_000), for: w(100, 9_000), against: w(11, 9_100) });
  expect(explain(developer)).toEqual({
    zh: '未通过，没有形成有效决定，也不表示作出了相反的决定：同意的面积（过半数）需要超过 9,050 ㎡，实际 9,000.00 ㎡（《民法典》第二百七十八条第二款）。',
    en: 'Not passed; no effective decision was made, nor one to the contrary: area in favour (over half of the participating): more than 9,050 m² needed, 9,000.00 m² reached (Civil Code art. 278(2)).',
  });
});

test('D5 neither side over half: no effective decision, which is not a decision to the contrary', () => {
  const neither = motion({ for: w(450, 45_000), against: w(440, 44_000), abstain: w(15, 1_000) });
  expect(explain(neither).zh).toContain('没有形成有效决定，也不表示作出了相反的决定');
  const refused = motion({ for: w(300, 30_000), against: w(600, 60_000) });
  expect(explain(refused).zh).toMatch(/^未通过：同意的人数（过半数）需要 451 人，实际 300 人；/);
});

test('a motion that waits says who leads in which measure and what depends on it', () => {
  const split = motion({ for: w(500, 40_000), against: w(300, 50_000), followMajority: w(20, 2_000) });
  expect(explain(split).zh).toBe(
    '待召集人会同街道办事处决定：人数同意占多，面积反对占多，随多数的 20 人、2,000.00 ㎡和未表决的 0 人、0.00 ㎡没有同一个多数可以计入（《业主大会和业主委员会指导规则》第二十六条）。',
  );
  expect(explain(split).en).toContain('by heads for leads, by area against leads');
});

test('an election says who is in, who stands again, what was needed and who came nearest', () => {
  const decision = decideElection({
    electorate: w(300, 30_000),
    participating: w(220, 22_000),
    seats: 3,
    candidates: [
      { id: 'c1', for: w(180, 18_000) },
      { id: 'c2', for: w(111, 10_900) },
    ],
    tieBreak: 'run-off',
  });
  const named = explain(decision, (id) => (id === 'c1' ? { zh: '一号', en: 'No. 1' } : { zh: '二号', en: 'No. 2' }));
  expect(named.zh).toBe(
    '部分选出：应选 3 人，选出 1 人：一号；当选须同意人数和面积均过参与表决的半数，需要 111 人、超过 11,000 ㎡，未当选者中最多 111 人、10,900.00 ㎡（《民法典》第二百七十八条第二款）。',
  );
  expect(named.en).toContain('1 of 3 seats filled: No. 1');
});

test('a choice says which option was chosen, or that none was', () => {
  const choice = (a: Weight, none: Weight) =>
    explain(
      decideChoice({
        electorate: w(300, 30_000),
        participating: w(200, 20_000),
        threshold: 'over-half',
        options: [{ id: 'o1', for: a }],
        none,
      }),
    );
  expect(choice(w(101, 15_000), NO_WEIGHT).zh).toBe(
    '选定“o1”，余量最小的一项：参与表决的人数（三分之二以上）需要 200 人，实际 200 人（《民法典》第二百七十八条第二款）。',
  );
  expect(choice(w(100, 15_000), NO_WEIGHT).zh).toContain(
    '得票最多的是“o1”：同意的人数（过半数）需要 101 人，实际 100 人',
  );
  expect(choice(w(10, 1_000), w(150, 15_000)).zh).toContain('“都不同意”达到门槛');
});

test('10b-10: a share that fails two thirds is never printed as 66.67%, one over half never as 50.00%', () => {
  const share = (test: Test278, reached: number, whole: number) => shareText({ reached, whole }, test);
  expect(share('two-thirds', 767, 1152)).toBe('66.58%');
  expect(share('two-thirds', 768, 1152)).toBe('66.67%');
  expect(share('two-thirds', 831_995_333, 1_247_993_000)).toBe('66.6666666%');
  expect(share('two-thirds', 831_995_334, 1_247_993_000)).toBe('66.67%');
  expect(share('over-half', 50_001, 100_000)).toBe('50.001%');
  expect(share('over-half', 49_996, 100_000)).toBe('49.996%');
  expect(share('three-quarters', 75_001, 100_000)).toBe('75.001%');
  expect(share('over-half', 50_000, 100_000)).toBe('50.00%');
  expect(share('three-quarters', 74_999_999, 100_000_000)).toBe('74.999999%');
  expect(share('three-quarters', 74_994, 100_000)).toBe('74.99%');
  expect(share('over-half', 999_999, 1_000_000)).toBe('99.9999%');
  expect(share('over-half', 1, 1)).toBe('100.00%');
  expect(share('over-half', 0, 0)).toBe('0.00%');
});

test('a printed share gives the verdict of the exact numbers, rounded half-up at the decimals it has', () => {
  const tests = fc.constantFrom('two-thirds' as const, 'over-half' as const, 'three-quarters' as const);
  fc.assert(
    fc.property(tests, fc.integer({ min: 1, max: 1e13 }), fc.integer({ min: -3, max: 3 }), (each, whole, near) => {
      const reached = Math.min(Math.max(needed(each, whole) + near, 0), whole);
      const passes = reaches(each, reached, whole);
      const text = shareText({ reached, whole }, each);
      const digits = BigInt(text.replace(/[.%]/g, ''));
      const full = 10n ** BigInt(text.length - text.indexOf('.'));
      expect(meets(each, digits, full)).toBe(passes);
      const off = 2n * (BigInt(reached) * full - digits * BigInt(whole));
      expect(off < BigInt(whole) && -off <= BigInt(whole)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a bound is said without decimals that say nothing, and half an area as what must be exceeded', () => {
  const of = (test: Test278, whole: number, measure: 'heads' | 'area') =>
    requirement(test, { needed: needed(test, whole), whole }, measure);
  expect(of('two-thirds', 1152, 'heads')).toEqual({ zh: '需要 768 人', en: '768 needed' });
  expect(of('over-half', 220, 'heads').zh).toBe('需要 111 人');
  expect(of('over-half', 220_000_000, 'area')).toEqual({ zh: '需要超过 11,000 ㎡', en: 'more than 11,000 m² needed' });
  expect(of('over-half', 220_000_001, 'area').zh).toBe('需要 11,000.0001 ㎡');
  expect(of('two-thirds', 200_000_000, 'area').zh).toBe('需要 13,333.3334 ㎡');
  expect(of('three-quarters', 934_490_800, 'area').zh).toBe('需要 70,086.81 ㎡');
  expect(of('over-half', 0, 'area').zh).toBe('需要 0.0001 ㎡');
});

test('whatever the numbers, a sentence never says a number that contradicts its verdict', () => {
  const part = fc.record({ heads: fc.nat(400), areaCm2: fc.nat(4e8) }) as fc.Arbitrary<Weight>;
  const threshold = fc.constantFrom('over-half' as const, 'three-quarters' as const);
  fc.assert(
    fc.property(part, part, part, part, threshold, (inFavour, against, abstain, silent, chosen) => {
      const electorate = sum([inFavour, against, abstain, silent]);
      const decision = motion({ electorate, threshold: chosen, for: inFavour, against, abstain });
      const { zh, en } = explain(decision);
      const tests = [...zh.matchAll(/需要(超过)? ([\d,.]+) [人㎡]，实际 ([\d,.]+) [人㎡]/g)];
      expect(tests.length).toBeGreaterThan(0);
      expect(zh.startsWith('通过') && en.startsWith('Passed')).toBe(decision.outcome === 'PASSED');
      for (const [, bound, number, got] of tests) {
        const [asked, reached] = [number!, got!].map((text) => parseAreaM2(text.replaceAll(',', ''))!);
        const holds = bound ? reached! > asked! : reached! >= asked!;
        expect(holds).toBe(decision.outcome === 'PASSED');
      }
    }),
    { numRuns: 500 },
  );
});

test('areas print two decimals, and more only where the record has more', () => {
  expect(formatArea(688_401_000)).toBe('68,840.10');
  expect(formatArea(2_264_210_857)).toBe('226,421.0857');
  expect(formatArea(1_234_560)).toBe('123.456');
  expect(formatArea(0)).toBe('0.00');
  expect(formatCount(1_234_567)).toBe('1,234,567');
  expect(formatCount(999)).toBe('999');
  expect(() => formatArea(0.5)).toThrow(RangeError);
  expect(() => formatCount(1.5)).toThrow(RangeError);
});

test('an area reads back exactly as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 }), (area) => {
      expect(parseAreaM2(areaM2Text(area))).toBe(area);
      expect(parseAreaM2(formatArea(area).replaceAll(',', ''))).toBe(area);
    }),
  );
  for (const text of ['', '.5', '1.', '1.00000', '-1', '01', '1e3', '1,000', ' 1', '9007199254740992']) {
    expect(parseAreaM2(text), text).toBeNull();
  }
});
