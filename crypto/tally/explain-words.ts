/** The words and numbers that explanations are made of. */
import { ARTICLES } from '../law/articles.ts';
import type { Bilingual } from '../law/findings.ts';
import type { Test278, Threshold } from '../law/thresholds.ts';
import { formatArea, formatCount } from './area-text.ts';
import type { Bar, BothMeasures } from './bars.ts';
import { requirement, type Measure } from './requirement.ts';

interface TestName {
  readonly test: Test278;
  readonly heads: Bilingual;
  readonly area: Bilingual;
}

const testName = (test: Test278, who: Bilingual, share: Bilingual): TestName => ({
  test,
  heads: { zh: `${who.zh}人数（${share.zh}）`, en: `heads ${who.en} (${share.en})` },
  area: { zh: `${who.zh}面积（${share.zh}）`, en: `area ${who.en} (${share.en})` },
});

/** How the tests are called in a sentence. */
export const QUORUM = testName(
  'two-thirds',
  { zh: '参与表决的', en: 'taking part' },
  { zh: '三分之二以上', en: 'at least two thirds of all' },
);
const IN_FAVOUR: Bilingual = { zh: '同意的', en: 'in favour' };
export const APPROVAL: Readonly<Record<Threshold, TestName>> = {
  'over-half': testName('over-half', IN_FAVOUR, { zh: '过半数', en: 'over half of the participating' }),
  'three-quarters': testName('three-quarters', IN_FAVOUR, {
    zh: '四分之三以上',
    en: 'at least three quarters of the participating',
  }),
};

/** One test in one measure, with its name. */
export interface NamedBar {
  readonly test: Test278;
  readonly name: Bilingual;
  readonly measure: Measure;
  readonly bar: Bar;
}

const named = (test: TestName, bars: BothMeasures, measure: Measure): NamedBar => ({
  test: test.test,
  name: test[measure],
  measure,
  bar: bars[measure],
});

/** The tests that failed: one measure or both. */
export const failing = (bars: BothMeasures, test: TestName): readonly NamedBar[] =>
  (['heads', 'area'] as const).filter((measure) => !bars[measure].passes).map((measure) => named(test, bars, measure));

/** One test in both measures. */
export const both = (bars: BothMeasures, test: TestName): readonly NamedBar[] => [
  named(test, bars, 'heads'),
  named(test, bars, 'area'),
];

/** Of the four tests that passed, the one with the least to spare. */
export function tightest(quorum: BothMeasures, approval: BothMeasures, threshold: Threshold): readonly NamedBar[] {
  const all = [
    named(QUORUM, quorum, 'heads'),
    named(QUORUM, quorum, 'area'),
    named(APPROVAL[threshold], approval, 'heads'),
    named(APPROVAL[threshold], approval, 'area'),
  ];
  return [all.reduce((least, each) => (spareIsLess(each.bar, least.bar) ? each : least))];
}

/** Whether (reached − needed) ÷ whole is smaller, compared without dividing. */
const spareIsLess = (a: Bar, b: Bar): boolean =>
  BigInt(a.reached - a.needed) * BigInt(b.whole) < BigInt(b.reached - b.needed) * BigInt(a.whole);

/** Verdict, then each test with the number needed and reached, then the article. */
export function sentence(verdict: Bilingual, tests: readonly NamedBar[]): Bilingual {
  const { quorumAndMajority: article } = ARTICLES;
  const zh = tests.map(
    ({ name, test, measure, bar }) =>
      `${name.zh}${requirement(test, bar, measure).zh}，实际 ${reached(bar, measure).zh}`,
  );
  const en = tests.map(
    ({ name, test, measure, bar }) =>
      `${name.en}: ${requirement(test, bar, measure).en}, ${reached(bar, measure).en} reached`,
  );
  return {
    zh: `${[verdict.zh, ...(zh.length > 0 ? [zh.join('；')] : [])].join('：')}（${article.zh}）。`,
    en: `${[verdict.en, ...(en.length > 0 ? [en.join('; ')] : [])].join(': ')} (${article.en}).`,
  };
}

const reached = ({ reached }: Bar, measure: Measure): Bilingual =>
  measure === 'heads'
    ? { zh: `${formatCount(reached)} 人`, en: formatCount(reached) }
    : { zh: `${formatArea(reached)} ㎡`, en: `${formatArea(reached)} m²` };

/** A weight in words, from heads and cm². */
export const weightWords = (heads: number, area: number): Bilingual => ({
  zh: `${formatCount(heads)} 人、${formatArea(area)} ㎡`,
  en: `${formatCount(heads)} heads and ${formatArea(area)} m²`,
});
