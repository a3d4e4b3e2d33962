import { utils, write } from '@e965/xlsx';
import type { Range, WorkSheet } from '@e965/xlsx';
import { ESTATE, MISSING, countedSquareMetres, rosterLines } from './other-estate.ts';
import type { Line } from './other-estate.ts';

/** A doubt that an import of the file must raise, and no other. */
export interface Expected {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly unitCode: string | null;
  readonly code: string;
}

export interface RosterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: readonly Expected[];
}

type Value = string | number;

/** A table under construction that remembers which doubts its rows must raise. */
class Table {
  readonly rows: Value[][] = [];
  readonly expected: Expected[] = [];
  readonly sheet: string | null;

  constructor(sheet: string | null) {
    this.sheet = sheet;
  }

  add(...values: Value[]): void {
    this.rows.push(values);
  }

  addLine(line: Line, values: Value[]): void {
    this.rows.push(values);
    const unitCode = line.unknown ? null : line.unit.unitCode;
    for (const code of line.doubts) this.expected.push({ sheet: this.sheet, row: this.rows.length, unitCode, code });
  }

  expectTotalDiffers(): void {
    this.expected.push({ sheet: this.sheet, row: this.rows.length, unitCode: null, code: 'TOTAL_DIFFERS' });
  }
}

const BUILDINGS = ['3', '5', 'A座'] as const;
const linesOf = (building: string): Line[] => rosterLines().filter(({ unit }) => unit.building === building);
const missing = (sheetOf: (building: string) => string | null): Expected[] =>
  MISSING.map(({ building, unitCode }) => ({ sheet: sheetOf(building), row: null, unitCode, code: 'UNIT_MISSING' }));

const workbook = (sheets: Record<string, WorkSheet>, bookType: 'xlsx' | 'biff8'): Uint8Array =>
  new Uint8Array(
    write({ SheetNames: Object.keys(sheets), Sheets: sheets }, { type: 'array', bookType }) as ArrayBuffer,
  );

/** Two titles above the heading, a sheet per building, merged building and entrance cells, subtotals, a summary. */
export function mergedWorkbook(): RosterFile {
  const nameOf = (building: string): string => ({ '3': '叁幢', '5': '伍幢', A座: '写字楼' })[building] ?? '';
  const sheets: Record<string, WorkSheet> = {};
  const expected: Expected[] = [];
  for (const building of BUILDINGS) {
    const table = new Table(nameOf(building));
    table.add(`${ESTATE}业主花名册`);
    table.add('填报单位：筹备组', '', '', '填报日期：2026年9月');
    table.add('手机', '产权面积（㎡）', '楼 幢', '单元', '门牌号', '产权人', '证件号码', '备注');
    const merges: Range[] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 7 } }];
    const spell = { '3': '第三幢', '5': '5#', A座: 'A座' }[building];
    let above = '';
    for (const line of linesOf(building)) {
      const entrance = line.unit.entrance === null ? '' : `${line.unit.entrance}单元`;
      const isFirst = table.rows.length === 3;
      table.addLine(line, [
        line.phone,
        line.area,
        isFirst ? spell : '',
        entrance === above ? '' : entrance,
        line.unit.room,
        line.owner,
        line.id,
        line.remark,
      ]);
      if (entrance !== '' && entrance !== above)
        merges.push({ s: { r: table.rows.length - 1, c: 3 }, e: { r: table.rows.length - 1, c: 3 } });
      above = entrance;
    }
    merges.push({ s: { r: 3, c: 2 }, e: { r: table.rows.length - 1, c: 2 } });
    table.add('小 计', '1234.5');
    table.add('制表人：某某');
    sheets[nameOf(building)] = { ...utils.aoa_to_sheet(table.rows), '!merges': merges };
    expected.push(...table.expected);
  }
  const summary = new Table('汇总');
  summary.add('楼幢', '户数', '建筑面积');
  summary.add('3', 27, '100');
  summary.add('总计', 53, '4000.01');
  summary.expectTotalDiffers();
  sheets['汇总'] = utils.aoa_to_sheet(summary.rows);
  sheets['填表说明'] = utils.aoa_to_sheet([['请按房产证填写'], ['不得涂改']]);
  return {
    name: 'a.xlsx',
    bytes: workbook(sheets, 'xlsx'),
    expected: [...expected, ...summary.expected, ...missing(nameOf)],
  };
}

/** Excel 97; the building only in the sheet's name; the sheet's own 合计 is no grand total. */
export function oldWorkbook(): RosterFile {
  const nameOf = (building: string): string => ({ '3': '3号楼', '5': '五栋', A座: 'A座写字楼' })[building] ?? '';
  const sheets: Record<string, WorkSheet> = {};
  const expected: Expected[] = [];
  for (const building of BUILDINGS) {
    const table = new Table(nameOf(building));
    table.add('序号', '室号', '权利人名称', '身份证/统一社会信用代码', '房屋面积', '联系方式');
    linesOf(building).forEach((line, i) => {
      const { entrance, room } = line.unit;
      const place = entrance === null ? (/^\d+$/.test(room) ? Number(room) : room) : `${entrance}－${room}`;
      table.addLine(line, [i + 1, place, line.owner, line.id, line.area, line.phone]);
    });
    table.add('合计', '', '', '', '999.99');
    sheets[nameOf(building)] = utils.aoa_to_sheet(table.rows);
    expected.push(...table.expected);
  }
  return { name: 'b.xls', bytes: workbook(sheets, 'biff8'), expected: [...expected, ...missing(nameOf)] };
}

