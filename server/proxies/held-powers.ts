import type { VoterId } from '../../crypto/brands.ts';
import type { Voting } from '../ballots/voting-right.ts';
import { presentOwners } from '../estates/owners.ts';
import { stateOf } from '../log/log-service.ts';
import { peopleOf } from '../log/roll-people.ts';
import { agentName } from './agent-name.ts';
import { powerStore, type Power } from './power-store.ts';

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

/** The powers that the actor holds in this assembly now: of owners who could still vote themselves, and have not sold. */
export async function powersOf({
  deps,
  log,
  actor,
}: Pick<Voting, 'deps' | 'log' | 'actor'>): Promise<readonly HeldPower[]> {
  // In nearly every assembly nobody holds one, which the log says without the database.
  const reading = await stateOf(deps, log);
  if (!reading.ok || reading.value.proxies.size === 0) return [];
  const powers = await ofPresentOwners({ deps, log }, await powerStore(deps.db, log).grantedTo(actor.accountId));
  if (powers.length === 0) return [];
  const person = await agentName(deps.db, log, actor.accountId);
  return powers.map(({ id, voter, grantor, document }) => ({
    ...{ voter, person, principal: grantor?.person ?? null },
    evidence: { power: id, document: document.sha256 },
  }));
}

/** A paper that a clerk recorded does not say which of a voter's people gave it: then any of them will do. */
async function ofPresentOwners(
  { deps, log }: Pick<Voting, 'deps' | 'log'>,
  powers: readonly Power[],
): Promise<readonly Power[]> {
  if (powers.length === 0) return [];
  const people = await peopleOf(
    deps.db,
    log,
    powers.map(({ voter }) => voter as VoterId),
  );
  const giversOf = ({ voter, grantor }: Power) =>
    grantor ? [grantor.person] : people.get(voter as VoterId)!.map(({ personId }) => personId);
  const present = await presentOwners(deps.db, log.estate, powers.flatMap(giversOf));
  return powers.filter((power) => giversOf(power).some((person) => present.has(person)));
}
