import type { Instant } from '../../crypto/brands.ts';
import { MACHINES } from '../../crypto/law/follow-ups/machines.data.ts';
import type { Duty } from '../../crypto/law/follow-ups/machine.ts';
import { nextLook, remindersOn, type Reminder } from '../../crypto/law/follow-ups/reminders.ts';
import { addMs, dayStart, instant } from '../../crypto/time.ts';
import type { Deps } from '../deps.ts';
import { findEstate } from '../estates/estate-facts.ts';
import { tellStaff } from '../identity/tell-staff.ts';
import type { Role } from '../platform/authorize.ts';
import type { Tx } from '../platform/database.ts';
import { defineTask, type Task } from '../platform/jobs.ts';
import { publicOrigin } from '../platform/public-origin.ts';
import { followUpStore } from './follow-up-store.ts';
import { followUpsOf, packOf, todayOf } from './state.ts';

type Payload = { readonly estate: string; readonly followUp: string };

/** Reminders go out at nine in the morning. */
const HOUR_MS = 3_600_000;

/** Provider and owners have no desk; whoever must press them is told. */
const WHO: Readonly<Record<Duty, Role>> = {
  committee: 'committee',
  community: 'community',
  street: 'officer',
  provider: 'committee',
};

/**
 * Looks at one follow-up: sends what is due by now and was not sent, and sets the next look. What was missed while the service
 * stood still is said once, by its newest state.
 */
export const lookAtFollowUp: Task<Payload> = defineTask<Payload>('follow-up', async ({ deps, tx, payload }) => {
  const { estate, followUp } = payload;
  const today = todayOf(deps);
  const [place, pack] = await Promise.all([findEstate(deps.db, estate), packOf(deps.db, estate, today)]);
  const found = pack && (await followUpsOf(tx, estate, pack, today)).find((each) => each.followUp === followUp);
  if (!place || !found) return;
  for (const reminder of remindersOn(found.state, today)) {
    const isNew = await followUpStore(tx, estate).remind(followUp, reminder, deps.clock.now());
    if (!isNew) continue;
    const text = textOf(deps, place.name, found.state.name.zh, reminder, estate);
    const occasion = `${followUp}:${reminder.step.id}:${reminder.stage}:${reminder.day}`;
    await tellStaff(deps, { estate, roles: [WHO[reminder.step.who]], text, kind: 'follow-up', occasion });
  }
  const recurs = MACHINES[found.kind].steps.some(({ clock }) => clock?.kind === 'each');
  const next = nextLook(found.state, today, recurs);
  if (next !== null) await setLook(deps, tx, payload, addMs(dayStart(next), 9 * HOUR_MS));
});

/** After anything was recorded: at once, so that nobody waits for what became due with it. */
export const scheduleLook = (deps: Deps, tx: Tx, { estate, followUp }: Payload, at: Date): Promise<void> =>
  setLook(deps, tx, { estate, followUp }, instant(at.getTime()));

async function setLook(deps: Deps, tx: Tx, payload: Payload, at: Instant): Promise<void> {
  const key = `follow-up:${payload.followUp}:${at}`;
  await deps.jobs.schedule(tx, { task: lookAtFollowUp, key, payload, due: new Date(at) });
}

const textOf = (deps: Deps, estateName: string, name: string, { step, stage }: Reminder, estate: string): string =>
  `【议决】${estateName}“${name}”：${stage === 'overdue' ? '逾期未办' : '待办'}——${step.name.zh}。${step.sentence.zh}` +
  `依据：${step.article.zh}。办理：${publicOrigin(deps.config)}/e/${estate}/desk/due`;
