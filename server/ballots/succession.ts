import type { VoterId } from '../../crypto/brands.ts';
import { voterOf, type LogState } from '../../crypto/replay/state.ts';
import { standingBallots } from '../../crypto/replay/statuses.ts';
import { countsForAny } from '../../crypto/roll/electorate.ts';
import type { RollLeaf, RollUnit } from '../../crypto/roll/leaf.ts';
import { unitsOf } from '../estates/owners.ts';
import { stateOf } from '../log/log-service.ts';
import { rollReader, type RollVoter } from '../log/roll-reader.ts';
import { agentName } from '../proxies/agent-name.ts';
import type { Standing } from './standing.ts';
import type { Voting, VotingRight } from './voting-right.ts';

/**
 * A voter of the frozen roll who has sold everything that votes and had not voted: whoever bought it all votes for it (the rule
 * of Beijing's owners' service). Who kept a part votes for the whole, because the roll knows no parts.
 */
export async function rightBySuccession(
  voting: Voting,
  found: RollVoter,
  standings: readonly Standing[],
): Promise<VotingRight | null> {
  const { deps, log, actor } = voting;
  const reading = await stateOf(deps, log);
  if (!reading.ok) return null;
  const buyer = await buyerOf(
    voting,
    { people: found.people, units: unitsThatVote(reading.value, found.leaf) },
    standings,
  );
  if (!buyer) return null;
  const person = await agentName(deps.db, log, actor.accountId);
  if (hasSellerVoted(reading.value, found.voter, person)) return null;
  const standing = { ...buyer, evidence: { ...buyer.evidence, succeeds: found.voter } };
  return { ...found, represented: [{ personId: buyer.personId, person, standing, capacity: 'successor' }] };
}

/** Before anybody bound a key as successor; a ballot without scripts binds none. */
function hasSellerVoted(state: LogState, voter: VoterId, buyer: string): boolean {
  const { participates, succeeded } = voterOf(state, voter);
  return participates && !succeeded && standingBallots(state, voter).every(({ person }) => person !== buyer);
}

/** The same of every voter whose units the actor bought. Reads the roll only for somebody who owns what is not his on it. */
export async function rightsBySuccession(
  voting: Voting,
  voters: readonly RollVoter[],
  standings: readonly Standing[],
): Promise<readonly VotingRight[]> {
  const { deps, log } = voting;
  const held = await unitsOf(deps.db, log.estate, standings.filter(isOwner).map(idOf));
  const known = unitIds(voters.map(({ leaf }) => leaf));
  const bought = new Set([...held.values()].flat().flatMap(({ unit }) => (known.has(unit) ? [] : [unit])));
  if (bought.size === 0) return [];
  const roll = rollReader(deps.db);
  const leaves = (await roll.leaves(log)).filter(({ units }) => units.some(({ id }) => bought.has(id)));
  const found = await Promise.all(leaves.map(({ voter }) => roll.voter(log, voter)));
  const rights = await Promise.all(found.map((each) => each && rightBySuccession(voting, each, standings)));
  return rights.flatMap((right) => right ?? []);
}

/** Units of a leaf that vote on something; before the notice says so, all. */
export function unitsThatVote({ notice }: Pick<LogState, 'notice'>, { units }: RollLeaf): readonly RollUnit[] {
  return notice ? units.filter((unit) => countsForAny(unit, notice.body)) : units;
}

/** Whose all these units are now, if none of the people on the roll kept one. */
async function buyerOf(
  { deps, log }: Voting,
  { units, people }: Pick<RollVoter, 'people'> & Pick<RollLeaf, 'units'>,
  standings: readonly Standing[],
): Promise<Standing | undefined> {
  const owners = standings.filter(isOwner);
  const held = await unitsOf(deps.db, log.estate, [...owners, ...people].map(idOf));
  const wanted = unitIds([{ units }]);
  const holds = ({ personId }: { readonly personId: string }) =>
    (held.get(personId) ?? []).filter(({ unit }) => wanted.has(unit)).length;
  if (wanted.size === 0 || people.some(holds)) return undefined;
  return owners.find((owner) => holds(owner) === wanted.size);
}

const isOwner = ({ capacity }: Standing): boolean => capacity === 'owner';
const idOf = ({ personId }: { readonly personId: string }): string => personId;
const unitIds = (leaves: readonly Pick<RollLeaf, 'units'>[]): ReadonlySet<string> =>
  new Set(leaves.flatMap(({ units }) => units.map(({ id }) => id)));
