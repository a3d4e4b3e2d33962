import { utils, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTables } from './read-tables.ts';
import { LIMITS } from './table.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
/** 楼号,房号 / 张三㛃,"1 (line) 2": GB18030, with a four-byte character. */
const GB18030 = new Uint8Array([
  0xc2, 0xa5, 0xba, 0xc5, 0x2c, 0xb7, 0xbf, 0xba, 0xc5, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x82, 0x30, 0x84, 0x38, 0x2c,
  0x31,
]);

const textsOf = (bytes: Uint8Array, name?: string) => {
  const tables = readTables(bytes, name);
  return tables.ok ? tables.value.map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text))) : tables.error;
};

const TEXT = '楼号,房号\n\n"张\n三",1';
const ROWS = [[['楼号', '房号'], [''], ['张\n三', '1']]];

describe('text tables', () => {
  test.each([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16 LE with mark', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16 BE with mark', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 LE without mark', utf16(TEXT, false)],
    ['UTF-16 BE without mark', utf16(TEXT, true)],
    ['tabs', utf8(TEXT.replaceAll(',', '\t'))],
    ['semicolons', utf8(TEXT.replaceAll(',', ';'))],
    ['full-width commas', utf8(TEXT.replaceAll(',', '，'))],
    ['CR LF', utf8(TEXT.replaceAll('\n', '\r\n').replace('张\r\n', '张\n'))],
    ['old Macintosh lines', utf8('楼号,房号\r\r"张\n三",1')],
  ])('%s: rows are records, blank ones too, and quoted line breaks do not part them', (_, bytes) => {
    expect(textsOf(bytes)).toEqual(ROWS);
  });

  test('GB18030 with four-byte characters', () => {
    expect(new TextDecoder('gb18030').decode(GB18030)).toContain('张三');
    expect(textsOf(GB18030)).toEqual([
      [
        ['楼号', '房号'],
        [expect.stringMatching(/^张三.$/u), '1'],
      ],
    ]);
  });

  test('a delimiter inside cells does not become the delimiter of the table', () => {
    const line = '"1,1",张三；李四,100\n';
    expect(textsOf(utf8(`房号,业主,面积\n${line}`))).toMatchObject([
      [
        ['房号', '业主', '面积'],
        ['1,1', '张三；李四', '100'],
      ],
    ]);
  });

  test('a file name names the sheet and decides nothing', () => {
    const tables = readTables(utf8(TEXT), '/tmp/名册.v2.xlsx');
    expect(tables.ok && tables.value[0]?.name).toBe('名册.v2');
  });
});

describe('HTML tables', () => {
  const read = (html: string) => textsOf(utf8(html));

  test('cells over rows and columns keep the others in place', () => {
    expect(
      read(
        '<table><tr><td rowspan="2">1幢</td><td>101</td></tr><tr><td>102</td></tr><tr><td colspan="2">小计</td></tr></table>',
      ),
    ).toEqual([
      [
        ['1幢', '101'],
        ['', '102'],
        ['小计', ''],
      ],
    ]);
  });

  test('line breaks, entities and blanks are read as a browser shows them', () => {
    expect(read('<html><table><tr><td>张三<br>李四</td><td> 1&nbsp;&amp;\n 2 </td></tr></table></html>')).toEqual([
      [['张三\n李四', '1\u00a0& 2']],
    ]);
  });

  test('layout around a table does not become a table', () => {
    expect(read('<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>')).toEqual([
      [['a', 'b']],
    ]);
  });

  test('numbers that Excel marks are typed as numbers', () => {
    const tables = readTables(
      utf8('<table><tr><td x:num="110105194912310000">1.10105E+17</td><td x:num>90.5</td><td>1</td></tr></table>'),
    );
    expect(tables.ok && tables.value[0]?.rows[0]?.map((cell) => cell?.number)).toEqual([
      '110105194912310000',
      '90.5',
      null,
    ]);
  });

  test('a hostile span is bounded', () => {
    const tables = readTables(
      utf8('<table><tr><td rowspan="999999999" colspan="999999999">a</td></tr><tr><td>b</td></tr></table>'),
    );
    expect(tables.ok || tables.error).toBeTruthy();
  });
});

