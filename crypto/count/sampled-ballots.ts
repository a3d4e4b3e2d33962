import { ballotStatuses } from '../replay/statuses.ts';
import type { LogState } from '../replay/state.ts';

/** Numbers of the ballots that a sample is drawn from: those that count, and those that somebody has denied since. */
export const sampledBallots = (state: LogState): readonly number[] =>
  [...ballotStatuses(state)]
    .flatMap(([seq, { status }]) => (status === 'effective' || status === 'disputed' ? [seq] : []))
    .sort((a, b) => a - b);
