import { bytesOf, finishPages, frameOf, newDocument, newFlow } from '../layout/document.ts';
import { gap } from '../layout/flow.ts';
import { Ink, mm } from '../layout/ink.ts';
import { body, facts, heading, signedByConvener, type Check } from './parts.ts';
import { addResult, type PrintedResult } from './result-rows.ts';

/** The provisional result or the declaration, for the board. */
export interface ResultPaper {
  readonly estateName: string;
  readonly title: string;
  /** `表决结果公告` or `表决结果初步公示`. */
  readonly kind: string;
  readonly convener: string;
  readonly introduction: readonly string[];
  readonly ballots: readonly (readonly [string, string])[];
  readonly motions: readonly PrintedResult[];
  readonly closing: readonly string[];
  readonly day: string;
  readonly check: Check;
  readonly at: Date;
}

export function resultPdf(paper: ResultPaper): Promise<Buffer> {
  const doc = newDocument({ title: `${paper.title} ${paper.kind}`, at: paper.at });
  const ink = new Ink(doc);
  const flow = newFlow(ink, frameOf(doc));
  const { width } = flow.frame;
  flow.add(heading(ink, width, [`${paper.estateName}业主大会${paper.kind}`, paper.title]));
  flow.add(paper.introduction.flatMap((line) => body(ink, width, `\u3000\u3000${line}`)));
  for (const motion of paper.motions) addResult(flow, motion);
  flow.keep([gap(mm(4)), ...facts(ink, width, paper.ballots)]);
  flow.keep([
    gap(mm(3)),
    ...paper.closing.flatMap((line) => body(ink, width, `\u3000\u3000${line}`)),
    ...signedByConvener(ink, width, paper),
  ]);
  finishPages(ink, `${paper.title} · ${paper.kind}`);
  return bytesOf(doc);
}
