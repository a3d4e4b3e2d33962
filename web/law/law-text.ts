import { pageTexts } from '../i18n/part-texts.ts';
import { lawZh } from './law.zh-CN.ts';

export const l = pageTexts(lawZh);
