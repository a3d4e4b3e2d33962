import type { Findings } from './findings.ts';
import { isCounted } from './registry-unit.ts';
import type { RegistryUnit } from './registry-unit.ts';

/** The registry unit of each listed row and the sheet it was first listed on. */
export type Listed = ReadonlyMap<RegistryUnit, string | null>;

/** Names registry units that no row lists: a doubt each where they count, else a note each or one for a whole use. */
export function checkCoverage(
  units: readonly RegistryUnit[],
  listed: Listed,
  mainSheet: string | null,
  findings: Findings,
): void {
  const usesListed = new Set([...listed.keys()].map(({ use }) => use));
  const sheetOf = sheetsOfBuildings(listed);
  const absentUses = new Map<string, number>();
  for (const unit of units) {
    if (listed.has(unit)) continue;
    const sheet = sheetOf.get(unit.building) ?? mainSheet;
    const spot = { sheet, row: null };
    if (isCounted(unit)) findings.doubt(spot, unit, 'UNIT_MISSING', 'room', { raw: null, parsed: unit.address });
    else if (usesListed.has(unit.use))
      findings.note(spot, unit, 'UNITS_NOT_LISTED', 'room', { raw: unit.use, parsed: unit.address });
    else absentUses.set(unit.use, (absentUses.get(unit.use) ?? 0) + 1);
  }
  for (const [use, count] of absentUses)
    findings.note({ sheet: null, row: null }, null, 'UNITS_NOT_LISTED', 'room', { raw: use, parsed: count });
}

/** Where a building's other units stand, for a missing one of them. */
function sheetsOfBuildings(listed: Listed): Map<string, string | null> {
  const sheets = new Map<string, string | null>();
  for (const [unit, sheet] of listed)
    if (isCounted(unit) && !sheets.has(unit.building)) sheets.set(unit.building, sheet);
  return sheets;
}
