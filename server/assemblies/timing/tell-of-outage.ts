import type { Deps } from '../../deps.ts';
import { tellStaff } from '../../identity/tell-staff.ts';
import { allLogRefs } from '../../log/logs-of-estate.ts';
import { logWriter } from '../../log/log-service.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { defineTask, type Task } from '../../platform/jobs.ts';
import { publicOrigin } from '../../platform/public-origin.ts';
import { estateOf } from '../estates-port.ts';
import { measuredOutages } from './measured-outages.ts';

type Payload = { readonly from: string; readonly to: string };

/** After a downtime: whoever convenes or certifies a vote that it hit hears of it, with what the frozen rule adds. */
export const tellOfOutage: Task<Payload> = defineTask<Payload>('outage', async ({ deps, key, payload }) => {
  for (const log of await allLogRefs(deps.db)) {
    const state = await logWriter(deps).state(log);
    if (!state?.notice || state.closed || state.cancelled) continue;
    const own = (await measuredOutages(deps, log)).find(
      ({ from, recorded }) => from === payload.from && recorded === null,
    );
    if (own) await tell(deps, log, own.addsMs, key);
  }
});

async function tell(deps: Deps, log: LogRef, addsMs: number, outage: string): Promise<void> {
  const { estate, assembly } = log;
  const place = await estateOf(deps.db, estate);
  const effect =
    addsMs > 0 ? `按公告规则应补时约${Math.round(addsMs / 60_000)}分钟，请尽快在工作台签名记录` : '按公告规则不补时';
  const text =
    `【议决】${place?.name ?? ''}表决期间系统曾中断，已提交的表决不受影响。${effect}：` +
    `${publicOrigin(deps.config)}/e/${estate}/a/${assembly}/desk?step=ballots`;
  const occasion = `${outage}:${assembly}`;
  await tellStaff(deps, { estate, roles: ['committee', 'officer'], text, kind: 'outage', occasion });
}
