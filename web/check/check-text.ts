import { language } from '../i18n/index.svelte.ts';
import { checkEn } from './check.en.ts';
import { checkZh, type CheckKey } from './check.zh-CN.ts';

export function c(key: CheckKey, values: Readonly<Record<string, string | number>> = {}): string {
  const texts = language.locale === 'en' ? checkEn : checkZh;
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
