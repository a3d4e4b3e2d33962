/** The value of a figure in words, as it stands in the printed table and in a finding. */
import type { Bilingual } from '../findings.ts';
import { FIGURES } from './figures.data.ts';
import type { FigureKey, FigureValue, FirstAssemblyTrigger, Share, Values } from './figures.ts';
import { TO_BE_CONFIRMED } from './figure.ts';
import { PERIODS, WORDS, type Period, type Word } from './words.ts';

export function valueText(key: FigureKey, value: FigureValue | null): Bilingual {
  if (value === null) return TO_BE_CONFIRMED;
  const { unit } = FIGURES[key];
  const count = COUNTS[unit];
  if (count) return count(value as number);
  switch (unit) {
    case 'yes-no':
      return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'share':
      return shareText(value as Share);
    case 'period':
      return PERIODS[value as Period];
    case 'word':
      return WORDS[value as Word];
    case 'words':
      return joined((value as Values['words']).map((word) => WORDS[word]));
    case 'triggers':
      return joined((value as Values['triggers']).map(triggerText));
    default:
      return { zh: String(value), en: String(value) };
  }
}

const counted = (zh: string, one: string, many: string) => (value: number) => ({
  zh: `${value} ${zh}`,
  en: `${value} ${value === 1 ? one : many}`,
});

const COUNTS: Readonly<Partial<Record<string, (value: number) => Bilingual>>> = {
  days: counted('日', 'day', 'days'),
  months: counted('个月', 'month', 'months'),
  years: counted('年', 'year', 'years'),
  people: (value) => ({ zh: String(value), en: String(value) }),
  times: counted('次', 'time', 'times'),
  percent: (value) => ({ zh: `${value}%`, en: `${value}%` }),
  fen: (value) => ({ zh: `${Math.floor(value / 100)} 元`, en: `${Math.floor(value / 100)} yuan` }),
};

const shareText = ({ num, den, over }: Share): Bilingual =>
  over
    ? { zh: `超过 ${num}/${den}（不含本数）`, en: `more than ${num}/${den}` }
    : { zh: `${num}/${den} 以上（含本数）`, en: `at least ${num}/${den}` };

function triggerText({ areaPercent, headsPercent, years }: FirstAssemblyTrigger): Bilingual {
  const parts = [
    ...(years === null ? [] : [{ zh: `首次交付满 ${years} 年`, en: `${years} years since the first delivery` }]),
    ...(areaPercent === null
      ? []
      : [{ zh: `已交付面积达 ${areaPercent}%`, en: `${areaPercent}% of the area delivered` }]),
    ...(headsPercent === null
      ? []
      : [{ zh: `已交付业主人数达 ${headsPercent}%`, en: `${headsPercent}% of owners delivered` }]),
  ];
  return { zh: parts.map(({ zh }) => zh).join('且'), en: parts.map(({ en }) => en).join(' and ') };
}

const joined = (all: readonly Bilingual[]): Bilingual => ({
  zh: all.map(({ zh }) => zh).join('；'),
  en: all.map(({ en }) => en).join('; '),
});
