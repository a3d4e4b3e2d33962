import type { Instant } from '../../../crypto/brands.ts';
import { NOTICE_DAYS, objectionPeriod, periodOfDays } from '../../../crypto/law/clocks.ts';
import { figureValue } from '../../../crypto/law/packs/figure.ts';
import type { LogState } from '../../../crypto/replay/state.ts';
import { localDay } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import { tellStaff } from '../../identity/tell-staff.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import { atDecentHour } from '../../messages/decent-hour.ts';
import type { Tx } from '../../platform/database.ts';
import { defineTask, type Task } from '../../platform/jobs.ts';
import { publicOrigin } from '../../platform/public-origin.ts';
import { assemblyStore } from '../assembly-store.ts';
import { estateOf } from '../estates-port.ts';
import { packInForce } from '../pack-in-force.ts';
import { objectionStore } from '../roll/objection-store.ts';

/** `tally`: number of the entry whose result is posted; null where it is the roll. A new tally has a period of its own. */
type Payload = { readonly estate: string; readonly assembly: string; readonly tally: number | null };

/** When a roll or a provisional result has been posted for its days, whoever convenes hears of it, with what is still open. */
export const tellOfPublicationEnd: Task<Payload> = defineTask<Payload>(
  'publication-end',
  async ({ deps, key, payload: { estate, assembly, tally } }) => {
    const log = { estate, assembly };
    const [place, found] = await Promise.all([estateOf(deps.db, estate), assemblyStore(deps.db).find(log)]);
    const said = tally === null ? await rollSaid(deps, log) : await resultSaid(deps, log, tally);
    if (!place || !found || said === null) return;
    const desk = `${publicOrigin(deps.config)}/e/${estate}/a/${assembly}/desk?step=${tally === null ? 'roll' : 'declare'}`;
    const text = `【议决】${place.name}“${found.draft.title}”：${said}办理：${desk}`;
    await tellStaff(deps, { estate, roles: ['committee'], text, kind: 'publication-end', occasion: key });
  },
);

async function rollSaid(deps: Deps, log: LogRef): Promise<string | null> {
  const state = await logWriter(deps).state(log);
  if (!state || state.cancelled || state.notice) return null;
  const open = await objectionStore(deps, log).open();
  return open > 0
    ? `名册公示期已满，还有${open}件异议未答复，答复后才能冻结名册。`
    : '名册公示期已满，没有未答复的异议。';
}

async function resultSaid(deps: Deps, log: LogRef, tally: number): Promise<string | null> {
  const state = await logWriter(deps).state(log);
  if (!state || state.cancelled || state.declared || state.tally?.seq !== tally) return null;
  const { openObjections: open } = state;
  return open > 0
    ? `初步结果公示期已满，还有${open}件异议未答复，答复后才能宣布结果。`
    : '初步结果公示期已满，没有未答复的异议，可以宣布结果。';
}

/** How long a roll is posted: before a first assembly the days of the place; of others no text says it, and this is null. */
export async function rollPostingDays(deps: Deps, log: LogRef, state: LogState): Promise<number | null> {
  const found = await assemblyStore(deps.db).find(log);
  const pack = found?.draft.firstAssembly ? await packInForce(deps, state.opened, '') : null;
  return pack && (figureValue(pack, 'firstNoticeDays') ?? NOTICE_DAYS);
}

export const scheduleRollEnd = (deps: Deps, tx: Tx, log: LogRef, days: number, at: Instant): Promise<void> =>
  setEnd(deps, tx, { ...log, tally: null }, periodOfDays(localDay(at), days).endsAt);

/** The provisional result is posted as long as the notice froze. */
export const scheduleResultEnd = (
  deps: Deps,
  tx: Tx,
  { days, ...result }: LogRef & { readonly days: number; readonly tally: number },
  at: Instant,
): Promise<void> => setEnd(deps, tx, result, objectionPeriod(at, days).endsAt);

async function setEnd(deps: Deps, tx: Tx, { estate, assembly, tally }: Payload, at: Instant): Promise<void> {
  const payload = { estate, assembly, tally };
  const key = `publication-end:${assembly}:${tally ?? 'roll'}`;
  // A period ends at midnight; who has to act hears of it in the morning.
  await deps.jobs.schedule(tx, { task: tellOfPublicationEnd, key, payload, due: new Date(atDecentHour(at)) });
}
