import { voterOf } from '../../../crypto/replay/state.ts';
import { ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { stateOf } from '../../log/log-service.ts';
import type { LogRefusal } from '../../log/problems.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { roomsOf } from '../list-papers.ts';
import { viewOf, type RequestView } from './ask-for-paper.ts';
import { paperRequests } from './request-store.ts';

export interface DeskRequest extends RequestView {
  /** Serial of the paper that is out. */
  readonly paper: string | null;
  /** Whether, never how. */
  readonly voted: boolean;
}

/** What owners asked the desk for: rooms and times, no names and no choices. */
export async function requestsForDesk(
  { db, ...deps }: Deps,
  log: LogRef,
): Promise<Result<readonly DeskRequest[], LogRefusal>> {
  const reading = await stateOf({ db, ...deps }, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const [found, leaves] = await Promise.all([paperRequests(db, log).list(), rollReader(db).leaves(log)]);
  const rooms = new Map(leaves.map((leaf) => [leaf.voter, roomsOf(leaf)]));
  return ok(
    found.map((request) => {
      const { paper, participates } = voterOf(state, request.voter);
      return { ...viewOf(state, request, rooms.get(request.voter) ?? []), paper, voted: participates };
    }),
  );
}
