import type { Bar } from '../../crypto/tally/bars.ts';
import { needed, reaches, type Test278 } from '../../crypto/law/thresholds.ts';
import { boundOf } from '../../crypto/tally/requirement.ts';
import { shareText } from '../../crypto/tally/share-text.ts';
import { area, areaBound, integer } from '../i18n/format.svelte.ts';
import { t } from '../i18n/pages.ts';
import type { Turnout } from './assembly-api.ts';

/** One of the four tests as it is drawn and said. The shares are for drawing only; whether it passes was exact. */
export interface DrawnBar {
  readonly name: string;
  readonly thresholdLabel: string;
  readonly thresholdShare: number;
  readonly share: number;
  readonly verdict: string;
}

const TEST_WORDS = {
  'two-thirds': { word: 'bar.twoThirds', share: 2 / 3 },
  'over-half': { word: 'bar.half', share: 1 / 2 },
  'three-quarters': { word: 'bar.threeQuarters', share: 3 / 4 },
} as const;

type Name = 'bar.participatingHeads' | 'bar.participatingArea' | 'bar.forHeads' | 'bar.forArea';

function drawn(name: Name, measure: 'heads' | 'area', test: Test278, bar: Bar): DrawnBar {
  const amount = (value: number) => (measure === 'heads' ? t('bar.heads', { n: integer(value) }) : area(value));
  const { word, share } = TEST_WORDS[test];
  const { isExceeded, least } = boundOf(test, bar, measure);
  const bound = measure === 'heads' ? amount(least) : areaBound(least);
  return {
    name: t(name),
    thresholdLabel: t(isExceeded ? 'bar.moreThan' : 'bar.threshold', { word: t(word), n: bound }),
    thresholdShare: share,
    share: bar.whole === 0 ? 0 : bar.reached / bar.whole,
    verdict: t('bar.actual', {
      n: amount(bar.reached),
      share: shareText(bar, test),
      word: t(bar.passes ? 'bar.reached' : 'bar.missed'),
    }),
  };
}

interface BothMeasures {
  readonly heads: Bar;
  readonly area: Bar;
}

/** Heads first, then area. */
export const quorumBars = ({ heads, area: space }: BothMeasures): DrawnBar[] => [
  drawn('bar.participatingHeads', 'heads', 'two-thirds', heads),
  drawn('bar.participatingArea', 'area', 'two-thirds', space),
];

export const approvalBars = (
  { heads, area: space }: BothMeasures,
  threshold: 'over-half' | 'three-quarters',
): DrawnBar[] => [drawn('bar.forHeads', 'heads', threshold, heads), drawn('bar.forArea', 'area', threshold, space)];

const quorumBar = (reached: number, whole: number): Bar => ({
  reached,
  whole,
  needed: needed('two-thirds', whole),
  passes: reaches('two-thirds', reached, whole),
});

export const turnoutBars = ({ participating, electorate }: Turnout): DrawnBar[] =>
  quorumBars({
    heads: quorumBar(participating.heads, electorate.heads),
    area: quorumBar(participating.areaCm2, electorate.areaCm2),
  });
