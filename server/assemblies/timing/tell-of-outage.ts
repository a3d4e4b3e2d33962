import type { Deps } from '../../deps.ts';
import { staffPhones } from '../../identity/staff-phones.ts';
import { allLogRefs } from '../../log/logs-of-estate.ts';
import { logWriter } from '../../log/log-service.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { defineTask, type Task } from '../../platform/jobs.ts';
import { estateOf } from '../estates-port.ts';
import { measuredOutages } from './measured-outages.ts';

type Payload = { readonly from: string; readonly to: string };

/** After a downtime: whoever convenes or certifies a vote that it hit hears of it, with what the frozen rule adds. */
export const tellOfOutage: Task<Payload> = defineTask<Payload>('outage', async ({ deps, payload }) => {
  for (const log of await allLogRefs(deps.db)) {
    const state = await logWriter(deps).state(log);
    if (!state?.notice || state.closed || state.cancelled) continue;
    const own = (await measuredOutages(deps, log)).find(
      ({ from, recorded }) => from === payload.from && recorded === null,
    );
    if (own) await tell(deps, log, own.addsMs);
  }
});

async function tell(deps: Deps, log: LogRef, addsMs: number): Promise<void> {
  const place = await estateOf(deps.db, log.estate);
  const effect =
    addsMs > 0 ? `按公告规则应补时约${Math.round(addsMs / 60_000)}分钟，请尽快在工作台签名记录` : '按公告规则不补时';
  const text =
    `【议决】${place?.name ?? ''}表决期间系统曾中断，已提交的表决不受影响。${effect}：` +
    `${deps.config.publicHost}/e/${log.estate}/a/${log.assembly}/desk?step=ballots`;
  const phones = await Promise.all(
    (['committee', 'officer'] as const).map((role) => staffPhones(deps, log.estate, role)),
  );
  const sendings = [...new Set(phones.flat())].map((to) => deps.messages.send({ to, text, kind: 'outage' }));
  const failed = (await Promise.allSettled(sendings)).filter(({ status }) => status === 'rejected').length;
  if (failed > 0) deps.log.warn({ ...log, failed }, 'some of the staff could not be told of an outage');
}
