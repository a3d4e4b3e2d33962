import { PAPER_READINGS, type PaperReading } from '../../crypto/ballot/marks.ts';
import { effectiveBallots } from '../../crypto/count/effective.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { openingsOf } from '../ballots/openings.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { canBeCounted } from './count.ts';

/** By reading, on how many items of the papers that were read it stands. */
export type UnclearReadings = Readonly<Record<PaperReading, number>>;

/**
 * What stands on papers instead of a choice, by what it is: none, several, altered, illegible, not signed. Sums over the whole
 * assembly only. Null before the close, where no paper was read, and once the marks were erased.
 */
export async function unclearReadings(deps: Deps, log: LogRef, state: LogState): Promise<UnclearReadings | null> {
  const papers = effectiveBallots(state).filter(({ source }) => source === 'paper');
  if (!state.closed || papers.length === 0 || !(await canBeCounted(deps, log))) return null;
  const found: Record<string, number> = Object.fromEntries(PAPER_READINGS.map((reading) => [reading, 0]));
  for await (const { opening } of openingsOf(deps, log, papers))
    for (const mark of Object.values(opening.marks))
      if (typeof mark === 'string' && found[mark] !== undefined) found[mark] += 1;
  return found as UnclearReadings;
}
