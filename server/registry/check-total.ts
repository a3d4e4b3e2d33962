import type { AreaCm2 } from '../../crypto/brands.ts';
import { readAreaCell } from './check-area.ts';
import type { Findings } from './findings.ts';
import type { PrintedTotal, RosterSheet } from './roster-row.ts';

interface Candidate {
  readonly sheet: RosterSheet;
  readonly total: PrintedTotal;
}

/**
 * Compares the printed grand total with the registry's counted area. 总计 is one wherever it stands; 合计 is one only
 * where it closes the single sheet that lists counted units, because on several sheets each closes its own.
 */
export function checkTotal(
  sheets: readonly RosterSheet[],
  countedSheets: ReadonlySet<RosterSheet>,
  registered: AreaCm2,
  findings: Findings,
): void {
  const candidates = sheets
    .filter((sheet) => countedSheets.has(sheet) || sheet.rows.length === 0)
    .flatMap((sheet) => lastTotal(sheet).map((total) => ({ sheet, total })));
  const grand = grandTotal(candidates, countedSheets);
  for (const candidate of candidates) {
    const { sheet, total } = candidate;
    const spot = { sheet: sheet.name, row: total.row };
    const raw = total.cell?.text ?? null;
    const reading = total.cell === null ? null : readAreaCell(total.cell, registered);
    if (candidate !== grand || reading?.kind !== 'exact')
      findings.note(spot, null, 'TOTAL_NOT_COMPARED', 'area', { raw, parsed: null });
    else if (reading.area !== registered)
      findings.doubt(spot, null, 'TOTAL_DIFFERS', 'area', { raw, parsed: reading.area });
  }
}

/** The sum that closes a sheet. Of several 合计 the last one does so only if it follows another sum. */
function lastTotal({ totals }: RosterSheet): PrintedTotal[] {
  const last = totals.findLast(({ kind }) => kind === 'grand') ?? totals.at(-1);
  if (last === undefined) return [];
  return last.kind === 'grand' || totals.length === 1 || last.followsSum ? [last] : [];
}

function grandTotal(candidates: readonly Candidate[], countedSheets: ReadonlySet<RosterSheet>): Candidate | null {
  const grand = candidates.filter(({ total }) => total.kind === 'grand');
  const summary = grand.filter(({ sheet }) => sheet.rows.length === 0);
  for (const some of [summary, grand]) if (some.length === 1) return some[0] ?? null;
  return grand.length === 0 && candidates.length === 1 && countedSheets.size === 1 ? (candidates[0] ?? null) : null;
}
