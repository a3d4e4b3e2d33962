import type { Hex32, Instant, MotionId, VoterId } from '../brands.ts';
import type { Body, EntryType } from '../entries/bodies.ts';
import type { Channel, DocumentRef, KeyRole } from '../entries/fields.ts';
import { NO_PREVIOUS } from '../log/entry.ts';
import type { RollTotals } from '../roll/roll.ts';
import type { EcPublicJwk } from '../signatures.ts';
import { emptyPeaks, type Peaks } from './peaks.ts';
import type { Window } from './windows.ts';

/** A key of one person in one role. Dismissed keys stay, so that none comes back. */
export interface RoleKey {
  readonly kid: string;
  readonly jwk: EcPublicJwk;
  readonly person: string;
  readonly role: KeyRole;
  active: boolean;
  readonly nonces: Set<string>;
  /** Largest counter of attested ballots, per voter. */
  readonly counters: Map<VoterId, number>;
}

/** A device key, bound for good to one person of one voter. */
export interface DeviceKey {
  readonly kid: string;
  readonly jwk: EcPublicJwk;
  readonly person: string;
  readonly voter: VoterId;
  readonly capacity: Body<'bind'>['capacity'];
  /** Number of the bind. */
  readonly seq: number;
  /** The newest bind of a person is the one that signs. */
  active: boolean;
  /** Largest counter so far, −1 before the first ballot. */
  counter: number;
  /** Latest place in the order of receipt, see `Ballot.order`. */
  order: Instant | '';
  nonces: readonly string[];
}

/** One recorded ballot of any channel; whether it counts is never stored here, see statuses.ts. */
export interface Ballot {
  /** Of `ballot`, `ballot-attested` or `paper-registered`. */
  readonly seq: number;
  readonly leaf: Hex32;
  readonly voter: VoterId;
  readonly channel: Channel;
  readonly received: Instant;
  /** `received`, or that of an earlier ballot of the same key if later: the order in which ballots of a voter stand. */
  readonly order: Instant;
  /** Who cast it among co-owners; for paper and attested ballots the log does not know. */
  readonly person: string | null;
  /** False where the counter is not above all earlier ones of the key. */
  readonly counted: boolean;
  readonly late: boolean;
  /** A paper that was taken while the vote was suspended. */
  readonly paused: boolean;
  /** Commitment of an online or attested ballot; a paper has it in its reviewed reading. */
  readonly commitment: string | null;
  readonly serial: string | null;
  disputed: boolean;
}

export interface VoterState {
  devices: readonly string[];
  /** Bound by a successor: earlier owners no longer sign. */
  succeeded: boolean;
  ballots: readonly Ballot[];
  /** Serial of the paper that is out or registered. */
  paper: string | null;
  /** Whether some ballot of this voter counts, as far as the log knows now. */
  participates: boolean;
}

/** A written power for one voter. */
export interface Proxy {
  /** Of `proxy-granted`. */
  readonly seq: number;
  readonly voter: VoterId;
  readonly person: string;
  /** Beyond the frozen limit when it was given: this one is without effect, not those before it. */
  readonly isOverLimit: boolean;
  /** The motions that it covers; null for all. */
  readonly motions: ReadonlySet<string> | null;
  /** From this moment its person casts nothing under it; null where it lasts until voting ends. */
  readonly until: Instant | null;
  revoked: boolean;
}

/** A new phone of one of a voter's people. */
export interface ContactChange extends Pick<Body<'contact-changed'>, 'voter' | 'person' | 'by'> {
  readonly seq: number;
}

export interface Reading {
  readonly number: number;
  /** Of `paper-entered`; the opening of a paper ballot is filed under it. */
  readonly seq: number;
  readonly commitment: string;
  readonly person: string;
  state: 'open' | 'reviewed' | 'voided';
  /** Who voided it. */
  voidedBy: string | null;
}

