import { addWeight, NO_WEIGHT, type Instant, type VoterId, type Weight } from '../../crypto/brands.ts';
import type { ElectorateWeights } from '../../crypto/roll/electorate.ts';
import { voterOf, type LogState } from '../../crypto/replay/state.ts';
import { addDays, addMs, dayStart, instantMs, localDay } from '../../crypto/time.ts';

/** How much had taken part by the end of a day or an hour, all before included. */
export interface TurnoutStep extends Weight {
  readonly until: Instant;
}

const HOUR_MS = 3_600_000;
/** A vote of up to three days is shown by the hour. */
const BY_HOUR_MS = 72 * HOUR_MS;

/**
 * How far one electorate has taken part, added up as its ballots come: a look costs what is new since the last one, not what
 * a hundred thousand ballots cost. It begins anew where more than new ballots changed who takes part, or the windows moved.
 */
export class RunningTurnout {
  readonly #state: LogState;
  readonly #byVoter: ElectorateWeights['byVoter'];
  /** The sums are of the first so many of `joined`, and hold while the basis is the same. */
  #seen = 0;
  #basis = '';
  #participating = NO_WEIGHT;
  /** What came in each period. */
  #periods: Weight[] = [];

  constructor(state: LogState, byVoter: ElectorateWeights['byVoter']) {
    this.#state = state;
    this.#byVoter = byVoter;
  }

  /** Whose first ballot was handed in when, from the opening to the last entry: by the day in Shanghai, or by the hour. */
  now(): { readonly participating: Weight; readonly steps: readonly TurnoutStep[] } {
    const ends = periodEnds(this.#state);
    this.#takeIn(ends);
    let sum = NO_WEIGHT;
    const steps = ends.map((until, index) => {
      sum = addWeight(sum, this.#periods[index] ?? NO_WEIGHT);
      return { until, ...sum };
    });
    return { participating: this.#participating, steps };
  }

  #takeIn(ends: readonly Instant[]): void {
    const { joined, voters, windows, rejudged } = this.#state;
    const basis = JSON.stringify([rejudged, ...windows]);
    if (basis === this.#basis) for (const voter of joined.slice(this.#seen)) this.#add(voter, ends);
    else {
      [this.#basis, this.#participating, this.#periods] = [basis, NO_WEIGHT, []];
      for (const [voter, { participates }] of voters) if (participates) this.#add(voter, ends);
    }
    this.#seen = joined.length;
  }

  #add(voter: VoterId, ends: readonly Instant[]): void {
    const weight = this.#byVoter.get(voter);
    const at = voterOf(this.#state, voter).ballots[0]?.received;
    if (!weight || at === undefined) return;
    // Nearly every ballot is of the newest period.
    let period = ends.length;
    while (period > 0 && at < ends[period - 1]!) period--;
    this.#participating = addWeight(this.#participating, weight);
    this.#periods[period] = addWeight(this.#periods[period] ?? NO_WEIGHT, weight);
  }
}

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
