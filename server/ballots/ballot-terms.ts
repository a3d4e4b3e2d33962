import type { Instant, Weight } from '../../crypto/brands.ts';
import type { ElectorateDefinition, Motion, NoticeBody } from '../../crypto/entries/notice.ts';
import type { Channel } from '../../crypto/entries/fields.ts';
import { castTerms, nextCounter } from '../../crypto/replay/cast-terms.ts';
import { activeDevice } from '../../crypto/replay/key-rules.ts';
import { powerOf, scopeOf } from '../../crypto/replay/proxy-rules.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { counts, countsForAny, weightsOf } from '../../crypto/roll/electorate.ts';
import { costShareFen } from '../../crypto/tally/cost-share.ts';
import type { RollLeaf, UnitUse } from '../../crypto/roll/leaf.ts';
import { ok, type Result } from '../../crypto/result.ts';
import { instant } from '../../crypto/time.ts';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { standingBallots } from '../../crypto/replay/statuses.ts';
import { codeOf } from './admission.ts';
import { motionsFor, ownMotions } from './own-motions.ts';
import { votingRights, type Capacity, type Represented, type Voting, type VotingRight } from './voting-right.ts';

/** Where a voter stands before the person looks at his ballot. Never what was chosen. */
export interface VoterStatus {
  readonly state: 'none' | 'cast' | 'paper';
  readonly channel: Channel | null;
  readonly at: Instant | null;
  /** Receipt number. */
  readonly code: string | null;
  /** Whether this very person cast it, and not a co-owner, an agent or somebody at a desk. */
  readonly own: boolean;
  /** Whether one more ballot from this person would count, as the frozen rules stand. */
  readonly mayChange: boolean;
}

export interface VoterTerms {
  readonly voter: string;
  readonly person: string;
  readonly capacity: Capacity;
  readonly units: readonly { address: string; areaCm2: number; use: UnitUse; counted: boolean }[];
  /** In the assembly as a whole; a motion for a part of the estate counts the part's units only. */
  readonly weight: Weight;
  readonly motions: readonly string[];
  /** People who hold the units together. */
  readonly coOwners: number;
  readonly status: VoterStatus;
  readonly nextN: number;
  /** Thumbprint of the device key with which this person signs now. */
  readonly boundKid: string | null;
  readonly shares: readonly Share[];
  /** Where the person votes by a power of the owner: whether it is within the frozen limit, so that a ballot counts. */
  readonly power: { readonly withinLimit: boolean; readonly until: Instant | null } | null;
  /** Motions on which an agent for some has voted already; the person votes on the others. */
  readonly byAgent: readonly string[];
}

/** A voter's estimated share of what a motion costs, by area within the motion's electorate. */
export interface Share {
  readonly motion: string;
  readonly fen: number;
}

/** What motions cost, in fen, by motion id; motions that cost nothing are missing. */
export type Costs = (log: LogRef) => Promise<ReadonlyMap<string, number>>;

export interface BallotTerms {
  /** Origin of the log: goes into everything that a device signs. */
  readonly aud: string;
  /** Leaf hash of the notice; null before it is given. */
  readonly notice: string | null;
  readonly serverTime: Instant;
  readonly window: { readonly from: Instant; readonly to: Instant } | null;
  readonly voters: readonly VoterTerms[];
}

