import { sql } from 'kysely';
import { voterOf } from '../../crypto/replay/state.ts';
import { ok, type Result } from '../../crypto/result.ts';
import type { RollLeaf } from '../../crypto/roll/leaf.ts';
import { unitsOf } from '../estates/owners.ts';
import { stateOf } from '../log/log-service.ts';
import type { LogRefusal } from '../log/problems.ts';
import { rollReader } from '../log/roll-reader.ts';
import type { Db } from '../platform/database.ts';
import { votingRights, type Voting } from './voting-right.ts';

/** A unit that changed hands between this roll and the register of today, as one of the two owners sees it. */
export interface Transfer {
  readonly address: string;
  readonly direction: 'sold' | 'bought';
  /** Day of the present registration, where the register states it. */
  readonly since: string | null;
  /** Whether the owner on the roll has voted, never how. */
  readonly voted: boolean;
}

/** What somebody sold or bought since the roll. Who votes is the roll's to say: it was frozen for this assembly. */
export async function transfersOf(voting: Voting): Promise<Result<readonly Transfer[], LogRefusal>> {
  const { deps, log, actor, standings } = voting;
  const reading = await stateOf(deps, log);
  if (!reading.ok) return reading;
  const [rights, own] = await Promise.all([votingRights(voting), standings(log.estate, actor)]);
  // A developer speaks for units that others hold; only people's own units are compared.
  const owned = own.filter(({ capacity }) => capacity === 'owner').map(({ personId }) => personId);
  const asOwner = rights.filter(({ represented }) => represented.some(({ standing }) => standing.capacity === 'owner'));
  const people = [...new Set([...owned, ...asOwner.flatMap(({ people }) => people.map(({ personId }) => personId))])];
  const present = await unitsOf(deps.db, log.estate, people);
  const held = new Set([...present.values()].flat().map(({ unit }) => unit));
  const onRoll = new Map(rights.flatMap(({ leaf }) => leaf.units.map((unit) => [unit.id as string, leaf] as const)));
  const sold = asOwner.flatMap(({ leaf }) => leaf.units.filter(({ id }) => !held.has(id)));
  const mine = owned.flatMap((person) => present.get(person) ?? []);
  const elsewhere = mine.filter(({ unit }) => !onRoll.has(unit));
  if (sold.length + elsewhere.length === 0) return ok([]);
  const others = elsewhere.length === 0 ? [] : await rollReader(deps.db).leaves(log);
  const soldOf = await registeredOn(deps.db, log.estate, [
    ...sold.map(({ id }) => id),
    ...elsewhere.map(({ unit }) => unit),
  ]);
  const voted = (leaf: RollLeaf) => voterOf(reading.value, leaf.voter).participates;
  return ok([
    ...sold.map(({ id, address }) => ({
      ...{ address, direction: 'sold' as const },
      ...{ since: soldOf.get(id) ?? null, voted: voted(onRoll.get(id)!) },
    })),
    ...elsewhere.flatMap(({ unit, address }): Transfer[] => {
      const leaf = others.find(({ units }) => units.some(({ id }) => id === unit));
      return leaf ? [{ address, direction: 'bought', since: soldOf.get(unit) ?? null, voted: voted(leaf) }] : [];
    }),
  ]);
}

async function registeredOn(db: Db, estate: string, units: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ unit: string; day: string }>`
    select unit_id as unit, to_char(registered_at, 'YYYY-MM-DD') as day
    from unit where estate_id = ${estate} and registered_at is not null and unit_id = any(${units}::text[])`.execute(
    db,
  );
  return new Map(rows.map(({ unit, day }) => [unit, day]));
}
