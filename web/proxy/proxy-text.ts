import { language } from '../i18n/index.svelte.ts';
import { proxyEn } from './proxy.en.ts';
import { proxyZh, type ProxyKey } from './proxy.zh-CN.ts';

export function p(key: ProxyKey, values: Readonly<Record<string, string | number>> = {}): string {
  const texts = language.locale === 'en' ? proxyEn : proxyZh;
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
