import { formatArea } from '../../crypto/tally/area-text.ts';
import type { Instant } from '../../crypto/brands.ts';
import { addMs } from '../../crypto/time.ts';
import type { Lang } from './texts.ts';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAYS = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** A moment as people in the estate read it, with the day of the week: 11月30日（周一）20:00. */
export function when(lang: Lang, at: string): string {
  const local = addMs(at as Instant, SHANGHAI_OFFSET_MS);
  const [month, day, time] = [Number(local.slice(5, 7)), Number(local.slice(8, 10)), local.slice(11, 16)];
  const weekday = DAYS[lang][new Date(`${local.slice(0, 10)}T00:00:00Z`).getUTCDay()]!;
  return lang === 'zh'
    ? `${month}月${day}日（周${weekday}）${time}`
    : `${weekday} ${local.slice(0, 10)} ${time} (Beijing)`;
}

export const squareMetres = (areaCm2: number): string => formatArea(areaCm2);

/** Fen as yuan with two decimals. */
export const yuan = (fen: number): string =>
  `${String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(fen % 100).padStart(2, '0')}`;
