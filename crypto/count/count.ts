import { addWeight, NO_WEIGHT, type VoterId, type Weight } from '../brands.ts';
import { marksFault, readingsOf } from '../ballot/marks.ts';
import { opensTo, type Opening } from '../ballot/commitment.ts';
import type { Body } from '../entries/bodies.ts';
import { CHANNELS, type Channel } from '../entries/fields.ts';
import type { Motion } from '../entries/notice.ts';
import { thresholdOf } from '../law/thresholds.ts';
import { err, never, ok, type Result } from '../result.ts';
import type { LogState } from '../replay/state.ts';
import { weightsOf, type ElectorateWeights } from '../roll/electorate.ts';
import type { Roll } from '../roll/roll.ts';
import { addItem, closeCount, openCount, type Item, type MotionCount } from '../tally/group.ts';
import { itemsOf } from '../tally/readings.ts';
import { settleChoice, settleElection, settleMotion, type Decision } from '../tally/settle.ts';
import { shapeOf } from './motion-shape.ts';
import { effectiveBallots, type EffectiveBallot } from './effective.ts';

export { shapeOf };

/** Openings by the number of the entry that holds the commitment. */
export type Openings = ReadonlyMap<number, Opening>;

/** One motion, counted and decided. */
export interface MotionResult {
  readonly motion: Motion;
  readonly count: MotionCount;
  /** Weight of the effective ballots by channel, whatever they say on this motion; every channel that was offered. */
  readonly channels: Readonly<Partial<Record<Channel, Weight>>>;
  /** Of the silent, those who were served and warned, where a rule counts them. */
  readonly silentDelivered: Weight;
  readonly decision: Decision;
}

export interface Count {
  readonly motions: readonly MotionResult[];
  /** Effective ballots counted. */
  readonly ballots: number;
}

export interface CountFault {
  /** Number of the entry whose opening is missing or wrong; null where something else is. */
  readonly seq: number | null;
  readonly what: string;
}

export interface CountInput {
  readonly state: LogState;
  readonly roll: Roll;
  readonly openings: Openings;
  /** Who was served and warned, from the delivery lists; matters only where silent owners are counted. */
  readonly delivered?: ReadonlySet<VoterId>;
  /** `effectiveBallots(state)`, where the caller has it. */
  readonly effective?: readonly EffectiveBallot[];
}

/** What one voter's effective ballots say, motion by motion. */
interface VoterItems {
  readonly channel: Channel;
  readonly items: ReadonlyMap<string, Item>;
}

/**
 * Counts every motion in heads and area from the frozen roll and the openings, and decides it under the frozen rules. The
 * result does not depend on the order of ballots in the log beyond what decides which of them counts.
 */
export function countAssembly(input: CountInput): Result<Count, CountFault> {
  const notice = input.state.notice?.body;
  if (!notice || input.state.roll?.root !== input.roll.root) return err({ seq: null, what: 'no notice for this roll' });
  if (input.roll.closed > 0) return err({ seq: null, what: `${input.roll.closed} lines of the roll are closed` });
  const ballots = input.effective ?? effectiveBallots(input.state);
  const electorates = electorateWeights(input.roll, notice);
  const voters = new Map<VoterId, VoterItems>();
  for (const ballot of ballots) {
    const items = itemsOfBallot(input, notice, ballot, electorates);
    if (!items.ok) return items;
    const { voter, channel } = ballot.ballot;
    const before = voters.get(voter);
    voters.set(voter, { channel, items: before ? agreed(before.items, items.value) : items.value });
  }
  const motions = notice.motions.map((motion) => {
    const weights = electorates.get(motion.electorate)!;
    return countMotion(input, notice, motion, weights, voters);
  });
  return ok({ motions, ballots: ballots.length });
}

/** Weights in each electorate of the notice. */
export function electorateWeights(roll: Roll, notice: Body<'notice'>): ReadonlyMap<string, ElectorateWeights> {
  return new Map(
    Object.entries(notice.electorates).map(([id, { definition }]) => [
      id,
      weightsOf(roll.leaves.values(), definition, notice.rules),
    ]),
  );
}

