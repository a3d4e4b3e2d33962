import { language } from '../i18n/index.svelte.ts';
import { denyEn } from './deny.en.ts';
import { denyZh, type DenyKey } from './deny.zh-CN.ts';

export function n(key: DenyKey, values: Readonly<Record<string, string | number>> = {}): string {
  const texts = language.locale === 'en' ? denyEn : denyZh;
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
