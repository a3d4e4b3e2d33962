/** Beijing time always: the law's days are Chinese days wherever the reader is. */
const ZONE = 'Asia/Shanghai';

type Options = Intl.DateTimeFormatOptions;
/** A language tag. Chinese dates are written as the notice writes them; any other language as its readers do. */
export type DateLocale = string;

const isChinese = (locale: DateLocale): boolean => locale.startsWith('zh');

const formatted = (instant: string, locale: DateLocale, options: Options): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: ZONE, ...options }).format(new Date(instant));

const CLOCK: Options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** 11月30日（周一）20:00 */
export function momentText(instant: string, locale: DateLocale): string {
  if (!isChinese(locale))
    return formatted(instant, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...CLOCK });
  const day = formatted(instant, locale, { month: 'long', day: 'numeric' });
  return `${day}（${formatted(instant, locale, { weekday: 'short' })}）${formatted(instant, locale, CLOCK)}`;
}

/** The end of a period. One that ends with a day ends at its 24:00 (Civil Code art. 203), not at 00:00 of the next. */
export function untilText(instant: string, locale: DateLocale): string {
  const isMidnight = formatted(instant, locale, CLOCK) === '00:00';
  if (!isMidnight) return momentText(instant, locale);
  const lastMinute = new Date(Date.parse(instant) - 60_000).toISOString();
  return momentText(lastMinute, locale).replace('23:59', '24:00');
}

/** 2026年11月20日 12:05:06 */
export function recordedText(instant: string, locale: DateLocale): string {
  const month = isChinese(locale) ? 'long' : 'short';
  const day = formatted(instant, locale, { year: 'numeric', month, day: 'numeric' });
  return `${day} ${formatted(instant, locale, { ...CLOCK, second: '2-digit' })}`;
}

/** A calendar day in Shanghai, `YYYY-MM-DD`: 11月30日（周一） */
export function dayText(localDay: string, locale: DateLocale): string {
  const noon = `${localDay}T04:00:00.000Z`;
  if (!isChinese(locale)) return formatted(noon, locale, { weekday: 'short', day: 'numeric', month: 'short' });
  const day = formatted(noon, locale, { month: 'long', day: 'numeric' });
  return `${day}（${formatted(noon, locale, { weekday: 'short' })}）`;
}
