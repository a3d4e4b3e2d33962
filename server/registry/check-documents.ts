import { isCreditCode, readDocumentNumber, splitDocumentNumbers } from './document-number.ts';
import type { DocumentReading } from './document-number.ts';
import type { DoubtCode } from './finding.ts';
import type { Findings } from './findings.ts';
import type { RegistryUnit } from './registry-unit.ts';
import { shown } from './roster-row.ts';
import type { RosterRow } from './roster-row.ts';
import type { Cell } from './table.ts';

const numbersIn = (cell: Cell): DocumentReading[] =>
  cell.number === null
    ? splitDocumentNumbers(cell.text).map((number) => readDocumentNumber(number))
    : [readDocumentNumber(cell.number, true)];

/** The doubt that a number raises by itself. An organisation's code may be all digits and then looks like a person's. */
function doubtAbout(reading: DocumentReading, unit: RegistryUnit): DoubtCode | null {
  switch (reading.kind) {
    case 'precision-lost':
      return 'ID_PRECISION_LOST';
    case 'resident-15':
      return 'ID_15_DIGITS';
    case 'malformed':
      return 'ID_CHECKSUM';
    case 'organisation':
      return reading.valid ? null : 'ID_CHECKSUM';
    case 'resident': {
      const mayBeCode = unit.owners.some(({ kind }) => kind === 'organisation') && isCreditCode(reading.number);
      return reading.valid || mayBeCode ? null : 'ID_CHECKSUM';
    }
    case 'masked':
    case 'other':
      return null;
  }
}

/** Checks the row's document numbers by themselves and, where they are whole, against the registry's. */
export function checkDocuments(row: RosterRow, unit: RegistryUnit, findings: Findings): void {
  if (row.idNos === null) return;
  const raw = shown(row.idNos);
  const readings = row.idNos.flatMap(numbersIn);
  if (readings.length === 0) return findings.note(row, unit, 'ID_MISSING', 'idNo', { raw, parsed: null });
  const doubted = new Map<DoubtCode, string[]>();
  const registered = new Set(unit.owners.map(({ idNo }) => idNo));
  for (const reading of readings) {
    const number = reading.kind === 'precision-lost' ? null : reading.number;
    const code = doubtAbout(reading, unit);
    if (code !== null) doubted.set(code, [...(doubted.get(code) ?? []), ...(number === null ? [] : [number])]);
    else if (reading.kind === 'masked') findings.note(row, unit, 'ID_MASKED', 'idNo', { raw, parsed: null });
    else if (!registered.has(number)) findings.note(row, unit, 'ID_NOT_IN_REGISTRY', 'idNo', { raw, parsed: number });
  }
  for (const [code, numbers] of doubted)
    findings.doubt(row, unit, code, 'idNo', { raw, parsed: numbers.length === 0 ? null : numbers.join('、') });
}
