import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import type { FindingField } from '../registry/finding.ts';
import type { KeptFinding } from './finding-store.ts';
import { loadRegister, type RegisterPerson, type RegisterUnit } from './register.ts';

export type WithRegistered<F> = F & {
  /** Of the unit; null where the register does not know it. */
  readonly address: string | null;
  /** What the register says of the same: text, or cm² for areas; null where it says nothing. */
  readonly registered: string | number | null;
};

interface Whole {
  readonly estate: string;
  /** All counted units together, against which a printed total stands. */
  readonly totalCm2: number;
}

/** The register's own words beside each finding, so that whoever answers sees both. Holds personal data like the cells. */
export async function registeredFor(
  db: Db | Tx,
  keys: Keys,
  { estate, totalCm2 }: Whole,
  findings: readonly KeptFinding[],
): Promise<readonly WithRegistered<KeptFinding>[]> {
  if (findings.length === 0) return [];
  const { units, people } = await loadRegister(db, keys, estate);
  const byCode = new Map<string, RegisterUnit>(units.map((unit) => [unit.unitCode, unit]));
  return findings.map((finding) => {
    const unit = byCode.get(finding.unitCode ?? '');
    const address = unit?.address ?? null;
    const registered = finding.code === 'TOTAL_DIFFERS' ? totalCm2 : unit ? cellOf(unit, people, finding.field) : null;
    return { ...finding, address, registered };
  });
}

function cellOf(
  unit: RegisterUnit,
  people: ReadonlyMap<string, RegisterPerson>,
  field: string,
): string | number | null {
  const owners = unit.owners.flatMap((person) => people.get(person) ?? []);
  const joined = (values: readonly (string | null)[]) => values.filter((value) => value !== null).join('、') || null;
  switch (field as FindingField) {
    case 'area':
      return unit.grossArea;
    case 'owner':
      return joined(owners.map(({ name }) => name));
    case 'idNo':
      return joined(owners.map(({ idNo }) => idNo));
    case 'use':
      return unit.use;
    case 'room':
      return unit.address;
    default:
      return null;
  }
}
