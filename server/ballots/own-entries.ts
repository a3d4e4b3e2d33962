import { shortCode } from '../../crypto/ballot/short-code.ts';
import type { Channel } from '../../crypto/entries/fields.ts';
import { fromHex, fromUtf8, toHex } from '../../crypto/bytes.ts';
import type { Entry } from '../../crypto/entries/bodies.ts';
import { voterStatuses } from '../../crypto/replay/statuses.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { logReader } from '../log/log-reader.ts';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { votingRights, type Voting } from './voting-right.ts';

/** One recorded ballot of a voter, by whichever channel: that it is there and whether it counts, never what it says. */
export interface OwnBallot {
  readonly seq: number;
  readonly code: string;
  readonly voter: string;
  readonly channel: Channel;
  readonly received: string;
  readonly status: 'effective' | 'late' | 'duplicate' | 'superseded' | 'disputed' | 'invalid';
  readonly at: string;
  /** As hashed. */
  readonly entry: string;
  /** c2sp.org/tlog-proof as it was first given. */
  readonly receipt: string;
  readonly vkey: string;
}

/** Every ballot of the voters for whom the actor may vote, oldest first. */
export async function ownBallots(voting: Voting): Promise<Result<readonly OwnBallot[], LogRefusal>> {
  const { deps, log } = voting;
  const rights = await votingRights(voting);
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const state = reading.value;
  const { vkey } = state.opened!.body;
  const judged = rights.flatMap(({ voter }) => voterStatuses(state, voter));
  judged.sort((a, b) => a.ballot.seq - b.ballot.seq);
  const ballots = judged.map(async ({ ballot: { seq, leaf, voter, channel, received }, status }) => {
    const { at, entry, receipt } = await provenEntry(deps, log, seq);
    return { seq, code: shortCode(fromHex(leaf)!), voter, channel, received, status, at, entry, receipt, vkey };
  });
  return ok(await Promise.all(ballots));
}

async function provenEntry({ db }: Deps, log: LogRef, seq: number) {
  const reader = logReader(db);
  const [row, receipt] = await Promise.all([reader.entry(log, seq), reader.firstReceipt(log, seq)]);
  if (!row || receipt === null) throw new Error(`entry ${seq} is not in its log`);
  const entry = fromUtf8(row.entry)!;
  return { entry, receipt, at: (JSON.parse(entry) as Entry).at };
}

export interface ShownEntry {
  readonly seq: number;
  readonly type: string;
  /** As hashed: UTF-8 of canonical JSON. */
  readonly entry: string;
  readonly leafHash: string;
  readonly receipt: string;
}

export type EntryRefusal = LogRefusal | { readonly code: 'ENTRY_NOT_FOUND' | 'ENTRIES_SEALED' };

/** An entry, to anybody after the close; before it the notice, and to a voter what is his. */
export async function showEntry(
  { deps, log }: { readonly deps: Deps; readonly log: LogRef },
  seq: number,
  voting: Voting | null,
): Promise<Result<ShownEntry, EntryRefusal>> {
  const reader = logReader(deps.db);
  const head = await reader.head(log);
  if (!head) return err({ code: 'LOG_NOT_FOUND' });
  if (!head.closed && !(await isOpenBefore(deps, log, seq, voting))) return err({ code: 'ENTRIES_SEALED' });
  const [row, receipt] = await Promise.all([reader.entry(log, seq), reader.firstReceipt(log, seq)]);
  if (!row || receipt === null) return err({ code: 'ENTRY_NOT_FOUND' });
  const { type, entry, leafHash } = row;
  return ok({ seq, type, entry: fromUtf8(entry)!, leafHash: toHex(leafHash), receipt });
}

async function isOpenBefore(deps: Deps, log: LogRef, seq: number, voting: Voting | null): Promise<boolean> {
  const own = voting ? new Set((await votingRights(voting)).map(({ voter }) => voter)) : null;
  const reading = await stateOf(deps, log);
  if (!reading.ok) return false;
  const state = reading.value;
  if (state.notice?.seq === seq) return true;
  const voter = voterOfEntry(state, seq, own ?? []);
  return voter !== null;
}

/** Which of these voters a ballot, a bind or a new phone belongs to. */
function voterOfEntry(state: LogState, seq: number, voters: Iterable<VotingVoter>): VotingVoter | null {
  for (const voter of voters) {
    const known = state.voters.get(voter);
    if (known?.ballots.some((ballot) => ballot.seq === seq)) return voter;
    if (known?.devices.some((kid) => state.devices.get(kid)?.seq === seq)) return voter;
    if (state.contactChanges.some((change) => change.seq === seq && change.voter === voter)) return voter;
  }
  return null;
}

type VotingVoter = Parameters<LogState['voters']['get']>[0];