describe('workbooks', () => {
  const sheet = utils.aoa_to_sheet([['楼号', '房号', '证件'], ['1幢', 101, 110105194912310020], [], ['', 102]]);
  const book = (bookType: 'xlsx' | 'biff8' | 'xlml' | 'xlsb' | 'ods') =>
    new Uint8Array(
      write(
        { SheetNames: ['甲'], Sheets: { 甲: { ...sheet, '!merges': [{ s: { r: 1, c: 0 }, e: { r: 3, c: 0 } }] } } },
        { type: 'array', bookType },
      ) as ArrayBuffer,
    );

  test.each(['xlsx', 'biff8', 'xlml', 'xlsb'] as const)(
    '%s is read with its types and merged cells, whatever it is called',
    (type) => {
      const tables = readTables(book(type), 'roster.csv');
      if (!tables.ok) throw new Error(tables.error.why);
      expect(tables.value.map(({ name }) => name)).toEqual(['甲']);
      const rows = tables.value[0]!.rows;
      expect(rows).toHaveLength(4);
      expect(rows[1]?.[1]).toMatchObject({ text: '101', number: '101' });
      expect(rows[1]?.[2]).toMatchObject({ text: '1.10105E+17', number: '110105194912310000' });
      expect(rows[3]?.[0]).toMatchObject({ text: '', mergedFrom: { row: 1, column: 0 } });
    },
  );

  test('a workbook of another kind is refused', () => {
    expect(textsOf(book('ods'))).toEqual({ why: 'archive-foreign' });
  });

  test('an archive that would unpack beyond any roster is refused before it is unpacked', () => {
    const bomb = zipSync({
      'xl/workbook.xml': utf8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(LIMITS.unpackedBytes + 1),
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    const started = performance.now();
    expect(textsOf(bomb)).toEqual({ why: 'archive-too-large' });
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('an archive that lies about its size is cut at what it announced', () => {
    const bomb = zipSync({
      'xl/workbook.xml': utf8('<workbook/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(50_000_000),
    });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at < bomb.length - 4; at++) {
      const mark = view.getUint32(at, true);
      if (mark === 0x04034b50 && view.getUint32(at + 22, true) === 50_000_000) view.setUint32(at + 22, 100, true);
      if (mark === 0x02014b50 && view.getUint32(at + 24, true) === 50_000_000) view.setUint32(at + 24, 100, true);
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(readTables(bomb).ok).toBe(false);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  test('an archive with thousands of parts is refused', () => {
    const parts = Object.fromEntries(
      Array.from({ length: LIMITS.archiveEntries + 1 }, (_, i) => [`xl/worksheets/s${i}.xml`, utf8('x')]),
    );
    expect(textsOf(zipSync(parts))).toEqual({ why: 'archive-too-large' });
  });

  test('a few bytes that merge every column down to the last row are refused, as a page and as a workbook', () => {
    const tooLarge = { why: 'table-too-large', rows: 100_000, columns: 256 };
    const page = `<table><tr>${'<td rowspan="100000">'.repeat(256)}${'<tr>'.repeat(20_000)}</table>`;
    expect(textsOf(utf8(page))).toEqual(tooLarge);
    const sheet = {
      ...{ '!ref': 'A1:IV20000', A1: { t: 's', v: 'x' }, A20000: { t: 's', v: 'y' } },
      '!merges': [{ s: { r: 0, c: 0 }, e: { r: 19_999, c: 255 } }],
    } as const;
    const merged = write(
      { SheetNames: ['a'], Sheets: { a: { ...sheet, '!merges': [...sheet['!merges']] } } },
      { type: 'array', bookType: 'xlsx' },
    );
    expect(textsOf(new Uint8Array(merged as ArrayBuffer))).toEqual(tooLarge);
  });

  test('a page that nests deeper than any program calls is read like every other', () => {
    const deep = '<div>'.repeat(20_000);
    expect(textsOf(utf8(`<html>${deep}<table><tr><td>房号</td><td>${deep}业主</td></tr></table>`))).toEqual([
      [['房号', '业主']],
    ]);
    const nested = '<table><tr><td>'.repeat(5_000);
    expect(textsOf(utf8(`${nested}房号</td><td>业主`))).toEqual([[['房号', '业主']]]);
  });

  test('a row far below the table is refused, not walked to', () => {
    const far = write(
      {
        SheetNames: ['a'],
        Sheets: { a: { '!ref': 'A1:A900000', A1: { t: 's', v: 'x' }, A900000: { t: 's', v: 'y' } } },
      },
      { type: 'array', bookType: 'xlsx' },
    );
    expect(textsOf(new Uint8Array(far as ArrayBuffer))).toEqual({
      why: 'table-too-large',
      rows: 100_000,
      columns: 256,
    });
  });

  test('a damaged workbook is refused', () => {
    const whole = book('xlsx');
    expect(textsOf(whole.slice(0, whole.length - 200))).toEqual({ why: 'archive-damaged' });
  });
});

test.each([
  ['nothing', new Uint8Array(), 'file-empty'],
  ['a PDF', utf8('%PDF-1.7\n1,2'), 'file-foreign'],
  ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'file-foreign'],
  ['bytes', new Uint8Array(Array.from({ length: 500 }, (_, i) => (i * 89) % 256)), 'encoding-unknown'],
  ['prose', utf8('这里没有表格\n真的没有'), 'text-without-columns'],
  ['a page without tables', utf8('<html><body>登录</body></html>'), 'no-table'],
  ['blank lines', utf8(',,\n,,\n'), 'text-without-columns'],
])('%s is refused', (_, bytes, why) => expect(textsOf(bytes)).toEqual({ why }));
