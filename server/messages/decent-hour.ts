import type { Instant } from '../../crypto/brands.ts';
import { addDays, addMs, dayStart, localDay } from '../../crypto/time.ts';

/** When somebody may be disturbed: not between 21:00 and 8:00 in Shanghai. */
export function atDecentHour(at: Instant): Instant {
  const day = localDay(at);
  const [morning, night] = [addMs(dayStart(day), 8 * HOUR_MS), addMs(dayStart(day), 21 * HOUR_MS)];
  if (at < morning) return morning;
  return at < night ? at : addMs(dayStart(addDays(day, 1)), 8 * HOUR_MS);
}

const HOUR_MS = 3_600_000;
