import { areaCm2, heads, type Instant, type MotionId, type VoterId, type Weight } from '../../crypto/brands.ts';
import { neededArea, neededHeads } from '../../crypto/law/thresholds.ts';
import type { Channel } from '../../crypto/entries/fields.ts';
import { weightsOf, type ElectorateWeights } from '../../crypto/roll/electorate.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import type { Deps } from '../deps.ts';
import { refKey, type LogRef } from '../log/log-ref.ts';
import { stateOf } from '../log/log-service.ts';
import { turnoutSteps, type TurnoutStep } from './turnout-steps.ts';
import { rollReader } from '../log/roll-reader.ts';
import { Lru } from '../platform/lru.ts';

/** How far an electorate has taken part. By ballots: what they say, blank items too, nobody sees before the count. */
export interface Turnout {
  /** Motions on which this electorate votes. */
  readonly motions: readonly MotionId[];
  readonly participating: Weight;
  readonly electorate: Weight;
  /** The least that passes two thirds (Civil Code art. 278(2)), in each measure. */
  readonly needed: Weight;
  /** What is missing to that; zero once it is reached. */
  readonly missing: Weight;
  readonly steps: readonly TurnoutStep[];
}

export interface Progress {
  readonly isClosed: boolean;
  readonly windows: readonly { readonly channel: Channel; readonly from: Instant; readonly to: Instant }[];
  /** Voters of whom a ballot counts, as far as the log knows. */
  readonly voters: number;
  readonly turnouts: readonly Turnout[];
}

interface Known {
  readonly size: number;
  readonly progress: Progress;
}

/** What one process has computed. The roll is frozen when the first ballot comes, so its weights are computed once. */
export class ProgressBoard {
  readonly #deps: Deps;
  readonly #weights = new Lru<string, ReadonlyMap<string, ElectorateWeights>>(300);
  readonly #known = new Lru<string, Known>(2_000);

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Null before the notice, or without a log. Never says anything of a choice. */
  async of(log: LogRef): Promise<Progress | null> {
    const notice = (await this.#state(log))?.notice;
    if (!notice) return null;
    const weights = await this.#weightsOf(log, `${refKey(log)}/${notice.leaf}`);
    const state = await this.#state(log);
    if (!state?.notice || !weights) return null;
    const known = this.#known.get(refKey(log));
    if (known?.size === state.size) return known.progress;
    const progress = progressOf(state, weights);
    this.#known.set(refKey(log), { size: state.size, progress });
    return progress;
  }

  async #state(log: LogRef): Promise<LogState | null> {
    const reading = await stateOf(this.#deps, log);
    return reading.ok ? reading.value : null;
  }

  /** The notice states the root of the roll, so the weights are those of the notice for good. */
  async #weightsOf(log: LogRef, key: string): Promise<ReadonlyMap<string, ElectorateWeights> | null> {
    const known = this.#weights.get(key);
    if (known) return known;
    const leaves = await rollReader(this.#deps.db).leaves(log);
    const notice = (await this.#state(log))?.notice?.body;
    if (!notice) return null;
    const weights = new Map(
      Object.entries(notice.electorates).map(([id, { definition }]) => [
        id,
        weightsOf(leaves, definition, notice.rules),
      ]),
    );
    this.#weights.set(key, weights);
    return weights;
  }
}

function progressOf(state: LogState, weights: ReadonlyMap<string, ElectorateWeights>): Progress {
  const voters: VoterId[] = [];
  for (const [voter, { participates }] of state.voters) if (participates) voters.push(voter);
  const motions = state.notice!.body.motions;
  return {
    isClosed: state.closed !== null,
    windows: [...state.windows].map(([channel, window]) => ({ channel, ...window })),
    voters: voters.length,
    turnouts: [...weights].map(([id, { byVoter, total }]) => ({
      ...turnout(
        motions.filter(({ electorate }) => electorate === id).map((motion) => motion.id),
        sumOf(voters, byVoter),
        total,
      ),
      steps: turnoutSteps(state, byVoter),
    })),
  };
}

function sumOf(voters: readonly VoterId[], byVoter: ElectorateWeights['byVoter']): Weight {
  let [sumOfHeads, sumOfArea] = [0, 0];
  for (const voter of voters) {
    const weight = byVoter.get(voter);
    if (weight) [sumOfHeads, sumOfArea] = [sumOfHeads + weight.heads, sumOfArea + weight.areaCm2];
  }
  return { heads: heads(sumOfHeads), areaCm2: areaCm2(sumOfArea) };
}

function turnout(motions: readonly MotionId[], participating: Weight, electorate: Weight): Omit<Turnout, 'steps'> {
  const needed = {
    heads: neededHeads('two-thirds', electorate.heads),
    areaCm2: neededArea('two-thirds', electorate.areaCm2),
  };
  const missing = {
    heads: heads(Math.max(0, needed.heads - participating.heads)),
    areaCm2: areaCm2(Math.max(0, needed.areaCm2 - participating.areaCm2)),
  };
  return { motions, participating, electorate, needed, missing };
}
