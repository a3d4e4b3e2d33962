import { err, ok, type Result } from '../../crypto/result.ts';
import { votingRight, type Voting } from '../ballots/voting-right.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { deliveryStore } from './delivery-store.ts';

export type ReadingRefusal = LogRefusal | { readonly code: 'NOT_YOUR_VOTE' | 'VOTING_NOT_READY' };

/** An owner says that he has read the notice on his phone: it has been delivered to his units, once. An agent's word is none. */
export async function recordReading(voting: Voting, voter: string): Promise<Result<null, ReadingRefusal>> {
  const { deps, log, actor } = voting;
  const right = await votingRight(voting, voter);
  const names = new Set(right?.people.map(({ person }) => person));
  if (!right?.represented.some(({ person }) => names.has(person))) return err({ code: 'NOT_YOUR_VOTE' });
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  if (!reading.value.notice) return err({ code: 'VOTING_NOT_READY' });
  const store = deliveryStore(deps.db, log);
  const units = right.leaf.units.map(({ id }) => id);
  const known = await store.readOnline(units);
  const rest = units.filter((unit) => !known.has(unit));
  if (rest.length === 0) return ok(null);
  const at = await deps.clock.inTransaction(deps.db);
  await store.add(rest, { method: 'read-online', result: 'delivered', proof: null, at }, actor.accountId, at);
  return ok(null);
}
