import type { Instant } from '../../crypto/brands.ts';
import { addMs } from '../../crypto/time.ts';

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** As people in the estate read it: 3月18日20:00, Shanghai time. */
export function timeZh(at: Instant): string {
  const local = addMs(at, SHANGHAI_OFFSET_MS);
  return `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日${local.slice(11, 16)}`;
}
