import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { ownersOnFile, type OwnerOnFile, type UnitOnFile } from '../estates/owner-file.ts';
import { maskName } from '../identity/mask-name.ts';
import { inTransaction } from '../platform/database.ts';
import { maskNumber, maskPhone } from './masking.ts';
import { recordLook } from './record-look.ts';

export interface ShownOwner {
  readonly name: string;
  /** The last four characters; a whole number is shown to nobody. */
  readonly idNo: string | null;
  readonly phones: readonly string[];
}

export interface ShownUnit {
  readonly unit: string;
  readonly address: string;
  readonly use: string;
  readonly areaCm2: number;
  readonly owners: readonly ShownOwner[];
}

/** Who looks, and why. */
export interface Looking {
  readonly estate: string;
  readonly by: string;
  readonly reason: string;
}

const masked = ({ kind, name, idNo, phones }: OwnerOnFile): ShownOwner => ({
  name: kind === 'organisation' ? name : maskName(name),
  idNo: idNo === null ? null : maskNumber(idNo),
  phones: phones.map(maskPhone),
});

const inFull = ({ name, idNo, phones }: OwnerOnFile): ShownOwner => ({
  name,
  idNo: idNo === null ? null : maskNumber(idNo),
  phones,
});

export const shown = ({ unit, address, use, areaCm2, owners }: UnitOnFile, isUnmasked: boolean): ShownUnit => ({
  ...{ unit, address, use, areaCm2 },
  owners: owners.map(isUnmasked ? inFull : masked),
});

/** Every unit with its owners, masked. */
export async function maskedOwners(deps: Deps, { estate, by, reason }: Looking): Promise<readonly ShownUnit[]> {
  const units = await ownersOnFile(deps.db, deps.keys, estate);
  const look = { estate, by, reason, kind: 'owner-list', people: peopleIn(units).length, isRoutine: true } as const;
  await deps.db.transaction().execute((tx) => recordLook(deps, tx, look));
  return units.map((unit) => shown(unit, false));
}

export const peopleIn = (units: readonly UnitOnFile[]): readonly string[] => [
  ...new Set(units.flatMap(({ owners }) => owners.map(({ person }) => person))),
];

/** The owners of one unit with names and phones in full. The look is kept before anything is shown. */
export async function ownersOfUnit(
  deps: Deps,
  { estate, by, reason, unit }: Looking & { readonly unit: string },
): Promise<Result<ShownUnit, { readonly code: 'UNIT_NOT_FOUND' }>> {
  return inTransaction<ShownUnit, { readonly code: 'UNIT_NOT_FOUND' }>(deps.db, async (tx) => {
    const [found] = await ownersOnFile(tx, deps.keys, estate, { unit });
    if (!found) return err({ code: 'UNIT_NOT_FOUND' });
    const persons = peopleIn([found]);
    const look = { estate, by, reason, kind: 'owner', isUnmasked: true, subject: found.address, persons } as const;
    await recordLook(deps, tx, look);
    return ok(shown(found, true));
  });
}
