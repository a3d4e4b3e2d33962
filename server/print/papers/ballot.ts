import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { finishPages, frameOf, newDocument, newFlow, type PageOf } from '../layout/document.ts';
import { gap, type Flow, type Row } from '../layout/flow.ts';
import { Ink, mm, type Doc } from '../layout/ink.ts';
import type { Photos } from '../layout/photo.ts';
import { drawQr } from '../layout/qr.ts';
import { besideRow, blankLine, boxRow, fitRows, oneRow, ruleRow, textRows } from '../layout/rows.ts';
import { motionBoxes, motionText, type PrintedMotion } from './motion-rows.ts';

/** What all papers of a vote have in common. */
export interface BallotHead {
  readonly estateName: string;
  readonly title: string;
  readonly convener: string;
  /** How to fill in and hand back, a sentence each. */
  readonly howTo: readonly string[];
  /** Of candidates. */
  readonly photos: Photos;
  readonly at: Date;
}

/** One numbered paper. No name is on it: the person who signs it writes his own. */
export interface PrintedBallot {
  readonly serial: string;
  readonly rooms: string;
  /** Votes in both measures. */
  readonly weight: string;
  readonly motions: readonly PrintedMotion[];
  /** What the code of a page holds. */
  readonly address: (page: number) => string;
}

const QR = mm(27);

/** Papers of one batch, one after the other; each begins on a page of its own. */
export function ballotsPdf(head: BallotHead, ballots: readonly PrintedBallot[]): Readable {
  const first = ballots[0]?.serial ?? '';
  const last = ballots.at(-1)?.serial ?? '';
  const doc = newDocument({ title: `${head.title} ${first}–${last}`, at: head.at });
  write(doc, head, ballots).catch((error: unknown) => doc.destroy(error as Error));
  return doc;
}

/** Between two papers others have their turn: two hundred papers take seconds. */
async function write(doc: Doc, head: BallotHead, ballots: readonly PrintedBallot[]): Promise<void> {
  const ink = new Ink(doc);
  for (const ballot of ballots) {
    drawBallot(ink, head, ballot);
    await setImmediate();
  }
  doc.end();
}

/** Draws one paper on pages of its own. */
export function drawBallot(ink: Ink, head: BallotHead, ballot: PrintedBallot): void {
  const whole = frameOf(ink.doc, { bottom: 17 });
  const flow = newFlow(ink, { ...whole, top: whole.top + QR + mm(8) });
  opening(flow, head, ballot);
  const foot = oneRow([...signature(ink, whole.width), ...stub(ink, head, ballot, whole.width)]);
  let ending: readonly [readonly Row[], readonly Row[]] = [[], []];
  for (const motion of ballot.motions) {
    const { together, rest } = motionParts(flow, motion, head.photos);
    const further = furtherHead(flow, motion);
    // Nobody signs a page on which nothing is asked.
    if (motion === ballot.motions.at(-1))
      ending = rest.length > 0 ? [further, rest.splice(-2)] : [[], together.splice(0)];
    flow.keep(together);
    flow.goOn(further, rest);
  }
  flow.end(...ending, foot);
  finishPages(ink, `${head.estateName} · 票号 ${ballot.serial}`, (place) => drawHead(ink, head, ballot, place));
}

function opening(flow: Flow, { howTo }: BallotHead, { rooms, weight }: PrintedBallot): void {
  const { ink, frame } = flow;
  const inner = frame.width - mm(6);
  const facts = [
    ...textRows(ink, rooms, inner, { size: 12, weight: 'bold', leading: 1.5, label: '房屋', indent: mm(16) }),
    ...textRows(ink, weight, inner, { size: 10.5, leading: 1.5, label: '投票权', indent: mm(16) }),
  ];
  flow.keep([boxRow(ink, frame.width, facts), gap(mm(2))]);
  const hints = howTo.flatMap((line, index) =>
    textRows(ink, line, frame.width, { size: 9.5, leading: 1.4, indent: mm(5), label: `${index + 1})` }),
  );
  flow.add([...textRows(ink, '填写说明', frame.width, { size: 10, weight: 'bold' }), ...hints, gap(mm(1))]);
}

