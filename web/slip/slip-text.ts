import { pageTexts } from '../i18n/part-texts.ts';
import { slipZh } from './slip.zh-CN.ts';

export const s = pageTexts(slipZh);
