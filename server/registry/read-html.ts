import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { LIMITS, markMerged } from './table.ts';
import type { Cell, MergeRoom, Sheet } from './table.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

interface Steps {
  readonly enter: (node: Node) => void;
  readonly leave?: (node: Node) => void;
}

/** Everything inside a node, in the order of the document; by a list and not by calls, because a file may nest a million deep. */
function walk(root: Node, { enter, leave }: Steps): void {
  const open = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = childrenOf(top.node)[top.next++];
    if (child) {
      enter(child);
      open.push({ node: child, next: 0 });
    } else {
      open.pop();
      if (open.length > 0) leave?.(top.node);
    }
  }
}

function elements(root: Node, tagName: string): Element[] {
  const found: Element[] = [];
  walk(root, { enter: (node) => void (isElement(node) && node.tagName === tagName && found.push(node)) });
  return found;
}

/** Tables without a table in them; pages use outer ones for layout. */
function innermostTables(root: Node): Element[] {
  const [open, found]: [Element[], Set<Element>] = [[], new Set()];
  const isTable = (node: Node): node is Element => isElement(node) && node.tagName === 'table';
  walk(root, {
    enter: (node) => {
      if (!isTable(node)) return;
      if (open.length > 0) found.delete(open.at(-1)!);
      open.push(node);
      found.add(node);
    },
    leave: (node) => void (isTable(node) && open.pop()),
  });
  return [...found];
}

/** Text as a browser shows it: runs of blanks are one, `<br>` and blocks break the line. */
function shownText(root: Node): string {
  const pieces: string[] = [];
  walk(root, {
    enter: (node) => {
      if (node.nodeName === '#text')
        pieces.push((node as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n]+/g, ' '));
      if (node.nodeName === 'br') pieces.push('\n');
    },
    leave: ({ nodeName }) => void ((nodeName === 'div' || nodeName === 'p') && pieces.push('\n')),
  });
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

/** Null where merged cells cover more than any roster. */
function rowsOf(table: Element, room: MergeRoom): (Cell | undefined)[][] | null {
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
      if (!markMerged(rows, { top: index, left: column, bottom, right }, room)) return null;
      column = right + 1;
    }
  }
  return rows;
}

/** The innermost tables of an HTML document; null where one is too large. */
export function readHtmlTables(html: string, name: string | null): Sheet[] | null {
  const tables = innermostTables(parse(html));
  const sheets: Sheet[] = [];
  const room = { cells: LIMITS.mergedCells };
  for (const [index, table] of tables.entries()) {
    const rows = rowsOf(table, room);
    if (rows === null) return null;
    const caption = elements(table, 'caption')[0];
    const title = caption === undefined ? '' : shownText(caption);
    const numbered = tables.length > 1 ? `${name ?? 'table'} (${index + 1})` : name;
    sheets.push({ name: title === '' ? numbered : title, hidden: false, hiddenRows: 0, rows });
  }
  return sheets;
}
