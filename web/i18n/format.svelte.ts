import { language } from './index.svelte.ts';

/** 1 m² = 10,000 cm². Two decimals, more only when the record has more; integers all the way. */
export function area(cm2: number): string {
  const whole = Math.floor(cm2 / 10_000);
  const fraction = String(cm2 % 10_000).padStart(4, '0');
  const shown = fraction.endsWith('00') ? fraction.slice(0, 2) : fraction;
  return `${integer(whole)}.${shown} ${language.locale === 'en' ? 'm²' : '㎡'}`;
}

export const integer = (value: number): string => new Intl.NumberFormat(language.locale).format(value);

/** Money from integer fen. */
export function yuan(fen: number): string {
  const amount = `${integer(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
  return language.locale === 'en' ? `¥${amount}` : `${amount} 元`;
}

const ZONE = 'Asia/Shanghai';

/** 11月30日（周一）20:00, always in Beijing time: the law's days are Chinese days wherever the reader is. */
export function moment(instant: string): string {
  const date = new Date(instant);
  if (language.locale === 'en') {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: ZONE,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(date);
  }
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, ...options }).format(date);
  const day = part({ month: 'long', day: 'numeric' });
  return `${day}（${part({ weekday: 'short' })}）${part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
}

/** A moment that has passed, to the second and with its year, as a receipt needs it. */
export function instantText(instant: string): string {
  const parts = new Intl.DateTimeFormat(language.locale === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: ZONE,
    year: 'numeric',
    month: language.locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return parts.format(new Date(instant));
}

/** A calendar day in Shanghai, `YYYY-MM-DD`, with its weekday. */
export const day = (localDay: string): string =>
  new Intl.DateTimeFormat(language.locale === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'UTC',
    month: language.locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(`${localDay}T00:00:00Z`));
