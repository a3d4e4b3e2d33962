import { pageTexts } from '../i18n/part-texts.ts';
import { checkZh } from './check.zh-CN.ts';

export const c = pageTexts(checkZh);
