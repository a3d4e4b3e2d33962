import { pageTexts } from '../i18n/part-texts.ts';
import { unitLinkZh } from './unit-link.zh-CN.ts';

export const u = pageTexts(unitLinkZh);
