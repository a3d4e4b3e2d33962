import { partTexts } from '../i18n/part-texts.ts';
import { proxyEn } from './proxy.en.ts';
import { proxyZh, type ProxyKey } from './proxy.zh-CN.ts';

export const p = partTexts<ProxyKey>(proxyZh, proxyEn);
