import type { Db } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { openPersonal } from './personal-data.ts';
import { documentNumberKey } from '../registry/document-number.ts';

/** How the end of a number, as somebody reads it on a document, compares with the register's. */
export type EndOfNumber = 'agrees' | 'differs' | 'no-number';

/** Compares the last characters of a document with the register, so that the number itself is typed and kept nowhere. */
export async function compareEndOfNumber(
  db: Db,
  keys: Keys,
  { estate, person, end }: { readonly estate: string; readonly person: string; readonly end: string },
): Promise<EndOfNumber> {
  const row = await db
    .selectFrom('person')
    .select('id_no_sealed')
    .where('estate_id', '=', estate)
    .where('person_id', '=', person)
    .executeTakeFirst();
  if (!row?.id_no_sealed) return 'no-number';
  const number = documentNumberKey(openPersonal(keys, { estate, person }, 'id-no', row.id_no_sealed));
  return number.endsWith(documentNumberKey(end)) ? 'agrees' : 'differs';
}

/** Whether the register lists a person as a company or another organisation, for whom somebody has to be authorised. */
export async function isOrganisation(db: Db, estate: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('kind')
    .where('estate_id', '=', estate)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row?.kind === 'organisation';
}
