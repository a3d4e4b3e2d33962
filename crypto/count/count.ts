import type { VoterId } from '../brands.ts';
import { marksFault } from '../ballot/marks.ts';
import { opensTo, type Opening } from '../ballot/commitment.ts';
import type { Body } from '../entries/bodies.ts';
import { err, ok, type Result } from '../result.ts';
import type { LogState } from '../replay/state.ts';
import type { Roll } from '../roll/roll.ts';
import { beginCount, type Count, type Counting, type MotionResult } from './counting.ts';
import { effectiveBallots, type EffectiveBallot } from './effective.ts';
import { shapeOf } from './motion-shape.ts';

export { shapeOf, type Count, type MotionResult };

/** Openings by the number of the entry that holds the commitment. */
export type Openings = ReadonlyMap<number, Opening>;

export interface CountFault {
  /** Number of the entry whose opening is missing or wrong; null where something else is. */
  readonly seq: number | null;
  readonly what: string;
}

export interface CountTerms {
  readonly state: LogState;
  readonly roll: Roll;
  /** Who was served and warned, from the delivery lists; matters only where silent owners are counted. */
  readonly delivered?: ReadonlySet<VoterId>;
  /** `effectiveBallots(state)`, where the caller has it. */
  readonly effective?: readonly EffectiveBallot[];
  /** True where the caller has checked with `opensTo` that every opening is that of its commitment: it costs a hash each. */
  readonly commitmentsChecked?: boolean;
}

export interface CountInput extends CountTerms {
  readonly openings: Openings;
}

/** A count that takes the openings one by one, in the order of `effective`, and keeps none. */
export interface OpeningsCount {
  /** The ballots whose openings it wants. */
  readonly effective: readonly EffectiveBallot[];
  /** The next opening; null where the ballot has none. Why the count cannot go on, or null. */
  readonly next: (opening: Opening | null) => CountFault | null;
  /** The result, once every opening was given. */
  readonly finish: () => Result<Count, CountFault>;
}

/**
 * Counts every motion in heads and area from the frozen roll and the openings, and decides it under the frozen rules. The
 * result does not depend on the order of ballots in the log beyond what decides which of them counts.
 */
export function countAssembly(input: CountInput): Result<Count, CountFault> {
  const counting = countOpenings(input);
  if (!counting.ok) return counting;
  for (const { seq } of counting.value.effective) {
    const fault = counting.value.next(input.openings.get(seq) ?? null);
    if (fault) return err(fault);
  }
  return counting.value.finish();
}

/** The same count for openings that come as a stream. */
export function countOpenings(terms: CountTerms): Result<OpeningsCount, CountFault> {
  const { state, roll, delivered = new Set() } = terms;
  const notice = state.notice?.body;
  if (!notice || state.roll?.root !== roll.root) return err({ seq: null, what: 'no notice for this roll' });
  if (roll.closed > 0) return err({ seq: null, what: `${roll.closed} lines of the roll are closed` });
  const effective = terms.effective ?? effectiveBallots(state);
  const counting = beginCount({ state, roll, notice, delivered, effective });
  let at = 0;
  const next: OpeningsCount['next'] = (opening) => {
    const ballot = effective[at++];
    if (!ballot) return { seq: null, what: 'more openings than ballots that count' };
    const what = openingFaultOrAdd(terms, counting, ballot, opening);
    return what === null ? null : { seq: ballot.seq, what };
  };
  const finish = (): Result<Count, CountFault> =>
    at === effective.length ? ok(counting.finish()) : err({ seq: effective[at]?.seq ?? null, what: 'not opened' });
  return ok({ effective, next, finish });
}

function openingFaultOrAdd(
  { state, commitmentsChecked = false }: CountTerms,
  counting: Counting,
  ballot: EffectiveBallot,
  opening: Opening | null,
): string | null {
  if (!opening) return 'not opened';
  if (!commitmentsChecked && !opensTo(opening, ballot.commitment, state.origin, ballot.ballot.voter))
    return NOT_ITS_OWN;
  return counting.add(ballot, opening.marks);
}

const NOT_ITS_OWN = 'does not open the commitment';

/** Why an opening is not that of a ballot, or null. */
export function openingFault(
  state: LogState,
  notice: Body<'notice'>,
  { ballot, commitment, source }: EffectiveBallot,
  opening: Opening,
): string | null {
  if (!opensTo(opening, commitment, state.origin, ballot.voter)) return NOT_ITS_OWN;
  return marksFault(opening.marks, notice.motions, notice.rules, source);
}
