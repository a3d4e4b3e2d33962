import { addWeight, NO_WEIGHT, type Weight } from '../brands.ts';
import type { Body } from '../entries/bodies.ts';
import { never } from '../result.ts';
import type { Decision } from '../tally/settle.ts';
import { isNothing } from '../tally/weights.ts';
import type { Count, MotionResult } from './count.ts';
import { DEEMED } from './motion-shape.ts';

export { DEEMED };
export type MotionTally = Body<'tally'>['motions'][number];

/** The sums that a `tally` entry states, motion by motion. */
export const talliesOf = (count: Count): MotionTally[] => count.motions.map(tallyOf);

/** A mark that nobody chose is left out, so that a tally of a hundred candidates still fits into an entry. */
export function tallyOf({ motion, count, channels, decision }: MotionResult): MotionTally {
  const deemed = joinedSilently(decision);
  const marks = Object.entries({ ...count.marks, [DEEMED]: deemed }).filter(([, weight]) => !isNothing(weight));
  return {
    blank: count.blank,
    channels: channels as Record<string, Weight>,
    electorate: count.electorate,
    id: motion.id,
    invalid: count.invalid,
    marks: Object.fromEntries(marks),
    outcome: decision.outcome,
    participating: decision.participating,
    silent: count.silent,
    ...chosen(decision),
  };
}

/** Silent owners whom a rule counts for the side that leads. */
export const joinedSilently = (decision: Decision): Weight =>
  decision.kind === 'decide' ? (decision.joined?.silent ?? NO_WEIGHT) : NO_WEIGHT;

function chosen(decision: Decision): Pick<MotionTally, 'elected' | 'runoff' | 'winner'> {
  switch (decision.kind) {
    case 'decide':
      return {};
    case 'elect':
      return { elected: decision.elected, runoff: decision.runoff };
    case 'choose':
      return { winner: decision.winner };
    default:
      return never(decision);
  }
}

/** Everybody whose ballot counts, by all channels. */
export const returnedOf = (tally: MotionTally): Weight =>
  Object.values(tally.channels).reduce((sum, weight) => addWeight(sum, weight), NO_WEIGHT);

/**
 * Why a declaration does not say what the tally says, or null. Where the machine stopped (NEEDS_DECISION), convener and
 * street office have settled the motion with the clause in hand, and any outcome of a motion may stand.
 */
export function declarationFault(tally: Body<'tally'>, declare: Body<'declare'>): string | null {
  for (const [index, { id, outcome }] of tally.motions.entries()) {
    const declared = declare.outcomes[index];
    if (declared?.id !== id) return `${id} is not declared in its place`;
    if (declared.outcome === outcome) continue;
    if (outcome !== 'NEEDS_DECISION' || !SETTLED.includes(declared.outcome))
      return `${id} is ${outcome} by the tally and declared ${declared.outcome}`;
  }
  return null;
}

const SETTLED: readonly string[] = ['PASSED', 'NOT_PASSED', 'NO_QUORUM', 'NO_DECISION'];
