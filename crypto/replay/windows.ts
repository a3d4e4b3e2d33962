import type { Instant } from '../brands.ts';
import { addMs, instantMs } from '../time.ts';

/** Half-open like a window; `to` is null while the vote is suspended. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** When a channel takes ballots: from ≤ received < to, and not in a pause. */
export interface Window {
  readonly from: Instant;
  /** With extensions, and with the time of pauses added. */
  readonly to: Instant;
  readonly pauses: readonly Pause[];
}

export interface OutageRule {
  /** An outage counts in so many last hours of open time; 0: never. */
  readonly outageHours: number;
  /** And only if it is longer than so many minutes. */
  readonly outageMinutes: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
const msBetween = (from: Instant, to: Instant): number => Math.max(0, instantMs(to) - instantMs(from));

export const isPaused = ({ pauses }: Window, at: Instant): boolean =>
  pauses.some(({ from, to }) => from <= at && (to === null || at < to));

/** Whether something received at this instant is in the window. */
export const isOpenAt = (window: Window, at: Instant): boolean =>
  window.from <= at && at < window.to && !isPaused(window, at);

/** Milliseconds in which the channel took ballots between two instants of its window. */
export function openMs(window: Window, from: Instant, to: Instant): number {
  const start = later(from, window.from);
  const end = earlier(to, window.to);
  const paused = window.pauses.reduce(
    (sum, pause) => sum + msBetween(later(pause.from, start), earlier(pause.to ?? end, end)),
    0,
  );
  return Math.max(0, msBetween(start, end) - paused);
}

/** The vote is suspended at this instant; a channel that has ended stays as it is. */
export const suspended = (window: Window, at: Instant): Window =>
  at < window.to ? { ...window, pauses: [...window.pauses, { from: at, to: null }] } : window;

/** It goes on: what fell into the window while it was suspended is added at its end. */
export function resumed(window: Window, at: Instant): Window {
  const last = window.pauses.at(-1);
  if (!last || last.to !== null) return window;
  const added = msBetween(later(last.from, window.from), at);
  return { ...window, to: addMs(window.to, added), pauses: [...window.pauses.slice(0, -1), { ...last, to: at }] };
}

/**
 * An outage is recorded: if it fell into the last hours of the window and was long enough, as much time is added as was
 * lost. Where the window is over by then, the channel takes ballots again only from the record on, never silently.
 */
export function afterOutage(
  window: Window,
  outage: { readonly from: Instant; readonly to: Instant },
  rule: OutageRule,
  at: Instant,
): Window {
  const lost = openMs(window, later(outage.from, lastHours(window, rule.outageHours)), outage.to);
  if (rule.outageHours === 0 || lost <= rule.outageMinutes * MINUTE_MS) return window;
  if (at < window.to) return { ...window, to: addMs(window.to, lost) };
  return { ...window, to: addMs(at, lost), pauses: [...window.pauses, { from: window.to, to: at }] };
}

/** Where the last so many hours of open time begin; pauses are not counted. */
function lastHours(window: Window, hours: number): Instant {
  let left = hours * HOUR_MS;
  let end = window.to;
  for (const { from, to } of [...window.pauses].reverse()) {
    if (to === null || to > end) continue;
    const open = msBetween(to, end);
    if (open >= left) break;
    left -= open;
    end = from;
  }
  return later(window.from, addMs(end, -left));
}
