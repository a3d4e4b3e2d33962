import type { VoterId } from '../brands.ts';
import { never } from '../result.ts';
import { powerOf } from './proxy-rules.ts';
import { voterStatuses, type Judged } from './statuses.ts';
import type { LogState } from './state.ts';

/** Whether one more ballot from a person of a voter would count, and if not, what stands in its way. */
export type CastTerms =
  | { readonly admitted: true; readonly replaces: number | null }
  | { readonly admitted: false; readonly because: Obstacle };

type Obstacle = 'already-cast' | 'change-used' | 'co-owner-cast' | 'paper-stands' | 'proxy-limit';

/**
 * What the service tells an owner before he votes, so that it records no ballot that could not count. Replay itself keeps
 * such ballots as duplicates, for races and for paper.
 *
 * @param person pseudonym of the device's holder, null for a ballot that somebody attests
 */
export function castTerms(state: LogState, voter: VoterId, person: string | null): CastTerms {
  const rules = state.notice?.body.rules;
  if (powerOf(state, voter, person, state.size)?.isOverLimit) return refused('proxy-limit');
  const judged = voterStatuses(state, voter);
  const standing = judged.filter((each) => each.status === 'effective');
  if (!rules || standing.length === 0) return { admitted: true, replaces: null };
  const paper = standing.find(({ ballot }) => ballot.serial !== null);
  if (paper) return rules.collision === 'online' ? { admitted: true, replaces: null } : refused('paper-stands');
  const own = standing.find(({ ballot }) => ballot.person === person);
  if (!own) return rules.coOwners === 'unanimous' ? { admitted: true, replaces: null } : refused('co-owner-cast');
  switch (rules.changePolicy) {
    case 'final':
      return refused('already-cast');
    case 'once':
      return hasChanged(judged, person) ? refused('change-used') : { admitted: true, replaces: own.ballot.seq };
    case 'until-close':
      return { admitted: true, replaces: own.ballot.seq };
    default:
      return never(rules.changePolicy);
  }
}

const refused = (because: Obstacle): CastTerms => ({ admitted: false, because });

const hasChanged = (judged: readonly Judged[], person: string | null): boolean =>
  judged.some(({ ballot, status }) => status === 'superseded' && ballot.person === person);

/** The counter for the next ballot of a device key, so that it stands above all earlier ones. */
export const nextCounter = (state: LogState, kid: string): number => (state.devices.get(kid)?.counter ?? -1) + 1;