/** A list of candidates may run over a page: a name and its boxes are one row. Anything else stays together. */
function motionParts(
  { ink, frame }: Flow,
  motion: PrintedMotion,
  photos: Photos,
): { readonly together: Row[]; readonly rest: Row[] } {
  const boxes = motionBoxes(ink, motion, frame.width, photos);
  const line = ruleRow(ink, frame.width, { thick: 0.4, above: mm(2), below: mm(2), colour: '#666' });
  const first = motion.choices.length <= 4 ? boxes.length : 4;
  const text = motionText(ink, motion, frame.width);
  return { together: [line, ...text, ...boxes.slice(0, first)], rest: boxes.slice(first) };
}

/** Where a list of candidates goes on: which motion it is, and how many may be chosen. */
const furtherHead = ({ ink, frame }: Flow, { number, title, limit }: PrintedMotion): readonly Row[] => [
  ...textRows(ink, `${title}（续）`, frame.width, {
    ...{ size: 11, weight: 'bold', leading: 1.5, indent: mm(8), label: `${number}.` },
  }),
  ...(limit === null ? [] : textRows(ink, limit, frame.width, { size: 10, leading: 1.5, indent: mm(8) })),
];

const signature = (ink: Ink, width: number): readonly Row[] => [
  ruleRow(ink, width, { above: mm(3), below: mm(2) }),
  besideRow([
    { at: 0, rows: [blankLine(ink, '业主签名：', width * 0.58)] },
    { at: width * 0.62, rows: [blankLine(ink, '日期：', width * 0.38)] },
  ]),
  besideRow([
    { at: 0, rows: [blankLine(ink, '代理人签名（附授权委托书）：', width * 0.58)] },
    { at: width * 0.62, rows: [blankLine(ink, '电话：', width * 0.38)] },
  ]),
  gap(mm(2)),
];

/** To tear off when the paper is handed over: who has which number, never what is chosen. */
function stub(
  ink: Ink,
  { estateName, title }: BallotHead,
  { serial, rooms }: PrintedBallot,
  width: number,
): readonly Row[] {
  const note = '存根：沿虚线撕下，由发票人留存。存根不记录意见。';
  const third = width / 3;
  return [
    ruleRow(ink, width, { dash: 4, above: mm(1), below: mm(2.5) }),
    oneRow([
      ...textRows(ink, note, width, { size: 9, colour: '#333' }),
      besideRow([
        { at: 0, rows: textRows(ink, `票号 ${serial}`, third, { size: 13, weight: 'bold' }) },
        { at: third, rows: [gap(2.5), ...textRows(ink, rooms, third * 2, { size: 10.5, leading: 1.45 })] },
      ]),
      ...textRows(ink, `${estateName} · ${title}`, width, { size: 9.5 }),
      besideRow([
        { at: 0, rows: [blankLine(ink, '领票人签名：', third * 1.15, { size: 10 })] },
        { at: third * 1.2, rows: [blankLine(ink, '时间：', third * 0.8, { size: 10 })] },
        { at: third * 2.05, rows: [blankLine(ink, '发票人：', third * 0.95, { size: 10 })] },
      ]),
    ]),
  ];
}

function drawHead(ink: Ink, head: BallotHead, { serial, address }: PrintedBallot, { page, pages }: PageOf): void {
  const { left, width, top } = frameOf(ink.doc);
  drawQr(ink, address(page), left + width - QR, top - mm(3), QR);
  const serialWidth = ink.widthOf(serial, { size: 12, weight: 'bold' });
  ink.write(serial, left + width - QR / 2 - serialWidth / 2, top + QR - mm(0.5), { size: 12, weight: 'bold' });
  const words = width - QR - mm(6);
  const rows = [
    ...fitRows(ink, `${head.estateName}业主大会表决票`, words, {
      sizes: [18, 16, 14, 12],
      weight: 'bold',
      leading: 1.4,
    }).slice(0, 2),
    ...fitRows(ink, head.title, words, { sizes: [12.5, 11], leading: 1.5 }).slice(0, 2),
    ...textRows(ink, `召集人：${head.convener}\u3000\u3000第 ${page} 页，共 ${pages} 页`, words, { size: 10 }).slice(
      0,
      1,
    ),
  ];
  besideRow([{ at: 0, rows }]).draw(left, top - mm(1));
  const line = ruleRow(ink, width, { thick: 1 });
  line.draw(left, top + QR + mm(4.5));
}
