import type { AreaCm2 } from '../../crypto/brands.ts';
import { readArea } from './area.ts';
import type { AreaReading } from './area.ts';
import type { Findings } from './findings.ts';
import type { RegistryUnit } from './registry-unit.ts';
import type { RosterRow } from './roster-row.ts';
import type { Cell } from './table.ts';

/** A number cell states what it stores; where it is shown rounded to just the registry's figure, it states that. */
export function readAreaCell(cell: Cell, registered: AreaCm2 | null): AreaReading {
  const displayed = readArea(cell.text);
  if (cell.number === null || (displayed.kind === 'exact' && displayed.area === registered)) return displayed;
  return readArea(cell.number);
}

/** Compares the row's area with the registry's, which votes. A roster with only inner areas is compared with those. */
export function checkArea(row: RosterRow, unit: RegistryUnit, findings: Findings): void {
  const cell = row.area ?? row.innerArea;
  const registered = row.area === null ? unit.innerArea : unit.grossArea;
  if (cell === null || registered === null) return;
  const reading = readAreaCell(cell, registered);
  const raw = cell.text;
  const doubt = (
    code: 'AREA_MISSING' | 'AREA_APPROXIMATE' | 'AREA_DIFFERS_FROM_REGISTRY',
    area: AreaCm2 | null,
  ): void => findings.doubt(row, unit, code, 'area', { raw, parsed: area });
  switch (reading.kind) {
    case 'none':
      return doubt('AREA_MISSING', null);
    case 'unreadable':
      findings.note(row, unit, 'AREA_UNREADABLE', 'area', { raw, parsed: null });
      return doubt('AREA_MISSING', null);
    case 'approximate':
      return doubt('AREA_APPROXIMATE', reading.area);
    case 'too-precise':
      findings.note(row, unit, 'AREA_TOO_PRECISE', 'area', { raw, parsed: reading.squareMetres });
      return doubt('AREA_DIFFERS_FROM_REGISTRY', null);
    case 'exact':
      if (reading.area === registered) return;
      if (reading.area === unit.innerArea)
        findings.note(row, unit, 'AREA_IS_INNER', 'area', { raw, parsed: reading.area });
      return doubt('AREA_DIFFERS_FROM_REGISTRY', reading.area);
  }
}
