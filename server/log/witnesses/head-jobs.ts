import type { Deps } from '../../deps.ts';
import type { Tx } from '../../platform/database.ts';
import { defineTask } from '../../platform/jobs.ts';
import { createSignatureChecks } from '../../platform/signature-checks.ts';
import type { LogRef } from '../log-ref.ts';
import { isOver } from './cosignature-store.ts';
import { submitHeads } from './submit-heads.ts';

type HeadPayload = { readonly estate: string; readonly assembly: string };
type DayPayload = HeadPayload & { readonly day: number };

const DAY_MS = 24 * 3_600_000;
const checks = createSignatureChecks();

/** A head that must be cosigned goes to the witnesses at once, and again until they answer. */
export const submitRequiredHead = defineTask<HeadPayload>('submit-head', ({ deps, payload }) =>
  submitHeads({ ...deps, checks }, payload, false),
);

/** Every day the newest head, so that a witness always knows the log of yesterday. */
export const submitDailyHead = defineTask<DayPayload>('submit-daily-head', async ({ deps, tx, payload, due }) => {
  const { day, ...log } = payload;
  if (!(await isOver(deps.db, log))) await scheduleDay(deps, tx, log, day + 1, due);
  // Tomorrow is another chance: a witness that is away today must not hold up tomorrow.
  await submitHeads({ ...deps, checks }, log, true).catch((error: Error) =>
    deps.log.warn({ assembly: log.assembly, err: error }, 'the head of the day was not cosigned'),
  );
});

const scheduleDay = (deps: Deps, tx: Tx, log: LogRef, day: number, from: Date): Promise<boolean> =>
  deps.jobs.schedule(tx, {
    task: submitDailyHead,
    key: `daily-head:${log.assembly}:${day}`,
    payload: { estate: log.estate, assembly: log.assembly, day },
    due: new Date(from.getTime() + DAY_MS),
  });

/** In the transaction of an entry that needs its head cosigned. The first of a log begins the daily ones too. */
export async function scheduleRequiredHead(
  deps: Deps,
  tx: Tx,
  { estate, assembly }: LogRef,
  size: number,
): Promise<void> {
  const due = await deps.clock.inTransaction(tx);
  const payload = { estate, assembly };
  await deps.jobs.schedule(tx, { task: submitRequiredHead, key: `head:${assembly}:${size}`, payload, due });
  await scheduleDay(deps, tx, payload, 1, due);
}
