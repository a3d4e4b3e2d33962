import { pageTexts } from '../i18n/part-texts.ts';
import { secondCodeZh } from './second-code.zh-CN.ts';

export const c = pageTexts(secondCodeZh);
