import type { Voting } from '../ballots/voting-right.ts';
import { stateOf } from '../log/log-service.ts';
import { agentName, powerStore } from './power-store.ts';

/** A power that stands. */
export interface HeldPower {
  readonly voter: string;
  /** The name under which its agent votes in this log. */
  readonly person: string;
  /** The owner who gave it, in the register; null where a clerk recorded a paper. */
  readonly principal: string | null;
  /** What it rests on: ids and hashes. */
  readonly evidence: { readonly power: string; readonly document: string };
}

/** The powers that the actor holds in this assembly now. */
export async function powersOf({
  deps,
  log,
  actor,
}: Pick<Voting, 'deps' | 'log' | 'actor'>): Promise<readonly HeldPower[]> {
  // In nearly every assembly nobody holds one, which the log says without the database.
  const reading = await stateOf(deps, log);
  if (!reading.ok || reading.value.proxies.size === 0) return [];
  const powers = await powerStore(deps.db, log).grantedTo(actor.accountId);
  if (powers.length === 0) return [];
  const person = await agentName(deps.db, log, actor.accountId);
  return powers.map(({ id, voter, grantor, document }) => ({
    ...{ voter, person, principal: grantor?.person ?? null },
    evidence: { power: id, document: document.sha256 },
  }));
}
