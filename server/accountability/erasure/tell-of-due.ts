import { addDays, dayStart, instant, localDay } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import { listEstates } from '../../estates/estate-facts.ts';
import { tellStaff } from '../../identity/tell-staff.ts';
import type { Tx } from '../../platform/database.ts';
import { defineTask, type Task } from '../../platform/jobs.ts';
import { publicOrigin } from '../../platform/public-origin.ts';
import { retentionOf } from './retention.ts';

type Day = { readonly day: string };
type Due = { readonly estate: string; readonly assembly: string; readonly title: string };

/** Each morning: which records need not be kept any longer. Sets itself for the next day. */
export const lookAtRetention: Task<Day> = defineTask<Day>('retention', async ({ deps, tx }) => {
  await scheduleRetention(deps, tx);
  for (const { estate } of await listEstates(deps.db))
    for (const { assembly, title, isDue, erased } of await retentionOf(deps, estate)) {
      if (!isDue || erased.length > 0) continue;
      const due = await deps.clock.inTransaction(tx);
      // The key makes it once for each assembly, whoever looks.
      const key = `retention-due:${assembly}`;
      await deps.jobs.schedule(tx, { task: tellOfDue, key, payload: { estate, assembly, title }, due });
    }
});

/** Tells the street office, once, that an assembly's records may go; two officers decide it. */
export const tellOfDue: Task<Due> = defineTask<Due>('retention-due', async ({ deps, key, payload }) => {
  const { estate, title } = payload;
  const text =
    `【议决】会议《${title}》的资料保存期限已满，是否删除由两名工作人员决定：` +
    `${publicOrigin(deps.config)}/e/${estate}/desk/privacy`;
  await tellStaff(deps, { estate, roles: ['officer'], text, kind: 'retention', occasion: key });
});

const MORNING_MS = 9 * 3_600_000;

/** For nine o'clock of the next day; the same day twice is one appointment. */
export async function scheduleRetention(deps: Pick<Deps, 'clock' | 'jobs'>, tx: Tx): Promise<void> {
  const now = await deps.clock.inTransaction(tx);
  const day = addDays(localDay(instant(now.getTime())), 1);
  const due = new Date(Date.parse(dayStart(day)) + MORNING_MS);
  await deps.jobs.schedule(tx, { task: lookAtRetention, key: `retention:${day}`, payload: { day }, due });
}
