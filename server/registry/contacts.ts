import type { UnitId } from '../../crypto/brands.ts';
import type { Findings } from './findings.ts';
import { ownerGroups } from './owner-groups.ts';
import { readPhones } from './phone.ts';
import type { RegistryUnit } from './registry-unit.ts';
import { shown } from './roster-row.ts';
import type { RosterRow } from './roster-row.ts';

/** Phones that the roster adds to a unit. */
export interface UnitContact {
  readonly unitCode: UnitId;
  readonly sheet: string | null;
  readonly row: number;
  /** The registry's owner whose phone this is, where that is certain; null for "somebody of this unit". */
  readonly name: string | null;
  readonly phones: readonly string[];
  /** The row does not name the registry's owners: a person must settle that before these phones are used. */
  readonly doubtful: boolean;
}

/** The contacts of one row. A phone is a certain person's only if he owns alone or the registry has it as his. */
export function readContacts(row: RosterRow, unit: RegistryUnit, doubtful: boolean, findings: Findings): UnitContact[] {
  if (row.phones === null) return [];
  const raw = shown(row.phones);
  const { phones, unreadable } = readPhones(row.phones.map((cell) => cell.number ?? cell.text).join('\n'));
  if (unreadable > 0) findings.note(row, unit, 'PHONE_UNREADABLE', 'phone', { raw, parsed: unreadable });
  else if (phones.length === 0) findings.note(row, unit, 'PHONE_MISSING', 'phone', { raw, parsed: null });
  const registered = unit.owners.flatMap(({ phone }) => (phone === null ? [] : readPhones(phone).phones));
  if (registered.length > 0 && phones.some((phone) => !registered.includes(phone)))
    findings.note(row, unit, 'PHONE_NOT_IN_REGISTRY', 'phone', { raw, parsed: phones.join('、') });
  const byName = new Map<string | null, string[]>();
  for (const phone of phones) {
    const name = ownerOfPhone(phone, unit, doubtful);
    byName.set(name, [...(byName.get(name) ?? []), phone]);
  }
  const { sheet, row: number } = row;
  return [...byName].map(([name, own]) => ({
    unitCode: unit.unitCode,
    sheet,
    row: number,
    name,
    phones: own,
    doubtful,
  }));
}

function ownerOfPhone(phone: string, { owners }: RegistryUnit, doubtful: boolean): string | null {
  const registered = owners.filter((owner) => owner.phone !== null && readPhones(owner.phone).phones.includes(phone));
  const certain = registered.length > 0 ? registered : doubtful ? [] : owners;
  return certain.length === 1 ? (certain[0]?.name ?? null) : null;
}

/** Notes phones that stand for units of different owners: a family, an agent, or a mistake. */
export function noteSharedPhones(
  contacts: readonly UnitContact[],
  units: readonly RegistryUnit[],
  findings: Findings,
): void {
  const groupOf = new Map(
    ownerGroups(units).flatMap((group, i) => group.units.map((unit) => [unit.unitCode, i] as const)),
  );
  const unitOf = new Map(units.map((unit) => [unit.unitCode, unit]));
  const uses = new Map<string, UnitContact[]>();
  for (const contact of contacts)
    for (const phone of contact.phones) uses.set(phone, [...(uses.get(phone) ?? []), contact]);
  for (const [phone, users] of uses) {
    const groups = new Set(users.map(({ unitCode }) => groupOf.get(unitCode)));
    const [first] = users;
    if (first && groups.size > 1)
      findings.note(first, unitOf.get(first.unitCode) ?? null, 'PHONE_SHARED', 'phone', {
        raw: phone,
        parsed: users.length,
      });
  }
}
