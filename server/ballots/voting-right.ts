import type { Body } from '../../crypto/entries/bodies.ts';
import type { Actor } from '../platform/authorize.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { rollReader, type RollPerson, type RollVoter } from '../log/roll-reader.ts';
import type { Standing, Standings } from './standing.ts';

/** Who asks, about which assembly, and with what this process works. */
export interface Voting {
  readonly deps: Deps;
  readonly log: LogRef;
  readonly actor: Actor;
  readonly standings: Standings;
}

export type Capacity = Body<'bind'>['capacity'];

/** One of a voter's people for whom the actor may act. */
export interface Represented extends RollPerson {
  readonly capacity: Capacity;
  readonly standing: Standing;
}

/** A voter for whom the actor may vote. */
export interface VotingRight extends RollVoter {
  /** Never empty. */
  readonly represented: readonly Represented[];
}

/** The actor's right to vote for a voter; null where he has none or there is no such voter. */
export async function votingRight(voting: Voting, voter: string): Promise<VotingRight | null> {
  const [standings, found] = await Promise.all([
    standingsOf(voting),
    rollReader(voting.deps.db).voter(voting.log, voter),
  ]);
  return found && rightTo(found, standings);
}

/** Every voter for whom the actor may vote, in ascending order. */
export async function votingRights(voting: Voting): Promise<readonly VotingRight[]> {
  const standings = await standingsOf(voting);
  const personIds = standings.map(({ personId }) => personId);
  const voters = await rollReader(voting.deps.db).votersOf(voting.log, personIds);
  return voters.flatMap((voter) => rightTo(voter, standings) ?? []);
}

const standingsOf = ({ standings, log, actor }: Voting): Promise<readonly Standing[]> => standings(log.estate, actor);

function rightTo(voter: RollVoter, standings: readonly Standing[]): VotingRight | null {
  const represented = voter.people.flatMap((each): Represented[] => {
    const standing = standings.find(({ personId }) => personId === each.personId);
    return standing ? [{ ...each, standing, capacity: capacityOf(standing, voter) }] : [];
  });
  return represented.length > 0 ? { ...voter, represented } : null;
}

const capacityOf = ({ capacity }: Standing, { people }: RollVoter): Capacity =>
  capacity === 'owner' && people.length > 1 ? 'co-owner' : capacity;
