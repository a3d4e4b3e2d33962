import { pageTexts } from '../i18n/part-texts.ts';
import { standZh } from './stand.zh-CN.ts';

export const s = pageTexts(standZh);
