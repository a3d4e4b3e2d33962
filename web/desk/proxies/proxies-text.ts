import { language } from '../../i18n/index.svelte.ts';
import { proxiesEn } from './proxies.en.ts';
import { proxiesZh, type ProxiesKey } from './proxies.zh-CN.ts';

export function q(key: ProxiesKey, values: Readonly<Record<string, string | number>> = {}): string {
  const texts = language.locale === 'en' ? proxiesEn : proxiesZh;
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
