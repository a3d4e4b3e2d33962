import { NO_WEIGHT, type Weight } from '../brands.ts';
import type { Body } from '../entries/bodies.ts';
import type { Motion } from '../entries/notice.ts';
import { thresholdOf, type Threshold } from '../law/thresholds.ts';
import type { Bilingual } from '../law/findings.ts';
import { explainResult, type PlaceLaw } from '../count/explain-result.ts';
import { statedDecision } from '../count/tally-check.ts';
import { type MotionTally } from '../count/tally.ts';
import { DEEMED, shapeOf } from '../count/motion-shape.ts';
import { marksOf } from '../tally/group.ts';
import type { LogState } from '../replay/state.ts';

/** A motion's result for people, from the sums in the log. */
export interface ResultRow {
  readonly id: string;
  readonly title: string;
  readonly kind: Motion['kind'];
  readonly threshold: Threshold;
  /** Of the declaration where there is one, else of the tally. */
  readonly outcome: MotionTally['outcome'];
  readonly electorate: Weight;
  readonly participating: Weight;
  /** Every mark on offer, in the order of the ballot, and silent owners who were counted. */
  readonly marks: Readonly<Record<string, Weight>>;
  readonly channels: Readonly<Record<string, Weight>>;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly elected: readonly string[];
  readonly winner: string | null;
  /** One sentence: the test that decided, by how much, under which article. */
  readonly why: Bilingual;
}

export interface ResultTable {
  readonly title: string;
  readonly declared: boolean;
  /** Whether this run counted the ballots itself. */
  readonly recounted: boolean;
  readonly rows: readonly ResultRow[];
}

/** The result as the log states it; null before a tally. */
export function resultTable(state: LogState, recounted: boolean, law?: PlaceLaw): ResultTable | null {
  const { notice, tally, declared } = state;
  if (!notice || !tally) return null;
  const rows = tally.body.motions.map((stated, index) =>
    rowOf(state, notice.body, stated, index, declared?.body ?? null, law),
  );
  return { title: notice.body.title, declared: declared !== null, recounted, rows };
}

function rowOf(
  state: LogState,
  notice: Body<'notice'>,
  stated: MotionTally,
  index: number,
  declared: Body<'declare'> | null,
  law: PlaceLaw | undefined,
): ResultRow {
  const motion = notice.motions[index]!;
  const options = motion.kind === 'choose' ? motion.options : [];
  const offered = marksOf(shapeOf(motion, notice.rules.followMajority === 'on'));
  const marks = [...offered, ...(stated.marks[DEEMED] ? [DEEMED] : [])];
  const decision = statedDecision(notice, motion, stated);
  const titleOf = (id: string) => options.find((option) => option.id === id)?.title ?? id;
  return {
    id: motion.id,
    title: motion.title,
    kind: motion.kind,
    threshold: thresholdOf(motion.item),
    outcome: declared?.outcomes[index]?.outcome ?? stated.outcome,
    electorate: stated.electorate,
    participating: stated.participating,
    marks: Object.fromEntries(marks.map((mark) => [mark, stated.marks[mark] ?? NO_WEIGHT])),
    channels: stated.channels,
    options,
    elected: stated.elected ?? [],
    winner: stated.winner ?? null,
    why: decision
      ? explainResult(state, motion, decision, (id) => ({ zh: titleOf(id), en: titleOf(id) }), law)
      : { zh: '', en: '' },
  };
}
