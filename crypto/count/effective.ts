import type { VoterId } from '../brands.ts';
import type { MarksSource } from '../ballot/marks.ts';
import { standingBallots } from '../replay/statuses.ts';
import type { Ballot, LogState } from '../replay/state.ts';

/** A ballot that counts, with the entry that holds its commitment: an opening is filed under that entry's number. */
export interface EffectiveBallot {
  readonly ballot: Ballot;
  /** Of the ballot itself, or of the reviewed `paper-entered`. */
  readonly seq: number;
  readonly commitment: string;
  readonly source: MarksSource;
}

/** Effective ballots of one voter; more than one only among co-owners who must agree. Papers not read yet are left out. */
export const effectiveBallotsOf = (state: LogState, voter: VoterId): EffectiveBallot[] =>
  standingBallots(state, voter).flatMap((ballot) => committed(state, ballot) ?? []);

/** Every ballot that counts and has a commitment, in the order of the numbers under which they are opened. */
export function effectiveBallots(state: LogState): EffectiveBallot[] {
  const all: EffectiveBallot[] = [];
  for (const voter of state.voters.keys())
    for (const ballot of standingBallots(state, voter)) {
      const opened = committed(state, ballot);
      if (opened) all.push(opened);
    }
  return all.sort((a, b) => a.seq - b.seq);
}

function committed(state: LogState, ballot: Ballot): EffectiveBallot | null {
  const { seq, commitment, serial } = ballot;
  if (commitment !== null) return { ballot, seq, commitment, source: 'screen' };
  const readings = serial === null ? undefined : state.papers.get(serial)?.readings;
  const reviewed = readings?.find((reading) => reading.state === 'reviewed');
  return reviewed ? { ballot, seq: reviewed.seq, commitment: reviewed.commitment, source: 'paper' } : null;
}
