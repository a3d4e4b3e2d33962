import type { VoterId } from '../brands.ts';
import type { FrozenRules } from '../law/rules.ts';
import { never } from '../result.ts';
import { powerFault, scopeOf } from './proxy-rules.ts';
import { voterOf, type Ballot, type LogState } from './state.ts';

/** Why a ballot that was well cast does not count, beyond late, duplicate, superseded and disputed. */
export type InvalidReason =
  /** Its counter is not above that of an earlier ballot of the same key: somebody held it back. */
  | 'counter'
  /** The box was not sealed before the close. */
  | 'box-not-sealed'
  /** The sealed box held fewer papers than were registered into it, and this one was never read. */
  | 'missing-from-box'
  /** It was handed in while the vote was suspended. */
  | 'suspended'
  /** By a proxy who already held as many powers as the frozen limit allows. */
  | 'proxy-limit'
  /** By a proxy whose power had ended. */
  | 'proxy-ended';

export type BallotStatus =
  | { readonly status: 'effective' | 'late' | 'duplicate' | 'superseded' | 'disputed' }
  | { readonly status: 'invalid'; readonly reason: InvalidReason };

export type Judged = BallotStatus & { readonly ballot: Ballot };

type StatusRules = Pick<FrozenRules, 'changePolicy' | 'coOwners' | 'collision'>;

/** The status of every ballot by number of its entry, under the frozen rules and as far as the log knows now. */
export function ballotStatuses(state: LogState): Map<number, BallotStatus> {
  const statuses = new Map<number, BallotStatus>();
  for (const voter of state.voters.keys())
    for (const judged of voterStatuses(state, voter)) statuses.set(judged.ballot.seq, judged);
  return statuses;
}

/**
 * The status of each ballot of one voter. More than one is effective only among co-owners who must agree (whether they did
 * is for the count, which sees the marks) and where an agent for some motions voted before the owner did for the others.
 */
export function voterStatuses(state: LogState, voter: VoterId): Judged[] {
  const rules = state.notice?.body.rules;
  if (!rules) return [];
  const { ballots } = voterOf(state, voter);
  const [only] = ballots;
  // Nearly every voter casts one ballot.
  if (only && ballots.length === 1) return [{ ...(ownFault(state, only) ?? { status: 'effective' }), ballot: only }];
  const statuses = new Map<Ballot, BallotStatus>();
  const candidates: Ballot[] = [];
  for (const ballot of ballots) {
    const fault = ownFault(state, ballot);
    if (fault) statuses.set(ballot, fault);
    else candidates.push(ballot);
  }
  candidates.sort(byOrder);
  for (const [ballot, status] of choose(state, candidates, rules)) statuses.set(ballot, { status });
  return ballots.map((ballot) => ({ ...statuses.get(ballot)!, ballot }));
}

/** The ballots of one voter whose status is `effective`, in the order in which they were appended. */
export function standingBallots(state: LogState, voter: VoterId): readonly Ballot[] {
  const ballots = state.voters.get(voter)?.ballots;
  const rules = state.notice?.body.rules;
  if (!ballots || !rules) return [];
  if (ballots.length === 1) return ownFault(state, ballots[0]!) === null ? ballots : [];
  const candidates = ballots.filter((ballot) => ownFault(state, ballot) === null).sort(byOrder);
  const chosen = choose(state, candidates, rules);
  return ballots.filter((ballot) => chosen.get(ballot) === 'effective');
}

/** By receipt, then by number: never by the order of entry alone. */
const byOrder = (a: Ballot, b: Ballot): number => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.seq - b.seq);

/** What keeps a ballot out whatever else its voter cast. */
function ownFault(state: LogState, ballot: Ballot): BallotStatus | null {
  if (ballot.disputed) return { status: 'disputed' };
  if (ballot.late) return { status: 'late' };
  if (ballot.paused) return { status: 'invalid', reason: 'suspended' };
  if (!ballot.counted) return { status: 'invalid', reason: 'counter' };
  const reason = powerFault(state, ballot);
  if (reason) return { status: 'invalid', reason };
  if (ballot.serial === null) return null;
  const paper = state.papers.get(ballot.serial);
  const box = paper?.box ? state.boxes.get(paper.box) : undefined;
  if (!paper || !box) return null;
  if (box.sealed === null) return state.closed ? { status: 'invalid', reason: 'box-not-sealed' } : null;
  const missing = box.registered - box.sealed;
  const unread = box.registered - box.reviewed;
  const isRead = paper.readings.some((reading) => reading.state === 'reviewed');
  return !isRead && unread <= missing ? { status: 'invalid', reason: 'missing-from-box' } : null;
}

type Chosen = Map<Ballot, 'effective' | 'duplicate' | 'superseded'>;

/** Decides between paper and everything else, then within the side that stands; beside it an agent for some motions. */
function choose(state: LogState, all: readonly Ballot[], rules: StatusRules): Chosen {
  const chosen: Chosen = new Map();
  for (const ballot of all) chosen.set(ballot, 'duplicate');
  const partial = all.filter((ballot) => scopeOf(state, ballot) !== null);
  const candidates = partial.length === 0 ? all : all.filter((ballot) => !partial.includes(ballot));
  if (partial[0] && comesBefore(partial[0], candidates, rules)) newest(samePerson(partial), rules, chosen);
  const papers = candidates.filter((ballot) => ballot.serial !== null);
  const others = candidates.filter((ballot) => ballot.serial === null);
  const first = candidates[0];
  if (!first) return chosen;
  const paperStands = others.length === 0 || (papers.length > 0 && prefersPaper(first, rules));
  if (paperStands) chosen.set(papers[0]!, 'effective');
  else for (const group of byPerson(others, rules)) newest(group, rules, chosen);
  return chosen;
}

/** Whether an agent for some motions voted before anybody did for the whole: by receipt, unless a kind of ballot goes before. */
function comesBefore(partial: Ballot, whole: readonly Ballot[], { collision }: StatusRules): boolean {
  const papers = whole.filter((ballot) => ballot.serial !== null);
  if (collision === 'paper' && papers.length > 0) return false;
  const [rival] = collision === 'online' ? whole.filter((ballot) => ballot.serial === null) : whole;
  return rival === undefined || byOrder(partial, rival) < 0;
}

const samePerson = (ballots: readonly Ballot[]): readonly Ballot[] =>
  ballots.filter(({ person }) => person === ballots[0]!.person);

function prefersPaper(first: Ballot, { collision }: StatusRules): boolean {
  switch (collision) {
    case 'first':
      return first.serial !== null;
    case 'online':
      return false;
    case 'paper':
      return true;
    default:
      return never(collision);
  }
}

/** The ballots that may stand: those of the person who came first, or of each co-owner where all must agree. */
function byPerson(ballots: readonly Ballot[], { coOwners }: StatusRules): Ballot[][] {
  const groups = new Map<string | null, Ballot[]>();
  for (const ballot of ballots) groups.set(ballot.person, [...(groups.get(ballot.person) ?? []), ballot]);
  const all = [...groups.values()];
  return coOwners === 'unanimous' ? all : all.slice(0, 1);
}

/** Which of one person's ballots stands, in their order, under the rule for changing a vote. */
function newest(ballots: readonly Ballot[], { changePolicy }: StatusRules, chosen: Chosen): void {
  const allowed = changePolicy === 'final' ? 1 : changePolicy === 'once' ? 2 : ballots.length;
  const standing = Math.min(allowed, ballots.length) - 1;
  for (const [index, ballot] of ballots.entries())
    chosen.set(ballot, index === standing ? 'effective' : index < standing ? 'superseded' : 'duplicate');
}
