import { partTexts } from '../i18n/part-texts.ts';
import { denyEn } from './deny.en.ts';
import { denyZh, type DenyKey } from './deny.zh-CN.ts';

export const n = partTexts<DenyKey>(denyZh, denyEn);
