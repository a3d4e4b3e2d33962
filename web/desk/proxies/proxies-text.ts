import { partTexts } from '../../i18n/part-texts.ts';
import { proxiesEn } from './proxies.en.ts';
import { proxiesZh, type ProxiesKey } from './proxies.zh-CN.ts';

export const q = partTexts<ProxiesKey>(proxiesZh, proxiesEn);
