import { ok } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkTotal } from './check-total.ts';
import { noteSharedPhones } from './contacts.ts';
import type { UnitContact } from './contacts.ts';
import type { Doubt, Finding, Note } from './finding.ts';
import { Findings } from './findings.ts';
import { locateRows } from './locate.ts';
import type { Located, LocatedSheet } from './locate.ts';
import { readRoster } from './read-roster.ts';
import type { RegistryFeed } from './registry-feed.ts';
import { isCounted } from './registry-unit.ts';
import type { RegistryUnit } from './registry-unit.ts';
import type { RosterSheet } from './roster-row.ts';
import { checkListedRow, checkRepeatedRow, contactsOfRow, mayCount } from './check-row.ts';
import { noteOnSheet } from './sheet-notes.ts';
import type { Sheet } from './table.ts';
import { totalsOf } from './totals.ts';
import type { Totals } from './totals.ts';
import { UnitIndex } from './unit-index.ts';
import type { Unreadable } from './unreadable.ts';

export interface Reconciliation {
  /** From the registry alone: a roster changes neither ownership nor area. */
  readonly totals: Totals;
  /** Roster rows of counted units and of unknown rooms that would count. */
  readonly rosterRows: number;
  readonly doubts: readonly Doubt[];
  readonly notes: readonly Note[];
  readonly contacts: readonly UnitContact[];
}

/**
 * Lays a committee's roster beside the registry. The registry decides ownership and area, the roster adds contacts, and
 * every difference is said. Err: none of the sheets is a roster.
 */
export function reconcile(feed: RegistryFeed, sheets: readonly Sheet[]): Result<Reconciliation, Unreadable> {
  const roster = readRoster(sheets, feed.estate);
  if (!roster.ok) return roster;
  const totals = totalsOf(feed.units);
  const run = new Run(feed);
  for (const sheet of roster.value.sheets) run.readSheet(sheet);
  run.finish(roster.value.sheets, totals);
  const order = new Map(sheets.map(({ name }, i) => [name, i]));
  return ok({
    totals,
    rosterRows: run.rosterRows,
    doubts: inFileOrder(run.findings.doubts, order),
    notes: inFileOrder([...feed.notes, ...roster.value.notes, ...run.findings.notes], order),
    contacts: run.contacts,
  });
}

class Run {
  readonly findings = new Findings();
  readonly contacts: UnitContact[] = [];
  rosterRows = 0;
  readonly #feed: RegistryFeed;
  readonly #index: UnitIndex;
  readonly #listed = new Map<RegistryUnit, string | null>();
  readonly #countedSheets = new Set<RosterSheet>();

  constructor(feed: RegistryFeed) {
    this.#feed = feed;
    this.#index = new UnitIndex(feed.units, feed.estate);
  }

  readSheet(sheet: RosterSheet): void {
    const located = locateRows(sheet.rows, this.#index, this.#feed.estate);
    this.#noteStyles(sheet, located);
    for (const row of located.rows) {
      if (sheet.supplementary) this.#addContacts(row);
      else this.#checkRow(sheet, row);
    }
  }

  #noteStyles(sheet: RosterSheet, { styles }: LocatedSheet): void {
    for (const [parts, style] of styles)
      if (parts > 1) this.findings.notes.push(noteOnSheet(sheet.name, 'PLACE_READING', null, style));
  }

  #addContacts({ unit, row }: Located): void {
    if (unit) this.contacts.push(...contactsOfRow(row, unit, this.findings));
  }

  #checkRow(sheet: RosterSheet, located: Located): void {
    const { row, unit } = located;
    const countable = unit ? isCounted(unit) : mayCount(row);
    if (countable) {
      this.rosterRows += 1;
      this.#countedSheets.add(sheet);
    }
    this.#checkPlace(located, countable);
    if (!unit) return;
    if (this.#listed.has(unit)) return checkRepeatedRow(row, unit, this.findings);
    this.#listed.set(unit, sheet.name);
    this.contacts.push(...checkListedRow(row, unit, this.findings));
  }

  #checkPlace({ row, unit, ambiguous, place, codeDiffers }: Located, countable: boolean): void {
    const raw = row.place.room || row.place.location || row.place.unitCode;
    const said = { raw, parsed: place };
    if (codeDiffers)
      this.findings.note(row, unit, 'UNIT_CODE_DIFFERS', 'unitCode', { raw: row.place.unitCode, parsed: place });
    if (unit) return;
    if (ambiguous) this.findings.note(row, null, 'UNIT_AMBIGUOUS', 'room', said);
    if (countable) this.findings.doubt(row, null, 'UNIT_UNKNOWN', 'room', said);
    else this.findings.note(row, null, 'UNCOUNTED_UNIT_UNKNOWN', 'room', said);
  }

  finish(sheets: readonly RosterSheet[], totals: Totals): void {
    const [main] = this.#countedSheets;
    const mainSheet = this.#countedSheets.size === 1 ? (main?.name ?? null) : null;
    checkCoverage(this.#feed.units, this.#listed, mainSheet, this.findings);
    this.#askUses();
    checkTotal(sheets, this.#countedSheets, totals.areaCm2, this.findings);
    noteSharedPhones(this.contacts, this.#feed.units, this.findings);
  }

  /** 其他 counts like a shop, but the word could hide a public room: somebody says which it is. */
  #askUses(): void {
    const nowhere = { sheet: null, row: null };
    for (const unit of this.#feed.units)
      if (unit.use === '其他')
        this.findings.doubt(nowhere, unit, 'USE_UNCLEAR', 'use', { raw: unit.use, parsed: unit.address });
  }
}

/** By sheet and row; what has no row comes after the rows of its sheet, what has no sheet first. */
function inFileOrder<F extends Finding<string>>(
  findings: readonly F[],
  order: ReadonlyMap<string | null, number>,
): F[] {
  const rank = ({ sheet }: F): number => order.get(sheet) ?? -1;
  const line = ({ row }: F): number => row ?? Number.MAX_SAFE_INTEGER;
  return [...findings].sort((a, b) => rank(a) - rank(b) || line(a) - line(b));
}
