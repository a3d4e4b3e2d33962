import { instant } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import { logsOf } from '../../log/logs-of-estate.ts';

/** Logs of the estate's assemblies that are voting now: from the first window's opening to the close. */
export async function openVotes(deps: Deps, estate: string): Promise<readonly LogRef[]> {
  const now = instant(deps.clock.now().getTime());
  const open: LogRef[] = [];
  for (const log of await logsOf(deps.db, estate)) {
    const state = await logWriter(deps).state(log);
    if (!state?.notice || state.closed || state.cancelled) continue;
    if ([...state.windows.values()].some(({ from }) => from <= now)) open.push(log);
  }
  return open;
}

/** Whether somebody is voting in the estate now. */
export const hasOpenVote = async (deps: Deps, estate: string): Promise<boolean> =>
  (await openVotes(deps, estate)).length > 0;
