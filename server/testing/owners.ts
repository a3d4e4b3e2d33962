import type { Db } from '../platform/database.ts';
import { actor } from './sessions.ts';

/** Sessions of the owners of an estate, each by building, room and place among its owners. */
export async function ownersOf({ db }: { readonly db: Db }, estate: string) {
  const held = await db
    .selectFrom('ownership as o')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.unit_id', '=', 'o.unit_id').onRef('u.estate_id', '=', 'o.estate_id'),
    )
    .select(['o.person_id', 'o.position', 'u.building', 'u.room'])
    .where('o.estate_id', '=', estate)
    .execute();
  return (building: string, room: string, position = 0) => {
    const found = held.find((each) => each.building === building && each.room === room && each.position === position)!;
    const grants = [{ role: 'owner', scope: 'estate', scopeId: estate }] as const;
    return { actor: actor(found.person_id, grants, { [estate]: found.person_id }) };
  };
}

export type OwnerOf = Awaited<ReturnType<typeof ownersOf>>;