/** All that a device needs to make the ballots of a person: one item for each voter and person that he may act for. */
export async function ballotTerms(voting: Voting, costsOf: Costs): Promise<Result<BallotTerms, LogRefusal>> {
  const [rights, costs] = await Promise.all([votingRights(voting), costsOf(voting.log)]);
  const reading = await stateOf(voting.deps, voting.log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const now = instant(voting.deps.clock.now().getTime());
  const facts = { state, costs, now };
  const voters = rights.flatMap((right) => right.represented.map((person) => voterTerms(facts, right, person)));
  return ok({
    aud: state.origin,
    notice: state.notice?.leaf ?? null,
    serverTime: now,
    window: state.windows.get('online') ?? null,
    voters,
  });
}

interface Facts {
  readonly state: LogState;
  readonly costs: ReadonlyMap<string, number>;
  readonly now: Instant;
}

function voterTerms(
  { state, costs, now }: Facts,
  { voter, leaf, people }: VotingRight,
  { person, capacity }: Represented,
): VoterTerms {
  const kid = activeDevice(state, voter, person)?.kid ?? null;
  const notice = state.notice?.body;
  const power = powerOf(state, voter, person, state.size);
  const motions = motionsFor(state, { voter, leaf }, person);
  const isOpen = (motion: string) => motions.some(({ id }) => id === motion);
  return {
    power: power && { withinLimit: !power.isOverLimit, until: power.until },
    ...{ voter, person, capacity, coOwners: capacity === 'successor' ? 1 : people.length, boundKid: kid },
    units: leaf.units.map(({ address, areaCm2, use }, i) => ({
      address,
      areaCm2,
      use,
      counted: isCounted(notice, leaf, i),
    })),
    weight: notice ? weightsOf([leaf], WHOLE, notice.rules).total : weightsOf([leaf], WHOLE, USUAL).total,
    motions: motions.map(({ id }) => id),
    byAgent: notice && !power ? ownMotions(notice, leaf).flatMap(({ id }) => (isOpen(id) ? [] : [id])) : [],
    status: statusOf(state, { voter, person, isLeft: motions.length > 0, now }),
    nextN: kid === null ? 0 : nextCounter(state, kid),
    shares: notice ? sharesOf(notice, leaf, motions, costs) : [],
  };
}

/** What each motion with a cost would cost this voter. */
function sharesOf(
  notice: NoticeBody,
  leaf: RollLeaf,
  motions: readonly Motion[],
  costs: ReadonlyMap<string, number>,
): Share[] {
  return motions.flatMap(({ id, electorate }) => {
    const fen = costs.get(id);
    const whole = notice.electorates[electorate];
    if (fen === undefined || !whole) return [];
    const own = weightsOf([leaf], whole.definition, notice.rules).total.areaCm2;
    return [{ motion: id, fen: costShareFen(fen, own, whole.areaCm2) }];
  });
}

const WHOLE: ElectorateDefinition = { all: true };
/** Before the notice freezes a rule, as the Supreme People's Court counts: owners as heads, no parking. */
const USUAL = { headcountRule: 'owner', parking: 'excluded' } as const;

/** Whether a unit votes on any motion. */
function isCounted(notice: NoticeBody | undefined, { units }: RollLeaf, index: number): boolean {
  const unit = units[index]!;
  return notice ? countsForAny(unit, notice) : counts(unit, WHOLE, USUAL);
}

interface Whose {
  readonly voter: VotingRight['voter'];
  readonly person: string;
  /** Whether there is a motion on which his ballot would be counted. */
  readonly isLeft: boolean;
  readonly now: Instant;
}

function statusOf(state: LogState, { voter, person, isLeft, now }: Whose): VoterStatus {
  const terms = castTerms(state, voter, person, now);
  const mayChange = !state.closed && terms.admitted && isLeft;
  const all = standingBallots(state, voter);
  // What an agent for some motions cast is no ballot of whoever votes on the others.
  const rest = all.filter((ballot) => ballot.person === person || scopeOf(state, ballot) === null);
  const standing = isLeft && terms.admitted ? rest : all;
  const mine = standing.findLast((ballot) => ballot.person === person);
  const ballot = mine ?? standing.at(-1);
  // Where co-owners must agree, another's ballot does not stand for this person, who still has his own to cast.
  const isAwaited = !mine && terms.admitted && state.notice?.body.rules.coOwners === 'unanimous';
  if (!ballot || (isAwaited && ballot.serial === null))
    return { state: 'none', channel: null, at: null, code: null, own: false, mayChange };
  const { channel, received: at } = ballot;
  return {
    ...{ state: channel === 'paper' ? 'paper' : 'cast', channel, at, code: codeOf(ballot) },
    ...{ own: mine !== undefined, mayChange },
  };
}
