import type { Findings } from './findings.ts';
import { namesMatch, readOwnerCell } from './person-name.ts';
import type { RegistryUnit } from './registry-unit.ts';
import { shown } from './roster-row.ts';
import type { RosterRow } from './roster-row.ts';

/** What the owner cells mean for the rest of the row. */
export interface OwnerVerdict {
  /** No owner is named, or a dead one: the row's document numbers then say nothing about the unit. */
  readonly hidesDocuments: boolean;
  /** The row names the registry's owners. */
  readonly agrees: boolean;
}

/** Compares the row's owners with the registry's, which decides. */
export function checkOwners(row: RosterRow, unit: RegistryUnit, findings: Findings): OwnerVerdict {
  if (row.owners === null) return { hidesDocuments: false, agrees: true };
  const raw = shown(row.owners);
  const cell = readOwnerCell(raw);
  switch (cell.kind) {
    case 'blank':
      findings.note(row, unit, 'OWNER_MISSING', 'owner', { raw, parsed: null });
      return { hidesDocuments: false, agrees: false };
    case 'placeholder':
      findings.doubt(row, unit, 'OWNER_PLACEHOLDER', 'owner', { raw, parsed: null });
      return { hidesDocuments: true, agrees: false };
    case 'deceased':
      findings.doubt(row, unit, 'OWNER_DECEASED', 'owner', { raw, parsed: cell.names.join('、') });
      return { hidesDocuments: true, agrees: false };
    case 'names': {
      const owners = unit.owners.map(({ name }) => name);
      const agrees = namesMatch(cell.readings, owners);
      const parsed = cell.readings[0]?.join('、') ?? null;
      if (!agrees) findings.doubt(row, unit, 'OWNER_DIFFERS_FROM_REGISTRY', 'owner', { raw, parsed });
      return { hidesDocuments: false, agrees };
    }
  }
}
