import type { VoterId } from '../../crypto/brands.ts';
import { principalsOf, standingPower } from '../../crypto/replay/proxy-rules.ts';
import { votingFault } from '../../crypto/replay/rule.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { entryRefused, type LogRefusal } from '../log/problems.ts';
import { standingBallot } from '../ballots/admission.ts';

export type PowerRefusal =
  | {
      readonly code:
        | 'PROXY_AGENT_UNKNOWN'
        | 'PROXY_AGENT_IS_PARTY'
        | 'PROXIES_NOT_ALLOWED'
        | 'PROXY_STANDS'
        | 'PROXY_VOTED_ALREADY'
        | 'PROXY_BY_PROXY'
        | 'PROXY_SIGNATURE_WRONG'
        | 'PROXY_NOT_FOUND'
        | 'PROXY_SETTLED'
        | 'PROXY_SCAN_UNKNOWN'
        | 'PROXY_COVERS_NOTHING'
        | 'PROXY_DAY_WRONG';
    }
  | { readonly code: 'PROXY_LIMIT_REACHED'; readonly limit: number };

/**
 * Whether a power may be given to this person now, so that nobody gives one that would be without effect. Replay itself keeps
 * a power beyond the limit, for papers that somebody brings all the same.
 */
export function grantFault(state: LogState, voter: string, person: string): PowerRefusal | LogRefusal | null {
  const fault = votingFault(state);
  if (fault) return entryRefused(fault);
  if (standingPower(state, voter as VoterId)) return { code: 'PROXY_STANDS' };
  if (standingBallot(state, voter as VoterId)) return { code: 'PROXY_VOTED_ALREADY' };
  return limitFault(state, person);
}

function limitFault(state: LogState, person: string): PowerRefusal | null {
  const limit = state.notice!.body.rules.proxyLimit;
  if (limit === 0) return { code: 'PROXIES_NOT_ALLOWED' };
  return principalsOf(state, person) >= limit ? { code: 'PROXY_LIMIT_REACHED', limit } : null;
}
