import type { Instant, VoterId } from '../brands.ts';
import { never } from '../result.ts';
import { powerFault, scopeOf } from './proxy-rules.ts';
import { standingBallots, voterStatuses, type Judged } from './statuses.ts';
import type { LogState } from './state.ts';

/** Whether one more ballot from a person of a voter would count, and if not, what stands in its way. */
export type CastTerms =
  | { readonly admitted: true; readonly replaces: number | null }
  | { readonly admitted: false; readonly because: Obstacle };

type Obstacle = 'already-cast' | 'change-used' | 'co-owner-cast' | 'paper-stands' | 'proxy-limit' | 'proxy-ended';

/**
 * What the service tells an owner before he votes, so that it records no ballot that could not count. Replay itself keeps
 * such ballots as duplicates, for races and for paper.
 *
 * @param person pseudonym of the device's holder, null for a ballot that somebody attests
 * @param now when it would be received
 */
export function castTerms(state: LogState, voter: VoterId, person: string | null, now: Instant): CastTerms {
  const rules = state.notice?.body.rules;
  const fault = powerFault(state, { voter, person, seq: state.size, received: now });
  if (fault) return refused(fault);
  const judged = voterStatuses(state, voter);
  const isPartial = scopeOf(state, { voter, person, seq: state.size }) !== null;
  // Whoever votes for the whole is not kept from the other motions by an agent for some.
  const standing = judged.filter(
    ({ ballot, status }) => status === 'effective' && (isPartial || scopeOf(state, ballot) === null),
  );
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

/**
 * The motions on which a ballot of this person would not be counted for the voter: outside his power, or voted on already by
 * an agent for some motions.
 */
export function isClosedTo(state: LogState, voter: VoterId, person: string | null): (motion: string) => boolean {
  const own = scopeOf(state, { voter, person, seq: state.size });
  if (own) return (motion) => !own.has(motion);
  const taken = standingBallots(state, voter).flatMap((ballot) => scopeOf(state, ballot) ?? []);
  return (motion) => taken.some((scope) => scope.has(motion));
}

/** The counter for the next ballot of a device key, so that it stands above all earlier ones. */
export const nextCounter = (state: LogState, kid: string): number => (state.devices.get(kid)?.counter ?? -1) + 1;
