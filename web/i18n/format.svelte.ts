import { dayText, momentText, recordedText, untilText } from './dates.ts';
import { language } from './index.svelte.ts';

/** 1 m² = 10,000 cm². Two decimals, more only when the record has more; integers all the way. */
export function area(cm2: number): string {
  const whole = Math.floor(cm2 / 10_000);
  const fraction = String(cm2 % 10_000).padStart(4, '0');
  const shown = fraction.endsWith('00') ? fraction.slice(0, 2) : fraction;
  return `${integer(whole)}.${shown}\u00a0${language.pick({ zh: '㎡', en: 'm²' })}`;
}

/** What is still missing, in hundredths of a square metre and never too little: two thirds of a total is often no whole cm². */
export const areaMissing = (cm2: number): string => area(cm2 + ((100 - (cm2 % 100)) % 100));

/** A bound, without decimals that say nothing. */
export const areaBound = (cm2: number): string => area(cm2).replace(/\.?0+(?=\u00a0)/, '');

export const integer = (value: number): string => new Intl.NumberFormat(language.locale).format(value);

/** Money from integer fen. */
export function yuan(fen: number): string {
  const amount = `${integer(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
  return language.pick({ zh: `${amount}\u00a0元`, en: `¥${amount}` });
}

/** A moment to come: 11月30日（周一）20:00. */
export const moment = (instant: string): string => momentText(instant, language.locale);

/** The end of a period, 24:00 of its last day where it ends with a day. */
export const until = (instant: string): string => untilText(instant, language.locale);

/** A moment that has passed, to the second and with its year, as a receipt needs it. */
export const instantText = (instant: string): string => recordedText(instant, language.locale);

/** A calendar day in Shanghai, `YYYY-MM-DD`, with its weekday. */
export const day = (localDay: string): string => dayText(localDay, language.locale);
