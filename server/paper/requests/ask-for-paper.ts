import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../crypto/brands.ts';
import { voterOf, type LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { instant, localDay } from '../../../crypto/time.ts';
import { votingRight, votingRights, type Voting } from '../../ballots/voting-right.ts';
import { stateOf } from '../../log/log-service.ts';
import type { LogRefusal } from '../../log/problems.ts';
import { roomsOf } from '../list-papers.ts';
import { motionsOf } from '../own-motions.ts';
import { paperRequests, type PaperRequest } from './request-store.ts';

export type NewPaperRequest = Pick<PaperRequest, 'voter' | 'way' | 'day' | 'part'>;

type Fault = {
  readonly code:
    | 'PAPER_REQUEST_FOREIGN'
    | 'PAPER_REQUEST_EXISTS'
    | 'PAPER_REQUEST_TOO_LATE'
    | 'PAPER_REQUEST_DAY'
    | 'PAPER_REQUEST_VOTED';
};

/** A voter asks for paper or a visit. No reason is asked; until it is withdrawn, its people do not vote online. */
export async function askForPaper(
  voting: Voting,
  asked: NewPaperRequest,
): Promise<Result<{ readonly id: string }, Fault | LogRefusal>> {
  const { deps, log, actor } = voting;
  const right = await votingRight(voting, asked.voter);
  if (!right) return err({ code: 'PAPER_REQUEST_FOREIGN' });
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const at = await deps.clock.inTransaction(deps.db);
  const fault = timeFault(state, asked.day, instant(at.getTime()));
  if (fault) return err({ code: fault });
  if (motionsOf(state.notice!.body, right.leaf).length === 0) return err({ code: 'PAPER_REQUEST_FOREIGN' });
  if (voterOf(state, right.voter).participates) return err({ code: 'PAPER_REQUEST_VOTED' });
  const id = randomUUID();
  const added = await paperRequests(deps.db, log).add({ ...asked, id, at }, actor.accountId);
  return added ? ok({ id }) : err({ code: 'PAPER_REQUEST_EXISTS' });
}

function timeFault(
  { notice, windows, closed, cancelled }: LogState,
  day: string,
  now: Instant,
): 'PAPER_REQUEST_TOO_LATE' | 'PAPER_REQUEST_DAY' | null {
  const window = windows.get('paper');
  if (!notice || !window || closed || cancelled || now >= window.to) return 'PAPER_REQUEST_TOO_LATE';
  return day < localDay(now) || day > localDay(window.to) ? 'PAPER_REQUEST_DAY' : null;
}

/** A request with what became of it. */
export interface RequestView extends Pick<PaperRequest, 'id' | 'voter' | 'way' | 'day' | 'part'> {
  readonly at: string;
  readonly rooms: readonly string[];
  /** Whether a paper is out for the voter: the request can then no longer be withdrawn. */
  readonly handedOver: boolean;
}

/** Requests of the voters whom the actor may act for. */
export async function ownRequests(voting: Voting): Promise<Result<readonly RequestView[], LogRefusal>> {
  const rights = await votingRights(voting);
  const reading = await stateOf(voting.deps, voting.log);
  if (!reading.ok) return reading;
  const rooms = new Map(rights.map(({ voter, leaf }) => [voter, roomsOf(leaf)]));
  const found = await paperRequests(voting.deps.db, voting.log).list([...rooms.keys()]);
  return ok(found.map((request) => viewOf(reading.value, request, rooms.get(request.voter) ?? [])));
}

export const viewOf = (state: LogState, { at, ...request }: PaperRequest, rooms: readonly string[]): RequestView => ({
  ...request,
  rooms,
  at: at.toISOString(),
  handedOver: voterOf(state, request.voter).paper !== null,
});

type WithdrawFault = { readonly code: 'PAPER_REQUEST_UNKNOWN' | 'PAPER_HANDED_OVER' };

/** Anybody who may vote for the voter may withdraw it, until the paper is handed over: a request locks nobody out. */
export async function withdrawRequest(voting: Voting, id: string): Promise<Result<null, WithdrawFault | LogRefusal>> {
  const { deps, log, actor } = voting;
  const request = await paperRequests(deps.db, log).find(id);
  if (!request || !(await votingRight(voting, request.voter))) return err({ code: 'PAPER_REQUEST_UNKNOWN' });
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  if (voterOf(reading.value, request.voter).paper !== null) return err({ code: 'PAPER_HANDED_OVER' });
  await paperRequests(deps.db, log).withdraw(id, actor.accountId, await deps.clock.inTransaction(deps.db));
  return ok(null);
}
