import { bytesOf, newDocument } from '../layout/document.ts';
import { Ink, mm, type Doc } from '../layout/ink.ts';
import { drawQr } from '../layout/qr.ts';
import { fitRows, oneRow, textRows } from '../layout/rows.ts';

/** For one letterbox. */
export interface UnitSlip {
  readonly room: string;
  readonly address: string;
}

export interface SlipFacts {
  readonly estateName: string;
  readonly title: string;
  readonly until: string | null;
  readonly contact: string;
  readonly officePhone: string | null;
  readonly at: Date;
}

const COLUMNS = 2;
const LINES = 4;
const PER_PAGE = COLUMNS * LINES;
const QR = mm(36);
const PAD = mm(7);

/** Eight slips on a sheet, in the order of the doors, with lines to cut along. */
export function unitSlipsPdf(facts: SlipFacts, slips: readonly UnitSlip[]): Promise<Buffer> {
  const doc = newDocument({ title: `${facts.estateName} ${facts.title}`, at: facts.at });
  const ink = new Ink(doc);
  for (let from = 0; from < slips.length || from === 0; from += PER_PAGE) {
    doc.addPage();
    cutLines(doc);
    slips.slice(from, from + PER_PAGE).forEach((slip, index) => drawSlip(ink, facts, slip, index));
    doc.flushPages();
  }
  return bytesOf(doc);
}

function cutLines(doc: Doc): void {
  const { width, height } = doc.page;
  doc.save().lineWidth(0.5).strokeColor('#888').dash(3, { space: 3 });
  for (let column = 1; column < COLUMNS; column++) {
    const x = (width * column) / COLUMNS;
    doc.moveTo(x, 0).lineTo(x, height).stroke();
  }
  for (let line = 1; line < LINES; line++) {
    const y = (height * line) / LINES;
    doc.moveTo(0, y).lineTo(width, y).stroke();
  }
  doc.restore();
}

function drawSlip(ink: Ink, facts: SlipFacts, { room, address }: UnitSlip, index: number): void {
  const { width, height } = ink.doc.page;
  const wide = width / COLUMNS - 2 * PAD;
  const x = (index % COLUMNS) * (width / COLUMNS) + PAD;
  const y = Math.floor(index / COLUMNS) * (height / LINES) + PAD;
  const words = wide - QR - mm(3);
  const head = oneRow([
    ...(facts.title.includes(facts.estateName)
      ? []
      : fitRows(ink, facts.estateName, wide, { sizes: [10, 9, 8], leading: 1.4 }).slice(0, 1)),
    ...fitRows(ink, facts.title, wide, { sizes: [10, 9, 8], weight: 'bold', leading: 1.4 }).slice(0, 2),
  ]);
  head.draw(x, y);
  const top = y + head.height + mm(2.5);
  drawQr(ink, address, x + wide - QR, top, QR);
  oneRow([
    ...fitRows(ink, room, words, { sizes: [14, 12, 10.5], weight: 'bold', leading: 1.35 }).slice(0, 3),
    ...textRows(ink, '扫码参加表决，核验身份后投票。', words, { size: 9, leading: 1.45 }),
    ...(facts.until === null ? [] : textRows(ink, `截止：${facts.until}`, words, { size: 9, leading: 1.45 })),
    ...textRows(ink, '此码只标明房屋，没有姓名，不能代替身份核验；别人拿到也投不了您的票。', words, {
      size: 8.5,
      leading: 1.4,
    }),
  ]).draw(x, top);
  const asks = [facts.contact && `咨询：${facts.contact}`, facts.officePhone && `街道电话：${facts.officePhone}`];
  oneRow([
    // Whoever types it needs it whole, on one line.
    ...fitRows(ink, address, wide, { sizes: [8.5, 8, 7.5, 7, 6.5, 6], leading: 1.5 }),
    ...asks.flatMap((line) => (line ? textRows(ink, line, wide, { size: 8, leading: 1.4 }).slice(0, 2) : [])),
  ]).draw(x, top + QR + mm(1));
}
