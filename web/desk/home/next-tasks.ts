import { NOTICE_DAYS } from '../../../crypto/law/clocks.ts';
import type { Instant, LocalDay } from '../../../crypto/brands.ts';
import { addDays, daysBetween, localDay } from '../../../crypto/time.ts';
import type { Turnout } from '../../public/assembly-api.ts';
import { STEPS, stepState, type Step, type StepFacts } from '../steps.ts';

/** What is known of an assembly that is not over. */
export interface RunningFacts {
  readonly steps: StepFacts;
  /** Findings of the law that stop the notice; null where none is asked for any more. */
  readonly errors: number | null;
  /** When voting is planned to begin; null while no window has been written. */
  readonly opens: string | null;
  /** Full days between notice and vote; of the law unless the place asks for more. */
  readonly noticeDays: number | null;
  readonly turnouts: readonly Turnout[];
  readonly openObjections: number;
  readonly now: string;
}

/** One line of the list, with the step in which it is done. */
export type NextTask =
  | { readonly kind: 'steps-left'; readonly step: Step; readonly left: readonly Step[] }
  | { readonly kind: 'errors'; readonly step: Step; readonly n: number }
  /** `days` left to the last day on which the notice may go out; negative once it is over. */
  | { readonly kind: 'post-by'; readonly step: Step; readonly day: LocalDay; readonly days: number }
  | { readonly kind: 'turnout'; readonly step: Step; readonly turnout: Turnout }
  | { readonly kind: 'objections'; readonly step: Step; readonly n: number };

const UNTIL_NOTICE: readonly Step[] = STEPS.slice(0, STEPS.indexOf('notice') + 1);

/** What a committee has to do next, most pressing first. */
export function nextTasks(facts: RunningFacts): readonly NextTask[] {
  const { steps, turnouts, openObjections } = facts;
  const objections: readonly NextTask[] =
    openObjections > 0 ? [{ kind: 'objections', step: steps.isNoticed ? 'declare' : 'roll', n: openObjections }] : [];
  if (steps.isNoticed)
    return [...objections, ...turnouts.map((turnout) => ({ kind: 'turnout', step: 'ballots', turnout }) as const)];
  return [...objections, ...beforeNotice(facts)];
}

function beforeNotice({ steps, errors, opens, noticeDays, now }: RunningFacts): readonly NextTask[] {
  // Keys are asked for on the way: nobody waits for them as a step of its own.
  const left = UNTIL_NOTICE.filter((step) => step !== 'keys' && stepState(step, steps).state !== 'done');
  const first = left.find((step) => stepState(step, steps).state === 'now') ?? 'draft';
  const day = opens === null ? null : addDays(localDay(opens as Instant), -(noticeDays ?? NOTICE_DAYS) - 1);
  return [
    { kind: 'steps-left', step: first, left },
    ...(errors !== null && errors > 0 ? [{ kind: 'errors', step: 'draft', n: errors } as const] : []),
    ...(day === null
      ? []
      : [{ kind: 'post-by', step: 'notice', day, days: daysBetween(localDay(now as Instant), day) } as const]),
  ];
}
