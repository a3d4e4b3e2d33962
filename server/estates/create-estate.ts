import { PACKS } from '../../crypto/law/packs/all.ts';
import { isLawOf } from '../../crypto/law/packs/resolve.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { areaCovers, type Actor } from '../platform/authorize.ts';
import { estateStore, type Estate } from './estate-store.ts';

export type CreateEstateRefusal = {
  readonly code: 'AREA_NOT_YOURS' | 'ESTATE_PACK_UNKNOWN' | 'ESTATE_PACK_ELSEWHERE' | 'ESTATE_EXISTS';
};

/** Sets up an estate in an area that the administrator administers. */
export async function createEstate(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  by: Actor,
  estate: Estate,
): Promise<Result<Estate, CreateEstateRefusal>> {
  const covered = by.grants.some(
    ({ role, scope, scopeId }) => role === 'administrator' && scope === 'area' && areaCovers(scopeId, estate.areaCode),
  );
  if (!covered) return err({ code: 'AREA_NOT_YOURS' });
  const pack = PACKS.find(({ id }) => id === estate.pack);
  if (!pack) return err({ code: 'ESTATE_PACK_UNKNOWN' });
  if (!isLawOf(pack, estate.areaCode)) return err({ code: 'ESTATE_PACK_ELSEWHERE' });
  const added = await estateStore(db).add(estate, by.accountId, await clock.inTransaction(db));
  return added ? ok(estate) : err({ code: 'ESTATE_EXISTS' });
}
