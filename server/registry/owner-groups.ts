import { nameKey } from './person-name.ts';
import type { RegistryOwner, RegistryUnit } from './registry-unit.ts';

/** One voter: the same owners of one or more units, or the developer with all it has not sold or handed over. */
export interface OwnerGroup {
  readonly kind: 'owners' | 'developer';
  readonly owners: readonly RegistryOwner[];
  /** In the order of the feed. */
  readonly units: readonly RegistryUnit[];
}

/** One person's or organisation's identity: the document number, or the name where the register has no number. */
const ownerKey = ({ kind, name, idType, idNo }: RegistryOwner): string =>
  idNo === null ? `${kind}|${nameKey(name)}` : /^[0-9A-Z]{18}$/.test(idNo) ? idNo : `${idType ?? ''}|${idNo}`;

const groupKey = (owners: readonly RegistryOwner[]): string => [...new Set(owners.map(ownerKey))].sort().join('\n');

/** The organisations that alone own units not handed over: normally one, the developer. */
export function developers(units: readonly RegistryUnit[]): readonly RegistryOwner[] {
  const found = new Map<string, RegistryOwner>();
  for (const { delivered, owners } of units) {
    const [only] = owners;
    if (!delivered && owners.length === 1 && only?.kind === 'organisation') found.set(ownerKey(only), only);
  }
  return [...found.values()];
}

/**
 * Owner groups of all units (SPC interpretation art. 9): equal sets of owners in any order are one group, A with B and
 * A alone are two. Everything not handed over is the developer's, with what it owns besides; where several
 * organisations own such units nobody can tell which is the developer, and only those units are joined.
 */
export function ownerGroups(units: readonly RegistryUnit[]): OwnerGroup[] {
  const developing = developers(units);
  const developerKey = developing.length === 1 ? groupKey(developing) : null;
  const groups = new Map<
    string,
    { kind: OwnerGroup['kind']; owners: readonly RegistryOwner[]; units: RegistryUnit[] }
  >();
  for (const unit of units) {
    const key = groupKey(unit.owners);
    const isDeveloper = !unit.delivered || key === developerKey;
    const group = groups.get(isDeveloper ? 'developer' : key);
    if (group) group.units.push(unit);
    else if (isDeveloper) groups.set('developer', { kind: 'developer', owners: developing, units: [unit] });
    else groups.set(key, { kind: 'owners', owners: unit.owners, units: [unit] });
  }
  return [...groups.values()];
}
