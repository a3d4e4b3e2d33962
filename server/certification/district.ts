import type { LogState } from '../../crypto/replay/state.ts';
import { assembliesIn } from '../assemblies/assemblies-in.ts';
import { DAMAGED, stateForList } from '../assemblies/damaged-log.ts';
import { stageOf } from '../assemblies/view/stage.ts';
import { instant } from '../../crypto/time.ts';
import { resultView, type MotionResultView } from '../assemblies/results/result-view.ts';
import type { ProgressBoard } from '../ballots/progress.ts';
import type { Deps } from '../deps.ts';
import type { Actor } from '../platform/authorize.ts';

/** Why a motion came to nothing, or a vote to an early end. */
export const CAUSES = [
  'quorum-heads',
  'quorum-area',
  'quorum-both',
  'approval-heads',
  'approval-area',
  'approval-both',
  'no-decision',
  'cancelled',
  'returned',
  'revoked',
  'annulled',
  'other',
] as const;
export type Cause = (typeof CAUSES)[number];

interface Measured {
  readonly reached: number;
  readonly needed: number;
  readonly whole: number;
}

/** A vote that is running: how far its largest electorate has taken part. */
export interface RunningVote {
  readonly estate: string;
  readonly estateName: string;
  readonly assembly: string;
  readonly title: string;
  readonly phase: string;
  readonly closes: string | null;
  readonly heads: Measured;
  readonly areaCm2: Measured;
}

export interface DistrictView {
  readonly running: readonly RunningVote[];
  readonly waiting: number;
  readonly certified: number;
  /** Days from the close to the certificate; null before the first. */
  readonly medianDays: number | null;
  readonly causes: readonly { readonly cause: Cause; readonly count: number }[];
}

const RUNNING: ReadonlySet<string> = new Set(['noticed', 'voting', 'suspended', 'ended']);

/** An area for whoever oversees it: progress, durations and causes. No choice, no sum of choices, no name. */
export async function districtView(deps: Deps, board: ProgressBoard, actor: Actor): Promise<DistrictView> {
  const running: RunningVote[] = [];
  const days: number[] = [];
  const causes = new Map<Cause, number>();
  const now = instant(deps.clock.now().getTime());
  let waiting = 0;
  for (const { estateName, log, title } of await assembliesIn(deps, actor, ['officer', 'district'])) {
    const state = await stateForList(deps, log);
    if (state === null || state === DAMAGED) continue;
    const phase = stageOf({ submittedAt: new Date(0) }, state, now);
    if (state.declared && !state.certified && !state.lapsed && !state.cancelled) waiting += 1;
    if (state.closed && state.certified) days.push(daysBetween(state.closed.at, state.certified.at));
    for (const cause of causesOf(state)) causes.set(cause, (causes.get(cause) ?? 0) + 1);
    if (!RUNNING.has(phase)) continue;
    const turnout = (await board.of(log))?.turnouts.toSorted((a, b) => b.electorate.heads - a.electorate.heads)[0];
    if (!turnout) continue;
    const { participating, needed, electorate } = turnout;
    const ends = [...state.windows.values()].map(({ to }) => to).sort();
    running.push({
      ...{ estate: log.estate, assembly: log.assembly, estateName, title, phase, closes: ends.at(-1) ?? null },
      heads: { reached: participating.heads, needed: needed.heads, whole: electorate.heads },
      areaCm2: { reached: participating.areaCm2, needed: needed.areaCm2, whole: electorate.areaCm2 },
    });
  }
  return {
    ...{ running, waiting, certified: days.length, medianDays: medianOf(days) },
    causes: CAUSES.flatMap((cause) => (causes.has(cause) ? [{ cause, count: causes.get(cause)! }] : [])),
  };
}

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.ceil((Date.parse(to) - Date.parse(from)) / DAY_MS);

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** One cause for each motion that failed, and for what was called off, handed back, revoked or annulled. */
function causesOf(state: LogState): readonly Cause[] {
  if (state.cancelled) return ['cancelled'];
  const judged = [...state.judged.values()].filter((result) => result === 'annulled').map((): Cause => 'annulled');
  const revoked = [...state.revoked].map((): Cause => 'revoked');
  const returned: Cause[] = state.reviews.filter(({ type }) => type === 'return').map(() => 'returned');
  const failed = state.declared ? resultView(state).motions.flatMap((motion) => causeOf(motion) ?? []) : [];
  return [...failed, ...returned, ...revoked, ...judged];
}

function causeOf({ outcome, quorum, approvals }: MotionResultView): Cause | null {
  switch (outcome) {
    case 'PASSED':
    case 'ELECTED':
    case 'PARTLY_ELECTED':
      return null;
    case 'NO_QUORUM':
      return missing('quorum', quorum.heads.passes, quorum.area.passes);
    case 'NO_DECISION':
      return 'no-decision';
    default: {
      const bars = approvals.length === 1 ? approvals[0]!.bars : null;
      return bars ? missing('approval', bars.heads.passes, bars.area.passes) : 'other';
    }
  }
}

function missing(test: 'quorum' | 'approval', heads: boolean, area: boolean): Cause {
  if (heads && area) return 'other';
  return heads ? `${test}-area` : area ? `${test}-heads` : `${test}-both`;
}
