/** The four tests of Civil Code art. 278(2): quorum and approval, each in heads and in area. */
import type { Weight } from '../brands.ts';
import { needed, reaches, type Test278, type Threshold } from '../law/thresholds.ts';

/** One test in one measure: heads, or area in cm². Exact integers; a screen draws a bar from it. */
export interface Bar {
  readonly reached: number;
  /** The least that passes. */
  readonly needed: number;
  readonly whole: number;
  readonly passes: boolean;
}

export interface BothMeasures {
  readonly heads: Bar;
  readonly area: Bar;
}

export interface FourBars {
  /** The participating, of the whole electorate. */
  readonly quorum: BothMeasures;
  /** Those in favour, of the participating. */
  readonly approval: BothMeasures;
}

const bar = (test: Test278, reached: number, whole: number): Bar => ({
  reached,
  needed: needed(test, whole),
  whole,
  passes: reaches(test, reached, whole),
});

/** One test in both measures. */
export const inBothMeasures = (test: Test278, reached: Weight, whole: Weight): BothMeasures => ({
  heads: bar(test, reached.heads, whole.heads),
  area: bar(test, reached.areaCm2, whole.areaCm2),
});

/** Two thirds of the electorate take part. */
export const quorumBars = (participating: Weight, electorate: Weight): BothMeasures =>
  inBothMeasures('two-thirds', participating, electorate);

/** The threshold of the item, of the participating. */
export const approvalBars = (threshold: Threshold, inFavour: Weight, participating: Weight): BothMeasures =>
  inBothMeasures(threshold, inFavour, participating);

/** Both measures pass; one alone never suffices. */
export const bothPass = (bars: BothMeasures): boolean => bars.heads.passes && bars.area.passes;