export interface Paper {
  readonly serial: string;
  readonly voter: VoterId;
  state: 'issued' | 'spoiled' | 'registered';
  box: string | null;
  ballot: Ballot | null;
  readonly readings: Reading[];
}

export interface Box {
  readonly id: string;
  registered: number;
  /** Papers with at least one reading. */
  entered: number;
  /** Papers with a reviewed reading. */
  reviewed: number;
  /** Papers counted when it was sealed; null before. */
  sealed: number | null;
}

/** An entry that later ones refer to. */
export interface Milestone<B> {
  readonly seq: number;
  readonly leaf: Hex32;
  readonly at: Instant;
  readonly body: B;
}

export interface Objection {
  readonly seq: number;
  readonly kind: Body<'objection'>['kind'];
  answered: boolean;
}

export interface TreeHead {
  readonly root: Hex32;
  readonly size: number;
}

export interface RequiredHead {
  readonly root: Hex32;
  /** Of the entry that it ends with. */
  readonly at: Instant;
  /** By an officer, where the witness stayed silent. */
  isAttested: boolean;
}

/**
 * Everything that the entries so far say. Mutable and grown by `step` alone; others read it. Costs per ballot do not
 * depend on how many there are.
 */
export interface LogState {
  readonly origin: string;
  /** Number of entries. */
  size: number;
  /** `at` of the last entry. */
  at: Instant | '';
  /** Leaf hash of the last entry. */
  last: Hex32;
  readonly peaks: Peaks;
  opened: Milestone<Body<'open-log'>> | null;
  /** Heads that are kept and, where the log names witnesses, cosigned, by their size. */
  readonly requiredHeads: Map<number, RequiredHead>;
  readonly roleKeys: Map<string, RoleKey>;
  roll: (RollTotals & { readonly publishedAt: Instant; readonly amended: number }) | null;
  frozen: Milestone<Body<'roll-frozen'>> | null;
  countersigned: Milestone<Body<'roll-countersigned'>> | null;
  consent: { readonly result: Body<'consent'>['result']; readonly hasDocument: boolean } | null;
  notice: Milestone<Body<'notice'>> | null;
  /** Windows of the channels offered, with extensions. */
  readonly windows: Map<Channel, Window>;
  /** Documents that say who was served, where silent owners are counted. */
  readonly deliveryLists: DocumentRef[];
  readonly devices: Map<string, DeviceKey>;
  readonly voters: Map<VoterId, VoterState>;
  /** By number of the grant. */
  readonly proxies: Map<number, Proxy>;
  /** New phones of owners, in order. */
  readonly contactChanges: ContactChange[];
  readonly ballots: Map<number, Ballot>;
  /** Voters of whom some ballot counts. */
  participants: number;
  /** Voters in the order in which a ballot of theirs began to count, so that sums can follow. */
  readonly joined: VoterId[];
  /** How often something other than a new ballot changed who participates: sums that follow `joined` begin anew. */
  rejudged: number;
  readonly papers: Map<string, Paper>;
  readonly boxes: Map<string, Box>;
  readonly paperNumbers: { issued: number; registered: number; spoiled: number };
  reconciled: boolean;
  closed: (Milestone<Body<'close'>> & { readonly head: TreeHead }) | null;
  readonly objections: Map<number, Objection>;
  openObjections: number;
  tally: Milestone<Body<'tally'>> | null;
  declared: Milestone<Body<'declare'>> | null;
  certified: Milestone<Body<'certify'>> | null;
  cancelled: Milestone<Body<'cancel'>> | null;
  archived: Milestone<Body<'archive'>> | null;
  /** The suspension in force; null while the vote runs. */
  suspended: Milestone<Body<'suspend'>> | null;
  /** Whatever moved the end of the vote, in order. */
  readonly timeChanges: TimeChange[];
  /** Handed back, and not answered by a correction. */
  openReturn: Milestone<Body<'return'>> | null;
  /** An order to correct that is not answered by a correction. */
  openOrder: Milestone<Body<'correct'>> | null;
  lapsed: Milestone<Body<'lapse'>> | null;
  readonly revoked: Set<MotionId>;
  /** What a court said last of a motion. */
  readonly judged: Map<MotionId, 'annulled' | 'upheld'>;
  /** Whatever an office or a court said, in order. */
  readonly reviews: Review[];
  /** The newest statement: the commitment alone, or with the seed. */
  sampleSeed: Milestone<Body<'sample-seed'>> | null;
}

