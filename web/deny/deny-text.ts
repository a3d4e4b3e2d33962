import { pageTexts } from '../i18n/part-texts.ts';
import { denyZh } from './deny.zh-CN.ts';

export const n = pageTexts(denyZh);
