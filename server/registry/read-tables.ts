import { err, ok } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import { decodeText } from './decode-text.ts';
import { readDelimited } from './read-delimited.ts';
import { readHtmlTables } from './read-html.ts';
import { readWorkbook } from './read-workbook.ts';
import { LIMITS, isBlankRow } from './table.ts';
import type { Sheet } from './table.ts';
import { unpackWorkbook } from './unpack.ts';
import { TABLE_TOO_LARGE, type Unreadable } from './unreadable.ts';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);

const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** A compound file (Excel 97 and later, or a locked .xlsx), or the bare stream of Excel 2 to 4. */
const isOldWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) || (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1));
const isForeign = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ||
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0xff, 0xd8);

const isExcelXml = (text: string): boolean =>
  /^\s*<\?xml[\s\S]{0,2000}urn:schemas-microsoft-com:office:spreadsheet/i.test(text);
const isHtml = (text: string): boolean => /^\s*<(?:!doctype|html|head|body|meta|table|style|!--|\?xml)/i.test(text);

/**
 * The tables of a file, by its content and never by its name: Excel of any age, HTML under any name, delimited text in
 * UTF-8, UTF-16 or GB18030. `fileName` only names the sheet of a file that has no sheets. An error holds
 * nothing from the file.
 */
export function readTables(bytes: Uint8Array, fileName?: string): Result<Sheet[], Unreadable> {
  if (bytes.length === 0) return err({ why: 'file-empty' });
  if (bytes.length > LIMITS.fileBytes) return err({ why: 'file-too-large', megabytes: LIMITS.fileBytes >> 20 });
  const sheets = sheetsOf(bytes, stemOf(fileName));
  if (!sheets.ok) return sheets;
  const isTooLarge = sheets.value.some(
    ({ rows }) => rows.length > LIMITS.rows || rows.some((row) => row.length > LIMITS.columns),
  );
  if (isTooLarge) return err(TABLE_TOO_LARGE);
  const hasContent = sheets.value.some(({ rows }) => rows.some((row) => !isBlankRow(row)));
  return hasContent ? sheets : err({ why: 'no-table' });
}

function sheetsOf(bytes: Uint8Array, name: string | null): Result<Sheet[], Unreadable> {
  if (isArchive(bytes)) {
    const unpacked = unpackWorkbook(bytes);
    return unpacked.ok ? readWorkbook(unpacked.value) : unpacked;
  }
  if (isOldWorkbook(bytes)) return readWorkbook(bytes);
  if (isForeign(bytes)) return err({ why: 'file-foreign' });
  const text = decodeText(bytes);
  if (!text.ok) return text;
  if (isExcelXml(text.value)) return readWorkbook(new TextEncoder().encode(text.value));
  if (!isHtml(text.value)) return readDelimited(text.value, name);
  const sheets = readHtmlTables(text.value, name);
  return sheets ? ok(sheets) : err(TABLE_TOO_LARGE);
}

function stemOf(fileName: string | undefined): string | null {
  const base = fileName?.split(/[/\\]/).at(-1) ?? '';
  return base === '' ? null : base.replace(/(?<=.)\.[^.]*$/, '');
}
