import type { Weight } from '../brands.ts';
import type { Body } from '../entries/bodies.ts';
import type { Motion } from '../entries/notice.ts';
import { thresholdOf, type Threshold } from '../law/thresholds.ts';
import type { MotionTally } from '../count/tally.ts';
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
  readonly marks: Readonly<Record<string, Weight>>;
  readonly channels: Readonly<Record<string, Weight>>;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly elected: readonly string[];
  readonly winner: string | null;
}

export interface ResultTable {
  readonly title: string;
  readonly declared: boolean;
  /** Whether this run counted the ballots itself. */
  readonly recounted: boolean;
  readonly rows: readonly ResultRow[];
}

/** The result as the log states it; null before a tally. */
export function resultTable({ notice, tally, declared }: LogState, recounted: boolean): ResultTable | null {
  if (!notice || !tally) return null;
  const rows = tally.body.motions.map((stated, index) => rowOf(notice.body, stated, index, declared?.body ?? null));
  return { title: notice.body.title, declared: declared !== null, recounted, rows };
}

function rowOf(
  notice: Body<'notice'>,
  stated: MotionTally,
  index: number,
  declared: Body<'declare'> | null,
): ResultRow {
  const motion = notice.motions[index]!;
  return {
    id: motion.id,
    title: motion.title,
    kind: motion.kind,
    threshold: thresholdOf(motion.item),
    outcome: declared?.outcomes[index]?.outcome ?? stated.outcome,
    electorate: stated.electorate,
    participating: stated.participating,
    marks: stated.marks,
    channels: stated.channels,
    options: motion.kind === 'choose' ? motion.options : [],
    elected: stated.elected ?? [],
    winner: stated.winner ?? null,
  };
}
