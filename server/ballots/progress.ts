import { areaCm2, heads, type Instant, type MotionId, type Weight } from '../../crypto/brands.ts';
import { neededArea, neededHeads } from '../../crypto/law/thresholds.ts';
import type { Body } from '../../crypto/entries/bodies.ts';
import type { Channel } from '../../crypto/entries/fields.ts';
import { weightsOf, type ElectorateWeights } from '../../crypto/roll/electorate.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import type { Deps } from '../deps.ts';
import { refKey, type LogRef } from '../log/log-ref.ts';
import { stateOf } from '../log/log-service.ts';
import { RunningTurnout, type TurnoutStep } from './running-turnout.ts';
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

/** What one process has summed of one log, whose state it grows with. */
interface Summed {
  /** By electorate, in the order of the notice. */
  readonly running: ReadonlyMap<string, RunningTurnout>;
  /** Of the state when it had so many entries. */
  size: number;
  progress: Progress | null;
}

type Weights = ReadonlyMap<string, ElectorateWeights>;

/** What one process has computed. The roll is frozen when the first ballot comes, so its weights are computed once. */
export class ProgressBoard {
  readonly #deps: Deps;
  readonly #weights = new Lru<string, Weights>(300);
  readonly #summed = new WeakMap<LogState, Summed>();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Null before the notice, or without a log. Never says anything of a choice. */
  async of(log: LogRef): Promise<Progress | null> {
    const reading = await stateOf(this.#deps, log);
    if (!reading.ok || !reading.value.notice) return null;
    const { notice } = reading.value;
    // The notice states the root of the roll, so the weights are those of the notice for good.
    const key = `${refKey(log)}/${notice.leaf}`;
    const weights = this.#weights.get(key);
    if (weights) return this.#progressOf(reading.value, weights);
    this.#weights.set(key, await this.#weightsOf(log, notice.body));
    return this.of(log);
  }

  async #weightsOf(log: LogRef, { electorates, rules }: Body<'notice'>): Promise<Weights> {
    const leaves = await rollReader(this.#deps.db).leaves(log);
    const weights = Object.entries(electorates).map(
      ([id, { definition }]) => [id, weightsOf(leaves, definition, rules)] as const,
    );
    return new Map(weights);
  }

  #progressOf(state: LogState, weights: Weights): Progress {
    const summed = this.#summed.get(state) ?? newSums(state, weights);
    this.#summed.set(state, summed);
    if (summed.progress && summed.size === state.size) return summed.progress;
    summed.size = state.size;
    return (summed.progress = progressOf(state, weights, summed.running));
  }
}

function newSums(state: LogState, weights: Weights): Summed {
  const running = [...weights].map(([id, { byVoter }]) => [id, new RunningTurnout(state, byVoter)] as const);
  return { running: new Map(running), size: 0, progress: null };
}

function progressOf(state: LogState, weights: Weights, running: Summed['running']): Progress {
  const motions = state.notice!.body.motions;
  return {
    isClosed: state.closed !== null,
    windows: [...state.windows].map(([channel, window]) => ({ channel, ...window })),
    voters: state.participants,
    turnouts: [...weights].map(([id, { total }]) => {
      const { participating, steps } = running.get(id)!.now();
      const ids = motions.filter(({ electorate }) => electorate === id).map((motion) => motion.id);
      return { ...turnout(ids, participating, total), steps };
    }),
  };
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
