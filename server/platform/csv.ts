/** A table that spreadsheets open: RFC 4180, with the byte order mark without which they do not read Chinese. */
export const csv = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  Buffer.from(`\ufeff${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`, 'utf8');

/** What a spreadsheet would take for a formula gets an apostrophe: a reason or a room is text, whatever it begins with. */
const cell = (value: string | number): string => {
  const text = String(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
