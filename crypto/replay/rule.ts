import type { Hex32, Instant, VoterId } from '../brands.ts';
import type { Body, EntryOf, EntryType } from '../entries/bodies.ts';
import { instantMs } from '../time.ts';
import type { Authority } from './authority.ts';
import { broken, type Broken, type Verdict } from './broken.ts';
import type { LogState, Milestone } from './state.ts';

/** Whether a roll with this root has the voter; null where nobody here can say, because lines are closed. */
export type VoterLookup = (root: Hex32, voter: VoterId) => boolean | null;

/** What a rule looks at: the state before the entry, the entry, and who signed it. */
export interface Context<T extends EntryType> {
  readonly state: LogState;
  readonly entry: EntryOf<T>;
  readonly body: Body<T>;
  readonly at: Instant;
  readonly seq: number;
  /** Leaf hash of the entry. */
  readonly leaf: Hex32;
  readonly authority: Authority;
  readonly hasVoter: VoterLookup;
}

/** Judges one type of entry: why it is broken, or what it changes. */
export type Rule<T extends EntryType> = (context: Context<T>) => Verdict;
export type Rules<T extends EntryType> = { readonly [K in T]: Rule<K> };

export const milestone = <T extends EntryType>({ seq, leaf, at, body }: Context<T>): Milestone<Body<T>> => ({
  seq,
  leaf,
  at,
  body,
});

/** A ballot waits at most this long between its receipt and its entry. */
export const MAX_WAIT_MS = 60_000;

/** `received` ≤ `at` ≤ `received` + 60 s. */
export function waitFault(received: Instant, at: Instant): Broken | null {
  if (received > at) return broken('received-after-append');
  return instantMs(at) - instantMs(received) > MAX_WAIT_MS ? broken('append-too-late') : null;
}

/** Voting acts need a frozen and countersigned roll and a notice, and end with the close. */
export function votingFault(state: LogState): Broken | null {
  if (!state.frozen || !state.countersigned || !state.notice) return broken('not-ready');
  return state.closed ? broken('closed') : null;
}

export const rollHasVoter = (
  { state, hasVoter }: Pick<Context<'bind'>, 'state' | 'hasVoter'>,
  voter: VoterId,
): boolean => state.roll !== null && hasVoter(state.roll.root, voter) !== false;
