import type { VoterId } from '../brands.ts';
import { voterStatuses } from './statuses.ts';
import type { LogState } from './state.ts';

/** Finds anew whether some ballot of a voter counts, after something other than a new ballot may have changed that. */
export function judgeParticipation(state: LogState, id: VoterId): void {
  const voter = state.voters.get(id);
  if (!voter) return;
  let participates = false;
  for (const { status } of voterStatuses(state, id)) participates ||= status === 'effective';
  if (participates === voter.participates) return;
  voter.participates = participates;
  state.participants += participates ? 1 : -1;
  state.rejudged += 1;
}
