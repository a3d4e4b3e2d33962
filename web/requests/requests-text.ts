import { language } from '../i18n/index.svelte.ts';
import { requestsEn } from './requests.en.ts';
import { requestsZh, type RequestsKey } from './requests.zh-CN.ts';

export type { RequestsKey };

export function r(key: RequestsKey, values: Readonly<Record<string, string | number>> = {}): string {
  const texts = language.locale === 'en' ? requestsEn : requestsZh;
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
