import { language } from '../../i18n/index.svelte.ts';
import { disputesEn } from './disputes.en.ts';
import { disputesZh, type DisputesKey } from './disputes.zh-CN.ts';

export function x(key: DisputesKey, values: Readonly<Record<string, string | number>> = {}): string {
  const texts = language.locale === 'en' ? disputesEn : disputesZh;
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
