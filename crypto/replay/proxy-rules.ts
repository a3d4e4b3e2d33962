import type { VoterId } from '../brands.ts';
import { broken } from './broken.ts';
import { rollHasVoter, votingFault, type Rules } from './rule.ts';
import type { LogState, Proxy } from './state.ts';

/** Powers to vote for another (Civil Code art. 165), and how many one proxy may hold by the frozen limit. */
export const PROXIES: Rules<'proxy-granted' | 'proxy-revoked'> = {
  'proxy-granted': (context) => {
    const { state, body, seq } = context;
    const fault = votingFault(state);
    if (fault) return fault;
    if (!rollHasVoter(context, body.voter)) return broken('voter-not-in-roll');
    if (standingPower(state, body.voter)) return broken('proxy-stands');
    return () => {
      const limit = state.notice!.body.rules.proxyLimit;
      const isOverLimit = principalsOf(state, body.person) >= limit;
      state.proxies.set(seq, { seq, voter: body.voter, person: body.person, isOverLimit, revoked: false });
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
