import type { VoterId } from '../brands.ts';
import type { OUTCOMES } from '../entries/bodies.ts';
import { ok, type Result } from '../result.ts';
import type { Ballot, LogState, Paper, VoterState } from '../replay/state.ts';
import type { Roll } from '../roll/roll.ts';
import { countAssembly, type Count, type CountFault, type Openings } from './count.ts';
import { tallyOf } from './tally.ts';

/** What a count would be if contested ballots stood, and if they did not. The log decides which of the two holds. */
export interface BothWays {
  readonly withThem: Count;
  readonly withoutThem: Count;
}

/**
 * The state as it would be if, of the ballots named, all were disputed or none; others stay as they are. A copy for a
 * count, which shares with the given state what does not differ, and which no further entry may be stepped onto.
 */
export function withDisputes(state: LogState, ballots: ReadonlySet<number>, disputed: boolean): LogState {
  const changed = new Map<Ballot, Ballot>();
  for (const seq of ballots) {
    const ballot = state.ballots.get(seq);
    if (ballot && ballot.disputed !== disputed) changed.set(ballot, { ...ballot, disputed });
  }
  const now = (ballot: Ballot): Ballot => changed.get(ballot) ?? ballot;
  const voters = new Map<VoterId, VoterState>(state.voters);
  const papers = new Map<string, Paper>(state.papers);
  const all = new Map<number, Ballot>(state.ballots);
  for (const [before, after] of changed) {
    all.set(after.seq, after);
    const voter = voters.get(before.voter);
    if (voter) voters.set(before.voter, { ...voter, ballots: voter.ballots.map(now) });
    const paper = before.serial === null ? undefined : papers.get(before.serial);
    if (paper) papers.set(paper.serial, { ...paper, ballot: after });
  }
  return { ...state, voters, papers, ballots: all };
}

export interface BothWaysInput {
  readonly state: LogState;
  readonly roll: Roll;
  /** Of every ballot that counts either way; a paper that nobody has read counts neither way. */
  readonly openings: Openings;
  readonly delivered?: ReadonlySet<VoterId>;
}

/** Counts twice: once as if none of the contested ballots were disputed, once as if all were. */
export function countBothWays(input: BothWaysInput, contested: ReadonlySet<number>): Result<BothWays, CountFault> {
  const withThem = countAssembly({ ...input, state: withDisputes(input.state, contested, false) });
  if (!withThem.ok) return withThem;
  const withoutThem = countAssembly({ ...input, state: withDisputes(input.state, contested, true) });
  return withoutThem.ok ? ok({ withThem: withThem.value, withoutThem: withoutThem.value }) : withoutThem;
}

export type Outcome = (typeof OUTCOMES)[number];

/** What the contested ballots decide about one motion. Sums by mark are left out: of one ballot they would tell the choice. */
export interface ContestedMotion {
  readonly id: string;
  readonly withThem: Outcome;
  readonly withoutThem: Outcome;
  /** Whether outcome, winner, or who is elected, depends on them. */
  readonly depends: boolean;
}

export const contestedMotions = ({ withThem, withoutThem }: BothWays): readonly ContestedMotion[] =>
  withThem.motions.map((motion, i) => {
    const [a, b] = [tallyOf(motion), tallyOf(withoutThem.motions[i]!)];
    return { id: a.id, withThem: a.outcome, withoutThem: b.outcome, depends: decided(a) !== decided(b) };
  });

const decided = ({ outcome, winner, elected, runoff }: ReturnType<typeof tallyOf>): string =>
  JSON.stringify([outcome, winner ?? null, elected ?? [], runoff ?? []]);
