import { partTexts } from '../i18n/part-texts.ts';
import { watchEn } from './watch.en.ts';
import { watchZh, type WatchKey } from './watch.zh-CN.ts';

export const w = partTexts<WatchKey>(watchZh, watchEn);
