import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { ownerGroups } from '../registry/owner-groups.ts';
import type { RegistryFeed } from '../registry/registry-feed.ts';
import { estateStore } from './estate-store.ts';
import { listedUnit } from './import-registry.ts';
import { diffRegistry } from './registry-diff.ts';
import { registryStore } from './registry-store.ts';
import { unitsForRoll } from './units-for-roll.ts';

interface Place {
  readonly unit: string;
  readonly address: string;
}

export interface RegistrySums {
  readonly units: number;
  readonly heads: number;
  readonly areaCm2: number;
}

/** What a feed would change, before it is taken over: by room, without owners. */
export interface RegistryPreview {
  readonly asOf: string | null;
  readonly added: readonly (Place & { readonly areaCm2: number })[];
  readonly gone: readonly (Place & { readonly areaCm2: number })[];
  readonly areaChanged: readonly (Place & { readonly fromCm2: number; readonly toCm2: number })[];
  /** Other owners than before. */
  readonly sold: readonly Place[];
  /** Changed in something that neither votes nor says who does. */
  readonly otherwiseChanged: number;
  readonly before: RegistrySums;
  readonly after: RegistrySums;
}

/** Reads the feed beside the register and changes nothing. */
export async function previewRegistry(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  estate: string,
  feed: Pick<RegistryFeed, 'asOf' | 'units'>,
): Promise<Result<RegistryPreview, { readonly code: 'ESTATE_NOT_FOUND' }>> {
  if (!(await estateStore(db).one(estate))) return err({ code: 'ESTATE_NOT_FOUND' });
  const known = await registryStore(db, estate).known();
  const listed = feed.units.map((unit) => listedUnit(keys, unit));
  const diff = diffRegistry(known, listed);
  const next = new Map<string, (typeof feed.units)[number]>(feed.units.map((unit) => [unit.unitCode, unit]));
  const added = new Set<string>(diff.unitsAdded);
  const moved = diff.unitsChanged.filter(({ fields }) => fields.includes('area_cm2'));
  const present = await unitsForRoll(db, keys, estate);
  const addressOf = (unit: string) => next.get(unit)?.address ?? known.units.get(unit)?.address ?? unit;
  return ok({
    asOf: feed.asOf,
    added: diff.unitsAdded.map((unit) => ({ unit, address: addressOf(unit), areaCm2: next.get(unit)!.grossArea })),
    gone: diff.unitsWithdrawn.map((unit) => ({
      ...{ unit, address: addressOf(unit), areaCm2: known.units.get(unit)?.area_cm2 ?? 0 },
    })),
    areaChanged: moved.map(({ unit }) => ({
      ...{ unit, address: addressOf(unit), fromCm2: known.units.get(unit)!.area_cm2, toCm2: next.get(unit)!.grossArea },
    })),
    sold: diff.ownersChanged.filter((unit) => !added.has(unit)).map((unit) => ({ unit, address: addressOf(unit) })),
    otherwiseChanged: diff.unitsChanged.length - moved.length,
    before: {
      units: present.units.length,
      heads: present.groups.length,
      areaCm2: sum(present.units.map(({ areaCm2 }) => areaCm2)),
    },
    after: {
      units: feed.units.length,
      heads: ownerGroups(feed.units).length,
      areaCm2: sum(feed.units.map(({ grossArea }) => grossArea)),
    },
  });
}

const sum = (areas: readonly number[]): number => areas.reduce((whole, area) => whole + area, 0);
