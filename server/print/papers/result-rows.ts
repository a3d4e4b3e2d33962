import { gap, type Flow } from '../layout/flow.ts';
import { mm } from '../layout/ink.ts';
import { tableRows } from '../layout/table.ts';
import { textRows } from '../layout/rows.ts';

/** One of the tests of Civil Code art. 278, in words and figures. */
export interface PrintedTest {
  readonly name: string;
  readonly reached: string;
  readonly needed: string;
  readonly whole: string;
  readonly verdict: string;
}

export interface PrintedResult {
  readonly number: number;
  readonly title: string;
  readonly outcome: string;
  /** The sentence that says which test decided, and what happened since. */
  readonly why: readonly string[];
  readonly tests: readonly PrintedTest[];
  /** Name of the mark, heads, area; empty where few vote. */
  readonly marks: readonly (readonly [string, string, string])[];
}

/** Title and outcome, the sentence, the tests in both measures, and the marks. */
export function addResult(flow: Flow, result: PrintedResult): void {
  const { ink, frame } = flow;
  const { width } = frame;
  const size = 9.5;
  const tests = tableRows(
    ink,
    [
      { title: '要求', share: 3.4 },
      { title: '实际', share: 2.4, align: 'right' },
      { title: '至少', share: 2.4, align: 'right' },
      { title: '总数', share: 2.4, align: 'right' },
      { title: '是否达到', share: 1.5, align: 'centre' },
    ],
    result.tests.map(({ name, reached, needed, whole, verdict }) => [name, reached, needed, whole, verdict]),
    width,
    { size },
  );
  const label = `${result.number}.`;
  flow.keep([
    gap(mm(4)),
    ...textRows(ink, result.title, width, { size: 12, weight: 'bold', leading: 1.5, indent: mm(8), label }),
    ...textRows(ink, `结果：${result.outcome}`, width, { size: 12, weight: 'bold', leading: 1.6, indent: mm(8) }),
    ...result.why.flatMap((line) => textRows(ink, line, width, { size: 10, leading: 1.5, indent: mm(8) })),
    gap(mm(2)),
    tests.head,
    ...tests.body.slice(0, 4),
  ]);
  flow.add(tests.body.slice(4));
  if (result.marks.length === 0) return;
  flow.add([gap(mm(3))]);
  const columns = [
    { title: '意见', share: 5 },
    { title: '人数', share: 3, align: 'right' },
    { title: '面积（平方米）', share: 4, align: 'right' },
  ] as const;
  flow.table(tableRows(ink, columns, result.marks, width, { size }));
}
