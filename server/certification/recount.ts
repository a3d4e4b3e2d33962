import type { Weight } from '../../crypto/brands.ts';
import { talliesOf, type MotionTally } from '../../crypto/count/tally.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { broken } from '../../crypto/replay/broken.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf, type StateRefusal } from '../log/log-service.ts';
import { entryRefused, type LogRefusal } from '../log/problems.ts';
import { canBeCounted, countNow } from './count.ts';

/** One figure as it was announced, and as the ballots give it now. */
export interface RecountLine {
  readonly motion: string;
  /** `electorate`, `participating`, `blank`, `invalid`, `silent`, or a mark. */
  readonly line: string;
  readonly announced: Weight | null;
  readonly recounted: Weight | null;
  readonly same: boolean;
}

export interface Recount {
  readonly same: boolean;
  readonly lines: readonly RecountLine[];
  readonly outcomes: readonly { readonly motion: string; readonly announced: string; readonly recounted: string }[];
}

export type RecountRefusal = LogRefusal | StateRefusal | { readonly code: 'RECORDS_ERASED' };

/** Counts every ballot again and lays it beside what the counters signed and announced. Writes nothing. */
export async function recount(deps: Deps, log: LogRef): Promise<Result<Recount, RecountRefusal>> {
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const { tally } = current.value;
  if (!tally) return err(entryRefused(broken('tally-missing')));
  if (!(await canBeCounted(deps, log))) return err({ code: 'RECORDS_ERASED' });
  const { count } = await countNow(deps, log);
  return ok(compareTallies(tally.body.motions as readonly MotionTally[], talliesOf(count)));
}

/** Line by line, in the order of the announcement. */
export function compareTallies(announced: readonly MotionTally[], recounted: readonly MotionTally[]): Recount {
  const lines = announced.flatMap((motion, index) => linesOf(motion, recounted[index]));
  const outcomes = announced.map((motion, index) => ({
    motion: motion.id as string,
    ...{ announced: motion.outcome as string, recounted: (recounted[index]?.outcome as string) ?? '' },
  }));
  const same =
    announced.length === recounted.length &&
    lines.every((line) => line.same) &&
    outcomes.every((each) => each.announced === each.recounted);
  return { same, lines, outcomes };
}

const FIGURES = ['electorate', 'participating', 'blank', 'invalid', 'silent'] as const;

function linesOf(announced: MotionTally, recounted: MotionTally | undefined): readonly RecountLine[] {
  const marks = [...new Set([...Object.keys(announced.marks), ...Object.keys(recounted?.marks ?? {})])];
  const line = (name: string, first: Weight | undefined, second: Weight | undefined): RecountLine => ({
    ...{ motion: announced.id, line: name, announced: first ?? null, recounted: second ?? null },
    same: first?.heads === second?.heads && first?.areaCm2 === second?.areaCm2,
  });
  return [
    ...FIGURES.map((figure) => line(figure, announced[figure], recounted?.[figure])),
    ...marks.map((mark) => line(mark, announced.marks[mark], recounted?.marks[mark])),
  ];
}
