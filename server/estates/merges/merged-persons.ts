import type { Db, Tx } from '../../platform/database.ts';

/**
 * By person, under which id he is grouped: himself, or the smallest id of those that two people found to be one person with
 * him.
 */
export async function mergedPersons(db: Db | Tx, estate: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('person_merge')
    .select(['person_id', 'other_id'])
    .where('estate_id', '=', estate)
    .where('verdict', '=', 'same')
    .where('confirmed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .execute();
  const root = new Map<string, string>();
  const find = (person: string): string => {
    const next = root.get(person);
    return next === undefined ? person : find(next);
  };
  for (const { person_id, other_id } of rows) {
    const [a, b] = [find(person_id), find(other_id)].sort();
    if (a !== b) root.set(b!, a!);
  }
  return new Map([...root.keys()].map((person) => [person, find(person)]));
}
