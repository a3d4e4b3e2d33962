import { areaCm2, heads, type Instant, type VoterId, type Weight } from '../../crypto/brands.ts';
import type { ElectorateWeights } from '../../crypto/roll/electorate.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { addDays, addMs, dayStart, instantMs, localDay } from '../../crypto/time.ts';

/** How much had taken part by the end of a day or an hour, all before included. */
export interface TurnoutStep extends Weight {
  readonly until: Instant;
}

const HOUR_MS = 3_600_000;
/** A vote of up to three days is shown by the hour. */
const BY_HOUR_MS = 72 * HOUR_MS;

/** From the opening to the last entry of the log: by the day in Shanghai, or by the hour where the vote is short. */
export function turnoutSteps(state: LogState, byVoter: ElectorateWeights['byVoter']): readonly TurnoutStep[] {
  const arrivals = arrivalsOf(state, byVoter);
  const steps: TurnoutStep[] = [];
  let [next, sumOfHeads, sumOfArea] = [0, 0, 0];
  for (const until of periodEnds(state)) {
    for (; next < arrivals.length && arrivals[next]!.at < until; next++) {
      const { weight } = arrivals[next]!;
      [sumOfHeads, sumOfArea] = [sumOfHeads + weight.heads, sumOfArea + weight.areaCm2];
    }
    steps.push({ until, heads: heads(sumOfHeads), areaCm2: areaCm2(sumOfArea) });
  }
  return steps;
}

interface Arrival {
  readonly at: Instant;
  readonly weight: Weight;
}

/** When each voter who takes part handed in the first ballot, in order. */
function arrivalsOf({ voters }: LogState, byVoter: ElectorateWeights['byVoter']): readonly Arrival[] {
  const arrivals: Arrival[] = [];
  for (const [voter, { participates, ballots }] of voters as ReadonlyMap<VoterId, LogStateVoter>) {
    const weight = byVoter.get(voter);
    const at = ballots[0]?.received;
    if (participates && weight && at !== undefined) arrivals.push({ at, weight });
  }
  return arrivals.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

type LogStateVoter = LogState['voters'] extends Map<VoterId, infer Voter> ? Voter : never;

function periodEnds({ windows, at }: LogState): readonly Instant[] {
  const from = [...windows.values()].map((window) => window.from).sort()[0];
  const to = [...windows.values()]
    .map((window) => window.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined || at === '' || at < from) return [];
  const last = at < to ? at : to;
  const isShort = instantMs(to) - instantMs(from) <= BY_HOUR_MS;
  const after = (end: Instant): Instant => (isShort ? addMs(end, HOUR_MS) : dayStart(addDays(localDay(end), 1)));
  const ends: Instant[] = [];
  for (let end = after(from); ; end = after(end)) {
    ends.push(end < to ? end : to);
    if (end >= last) return ends;
  }
}
