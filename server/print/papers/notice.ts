import { bytesOf, finishPages, frameOf, newDocument, newFlow } from '../layout/document.ts';
import { gap, type Flow, type Row } from '../layout/flow.ts';
import { Ink, mm } from '../layout/ink.ts';
import { PHOTO_COLUMN, portraits, type Photos } from '../layout/photo.ts';
import { besideRow, textRows } from '../layout/rows.ts';
import { body, heading, section, signedByConvener, type Check } from './parts.ts';

/** A motion with everything that the notice says of it. */
export interface NoticedMotion {
  readonly number: number;
  readonly title: string;
  readonly notes: readonly string[];
  /** Who stands for election, in the published order, with the hash of a photo. */
  readonly candidates: readonly { readonly words: string; readonly photo: string | null }[];
}

export interface NoticePaper {
  readonly estateName: string;
  readonly title: string;
  readonly convener: string;
  /** The document that the log names by its hash: printed whole, nothing changed. */
  readonly text: string;
  readonly sha256: string;
  readonly motions: readonly NoticedMotion[];
  readonly photos: Photos;
  /** How to vote, a sentence each. */
  readonly howTo: readonly string[];
  readonly day: string;
  readonly check: Check;
  readonly at: Date;
}

/** The notice of the assembly for the board: its frozen text, the motions explained, how to vote and where to check. */
export function noticePdf(paper: NoticePaper): Promise<Buffer> {
  const doc = newDocument({ title: `${paper.estateName} ${paper.title}`, at: paper.at });
  const ink = new Ink(doc);
  const flow = newFlow(ink, frameOf(doc));
  addText(flow, paper.text);
  addMotions(flow, paper);
  flow.keep(ending(ink, flow.frame.width, paper));
  finishPages(ink, `${paper.title} · 公告原文校验值 ${paper.sha256.slice(0, 16)}…`);
  return bytesOf(doc);
}

const SECTION = /^[一二三四五六七八九十]+、/;

/** The text has its structure in its lines: heading, title, sections, numbers, and what is indented under them. */
function addText(flow: Flow, text: string): void {
  const { ink, frame } = flow;
  const [first = '', second = '', ...lines] = text.split('\n');
  flow.add(heading(ink, frame.width, [first, second]));
  let waiting: readonly Row[] = [];
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (SECTION.test(line)) waiting = section(ink, frame.width, line);
    else {
      flow.keep([...waiting, ...lineRows(ink, frame.width, line)]);
      waiting = [];
    }
  }
}

function lineRows(ink: Ink, width: number, line: string): readonly Row[] {
  const number = /^(\d+\.) (.*)$/.exec(line);
  if (number)
    return textRows(ink, number[2]!, width, {
      ...{ size: 11, weight: 'bold', leading: 1.6, indent: mm(7), label: number[1]! },
    });
  if (line.startsWith('   ')) return textRows(ink, line.trim(), width, { size: 10, leading: 1.5, indent: mm(7) });
  return body(ink, width, line.endsWith('：') ? line : `\u3000\u3000${line}`);
}

function addMotions(flow: Flow, { motions, photos }: Pick<NoticePaper, 'motions' | 'photos'>): void {
  const { ink, frame } = flow;
  if (motions.every((motion) => !isExplained(motion))) return;
  let before = section(ink, frame.width, '附：各事项说明');
  for (const motion of motions) {
    const { number, title, notes, candidates } = motion;
    if (!isExplained(motion)) continue;
    const label = `${number}.`;
    const head = textRows(ink, title, frame.width, { size: 11, weight: 'bold', leading: 1.6, indent: mm(7), label });
    const rows = notes.flatMap((note) => textRows(ink, note, frame.width, { size: 10, leading: 1.5, indent: mm(7) }));
    flow.keep([...before, ...head, ...rows.slice(0, 2)]);
    flow.add(rows.slice(2));
    for (const row of candidateRows(flow, candidates, photos)) flow.keep(row);
    flow.add([gap(mm(1.5))]);
    before = [];
  }
}

const isExplained = ({ notes, candidates }: NoticedMotion): boolean => notes.length > 0 || candidates.length > 0;

/** A candidate's words, beside his photo where there are any. */
function candidateRows(
  { ink, frame }: Flow,
  candidates: NoticedMotion['candidates'],
  photos: Photos,
): readonly (readonly Row[])[] {
  const indent = mm(7);
  const style = { size: 10, leading: 1.5 };
  const faces = portraits(
    ink,
    photos,
    candidates.map(({ photo }) => photo),
  );
  if (!faces) return candidates.map(({ words }) => textRows(ink, words, frame.width, { ...style, indent }));
  const beside = indent + PHOTO_COLUMN;
  return candidates.map(({ words }, index) => [
    besideRow([
      { at: indent, rows: [gap(mm(1)), faces[index]!] },
      { at: beside, rows: textRows(ink, words, frame.width - beside, style) },
    ]),
  ]);
}

function ending(ink: Ink, width: number, paper: NoticePaper): readonly Row[] {
  const how = paper.howTo.flatMap((line, index) =>
    textRows(ink, line, width, { size: 10.5, leading: 1.55, indent: mm(7), label: `${index + 1})` }),
  );
  return [...section(ink, width, '怎样参加表决'), ...how, ...signedByConvener(ink, width, paper)];
}
