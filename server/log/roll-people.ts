import { sql } from 'kysely';
import type { VoterId } from '../../crypto/brands.ts';
import type { Db } from '../platform/database.ts';
import type { LogRef } from './log-ref.ts';
import type { RollPerson } from './roll-reader.ts';

/** The people of each of the voters, in the order of their names in the log. */
export async function peopleOf(
  db: Db,
  log: LogRef,
  voters: readonly VoterId[],
): Promise<ReadonlyMap<VoterId, readonly RollPerson[]>> {
  const rows = await db
    .selectFrom('voter_person')
    .select(['voter', 'person_id', 'person'])
    .where('estate_id', '=', log.estate)
    .where('assembly_id', '=', log.assembly)
    .where(sql<boolean>`voter = any(${voters}::text[])`)
    .orderBy('person')
    .execute();
  const people = new Map<VoterId, RollPerson[]>(voters.map((voter) => [voter, []]));
  for (const row of rows) people.get(row.voter as VoterId)?.push({ personId: row.person_id, person: row.person });
  return people;
}