const quoted = (value: Value, delimiter: string): string => {
  const text = typeof value === 'number' && value > 1e15 ? value.toExponential(5).toUpperCase() : String(value);
  return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const delimited = (rows: readonly Value[][], delimiter: string, end: string): string =>
  rows.map((row) => row.map((value) => quoted(value, delimiter)).join(delimiter)).join(end) + end;

/** Excel's "Unicode text": tabs, UTF-16 with mark, whole addresses in one column, a right grand total. */
export function unicodeText(bigEndian = false): RosterFile {
  const table = new Table('c');
  table.add('面积单位：平方米');
  table.add('');
  table.add('联系电话', '房屋坐落', '所有权人', '共有人', '身份证号', '登记面积');
  const spell: Record<string, string> = { '3': '三幢', '5': '第5栋', A座: 'A座' };
  for (const line of rosterLines()) {
    const { building, entrance, room } = line.unit;
    const place = `${ESTATE}${spell[building]}${entrance === null ? '' : `${entrance === '1' ? '一' : '二'}单元`}${room}${/^\d/.test(room) ? '室' : ''}`;
    const [first = '', ...others] = line.owner.split('、');
    table.addLine(line, [line.phone, place, first, others.join('、'), line.id, line.area]);
  }
  table.add('', '总计', '', '', '', countedSquareMetres());
  const text = `\ufeff${delimited(table.rows, '\t', '\r\n')}`;
  const bytes = Buffer.from(text, 'utf16le');
  if (bigEndian) bytes.swap16();
  return { name: 'c.txt', bytes: new Uint8Array(bytes), expected: [...table.expected, ...missing(() => 'c')] };
}

/** UTF-8 with semicolons; rooms as `5-1-101`, `3-101`, `A-101`. */
export function semicolonText(): RosterFile {
  const table = new Table('d');
  table.add('备注', '户主', '房号', 'ID', '建筑面积', '电话1', '电话2');
  for (const line of rosterLines()) {
    const { building, entrance, room } = line.unit;
    const place = [building.replace('座', ''), entrance, room].filter(Boolean).join('-');
    table.addLine(line, [line.remark, line.owner, place, line.id, line.area, line.phone, '']);
    if (table.rows.length % 20 === 0) table.add('', '', '', '', '', '', '');
  }
  const bytes = new TextEncoder().encode(`\ufeff${delimited(table.rows, ';', '\n')}`);
  return { name: 'd.csv', bytes, expected: [...table.expected, ...missing(() => 'd')] };
}

const cell = (value: Value, attributes = ''): string =>
  typeof value === 'number' && value > 1e15
    ? `<td x:num="${value}"${attributes}>${value.toExponential(5)}</td>`
    : `<td${attributes}>${String(value).replaceAll('\n', '<br>')}</td>`;

/** What old property software saves as .xls: an HTML table with a heading of two lines and cells over many rows. */
export function htmlTable(): RosterFile {
  const table = new Table('e');
  const lines: string[] = [];
  const add = (html: string): void => void lines.push(`<tr>${html}</tr>`);
  table.add('title');
  add('<td colspan="7">业主信息登记表</td>');
  table.add('heading 1');
  add(
    '<th colspan="3">房屋</th><th colspan="2">业主</th><th rowspan="2">建筑面积<br>(平方米)</th><th rowspan="2">备注</th>',
  );
  table.add('heading 2');
  add('<th>幢号</th><th>单元</th><th>房间号</th><th>姓名</th><th>证件号</th>');
  for (const building of BUILDINGS) {
    linesOf(building).forEach((line, i, all) => {
      const { entrance, room } = line.unit;
      const merged = i === 0 ? cell(building === 'A座' ? 'A' : `0${building}栋`, ` rowspan="${all.length}"`) : '';
      table.addLine(line, []);
      add(
        merged +
          cell(entrance ?? '') +
          cell(`${room}&nbsp;`) +
          cell(line.owner) +
          cell(line.id) +
          cell(line.area) +
          cell(line.remark),
      );
    });
    table.add('subtotal');
    add('<td colspan="3">小计</td><td></td><td></td><td>1.00</td><td></td>');
  }
  table.add('total');
  add('<td colspan="3">合计</td><td></td><td></td><td>1,234.50</td><td></td>');
  table.expectTotalDiffers();
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${lines.join('\n')}</table></body></html>`;
  const bytes = new TextEncoder().encode(html);
  return { name: 'e.xls', bytes, expected: [...table.expected, ...missing(() => 'e')] };
}
