import { bytesOf, finishPages, frameOf, newDocument, newFlow } from '../layout/document.ts';
import { gap, heightOf, type Row } from '../layout/flow.ts';
import { Ink, mm } from '../layout/ink.ts';
import { drawQr } from '../layout/qr.ts';
import { besideRow, fitRows, ruleRow, textRows } from '../layout/rows.ts';

/** One sheet for the door of a building. */
export interface Poster {
  readonly building: string;
  /** Printed on the sheet and shown by the page that its code opens. */
  readonly number: string;
  readonly address: string;
}

export interface PosterFacts {
  readonly estateName: string;
  readonly title: string;
  readonly convener: string;
  readonly motions: readonly string[];
  /** `线上表决：……`, a channel each. */
  readonly windows: readonly string[];
  readonly contact: string;
  readonly officePhone: string | null;
  readonly fingerprint: string | null;
  readonly at: Date;
}

const QR = mm(76);
const SIZES = [24, 21, 18, 16, 14, 12.5, 11, 9.5] as const;

/** A poster for each building: read from two metres, its code scanned from one. */
export function postersPdf(facts: PosterFacts, posters: readonly Poster[]): Promise<Buffer> {
  const doc = newDocument({ title: `${facts.estateName} ${facts.title}`, at: facts.at });
  const ink = new Ink(doc);
  for (const poster of posters) drawPoster(ink, facts, poster);
  return bytesOf(doc);
}

function drawPoster(ink: Ink, facts: PosterFacts, poster: Poster): void {
  const flow = newFlow(ink, frameOf(ink.doc, { bottom: 16 }));
  const { width } = flow.frame;
  const head = [
    ...(facts.title.includes(facts.estateName)
      ? []
      : fitRows(ink, facts.estateName, width, { sizes: [20, 17, 14], align: 'centre', leading: 1.5 })),
    ...fitRows(ink, '请参加业主大会表决', width, { sizes: [40], weight: 'bold', align: 'centre', leading: 1.4 }),
    ...fitRows(ink, facts.title, width, { sizes: [19, 17, 15, 13], align: 'centre', leading: 1.5 }),
    ruleRow(ink, width, { thick: 1.2, above: mm(3), below: mm(4) }),
  ];
  flow.add(head);
  const foot = footRows(ink, width, facts, poster);
  flow.add(motionRows(ink, width, facts.motions, flow.room - heightOf(foot) - mm(4)));
  flow.end([], [], besideRow([{ at: 0, rows: foot }]));
  finishPages(ink, `${poster.building} · 海报编号 ${poster.number} · 召集人：${facts.convener}`);
}

/** In the largest letters with which all motions fit; what does not fit even so is counted. */
function motionRows(ink: Ink, width: number, motions: readonly string[], room: number): readonly Row[] {
  for (const isWhole of [true, false])
    for (const size of SIZES) {
      const rows = listed(ink, width, motions, size);
      // A title on one line is read at a glance; in very small letters it is not, and two lines are better.
      const lines = rows.filter(({ isGap }) => !isGap).length;
      if (heightOf(rows) <= room && (!isWhole || (size >= 14 && lines === motions.length))) return rows;
    }
  const size = SIZES.at(-1)!;
  for (let shown = motions.length - 1; shown > 0; shown--) {
    const more = textRows(ink, `……共 ${motions.length} 项，全文见公告`, width, { size: 11, indent: mm(9) });
    const rows = [...listed(ink, width, motions.slice(0, shown), size), ...more];
    if (heightOf(rows) <= room) return rows;
  }
  return [];
}

const listed = (ink: Ink, width: number, motions: readonly string[], size: number): readonly Row[] =>
  motions.flatMap((title, index) => [
    ...textRows(ink, title, width, { size, leading: 1.45, indent: size * 2, label: `${index + 1}.` }),
    gap(size * 0.35),
  ]);

function footRows(ink: Ink, width: number, facts: PosterFacts, { building, number, address }: Poster): readonly Row[] {
  const words = width - QR - mm(8);
  const phone = facts.officePhone;
  const genuine = phone === null ? '核实真伪请到街道办事处窗口' : `核实真伪请拨打街道办事处电话`;
  const left = [
    ...textRows(ink, '扫右边的码参加表决', words, { size: 17, weight: 'bold', leading: 1.5 }),
    ...textRows(ink, '微信、支付宝、手机相机都可以。页面上显示的海报编号要与这张纸相同。', words, { size: 10.5 }),
    gap(mm(2)),
    ...textRows(ink, `海报编号 ${number}`, words, { size: 15, weight: 'bold' }),
    ...textRows(ink, `张贴位置：${building}`, words, { size: 11 }),
    gap(mm(2)),
    ...textRows(ink, genuine, words, { size: 11 }),
    ...(phone === null ? [] : textRows(ink, phone, words, { size: 20, weight: 'bold', leading: 1.4 })),
    ...(facts.contact === '' ? [] : textRows(ink, `要纸质票、要人帮助：${facts.contact}`, words, { size: 11 })),
  ];
  const code: Row = { height: QR, draw: (x, y) => drawQr(ink, address, x, y, QR) };
  return [
    ...facts.windows.flatMap((line) =>
      fitRows(ink, line, width, { sizes: [16, 14, 12, 10], weight: 'bold', leading: 1.55 }),
    ),
    ruleRow(ink, width, { above: mm(3), below: mm(5) }),
    besideRow([
      { at: 0, rows: left },
      { at: width - QR, rows: [code] },
    ]),
    gap(mm(1)),
    // Whoever types it needs it whole, on one line.
    ...fitRows(ink, `网址 ${address}`, width, { sizes: [11, 10, 9, 8, 7], leading: 1.5 }),
    ...(facts.fingerprint === null
      ? []
      : textRows(ink, `校验钥指纹 ${facts.fingerprint}`, width, { size: 9, leading: 1.4 })),
  ];
}