/** Why an opening is not that of a ballot, or null. */
export function openingFault(
  state: LogState,
  notice: Body<'notice'>,
  { ballot, commitment, source }: EffectiveBallot,
  opening: Opening,
): string | null {
  if (!opensTo(opening, commitment, state.origin, ballot.voter)) return 'does not open the commitment';
  return marksFault(opening.marks, notice.motions, notice.rules, source);
}

function itemsOfBallot(
  { state, openings }: CountInput,
  notice: Body<'notice'>,
  effective: EffectiveBallot,
  electorates: ReadonlyMap<string, ElectorateWeights>,
): Result<ReadonlyMap<string, Item>, CountFault> {
  const opening = openings.get(effective.seq);
  if (!opening) return err({ seq: effective.seq, what: 'not opened' });
  const fault = openingFault(state, notice, effective, opening);
  if (fault !== null) return err({ seq: effective.seq, what: fault });
  // What a paper says on a motion of others is not even an overvote.
  const own = notice.motions.filter(({ electorate }) =>
    electorates.get(electorate)?.byVoter.has(effective.ballot.voter),
  );
  return ok(itemsOf(readingsOf(opening.marks, own), notice.rules));
}

/** Co-owners who must agree: motion by motion, an item on which they differ is invalid. */
function agreed(a: ReadonlyMap<string, Item>, b: ReadonlyMap<string, Item>): ReadonlyMap<string, Item> {
  return new Map([...a].map(([id, item]) => [id, sameItem(item, b.get(id)) ? item : { kind: 'invalid' }]));
}

function sameItem(a: Item, b: Item | undefined): boolean {
  if (a.kind !== 'marked' || b?.kind !== 'marked') return a.kind === b?.kind;
  return [...a.marks].sort().join() === [...b.marks].sort().join();
}

function countMotion(
  { state, delivered }: CountInput,
  { channels: offered, rules, firstAssembly }: Body<'notice'>,
  motion: Motion,
  weights: ElectorateWeights,
  voters: ReadonlyMap<VoterId, VoterItems>,
): MotionResult {
  const open = openCount(shapeOf(motion, rules.followMajority === 'on'));
  const channels = new Map<Channel, Weight>(CHANNELS.filter((each) => offered[each]).map((each) => [each, NO_WEIGHT]));
  let silentDelivered = NO_WEIGHT;
  for (const [voter, weight] of weights.byVoter) {
    const cast = voters.get(voter);
    if (cast) {
      addItem(open, cast.items.get(motion.id) ?? { kind: 'blank' }, weight);
      channels.set(cast.channel, addWeight(channels.get(cast.channel) ?? NO_WEIGHT, weight));
      continue;
    }
    // Whoever returned anything, late or disputed, was not silent.
    const silent = !firstAssembly && rules.silent !== 'not-counted' && !state.voters.get(voter)?.ballots.length;
    if (silent && delivered?.has(voter)) silentDelivered = addWeight(silentDelivered, weight);
  }
  const count = closeCount(open, weights.total);
  const decision = settle(count, motion, rules, silentDelivered);
  return { motion, count, channels: Object.fromEntries(channels), silentDelivered, decision };
}

/** Decides a counted motion by its kind, item and the frozen rules. */
export function settle(
  count: MotionCount,
  motion: Motion,
  rules: Body<'notice'>['rules'],
  silentDelivered: Weight,
): Decision {
  const threshold = thresholdOf(motion.item);
  switch (motion.kind) {
    case 'decide':
      return settleMotion(count, threshold, rules, silentDelivered);
    case 'choose': {
      const options = motion.options.map(({ id }) => id);
      return settleChoice(count, options, threshold, rules);
    }
    case 'elect':
      return settleElection(count, motion.candidates, motion.seats, rules);
    default:
      return never(motion);
  }
}
