import { bytesOf, finishPages, frameOf, newDocument, newFlow } from '../layout/document.ts';
import { gap } from '../layout/flow.ts';
import { Ink, mm } from '../layout/ink.ts';
import { blankLine, textRows } from '../layout/rows.ts';
import { tableRows, type Column } from '../layout/table.ts';
import { body, facts, heading } from './parts.ts';

/** A paper that is mostly a table: the roll as posted, a round's sheet, the record of printing, the sums of a count. */
export interface ListPaper {
  readonly headings: readonly string[];
  readonly introduction: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
  readonly tables: readonly ListTable[];
  /** Places to sign, three beside each other. */
  readonly signers: readonly string[];
  readonly foot: string;
  readonly at: Date;
}

export interface ListTable {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly lines: readonly (readonly string[])[];
  /** Room to write by hand, in millimetres. */
  readonly minHeight?: number;
  readonly newPage?: boolean;
  /** Many short lines: a thousand rooms on as few sheets as can be read. */
  readonly isDense?: boolean;
}

export function listPdf(paper: ListPaper): Promise<Buffer> {
  const doc = newDocument({ title: paper.headings.join(' '), at: paper.at });
  const ink = new Ink(doc);
  const flow = newFlow(ink, frameOf(doc));
  const { width } = flow.frame;
  flow.add(heading(ink, width, paper.headings));
  flow.add(paper.introduction.flatMap((line) => body(ink, width, line)));
  if (paper.facts.length > 0) flow.keep([gap(mm(1)), ...facts(ink, width, paper.facts)]);
  for (const { title, columns, lines, minHeight = 0, newPage = false, isDense = false } of paper.tables) {
    if (newPage) flow.nextPage();
    const named = title === '' ? [] : textRows(ink, title, width, { size: 11.5, weight: 'bold', leading: 1.8 });
    flow.keep([gap(mm(3)), ...named, gap(mm(1))]);
    flow.table(
      tableRows(ink, columns, lines, width, {
        size: isDense ? 8.5 : 9,
        minHeight: mm(minHeight),
        ...(isDense && { pad: mm(0.5) }),
      }),
    );
  }
  if (paper.signers.length > 0) flow.keep([gap(mm(6)), ...signing(ink, width, paper.signers)]);
  finishPages(ink, paper.foot);
  return bytesOf(doc);
}

function signing(ink: Ink, width: number, signers: readonly string[]) {
  const each = width / 3;
  const line = (names: readonly string[]) => ({
    height: mm(12),
    draw: (x: number, y: number) =>
      names.forEach((name, index) =>
        blankLine(ink, `${name}：`, each - mm(5), { size: 10.5, height: mm(11) }).draw(x + index * each, y),
      ),
  });
  return Array.from({ length: Math.ceil(signers.length / 3) }, (_, i) => line(signers.slice(i * 3, i * 3 + 3)));
}
