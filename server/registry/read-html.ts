import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { LIMITS, markMerged } from './table.ts';
import type { Cell, Sheet } from './table.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

function elements(node: Node, tagName: string): Element[] {
  const found: Element[] = [];
  const visit = (one: Node): void => {
    for (const child of childrenOf(one)) {
      if (isElement(child) && child.tagName === tagName) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** Text as a browser shows it: runs of blanks are one, `<br>` and blocks break the line. */
function shownText(node: Node): string {
  const pieces: string[] = [];
  const visit = (one: Node): void => {
    if (one.nodeName === '#text')
      pieces.push((one as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n]+/g, ' '));
    if (one.nodeName === 'br') pieces.push('\n');
    childrenOf(one).forEach(visit);
    if (one.nodeName === 'div' || one.nodeName === 'p') pieces.push('\n');
  };
  visit(node);
  return pieces
    .join('')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** Excel's own HTML marks numbers by `x:num`, with the stored value where it differs from what is shown. */
function cellOf(element: Element): Cell {
  const text = shownText(element);
  const stored = attribute(element, 'x:num');
  const number = stored === undefined ? null : stored === '' ? text : stored;
  return { text, number: number !== null && /^-?\d/.test(number) ? number : null, mergedFrom: null };
}

const spanOf = (element: Element, name: string, limit: number): number =>
  Math.min(Math.max(Number.parseInt(attribute(element, name) ?? '1', 10) || 1, 1), limit);

function rowsOf(table: Element): (Cell | undefined)[][] {
  const lines = elements(table, 'tr');
  const rows: (Cell | undefined)[][] = lines.map(() => []);
  for (const [index, line] of lines.entries()) {
    const row = rows[index]!;
    let column = 0;
    for (const element of line.childNodes.filter(isElement)) {
      if (element.tagName !== 'td' && element.tagName !== 'th') continue;
      while (row[column] !== undefined) column += 1;
      row[column] = cellOf(element);
      const bottom = index + spanOf(element, 'rowspan', LIMITS.rows) - 1;
      const right = column + spanOf(element, 'colspan', LIMITS.columns) - 1;
      markMerged(rows, { top: index, left: column, bottom, right });
      column = right + 1;
    }
  }
  return rows;
}

/** The innermost tables of an HTML document; pages use outer ones for layout. */
export function readHtmlTables(html: string, name: string | null): Sheet[] {
  const tables = elements(parse(html), 'table').filter((table) => elements(table, 'table').length === 0);
  return tables.map((table, index) => {
    const caption = elements(table, 'caption')[0];
    const title = caption === undefined ? '' : shownText(caption);
    const numbered = tables.length > 1 ? `${name ?? 'table'} (${index + 1})` : name;
    return { name: title === '' ? numbered : title, hidden: false, hiddenRows: 0, rows: rowsOf(table) };
  });
}
