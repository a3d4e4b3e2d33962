import { addWeight, areaCm2, heads, NO_WEIGHT, type VoterId, type Weight } from '../brands.ts';
import type { JsonObject } from '../canonical.ts';
import type { Body } from '../entries/bodies.ts';
import { CHANNELS, type Channel } from '../entries/fields.ts';
import type { Motion } from '../entries/notice.ts';
import { scopeOf } from '../replay/proxy-rules.ts';
import type { Ballot, LogState } from '../replay/state.ts';
import { weightColumns, type WeightColumns } from '../roll/electorate.ts';
import type { Roll } from '../roll/roll.ts';
import { addItem, closeCount, INVALID, openCount, type MotionCount, type OpenCount } from '../tally/group.ts';
import type { Decision } from '../tally/settle.ts';
import type { EffectiveBallot } from './effective.ts';
import { shapeOf } from './motion-shape.ts';
import { itemReader, keepAgreed, sameItem, type ItemReader } from './read-items.ts';
import { settle } from './settle.ts';

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

export interface CountingInput {
  readonly state: LogState;
  /** Of which every line is open. */
  readonly roll: Pick<Roll, 'leaves'>;
  readonly notice: Body<'notice'>;
  /** Who was served and warned, from the delivery lists; matters only where silent owners are counted. */
  readonly delivered: ReadonlySet<VoterId>;
  readonly effective: readonly EffectiveBallot[];
}

/**
 * A count that is fed one opening after the other, in the order of `effective`, and holds none of them: per voter it knows
 * a place in the roll, the weight in each electorate and the channel, and per motion the sums.
 */
export interface Counting {
  /** Adds what an effective ballot says; why its marks do not fit the motions, or null. */
  readonly add: (ballot: EffectiveBallot, marks: JsonObject) => string | null;
  /** Closes the count and decides every motion. */
  readonly finish: () => Count;
}

interface Desk {
  readonly input: CountingInput;
  readonly places: ReadonlyMap<VoterId, number>;
  readonly electorates: ReadonlyMap<string, ElectorateDesk>;
  readonly motions: readonly MotionDesk[];
  readonly reader: ItemReader;
  /** By place in the roll: 0 while silent, else one more than the place of the channel in CHANNELS. */
  readonly channelOf: Uint8Array;
}

interface ElectorateDesk {
  readonly weights: WeightColumns;
  /** By place in CHANNELS. */
  readonly heads: Float64Array;
  readonly areaCm2: Float64Array;
}

interface MotionDesk {
  readonly motion: Motion;
  readonly open: OpenCount;
  readonly weights: WeightColumns;
  /** By channel, of voters who did not vote on all motions by one ballot. */
  readonly apart: Map<Channel, Weight>;
}

/** What several ballots of one voter say, motion by motion. */
interface Divided {
  readonly slots: Int8Array;
  /** By place of the motion; null while nobody spoke for the voter there. */
  readonly channels: (Channel | null)[];
  /** Motions on which an agent for some of them spoke: nobody else does. */
  readonly byAgent: boolean[];
}

/** Begins a count in heads and area, by the frozen roll and the frozen rules. */
export function beginCount(input: CountingInput): Counting {
  const desk = deskOf(input);
  const { reader, motions, places, channelOf } = desk;
  const several = votersWithSeveral(input);
  const waiting = new Map<VoterId, Int8Array>();
  const divided = new Map<number, Divided>();
  const dividedVoters = votersDivided(input);
  const slots = new Int8Array(desk.reader.length);
  let [place, ballots] = [-1, 0];
  const isOwn = (motion: number): boolean => place >= 0 && motions[motion]!.weights.heads[place]! > 0;
  const add: Counting['add'] = ({ ballot, source }, marks) => {
    const { voter, channel } = ballot;
    place = places.get(voter) ?? -1;
    const fault = reader.read(marks, source, isOwn, slots);
    if (fault !== null) return fault;
    ballots++;
    if (place < 0) return null;
    const isFirst = channelOf[place] === 0;
    channelOf[place] = 1 + CHANNELS.indexOf(channel);
    if (dividedVoters.has(voter)) {
      const before = divided.get(place) ?? nothingYet(desk);
      divided.set(place, before);
      divide(desk, before, ballot, slots);
    } else if (several.has(voter)) hold(reader, waiting, voter, slots);
    else if (isFirst) addBallot(desk, place, slots);
    else throw new Error('two ballots of one voter stand although no rule says so');
    return null;
  };
  const finish = (): Count => {
    for (const [voter, agreed] of waiting) addBallot(desk, places.get(voter)!, agreed);
    for (const [at, items] of divided) addDivided(desk, at, items);
    return { motions: motions.map((motion) => resultOf(desk, motion)), ballots };
  };
  return { add, finish };
}

function deskOf(input: CountingInput): Desk {
  const { notice, roll } = input;
  const places = new Map<VoterId, number>();
  for (const voter of roll.leaves.keys()) places.set(voter, places.size);
  const electorates = new Map<string, ElectorateDesk>();
  for (const [id, { definition }] of Object.entries(notice.electorates)) {
    const weights = weightColumns(roll.leaves, definition, notice.rules);
    const sums = { heads: new Float64Array(CHANNELS.length), areaCm2: new Float64Array(CHANNELS.length) };
    electorates.set(id, { weights, ...sums });
  }
  const motions = notice.motions.map((motion) => ({
    motion,
    open: openCount(shapeOf(motion, notice.rules.followMajority === 'on')),
    weights: electorates.get(motion.electorate)!.weights,
    apart: new Map(),
  }));
  const reader = itemReader(notice.motions, notice.rules);
  return { input, places, electorates, motions, reader, channelOf: new Uint8Array(places.size) };
}

