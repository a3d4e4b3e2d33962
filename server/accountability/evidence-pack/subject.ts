import type { RollLeaf } from '../../../crypto/roll/leaf.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { rollReader, type RollVoter } from '../../log/roll-reader.ts';
import type { Db } from '../../platform/database.ts';
import { openPersonal } from '../../estates/personal-data.ts';

/** The owner whom a pack is about, as he stands on the frozen roll. */
export interface Subject {
  readonly voter: RollVoter;
  /** Of the whole roll, in its order. */
  readonly leaves: readonly RollLeaf[];
  /** Opens the owner hash of the leaf; null once it was erased. */
  readonly salt: Buffer | null;
  readonly owners: readonly { readonly person: string; readonly name: string; readonly idNo: string | null }[];
}

/** The voter who holds a unit; null where the roll has no such unit, or no roll. */
export async function subjectOf(deps: Deps, log: LogRef, unit: string): Promise<Subject | null> {
  const reader = rollReader(deps.db);
  const leaves = await reader.leaves(log);
  const leaf = leaves.find(({ units }) => units.some(({ id }) => id === unit));
  const voter = leaf && (await reader.voter(log, leaf.voter));
  if (!voter) return null;
  const persons = voter.people.map(({ personId }) => personId);
  return { voter, leaves, salt: await saltOf(deps.db, log, voter), owners: await ownersOf(deps, log.estate, persons) };
}

async function saltOf(db: Db, { estate, assembly }: LogRef, { voter }: RollVoter): Promise<Buffer | null> {
  const row = await db
    .selectFrom('roll_voter')
    .select('owner_salt')
    .where('estate_id', '=', estate)
    .where('assembly_id', '=', assembly)
    .where('voter', '=', voter)
    .executeTakeFirst();
  return row?.owner_salt ?? null;
}

async function ownersOf({ db, keys }: Deps, estate: string, persons: readonly string[]): Promise<Subject['owners']> {
  if (persons.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'name_sealed', 'id_no_sealed'])
    .where('estate_id', '=', estate)
    .where('person_id', 'in', [...persons])
    .orderBy('person_id')
    .execute();
  return rows.map((row) => {
    const whose = { estate, person: row.person_id };
    return {
      person: row.person_id,
      name: openPersonal(keys, whose, 'name', row.name_sealed),
      idNo: row.id_no_sealed === null ? null : openPersonal(keys, whose, 'id-no', row.id_no_sealed),
    };
  });
}
