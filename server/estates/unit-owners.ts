import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { openPersonal } from './personal-data.ts';

/** Somebody whom the register lists as an owner of a unit now. */
export interface UnitOwner {
  readonly person: string;
  readonly kind: 'person' | 'organisation';
  /** Document index. */
  readonly identity: Buffer;
  /** Last four characters of the document number; null where the register has no number. Never to be answered with. */
  readonly idTail: string | null;
}

/** What is compared with what somebody typed, in one spelling. */
export const tailOf = (number: string): string => number.slice(-4).toUpperCase();

/** The present owners of a unit, in the register's order. */
export async function ownersOfUnit(
  db: Db | Tx,
  keys: Keys,
  estate: string,
  unit: string,
): Promise<readonly UnitOwner[]> {
  const rows = await db
    .selectFrom('ownership as o')
    .innerJoin('person as p', (join) =>
      join.onRef('p.estate_id', '=', 'o.estate_id').onRef('p.person_id', '=', 'o.person_id'),
    )
    .select(['p.person_id', 'p.kind', 'p.identity_index', 'p.id_no_sealed'])
    .where('o.estate_id', '=', estate)
    .where('o.unit_id', '=', unit)
    .orderBy('o.position')
    .execute();
  return rows.map(({ person_id: person, kind, identity_index: identity, id_no_sealed: sealed }) => ({
    ...{ person, kind: kind === 'organisation' ? 'organisation' : 'person', identity },
    idTail: sealed && tailOf(openPersonal(keys, { estate, person }, 'id-no', sealed)),
  }));
}