/** Voters of whom several ballots stand: co-owners who must agree. */
function votersWithSeveral({ notice, effective }: CountingInput): ReadonlySet<VoterId> {
  const [once, several] = [new Set<VoterId>(), new Set<VoterId>()];
  if (notice.rules.coOwners !== 'unanimous') return several;
  for (const { ballot } of effective) (once.has(ballot.voter) ? several : once).add(ballot.voter);
  return several;
}

/** Voters for whom an agent for some motions voted, with or without the owner's own ballot for the others. */
function votersDivided({ state, effective }: CountingInput): ReadonlySet<VoterId> {
  if (state.proxies.size === 0) return new Set();
  return new Set(effective.flatMap(({ ballot }) => (scopeOf(state, ballot) ? [ballot.voter] : [])));
}

const nothingYet = ({ motions, reader }: Desk): Divided => ({
  slots: new Int8Array(reader.length),
  channels: motions.map(() => null),
  byAgent: motions.map(() => false),
});

/** Takes the items on the motions for which this ballot speaks; where co-owners must agree, those of the whole have to. */
function divide({ input, motions, reader }: Desk, items: Divided, ballot: Ballot, slots: Int8Array): void {
  const scope = scopeOf(input.state, ballot);
  for (const [at, { motion }] of motions.entries()) {
    if (scope ? !scope.has(motion.id) : items.byAgent[at]) continue;
    const [start, end] = [reader.starts[at]!, reader.starts[at + 1] ?? reader.length];
    const isAgreed = scope !== null || items.channels[at] === null || sameItem(items.slots, slots, start, end);
    items.slots.set(slots.subarray(start, end), start);
    if (!isAgreed) items.slots[start] = INVALID;
    items.channels[at] = ballot.channel;
    if (scope) items.byAgent[at] = true;
  }
}

function addDivided({ motions, reader }: Desk, place: number, { slots, channels }: Divided): void {
  for (const [at, { open, weights, apart }] of motions.entries()) {
    const [voterHeads, area, channel] = [weights.heads[place]!, weights.areaCm2[place]!, channels[at]];
    if (voterHeads === 0 || !channel) continue;
    addItem(open, slots, reader.starts[at]!, voterHeads, area);
    const own = { heads: heads(voterHeads), areaCm2: areaCm2(area) };
    apart.set(channel, addWeight(apart.get(channel) ?? NO_WEIGHT, own));
  }
}

function hold(reader: ItemReader, waiting: Map<VoterId, Int8Array>, voter: VoterId, slots: Int8Array): void {
  const before = waiting.get(voter);
  if (before) keepAgreed(reader, before, slots);
  else waiting.set(voter, slots.slice());
}

function addBallot({ electorates, motions, reader, channelOf }: Desk, place: number, slots: Int8Array): void {
  const channel = channelOf[place]! - 1;
  for (const { weights, heads: byHeads, areaCm2: byArea } of electorates.values()) {
    byHeads[channel]! += weights.heads[place]!;
    byArea[channel]! += weights.areaCm2[place]!;
  }
  for (let motion = 0; motion < motions.length; motion++) {
    const { open, weights } = motions[motion]!;
    const voterHeads = weights.heads[place]!;
    if (voterHeads > 0) addItem(open, slots, reader.starts[motion]!, voterHeads, weights.areaCm2[place]!);
  }
}

function resultOf(desk: Desk, { motion, open, weights, apart }: MotionDesk): MotionResult {
  const { notice } = desk.input;
  const count = closeCount(open, weights.total);
  const silentDelivered = deliveredInSilence(desk, weights);
  const channels = channelsOf(notice, desk.electorates.get(motion.electorate)!, apart);
  return { motion, count, channels, silentDelivered, decision: settle(count, motion, notice.rules, silentDelivered) };
}

const channelsOf = (
  { channels }: Body<'notice'>,
  sums: ElectorateDesk,
  apart: MotionDesk['apart'],
): MotionResult['channels'] =>
  Object.fromEntries(
    CHANNELS.flatMap((channel, at): [Channel, Weight][] => {
      const whole = { heads: heads(sums.heads[at]!), areaCm2: areaCm2(sums.areaCm2[at]!) };
      const weight = addWeight(whole, apart.get(channel) ?? NO_WEIGHT);
      return channels[channel] || weight.heads > 0 ? [[channel, weight]] : [];
    }),
  );

/** Silent owners whom a rule counts: served and warned, never at a first assembly, and of whom nothing was returned. */
function deliveredInSilence({ input, places, channelOf }: Desk, weights: WeightColumns): Weight {
  const { notice, delivered, state } = input;
  let total = NO_WEIGHT;
  if (notice.firstAssembly || notice.rules.silent === 'not-counted') return total;
  for (const voter of delivered) {
    const place = places.get(voter);
    if (place === undefined || channelOf[place] !== 0 || weights.heads[place] === 0) continue;
    // Whoever returned anything, late or disputed, was not silent.
    if (state.voters.get(voter)?.ballots.length) continue;
    total = addWeight(total, { heads: heads(weights.heads[place]!), areaCm2: areaCm2(weights.areaCm2[place]!) });
  }
  return total;
}
