import { partTexts } from '../../i18n/part-texts.ts';
import { comparisonEn } from './comparison.en.ts';
import { comparisonZh, type ComparisonKey } from './comparison.zh-CN.ts';

export const w = partTexts<ComparisonKey>(comparisonZh, comparisonEn);
