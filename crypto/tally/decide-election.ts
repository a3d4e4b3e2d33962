/** The outcome of an election: each candidate needs over half of the participating, in heads and in area (item 3). */
import type { Weight } from '../brands.ts';
import type { TieBreakRule } from '../law/rules.ts';
import { approvalBars, bothPass, quorumBars, type BothMeasures } from './bars.ts';
import { assertNoFault, fitWithin } from './weights.ts';

export interface CandidateVotes {
  readonly id: string;
  readonly for: Weight;
}

export interface ElectionInput {
  readonly electorate: Weight;
  readonly participating: Weight;
  readonly seats: number;
  /** In the published order, which ranks those who are equal in everything. */
  readonly candidates: readonly CandidateVotes[];
  /** Equal heads at the last seat: ranked by area, or straight into a run-off. Equal in both is always a run-off. */
  readonly tieBreak: TieBreakRule;
}

export interface CandidateResult {
  readonly id: string;
  readonly approval: BothMeasures;
  readonly passes: boolean;
}

export interface ElectionDecision {
  readonly kind: 'elect';
  readonly outcome: 'ELECTED' | 'PARTLY_ELECTED' | 'NOT_ELECTED' | 'NO_QUORUM';
  readonly participating: Weight;
  readonly seats: number;
  readonly quorum: BothMeasures;
  /** All candidates, in the published order. */
  readonly candidates: readonly CandidateResult[];
  /** By rank: most heads first, then most area. */
  readonly elected: readonly string[];
  /** Equal at the last seat: they stand again. Sorted by id. */
  readonly runoff: readonly string[];
}

/** Decides one election. Throws on votes beyond the participating, equal ids, or a number of seats below one. */
export function decideElection(input: ElectionInput): ElectionDecision {
  assertNoFault(electionInputFault(input));
  const quorum = quorumBars(input.participating, input.electorate);
  const results = input.candidates.map((candidate) => resultOf(candidate, input.participating));
  const passed = input.candidates.filter((_, index) => results[index]?.passes);
  const { elected, runoff } = bothPass(quorum) ? fillSeats(passed, input) : { elected: [], runoff: [] };
  return {
    kind: 'elect',
    outcome: bothPass(quorum) ? outcomeOf(elected.length, runoff.length, input.seats) : 'NO_QUORUM',
    participating: input.participating,
    seats: input.seats,
    quorum,
    candidates: results,
    elected: elected.map((each) => each.id),
    runoff: runoff.map((each) => each.id).sort(byCodeUnits),
  };
}

function resultOf(candidate: CandidateVotes, participating: Weight): CandidateResult {
  const approval = approvalBars('over-half', candidate.for, participating);
  return { id: candidate.id, approval, passes: bothPass(approval) };
}

interface Filled {
  readonly elected: readonly CandidateVotes[];
  readonly runoff: readonly CandidateVotes[];
}

function fillSeats(passed: readonly CandidateVotes[], { seats, tieBreak }: ElectionInput): Filled {
  const ranked = [...passed].sort(byRank);
  const last = ranked[seats - 1];
  const next = ranked[seats];
  if (!last || !next || !tied(last, next, tieBreak)) return { elected: ranked.slice(0, seats), runoff: [] };
  return {
    elected: ranked.slice(0, seats).filter((each) => !tied(each, last, tieBreak)),
    runoff: ranked.filter((each) => tied(each, last, tieBreak)),
  };
}

/** Most heads first, then most area; Array.sort keeps the published order of equals. */
const byRank = (a: CandidateVotes, b: CandidateVotes): number =>
  b.for.heads - a.for.heads || b.for.areaCm2 - a.for.areaCm2;

const tied = (a: CandidateVotes, b: CandidateVotes, rule: TieBreakRule): boolean =>
  a.for.heads === b.for.heads && (rule === 'run-off' || a.for.areaCm2 === b.for.areaCm2);

function outcomeOf(elected: number, runoff: number, seats: number): ElectionDecision['outcome'] {
  if (elected === seats) return 'ELECTED';
  return elected > 0 || runoff > 0 ? 'PARTLY_ELECTED' : 'NOT_ELECTED';
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Why there can be no such election, or null. */
export function electionInputFault({ electorate, participating, seats, candidates }: ElectionInput): string | null {
  if (!fitWithin([participating], electorate)) return 'the participating exceed the electorate';
  if (!Number.isSafeInteger(seats) || seats < 1) return `not a number of seats: ${seats}`;
  if (new Set(candidates.map((each) => each.id)).size !== candidates.length) return 'two candidates have one id';
  const over = candidates.find((each) => !fitWithin([each.for], participating));
  return over ? `the votes for ${over.id} exceed the participating` : null;
}
