import type { Instant } from '../../crypto/brands.ts';
import { addMs } from '../../crypto/time.ts';

const DAY_MS = 24 * 3_600_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** As people in the estate read it: 3月18日20:00, Shanghai time. */
export function timeZh(at: Instant): string {
  const local = addMs(at, SHANGHAI_OFFSET_MS);
  return `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日${local.slice(11, 16)}`;
}

/** Until when: 3月18日（周三）20:00. What ends with a day ends at its 24:00 (Civil Code art. 203), not at 00:00 of the next. */
export function untilZh(at: Instant): string {
  const local = addMs(at, SHANGHAI_OFFSET_MS);
  const isMidnight = local.slice(11, 16) === '00:00';
  const day = isMidnight ? addMs(local, -DAY_MS) : local;
  const weekday = '日一二三四五六'[new Date(day).getUTCDay()]!;
  const clock = isMidnight ? '24:00' : local.slice(11, 16);
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日（周${weekday}）${clock}`;
}
