import { partTexts } from '../i18n/part-texts.ts';
import { slipEn } from './slip.en.ts';
import { slipZh, type SlipKey } from './slip.zh-CN.ts';

export const s = partTexts<SlipKey>(slipZh, slipEn);
