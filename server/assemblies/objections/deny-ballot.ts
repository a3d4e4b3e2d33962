import { voterStatuses, type BallotStatus } from '../../../crypto/replay/statuses.ts';
import type { Ballot, LogState } from '../../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { votingRights, type Voting } from '../../ballots/voting-right.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { LogRefusal } from '../../log/problems.ts';
import { stateOf } from '../../log/log-service.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { holdsRole } from '../actor-roles.ts';
import { objectTo, type ObjectRefusal } from './object.ts';
import { ownerObjections, type OwnerObjection } from './objection-store.ts';
import { textOf } from './statement.ts';

export interface NewDenial {
  /** Number of the ballot's entry. */
  readonly ballot: number;
  readonly statement: string;
}

export type DenyRefusal =
  ObjectRefusal | LogRefusal | { readonly code: 'DENIED_BALLOT_UNKNOWN' | 'BALLOT_DISPUTED' | 'BALLOT_DENIED' };

const DESKS = ['community', 'officer'] as const;

/**
 * "This was not me": an owner about a ballot of his own units, or the desk, which writes down what somebody says there.
 * From now on the street office sees it; a worker or officer who has checked who says so signs the dispute.
 */
export async function denyBallot(
  voting: Voting,
  { ballot: seq, statement }: NewDenial,
): Promise<Result<{ readonly id: string }, DenyRefusal>> {
  const { deps, log, actor } = voting;
  const isDesk = await holdsRole(deps, actor, log.estate, DESKS);
  const own = isDesk ? null : new Set((await votingRights(voting)).map(({ voter }) => voter));
  const filed = await denialsOf(deps, log, null);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const ballot = reading.value.ballots.get(seq);
  if (!ballot || (own && !own.has(ballot.voter))) return err({ code: 'DENIED_BALLOT_UNKNOWN' });
  if (ballot.disputed) return err({ code: 'BALLOT_DISPUTED' });
  if (filed.some(({ about, answer }) => about === seq && !answer)) return err({ code: 'BALLOT_DENIED' });
  return objectTo(deps, log, actor, { kind: 'not-mine', about: seq, statement });
}

async function denialsOf(deps: Deps, log: LogRef, account: string | null): Promise<readonly OwnerObjection[]> {
  const objections = await ownerObjections(deps, log).list(account);
  return objections.filter(({ kind, about }) => kind === 'not-mine' && about !== null);
}

/** Ballots that somebody denies: what a count has to be made with and without, beside those that are disputed. */
export const deniedBallots = async (deps: Deps, log: LogRef): Promise<ReadonlySet<number>> =>
  new Set((await denialsOf(deps, log, null)).map(({ about }) => about!));

/** A ballot as the desk sees it: by whom it is said to be and when it came, never what it says. */
export interface DeskBallot {
  readonly seq: number;
  readonly channel: string;
  readonly received: string;
  readonly status: BallotStatus['status'];
}

export interface DenialView {
  readonly id: string;
  readonly raisedAt: string;
  readonly statement: string;
  readonly mine: boolean;
  readonly ballot: DeskBallot;
  readonly rooms: readonly string[];
  /** Filed; in the log as a dispute, so that the ballot does not count; or in the log as an objection, to be answered. */
  readonly state: 'filed' | 'disputed' | 'objection' | 'answered';
  readonly answer: string | null;
}

/** All denials for the desks, an owner's own for him; oldest first. */
export async function denialsFor({ deps, log, actor }: Voting): Promise<Result<readonly DenialView[], LogRefusal>> {
  const isStaff = await holdsRole(deps, actor, log.estate, [...DESKS, 'committee']);
  const denials = await denialsOf(deps, log, isStaff ? null : actor.accountId);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const judged = denials.flatMap((denial) => {
    const ballot = deskBallot(reading.value, denial.about!);
    return ballot ? [{ denial, ballot, voter: reading.value.ballots.get(ballot.seq)!.voter }] : [];
  });
  const roll = rollReader(deps.db);
  const views = judged.map(async ({ denial, ballot, voter }): Promise<DenialView> => {
    const { id, raisedAt, statement, accountId, seq, answer } = denial;
    const found = await roll.voter(log, voter);
    return {
      ...{ id, raisedAt: raisedAt.toISOString(), statement: textOf(statement), mine: accountId === actor.accountId },
      ...{ ballot, rooms: found?.leaf.units.map(({ address }) => address) ?? [] },
      state: ballot.status === 'disputed' ? 'disputed' : seq === null ? 'filed' : answer ? 'answered' : 'objection',
      answer: answer && textOf(answer.document),
    };
  });
  return ok(await Promise.all(views));
}

/** Every ballot of one voter, for a worker before whom the owner stands. */
export async function ballotsOfVoter(
  deps: Deps,
  log: LogRef,
  voter: string,
): Promise<Result<readonly DeskBallot[], LogRefusal>> {
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  return ok(voterStatuses(reading.value, voter as Ballot['voter']).map(({ ballot, status }) => shown(ballot, status)));
}

function deskBallot(state: LogState, seq: number): DeskBallot | null {
  const ballot = state.ballots.get(seq);
  const judged = ballot && voterStatuses(state, ballot.voter).find((each) => each.ballot.seq === seq);
  return judged ? shown(judged.ballot, judged.status) : null;
}

const shown = ({ seq, channel, received }: Ballot, status: BallotStatus['status']): DeskBallot => ({
  ...{ seq, channel, received, status },
});
