import type { Instant } from '../../../crypto/brands.ts';
import { addDays, addMs, dayStart, localDay } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import { phonesOf } from '../../estates/owners.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import { peopleOf } from '../../log/roll-people.ts';
import { rollReader } from '../../log/roll-reader.ts';
import type { Tx } from '../../platform/database.ts';
import { defineTask, type Task } from '../../platform/jobs.ts';
import { estateOf } from '../estates-port.ts';
import { momentZh } from './notice-text.ts';

/** `from`: how many voters were told before. */
type Payload = { readonly estate: string; readonly assembly: string; readonly from: number };

/** Voters told in one transaction of the queue, which holds nothing but its own timer meanwhile. */
const VOTERS_AT_ONCE = 50;

/** Tells owners that they can vote now, some at a time. A message that cannot be sent is counted and not sent again. */
export const tellOpening: Task<Payload> = defineTask<Payload>('tell-opening', async ({ deps, tx, payload, due }) => {
  const { estate, assembly, from } = payload;
  const log = { estate, assembly };
  const leaves = await rollReader(deps.db).leaves(log);
  const voters = leaves.slice(from, from + VOTERS_AT_ONCE).map(({ voter }) => voter);
  const people = [...(await peopleOf(deps.db, log, voters)).values()].flat().map(({ personId }) => personId);
  const text = await openingText(deps, log);
  if (text === null) return;
  await tell(deps, log, people, text);
  const next = from + VOTERS_AT_ONCE;
  if (next < leaves.length) await scheduleFrom(deps, tx, { ...log, from: next }, due);
});

/** When somebody may be disturbed: not between 21:00 and 8:00 in Shanghai. */
export function atDecentHour(at: Instant): Instant {
  const day = localDay(at);
  const [morning, night] = [addMs(dayStart(day), 8 * HOUR_MS), addMs(dayStart(day), 21 * HOUR_MS)];
  if (at < morning) return morning;
  return at < night ? at : addMs(dayStart(addDays(day, 1)), 8 * HOUR_MS);
}

const HOUR_MS = 3_600_000;

/** Goes with the notice, in its transaction. */
export const scheduleTelling = (deps: Deps, tx: Tx, { estate, assembly }: LogRef, opens: Instant): Promise<void> =>
  scheduleFrom(deps, tx, { estate, assembly, from: 0 }, new Date(atDecentHour(opens)));

async function scheduleFrom(deps: Deps, tx: Tx, payload: Payload, due: Date): Promise<void> {
  const key = `tell-opening:${payload.assembly}:${payload.from}`;
  await deps.jobs.schedule(tx, { task: tellOpening, key, payload, due });
}

/** Null where there is nothing to vote on: cancelled, closed early, or never confirmed. */
async function openingText(deps: Deps, log: LogRef): Promise<string | null> {
  const estate = await estateOf(deps.db, log.estate);
  const state = await logWriter(deps).state(log);
  const window = state?.windows.get('online');
  if (!estate || !state?.notice || !state.countersigned || !window || state.closed || state.cancelled) return null;
  const address = `${deps.config.publicHost}/e/${log.estate}/a/${log.assembly}`;
  return (
    `【议决】${estate.name}业主大会正在表决：${state.notice.body.title}。截止${momentZh(window.to)}。` +
    `办理：${address}，或联系社区窗口。工作人员不会索要验证码和银行卡。`
  );
}

async function tell(deps: Deps, { estate, assembly }: LogRef, people: readonly string[], text: string): Promise<void> {
  const phones = await phonesOf(deps.db, deps.keys, estate, people);
  const recipients = new Set([...phones.values()].flatMap(([first]) => first ?? []));
  const sendings = [...recipients].map((to) => deps.messages.send({ to, text, kind: 'opening' }));
  const failed = (await Promise.allSettled(sendings)).filter(({ status }) => status === 'rejected').length;
  if (failed > 0) deps.log.warn({ assembly, failed }, 'some owners could not be told that voting has opened');
}
