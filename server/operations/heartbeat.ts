import { scheduleRetention } from '../accountability/erasure/tell-of-due.ts';
import type { Deps } from '../deps.ts';
import { tellOfOutage } from '../assemblies/timing/tell-of-outage.ts';
import { beat, type Downtime } from './downtime.ts';

/** One beat; a gap that it finds is kept and rings the task that tells people, in the same transaction. */
export const beatOnce = (deps: Pick<Deps, 'db' | 'clock' | 'jobs'>): Promise<Downtime | null> =>
  deps.db.transaction().execute(async (tx) => {
    const gap = await beat(deps, tx);
    if (gap) {
      const [from, to] = [gap.from.toISOString(), gap.to.toISOString()];
      await deps.jobs.schedule(tx, { task: tellOfOutage, key: `outage:${from}`, payload: { from, to }, due: gap.to });
    }
    return gap;
  });

const BEAT_MS = 60_000;

/** Beats every minute while this process lives, beginning now. Returns how to end it. */
export async function startBeating(deps: Deps): Promise<() => void> {
  const safely = () =>
    beatOnce(deps).catch((error: Error) => deps.log.warn({ err: error }, 'a beat of the service was not recorded'));
  const gap = await safely();
  await deps.db.transaction().execute((tx) => scheduleRetention(deps, tx));
  if (gap) deps.log.warn({ from: gap.from, to: gap.to }, 'the service was away');
  const timer = setInterval(() => void safely(), BEAT_MS);
  timer.unref();
  return () => clearInterval(timer);
}
