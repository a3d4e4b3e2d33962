import { language } from '../i18n/index.svelte.ts';
import { watchEn } from './watch.en.ts';
import { watchZh, type WatchKey } from './watch.zh-CN.ts';

export function w(key: WatchKey, values: Readonly<Record<string, string | number>> = {}): string {
  const texts = language.locale === 'en' ? watchEn : watchZh;
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
