import type { VoterId } from '../brands.ts';
import { broken } from './broken.ts';
import { rollHasVoter, votingFault, type Rules } from './rule.ts';
import type { Ballot, LogState, Proxy } from './state.ts';

/** Powers to vote for another (Civil Code art. 165), and how many one proxy may hold by the frozen limit. */
export const PROXIES: Rules<'proxy-granted' | 'proxy-revoked'> = {
  'proxy-granted': (context) => {
    const { state, body, at, seq } = context;
    const fault = votingFault(state);
    if (fault) return fault;
    if (!rollHasVoter(context, body.voter)) return broken('voter-not-in-roll');
    if (standingPower(state, body.voter)) return broken('proxy-stands');
    if (!coversMotions(state, body.motions) || (body.until !== undefined && body.until <= at))
      return broken('bad-power');
    return () => {
      const limit = state.notice!.body.rules.proxyLimit;
      const isOverLimit = principalsOf(state, body.person) >= limit;
      const { voter, person, motions, until = null } = body;
      const scope = motions ? new Set(motions) : null;
      state.proxies.set(seq, { seq, voter, person, isOverLimit, motions: scope, until, revoked: false });
    };
  },

  'proxy-revoked': ({ state, body }) => {
    const fault = votingFault(state);
    if (fault) return fault;
    const power = state.proxies.get(body.granted);
    if (!power || power.revoked) return broken('no-such-proxy');
    return () => {
      power.revoked = true;
      // What the proxy has cast stands as any ballot does; he casts no other.
      for (const kid of state.voters.get(power.voter)?.devices ?? []) {
        const device = state.devices.get(kid);
        if (device?.capacity === 'authorised' && device.person === power.person) device.active = false;
      }
    };
  },
};

/** Motions of the notice, each once and in its order. */
function coversMotions(state: LogState, motions: readonly string[] | undefined): boolean {
  if (!motions) return true;
  const named = new Set(motions);
  const inOrder = state.notice!.body.motions.filter(({ id }) => named.has(id));
  return inOrder.length === motions.length && inOrder.every(({ id }, at) => id === motions[at]);
}

/** The power of a voter that was given and not taken back. */
export const standingPower = (state: LogState, voter: VoterId): Proxy | null =>
  [...state.proxies.values()].find((power) => power.voter === voter && !power.revoked) ?? null;

/** For how many voters a person may vote now: powers that stand and were within the limit when they were given. */
export const principalsOf = (state: LogState, person: string): number =>
  [...state.proxies.values()].filter((power) => power.person === person && !power.revoked && !power.isOverLimit).length;

/** The newest power by which a person voted for a voter when an entry was appended; null for whoever needs none. */
export function powerOf(state: LogState, voter: VoterId, person: string | null, seq: number): Proxy | null {
  let newest: Proxy | null = null;
  if (person === null || state.proxies.size === 0) return newest;
  for (const power of state.proxies.values())
    if (power.voter === voter && power.person === person && power.seq < seq) newest = power;
  return newest;
}

type Cast = Pick<Ballot, 'voter' | 'person' | 'seq'>;

/** Why a ballot under a power does not count, or null. */
export function powerFault(
  state: LogState,
  ballot: Cast & Pick<Ballot, 'received'>,
): 'proxy-limit' | 'proxy-ended' | null {
  const power = powerOf(state, ballot.voter, ballot.person, ballot.seq);
  if (!power) return null;
  if (power.isOverLimit) return 'proxy-limit';
  return power.until !== null && ballot.received >= power.until ? 'proxy-ended' : null;
}

/** The motions for which a ballot speaks; null for all of its voter's. */
export const scopeOf = (state: LogState, { voter, person, seq }: Cast): ReadonlySet<string> | null =>
  powerOf(state, voter, person, seq)?.motions ?? null;
