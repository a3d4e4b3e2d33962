import type { Instant } from '../../../crypto/brands.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import type { Tx } from '../../platform/database.ts';
import { defineTask, type Task } from '../../platform/jobs.ts';
import { estateOf } from '../estates-port.ts';
import { momentZh } from './notice-text.ts';
import { atDecentHour, tellVoters } from './tell-owners.ts';

/** `from`: how many voters were told before. */
type Payload = { readonly estate: string; readonly assembly: string; readonly from: number };

/** Tells owners that they can vote now, some at a time. A message that cannot be sent is counted and not sent again. */
export const tellOpening: Task<Payload> = defineTask<Payload>('tell-opening', async ({ deps, tx, payload, due }) => {
  const { estate, assembly, from } = payload;
  const log = { estate, assembly };
  const text = await openingText(deps, log);
  if (text === null) return;
  const next = await tellVoters(deps, log, from, { text, kind: 'opening' });
  if (next !== null) await scheduleFrom(deps, tx, { ...log, from: next }, due);
});

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
  if (
    !estate ||
    !state?.notice ||
    !state.countersigned ||
    !window ||
    state.closed ||
    state.cancelled ||
    state.suspended
  )
    return null;
  const address = `${deps.config.publicHost}/e/${log.estate}/a/${log.assembly}`;
  return (
    `【议决】${estate.name}业主大会正在表决：${state.notice.body.title}。截止${momentZh(window.to)}。` +
    `办理：${address}，或联系社区窗口。工作人员不会索要验证码和银行卡。`
  );
}