type Noted<T extends EntryType> = { [K in T]: { readonly type: K } & Milestone<Body<K>> }[T];
export type TimeChange = Noted<'extend' | 'suspend' | 'resume' | 'incident'>;
export type Review = Noted<'lapse' | 'return' | 'correct' | 'revoke' | 'court'>;

/**
 * The state before the first entry.
 *
 * @param peaks an empty tree; whoever keeps it may put each leaf there just before the step that would
 */
export const newState = (origin: string, peaks: Peaks = emptyPeaks()): LogState => ({
  origin,
  size: 0,
  at: '',
  last: NO_PREVIOUS,
  peaks,
  opened: null,
  requiredHeads: new Map(),
  roleKeys: new Map(),
  roll: null,
  frozen: null,
  countersigned: null,
  consent: null,
  notice: null,
  windows: new Map(),
  deliveryLists: [],
  devices: new Map(),
  voters: new Map(),
  proxies: new Map(),
  contactChanges: [],
  ballots: new Map(),
  participants: 0,
  joined: [],
  rejudged: 0,
  papers: new Map(),
  boxes: new Map(),
  paperNumbers: { issued: 0, registered: 0, spoiled: 0 },
  reconciled: false,
  closed: null,
  objections: new Map(),
  openObjections: 0,
  tally: null,
  declared: null,
  certified: null,
  cancelled: null,
  archived: null,
  suspended: null,
  timeChanges: [],
  openReturn: null,
  openOrder: null,
  lapsed: null,
  revoked: new Set(),
  judged: new Map(),
  reviews: [],
  sampleSeed: null,
});

export type Phase =
  | 'new'
  | 'opened'
  | 'roll-published'
  | 'noticed'
  | 'voting'
  | 'suspended'
  | 'closed'
  | 'tallied'
  | 'declared'
  | 'lapsed'
  | 'certified'
  | 'cancelled'
  | 'archived';

/** How far the assembly has come. `voting` says that votes are admissible, not that a window is open at some instant. */
export function phaseOf(state: LogState): Phase {
  if (state.archived) return 'archived';
  if (state.cancelled) return 'cancelled';
  if (state.certified) return 'certified';
  if (state.lapsed) return 'lapsed';
  if (state.declared) return 'declared';
  if (state.tally) return 'tallied';
  if (state.closed) return 'closed';
  if (state.suspended) return 'suspended';
  if (state.countersigned && state.notice) return 'voting';
  if (state.notice) return 'noticed';
  if (state.roll) return 'roll-published';
  return state.opened ? 'opened' : 'new';
}

/**
 * A list with one item more and no room to spare: `push` makes room for sixteen more, and of lists that hold one there may be
 * three for each ballot.
 */
export const withOneMore = <T>(list: readonly T[], item: T): readonly T[] =>
  list.length === 0 ? [item] : list.concat([item]);

/** The voter's state, or an empty one that is not filed yet. */
export const voterOf = (state: LogState, voter: VoterId): VoterState =>
  state.voters.get(voter) ?? { devices: [], succeeded: false, ballots: [], paper: null, participates: false };

/** The latest end of a window; null before the notice. */
export function lastWindowEnd(state: LogState): Instant | null {
  let end: Instant | null = null;
  for (const { to } of state.windows.values()) if (end === null || to > end) end = to;
  return end;
}

export type { Window } from './windows.ts';
