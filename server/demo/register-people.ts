import { isCounted, type UnitUse } from '../registry/registry-unit.ts';
import type { OwnerFacts } from './players/owner.ts';

/** The register as its file has it; the demonstration reads it as a neighbour would who was handed the paper. */
interface RegisterFile {
  readonly units: readonly {
    readonly address: string;
    readonly building: string;
    readonly use: UnitUse;
    readonly delivered: boolean;
    readonly owners: readonly { kind: string; name: string; idType: string; idNo: string; phone: string | null }[];
  }[];
}

/** People who own the same units together, and one of them who can be reached. */
export interface Household {
  readonly facts: OwnerFacts;
  readonly buildings: ReadonlySet<string>;
  readonly addresses: readonly string[];
  readonly owners: number;
}

/** Everybody with a phone who owns something that votes, a household once; companies are left to the desk. */
export const householdsOf = (registry: Uint8Array): Household[] => householdsIn(new TextDecoder().decode(registry));

/** The same from the file's text. */
export function householdsIn(registry: string): Household[] {
  const { units } = JSON.parse(registry) as RegisterFile;
  const byOwners = new Map<string, { household: Household; addresses: string[]; buildings: Set<string> }>();
  for (const { address, building, use, delivered, owners } of units) {
    const first = owners[0];
    if (!isCounted({ use }) || !delivered || first?.kind !== 'person' || first.phone === null) continue;
    const group = owners
      .map(({ idNo }) => idNo)
      .sort()
      .join();
    const found = byOwners.get(group);
    if (found) {
      found.addresses.push(address);
      found.buildings.add(building);
      continue;
    }
    const addresses = [address];
    const buildings = new Set([building]);
    const { name, idType, idNo, phone } = first;
    const household = { facts: { name, idType, idNo, phone }, buildings, addresses, owners: owners.length };
    byOwners.set(group, { household, addresses, buildings });
  }
  return [...byOwners.values()].map(({ household }) => household);
}
