import type { Header } from './header.ts';
import { repeatsHeader } from './header.ts';
import { readBuilding } from './place.ts';
import type { BuildingName } from './place.ts';
import { compact, withoutBrackets } from './plain-text.ts';
import { cellText, isBlankRow } from './table.ts';
import type { Cell, Row } from './table.ts';
import type { ColumnRole } from './column-role.ts';

export type RowKind =
  | { readonly kind: 'blank' }
  | { readonly kind: 'header' }
  | { readonly kind: 'subtotal' }
  | { readonly kind: 'total' | 'grand'; readonly cell: Cell | null }
  /** A line across the table that names the building or entrance of the rows below it. */
  | { readonly kind: 'section'; readonly building: BuildingName | null; readonly entrance: string | null }
  | { readonly kind: 'unit' }
  /** Another owner of the unit above. */
  | { readonly kind: 'continuation' }
  | { readonly kind: 'other' };

const PLACE = ['room', 'location', 'unitCode', 'parkingNo'] as const;
const PERSON = ['owner', 'idNo'] as const;
const COUNT = /^共?\d{1,6}(?:户|套|间|人|个)?$/;
const SUM = /^(.{0,12}?)(小计|总合计|合计|总计|共计|累计)(.{0,20})$/;
const STATED_AREA = /(\d[\d,]*(?:\.\d+)?)(?:m2|平方米|平方|平米)/;

const textAt = (row: Row, header: Header, role: ColumnRole): string =>
  (header.columns.get(role) ?? []).map((column) => cellText(row, column).trim()).join('');

const distinctTexts = (row: Row): string[] => [
  ...new Set(row.map((cell) => cell?.text.trim() ?? '').filter((text) => text !== '')),
];

/** What a row below the heading is. Only `unit` and `continuation` rows list owners. */
export function kindOfRow(row: Row, header: Header): RowKind {
  if (isBlankRow(row)) return { kind: 'blank' };
  const sum = sumOf(row, header);
  if (sum) return sum;
  if (repeatsHeader(row, header)) return { kind: 'header' };
  const section = sectionOf(row);
  if (section) return section;
  return { kind: listKind(row, header) };
}

function listKind(row: Row, header: Header): 'unit' | 'continuation' | 'other' {
  const place = (['room', 'location', 'unitCode', 'parkingNo'] as const)
    .map((role) => textAt(row, header, role))
    .join('');
  const person = textAt(row, header, 'owner') + textAt(row, header, 'idNo');
  const area = textAt(row, header, 'area') + textAt(row, header, 'innerArea');
  const filled = person + area + textAt(row, header, 'phone') + textAt(row, header, 'certificate');
  if (place !== '') return filled !== '' || (/\d/.test(compact(place)) && place.length <= 24) ? 'unit' : 'other';
  if (person !== '') return area === '' ? 'continuation' : 'unit';
  return 'other';
}

/** A sum names no person; counts such as 66户 may stand beside it. In the remarks the word sums only an empty row. */
function sumOf(row: Row, header: Header): RowKind | null {
  const index = row.findIndex((cell) => SUM.test(compact(cell?.text ?? '')));
  if (index < 0) return null;
  const isRemark = header.columns.get('remark')?.includes(index) ?? false;
  const listing = [...PERSON, ...(isRemark ? PLACE : [])].flatMap((role) => header.columns.get(role) ?? []);
  const others = listing.filter((column) => column !== index).map((column) => compact(cellText(row, column)));
  if (others.some((text) => text !== '' && !COUNT.test(text))) return null;
  const [, before = '', word = '', after = ''] = SUM.exec(compact(row[index]?.text ?? '')) ?? [];
  const ofPart = /\d|幢|栋|座|楼|单元|本页|页|部分|住宅|商铺|车位/.test(withoutBrackets(before));
  if (word === '小计' || ofPart) return { kind: 'subtotal' };
  const isGrand = word === '总计' || word === '总合计' || /全|小区|总/.test(before);
  return { kind: isGrand ? 'grand' : 'total', cell: areaOfSum(row, header, word + after) };
}

/** The sum stands in the area column, or in words in the line itself: `合计：96,501.53㎡`. */
function areaOfSum(row: Row, header: Header, words: string): Cell | null {
  const column = header.columns.get('area')?.[0];
  const cell = column === undefined ? undefined : row[column];
  if (cell && /\d/.test(cell.text)) return cell;
  const stated = STATED_AREA.exec(words);
  return stated?.[1] === undefined ? null : { text: stated[1], number: null, mergedFrom: null };
}

const SECTION = /(?:幢|栋|座|号楼|#楼?|单元|门|梯)$/;

function sectionOf(row: Row): RowKind | null {
  const texts = distinctTexts(row);
  const [only] = texts;
  if (texts.length !== 1 || only === undefined || only.length > 24) return null;
  const words = compact(withoutBrackets(compact(only))).replace(/(?:住宅|商铺|业主|名册|清册|花名册|[:：])+$/, '');
  if (!SECTION.test(words)) return null;
  const entrance = /^第?([0-9A-Z一二三四五六七八九十]+)(?:单元|门|梯)$/i.exec(words)?.[1];
  if (entrance !== undefined) return { kind: 'section', building: null, entrance };
  const building = readBuilding(words);
  return building ? { kind: 'section', building, entrance: building.entrance } : null;
}
