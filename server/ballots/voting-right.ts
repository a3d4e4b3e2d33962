import type { Body } from '../../crypto/entries/bodies.ts';
import type { Actor } from '../platform/authorize.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { rollReader, type RollPerson, type RollVoter } from '../log/roll-reader.ts';
import { powersOf, type HeldPower } from '../proxies/held-powers.ts';
import type { Standing, Standings } from './standing.ts';
import { rightBySuccession, rightsBySuccession } from './succession.ts';

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
  // Agents and buyers are none of the voter's own people, so nobody else costs a question about powers and sales.
  return (
    found &&
    (rightTo(found, standings) ??
      rightByPower(found, await powersOf(voting)) ??
      (await rightBySuccession(voting, found, standings)))
  );
}

/** Every voter for whom the actor may vote, in ascending order: his own, those of whom he bought, those whose agent he is. */
export async function votingRights(voting: Voting): Promise<readonly VotingRight[]> {
  const standings = await standingsOf(voting);
  const personIds = standings.map(({ personId }) => personId);
  const roll = rollReader(voting.deps.db);
  const [voters, powers] = await Promise.all([roll.votersOf(voting.log, personIds), powersOf(voting)]);
  const [bought, ...others] = await Promise.all([
    rightsBySuccession(voting, voters, standings),
    ...powers.map(({ voter }) => roll.voter(voting.log, voter)),
  ]);
  return [
    ...voters.flatMap((voter) => rightTo(voter, standings) ?? []),
    ...bought,
    ...others.flatMap((voter) => (voter && rightByPower(voter, powers)) ?? []),
  ];
}

const standingsOf = ({ standings, log, actor }: Voting): Promise<readonly Standing[]> => standings(log.estate, actor);

function rightTo(voter: RollVoter, standings: readonly Standing[]): VotingRight | null {
  const represented = voter.people.flatMap((each): Represented[] => {
    const standing = standings.find(({ personId }) => personId === each.personId);
    if (!standing) return [];
    const { personId, person } = each;
    return [{ personId, person, standing, capacity: capacityOf(standing, voter) }];
  });
  const { voter: name, leaf, people } = voter;
  return represented.length > 0 ? { voter: name, leaf, people, represented } : null;
}

/** What an agent may do: vote as himself, under his own name in this log, for the voter who gave him the power. */
function rightByPower(voter: RollVoter, powers: readonly HeldPower[]): VotingRight | null {
  const held = powers.find((power) => power.voter === voter.voter);
  const principal = held?.principal ?? voter.people[0]?.personId;
  if (!held || principal === undefined) return null;
  const standing: Standing = { personId: principal, capacity: 'authorised', evidence: { ...held.evidence } };
  return { ...voter, represented: [{ personId: principal, person: held.person, standing, capacity: 'authorised' }] };
}

const capacityOf = ({ capacity }: Standing, { people }: RollVoter): Capacity =>
  capacity === 'owner' && people.length > 1 ? 'co-owner' : capacity;
