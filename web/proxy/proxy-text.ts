import { pageTexts } from '../i18n/part-texts.ts';
import { proxyZh } from './proxy.zh-CN.ts';

export const p = pageTexts(proxyZh);
