import type { Instant } from '../../crypto/brands.ts';

/** How long a one-time code speaks for who answered it. */
export const CODE_HOLDS_MINUTES = 10;
const HOLDS_MS = CODE_HOLDS_MINUTES * 60_000;

/** Whether a code that was answered then (milliseconds since 1970; null: never) still speaks for its holder. */
export const codeHolds = (answeredAt: number | null, now: Instant): boolean =>
  answeredAt !== null && Date.parse(now) - answeredAt <= HOLDS_MS;
