import { partTexts } from '../i18n/part-texts.ts';
import { standEn } from './stand.en.ts';
import { standZh, type StandKey } from './stand.zh-CN.ts';

export const s = partTexts<StandKey>(standZh, standEn);
