import type { Db } from '../platform/database.ts';
import type { MovableClock } from '../platform/clock.ts';

/** 2026-03-02, a Monday, nine in the morning in Shanghai. */
export const TEST_START = new Date('2026-03-02T01:00:00.000Z');

export interface TestClock extends MovableClock {
  set(instant: Date | string): void;
  /** Forwards by so many milliseconds, seconds, hours or days. */
  forward(by: {
    readonly ms?: number;
    readonly seconds?: number;
    readonly hours?: number;
    readonly days?: number;
  }): void;
}

/** Stands still until a test moves it. One clock may serve several processes' worth of deps. */
export function testClock(start: Date = TEST_START): TestClock {
  let now = start.getTime();
  const set = (instant: Date | string) => {
    const next = new Date(instant).getTime();
    if (!(next >= now)) throw new RangeError('the test clock only goes forward');
    now = next;
  };
  return {
    now: () => new Date(now),
    inTransaction: async () => new Date(now),
    async moveTo(_db: Db, instant) {
      set(new Date(Math.max(now, instant.getTime())));
      return new Date(now);
    },
    refresh: async () => undefined,
    set,
    forward: ({ ms = 0, seconds = 0, hours = 0, days = 0 }) =>
      set(new Date(now + ms + 1000 * (seconds + 3600 * (hours + 24 * days)))),
  };
}
