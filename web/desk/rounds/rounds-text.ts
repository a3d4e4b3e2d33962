import { partTexts } from '../../i18n/part-texts.ts';
import { roundsEn } from './rounds.en.ts';
import { roundsZh, type RoundsKey } from './rounds.zh-CN.ts';

export const n = partTexts<RoundsKey>(roundsZh, roundsEn);
