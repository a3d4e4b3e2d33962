import type { RegistryUnit } from './registry-unit.ts';
import type { Doubt, DoubtCode, FindingField, Note, NoteCode } from './finding.ts';

/** Where a finding stands. */
export interface Spot {
  readonly sheet: string | null;
  readonly row: number | null;
}

/** Collects findings; one doubt of a kind per row, however many cells share the fault. */
export class Findings {
  readonly doubts: Doubt[] = [];
  readonly notes: Note[] = [];

  doubt(spot: Spot, unit: RegistryUnit | null, code: DoubtCode, field: FindingField, said: Said): void {
    this.doubts.push({ ...place(spot, unit), code, field, ...said });
  }

  note(spot: Spot, unit: RegistryUnit | null, code: NoteCode, field: FindingField, said: Said): void {
    this.notes.push({ ...place(spot, unit), code, field, ...said });
  }
}

/** The cell as shown, and what was understood. */
export interface Said {
  readonly raw: string | null;
  readonly parsed: string | number | null;
}

const place = ({ sheet, row }: Spot, unit: RegistryUnit | null) => ({ sheet, row, unitCode: unit?.unitCode ?? null });
