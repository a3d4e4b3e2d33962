import type { Instant } from '../../../crypto/brands.ts';
import { addDays, addMs, dayStart, localDay } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import { phonesOf } from '../../estates/owners.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { peopleOf } from '../../log/roll-people.ts';
import { rollReader } from '../../log/roll-reader.ts';

/** Voters told in one transaction of the queue, which holds nothing but its own timer meanwhile. */
const VOTERS_AT_ONCE = 50;

export interface News {
  readonly text: string;
  /** The gateway picks its approved template by it. */
  readonly kind: string;
}

/**
 * Tells the next voters of the roll, each person once at his first phone. A message that cannot be sent is counted and not
 * sent again. Returns how many voters were told before the next round; null when that was the last.
 */
export async function tellVoters(deps: Deps, log: LogRef, from: number, news: News): Promise<number | null> {
  const leaves = await rollReader(deps.db).leaves(log);
  const voters = leaves.slice(from, from + VOTERS_AT_ONCE).map(({ voter }) => voter);
  const people = [...(await peopleOf(deps.db, log, voters)).values()].flat().map(({ personId }) => personId);
  await tell(deps, log, people, news);
  const next = from + VOTERS_AT_ONCE;
  return next < leaves.length ? next : null;
}

async function tell(
  deps: Deps,
  { estate, assembly }: LogRef,
  people: readonly string[],
  { text, kind }: News,
): Promise<void> {
  const phones = await phonesOf(deps.db, deps.keys, estate, people);
  const recipients = new Set([...phones.values()].flatMap(([first]) => first ?? []));
  const sendings = [...recipients].map((to) => deps.messages.send({ to, text, kind }));
  const failed = (await Promise.allSettled(sendings)).filter(({ status }) => status === 'rejected').length;
  if (failed > 0) deps.log.warn({ assembly, failed, kind }, 'some owners could not be told');
}

/** When somebody may be disturbed: not between 21:00 and 8:00 in Shanghai. */
export function atDecentHour(at: Instant): Instant {
  const day = localDay(at);
  const [morning, night] = [addMs(dayStart(day), 8 * HOUR_MS), addMs(dayStart(day), 21 * HOUR_MS)];
  if (at < morning) return morning;
  return at < night ? at : addMs(dayStart(addDays(day, 1)), 8 * HOUR_MS);
}

const HOUR_MS = 3_600_000;
