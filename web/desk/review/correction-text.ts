import { partTexts } from '../../i18n/part-texts.ts';
import { correctionEn } from './correction.en.ts';
import { correctionZh, type CorrectionKey } from './correction.zh-CN.ts';

export const c = partTexts<CorrectionKey>(correctionZh, correctionEn);
