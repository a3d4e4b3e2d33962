import { pageTexts } from '../i18n/part-texts.ts';
import { watchZh } from './watch.zh-CN.ts';

export const w = pageTexts(watchZh);
