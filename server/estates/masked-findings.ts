import { maskNames, maskNumber, maskPhone, maskText } from '../accountability/masking.ts';
import type { FindingField } from '../registry/finding.ts';
import type { KeptFinding } from './finding-store.ts';
import type { StoredReconciliation } from './reconciliation.ts';

/** Cells that say nothing of a person: a room, an area, a name of a sheet. */
const PLAIN: ReadonlySet<string> = new Set<FindingField>(['room', 'area', 'unitCode', 'sheet', 'row', 'use']);

const MASKS: Readonly<Record<string, (cell: string) => string>> = {
  owner: maskNames,
  idNo: (cell) => cell.split('、').map(maskNumber).join('、'),
  phone: maskPhone,
  certificate: maskNumber,
};

function maskCell<Cell extends string | number | null>(field: string, cell: Cell): Cell {
  if (typeof cell !== 'string' || PLAIN.has(field)) return cell;
  return (MASKS[field] ?? maskText)(cell) as Cell;
}

const masked = <F extends KeptFinding>(finding: F): F => ({
  ...finding,
  raw: maskCell(finding.field, finding.raw),
  parsed: maskCell(finding.field, finding.parsed),
});

const maskedDoubt = (doubt: StoredReconciliation['doubts'][number]) => ({
  ...masked(doubt),
  registered: maskCell(doubt.field, doubt.registered),
});

/** The same with names, numbers, phones and remarks masked: enough to find the row in one's own file. */
export const maskedReconciliation = (found: StoredReconciliation): StoredReconciliation => ({
  ...found,
  doubts: found.doubts.map(maskedDoubt),
  notes: found.notes.map((note) => masked(note)),
});

/** How many findings show a person's data in full. */
export const personalCells = ({ doubts, notes }: Pick<StoredReconciliation, 'doubts' | 'notes'>): number =>
  [...doubts, ...notes].filter(({ field, raw, parsed }) => !PLAIN.has(field) && (raw ?? parsed) !== null).length;
