import { areaPreference, roleOfDoubleHeading, roleOfHeading } from './column-role.ts';
import type { ColumnRole } from './column-role.ts';
import { compact } from './plain-text.ts';
import type { Row, Sheet } from './table.ts';

/** Which columns hold what, and where the rows begin. */
export interface Header {
  /** Index of the first row of the heading, and of the first row below it. */
  readonly top: number;
  readonly below: number;
  readonly columns: ReadonlyMap<ColumnRole, readonly number[]>;
  /** The lowest line of the heading, without blanks. */
  readonly headings: readonly string[];
  /** Headings of columns that are left out although they hold an area, an owner or a phone of something else. */
  readonly ignored: readonly string[];
}

/** Titles, stamps and instructions rarely fill more rows than this above a heading. */
const DEEPEST_HEADER = 60;

const PLACE: readonly ColumnRole[] = ['room', 'location', 'unitCode', 'parkingNo'];
const CONTENT: readonly ColumnRole[] = ['owner', 'idNo', 'area', 'phone', 'innerArea'];

type Roles = readonly (ColumnRole | null)[];

/** The heading of a sheet: the first row, or pair of rows, that names a place and something about it. */
export function findHeader(sheet: Sheet): Header | null {
  const last = Math.min(sheet.rows.length, DEEPEST_HEADER);
  for (let top = 0; top < last; top++) {
    const single = rolesOfRow(sheet.rows[top] ?? []);
    const double = rolesOfPair(sheet, top);
    if (double !== null && isHeader(double) && countRoles(double) > countRoles(single))
      return headerOf(sheet, top, top + 2, double);
    if (isHeader(single)) return headerOf(sheet, top, top + 1, single);
  }
  return null;
}

/** The heading of a summary sheet: buildings and areas, but no rooms. Only its grand total is of use. */
export function findSummaryHeader(sheet: Sheet): Header | null {
  const last = Math.min(sheet.rows.length, DEEPEST_HEADER);
  for (let top = 0; top < last; top++) {
    const roles = rolesOfRow(sheet.rows[top] ?? []);
    if (roles.includes('area') && roles.includes('building')) return headerOf(sheet, top, top + 1, roles);
  }
  return null;
}

/** Whether a later row says the heading again, as on printed pages. */
export function repeatsHeader(row: Row, { headings }: Header): boolean {
  const same = headings.filter((heading, column) => heading !== '' && heading === compact(row[column]?.text ?? ''));
  return same.length >= 2 && same.length * 2 > headings.filter((heading) => heading !== '').length;
}

const rolesOfRow = (row: Row): Roles => Array.from(row, (cell) => roleOfHeading(cell?.text ?? ''));

function rolesOfPair(sheet: Sheet, top: number): Roles | null {
  const upper = sheet.rows[top] ?? [];
  const lower = sheet.rows[top + 1];
  if (lower === undefined || !looksLikeHeadings(lower) || isTitle(upper)) return null;
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, column) =>
    roleOfDoubleHeading(headingAt(sheet, top, column), lower[column]?.text ?? ''),
  );
}

/** A cell inside a merged heading stands under the heading's text. */
function headingAt(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.rows[row]?.[column];
  const origin = cell?.mergedFrom;
  return (origin ? sheet.rows[origin.row]?.[origin.column]?.text : cell?.text) ?? '';
}

/** A title is one text over all columns; lines such as `填报单位：… 日期：…` name values, not columns. */
function isTitle(row: Row): boolean {
  const texts = row.map((cell) => compact(cell?.text ?? '')).filter((text) => text !== '');
  return texts.length < 2 || texts.some((text) => /.:.|\d{2}/.test(text));
}

/** Headings hold no numbers but a counter at the end: 电话2, 共有人1. */
const looksLikeHeadings = (row: Row): boolean =>
  row.every(
    (cell) =>
      cell === undefined ||
      (cell.number === null && !/\d{2}|\d./.test(compact(cell.text).replace(/m[2²]|\(.*\)/gi, ''))),
  );

const has = (roles: Roles, wanted: readonly ColumnRole[]): boolean =>
  roles.some((role) => role !== null && wanted.includes(role));

const isHeader = (roles: Roles): boolean => has(roles, PLACE) && has(roles, CONTENT);

const countRoles = (roles: Roles): number => new Set(roles.filter((role) => role !== null && role !== 'ignored')).size;

function headerOf(sheet: Sheet, top: number, below: number, roles: Roles): Header {
  const lower = (column: number): string => (below - top > 1 ? (sheet.rows[below - 1]?.[column]?.text ?? '') : '');
  const heading = (column: number): string => headingAt(sheet, top, column) + lower(column);
  const columns = new Map<ColumnRole, number[]>();
  const ignored: string[] = [];
  roles.forEach((role, column) => {
    if (role === 'ignored') ignored.push(compact(heading(column)));
    else if (role !== null) columns.set(role, [...(columns.get(role) ?? []), column]);
  });
  const areas = columns.get('area') ?? [];
  const [best, ...others] = [...areas].sort((a, b) => areaPreference(heading(a)) - areaPreference(heading(b)) || a - b);
  if (best !== undefined) columns.set('area', [best]);
  ignored.push(...others.map((column) => compact(heading(column))));
  const headings = Array.from(sheet.rows[below - 1] ?? [], (cell) => compact(cell?.text ?? ''));
  return { top, below, columns, headings, ignored };
}
