import { instant } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import { logWriter } from '../../log/log-service.ts';
import { logsOf } from '../../log/logs-of-estate.ts';

/** Whether somebody is voting in the estate now: from the first window's opening to the close. */
export async function hasOpenVote(deps: Deps, estate: string): Promise<boolean> {
  const now = instant(deps.clock.now().getTime());
  for (const log of await logsOf(deps.db, estate)) {
    const state = await logWriter(deps).state(log);
    if (!state?.notice || state.closed || state.cancelled) continue;
    if ([...state.windows.values()].some(({ from }) => from <= now)) return true;
  }
  return false;
}
