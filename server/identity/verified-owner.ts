import { ok, err, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { findOwner } from '../estates/owners.ts';
import { documentIndex, idTypeOf } from '../estates/personal-index.ts';
import { documentNumberKey } from '../registry/document-number.ts';
import { accountStore } from './account-store.ts';
import { actsFor } from './acts-for.ts';
import type { IdTypeWord } from './claim.ts';

/** Somebody as another person names him, with the document that he holds. */
export interface NamedPerson {
  readonly name: string;
  readonly idType: IdTypeWord;
  readonly idNo: string;
}

export interface VerifiedOwner {
  readonly account: string;
  /** In the estate's register. */
  readonly person: string;
}

/** The owner of this name and document who has proved here who he is and acts for himself; anybody else is unknown. */
export async function verifiedOwner(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  estate: string,
  { name, idType, idNo }: NamedPerson,
): Promise<Result<VerifiedOwner, 'unknown'>> {
  const claim = { name, idType: idTypeOf(idType), idNo: documentNumberKey(idNo) };
  const owner = await findOwner(db, keys, estate, claim);
  if (owner?.kind !== 'person') return err('unknown');
  const account = await accountStore(db).byIdentity(documentIndex(keys, claim.idType, claim.idNo));
  const standings = account === null ? [] : await actsFor(db, estate, account);
  const isHimself = standings.some(({ person, capacity }) => person === owner.person && capacity === 'owner');
  return account !== null && isHimself ? ok({ account, person: owner.person }) : err('unknown');
}
