import { sql } from 'kysely';
import { voterOf } from '../../crypto/replay/state.ts';
import { ok, type Result } from '../../crypto/result.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import { unitsOf } from '../estates/owners.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { rollReader } from '../log/roll-reader.ts';
import type { Db } from '../platform/database.ts';
import { unitsThatVote } from './succession.ts';
import { votingRights, type Voting, type VotingRight } from './voting-right.ts';

/** A unit that changed hands between this roll and the register of today, as one of the two owners sees it. */
export interface Transfer {
  readonly address: string;
  readonly direction: 'sold' | 'bought';
  /** Day of the present registration, where the register states it. */
  readonly since: string | null;
  /** Whether the owner on the roll has voted, never how. */
  readonly voted: boolean;
  /** Whether the vote goes with it: he had not voted, and kept nothing of what he holds on the roll. */
  readonly passes: boolean;
}

/** What somebody sold or bought since the roll, and whose vote it is: that of the roll, which was frozen, or the buyer's. */
export async function transfersOf(voting: Voting): Promise<Result<readonly Transfer[], LogRefusal>> {
  const { deps, log, actor, standings } = voting;
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const [rights, own] = await Promise.all([votingRights(voting), standings(log.estate, actor)]);
  // A developer speaks for units that others hold; only people's own units are compared.
  const owned = own.filter(({ capacity }) => capacity === 'owner').map(({ personId }) => personId);
  const passed = new Set(rights.filter(isSuccession).map(({ voter }) => voter));
  const rolled = rights.filter((right) => !isSuccession(right));
  const asOwner = rolled.filter(({ represented }) => represented.some(({ standing }) => standing.capacity === 'owner'));
  const people = [...new Set([...owned, ...asOwner.flatMap(({ people }) => people.map(({ personId }) => personId))])];
  const present = await unitsOf(deps.db, log.estate, people);
  const held = new Set([...present.values()].flat().map(({ unit }) => unit));
  const onRoll = new Set(rolled.flatMap(({ leaf }) => leaf.units.map(({ id }) => id as string)));
  const sold = asOwner.flatMap(({ leaf }) =>
    leaf.units.flatMap(({ id, address }) => (held.has(id) ? [] : { unit: id as string, address, leaf })),
  );
  const elsewhere = owned.flatMap((person) => present.get(person) ?? []).filter(({ unit }) => !onRoll.has(unit));
  if (sold.length + elsewhere.length === 0) return ok([]);
  const others = elsewhere.length === 0 ? [] : await rollReader(deps.db).leaves(log);
  const bought = elsewhere.flatMap(({ unit, address }) => {
    const leaf = others.find(({ units }) => units.some(({ id }) => id === unit));
    return leaf ? { unit, address, leaf } : [];
  });
  const days = await registeredOn(
    deps.db,
    log.estate,
    [...sold, ...bought].map(({ unit }) => unit),
  );
  const keepsNothing = (leaf: RollLeaf) => unitsThatVote(reading.value, leaf).every(({ id }) => !held.has(id));
  const transfer =
    (direction: Transfer['direction'], goes: (leaf: RollLeaf) => boolean) =>
    ({ unit, address, leaf }: Changed): Transfer => {
      const { participates, succeeded } = voterOf(reading.value, leaf.voter);
      const voted = participates && !succeeded;
      return { address, direction, since: days.get(unit) ?? null, voted, passes: !voted && goes(leaf) };
    };
  return ok([
    ...sold.map(transfer('sold', keepsNothing)),
    ...bought.map(transfer('bought', ({ voter }) => passed.has(voter))),
  ]);
}

interface Changed {
  readonly unit: string;
  readonly address: string;
  /** Where the unit stands on the roll. */
  readonly leaf: RollLeaf;
}

const isSuccession = ({ represented }: VotingRight): boolean =>
  represented.some(({ capacity }) => capacity === 'successor');

async function registeredOn(db: Db, estate: string, units: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ unit: string; day: string }>`
    select unit_id as unit, to_char(registered_at, 'YYYY-MM-DD') as day
    from unit where estate_id = ${estate} and registered_at is not null and unit_id = any(${units}::text[])`.execute(
    db,
  );
  return new Map(rows.map(({ unit, day }) => [unit, day]));
}
