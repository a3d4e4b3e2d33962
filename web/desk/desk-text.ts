import { deskEn } from '../i18n/desk.en.ts';
import { deskZh, type DeskKey } from '../i18n/desk.zh-CN.ts';
import { language } from '../i18n/index.svelte.ts';

/** Texts of the desks, which no owner's phone loads; a missing key does not compile. */
export function d(key: DeskKey, values: Readonly<Record<string, string | number>> = {}): string {
  const texts = language.locale === 'en' ? deskEn : deskZh;
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export type { DeskKey };
