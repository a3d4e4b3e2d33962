import { NO_WEIGHT, type Weight } from '../brands.ts';
import type { Body } from '../entries/bodies.ts';
import type { Motion } from '../entries/notice.ts';
import { hasOwn } from '../shape.ts';
import { marksOf, type MotionCount } from '../tally/group.ts';
import type { Decision } from '../tally/settle.ts';
import { sum, without } from '../tally/weights.ts';
import { DEEMED, shapeOf } from './motion-shape.ts';
import { settle } from './settle.ts';
import { joinedSilently, returnedOf, type MotionTally } from './tally.ts';

type Notice = Body<'notice'>;

/**
 * Why a tally cannot be true whatever the ballots say, or null: the check of those who hold no openings. Sums add up in
 * both measures, the electorate is that of the notice, and the outcome follows from the sums under Civil Code art. 278 and
 * the frozen rules.
 */
export function tallyFault(notice: Notice, tally: Body<'tally'>): string | null {
  for (const [index, motion] of notice.motions.entries()) {
    const stated = tally.motions[index];
    if (stated?.id !== motion.id) return `${motion.id} is not in its place`;
    const fault = motionFault(notice, motion, stated);
    if (fault !== null) return `${motion.id}: ${fault}`;
  }
  return null;
}

/** The decision that a motion's stated sums lead to; null where the sums do not add up. */
export function statedDecision(notice: Notice, motion: Motion, stated: MotionTally): Decision | null {
  const offered = marksOf(shapeOf(motion, notice.rules.followMajority === 'on'));
  const count = countFrom(motion, stated, offered);
  return typeof count === 'string' ? null : settle(count, motion, notice.rules, waitingOf(notice, motion, stated));
}

/** Silent owners who join, or wait to: where the machine stopped, how many waited only the openings tell. */
const waitingOf = (notice: Notice, motion: Motion, { outcome, marks, silent }: MotionTally): Weight =>
  outcome === 'NEEDS_DECISION' && mayDeem(notice, motion) ? silent : (marks[DEEMED] ?? NO_WEIGHT);

const mayDeem = ({ rules, firstAssembly }: Notice, motion: Motion): boolean =>
  motion.kind === 'decide' && rules.silent !== 'not-counted' && !firstAssembly;

function motionFault(notice: Notice, motion: Motion, stated: MotionTally): string | null {
  const electorate = notice.electorates[motion.electorate];
  if (!electorate || !sameWeight(stated.electorate, electorate)) return 'the electorate is not that of the notice';
  const offered = marksOf(shapeOf(motion, notice.rules.followMajority === 'on'));
  const unknown = Object.keys(stated.marks).find((mark) => mark !== DEEMED && !offered.includes(mark));
  if (unknown !== undefined) return `${unknown} was not offered`;
  const channel = Object.keys(stated.channels).find((name) => !hasOwn(notice.channels, name));
  if (channel !== undefined) return `channel ${channel} was not offered`;
  const count = countFrom(motion, stated, offered);
  return typeof count === 'string' ? count : decisionFault(notice, motion, stated, count);
}

/** The count that the sums describe, if they add up. */
function countFrom(motion: Motion, stated: MotionTally, offered: readonly string[]): MotionCount | string {
  const { electorate, silent, blank, invalid } = stated;
  const returned = returnedOf(stated);
  if (!sameWeight(sum([returned, silent]), electorate)) return 'the channels and the silent are not the electorate';
  const spoilt = sum([blank, invalid]);
  if (!isWithin(spoilt, returned)) return 'more is blank and invalid than was returned';
  const cast = without(returned, spoilt);
  const marks = Object.fromEntries(offered.map((mark) => [mark, stated.marks[mark] ?? NO_WEIGHT]));
  if (!marksFit(motion, marks, cast)) return 'the marks are not what was cast';
  return { kind: motion.kind, electorate, cast, marks, blank, invalid, silent };
}

function marksFit(motion: Motion, marks: Readonly<Record<string, Weight>>, cast: Weight): boolean {
  if (motion.kind !== 'elect') return sameWeight(sum(Object.values(marks)), cast);
  return motion.candidates.every((id) => {
    const own = Object.entries(marks).filter(([mark]) => mark.startsWith(`${id}:`));
    return isWithin(sum(own.map(([, weight]) => weight)), cast);
  });
}

function decisionFault(notice: Notice, motion: Motion, stated: MotionTally, count: MotionCount): string | null {
  const deemed = stated.marks[DEEMED] ?? NO_WEIGHT;
  if (!sameWeight(deemed, NO_WEIGHT) && !mayDeem(notice, motion))
    return 'silent owners are counted although no rule says so';
  if (!isWithin(deemed, count.silent)) return 'more silent owners joined than were silent';
  const decision = settle(count, motion, notice.rules, waitingOf(notice, motion, stated));
  if (decision.outcome !== stated.outcome) return `the sums make it ${decision.outcome}, not ${stated.outcome}`;
  if (!sameWeight(joinedSilently(decision), deemed)) return 'silent owners joined a side against the rule';
  if (!sameWeight(decision.participating, stated.participating)) return 'the participating are not what the sums say';
  return chosenFault(stated, decision);
}

function chosenFault({ elected, runoff, winner }: MotionTally, decision: Decision): string | null {
  const same = (a: readonly string[] | undefined, b: readonly string[] | undefined) => a?.join() === b?.join();
  const [electedBySums, runoffBySums] =
    decision.kind === 'elect' ? [decision.elected, decision.runoff] : [undefined, undefined];
  const winnerBySums = decision.kind === 'choose' ? decision.winner : undefined;
  if (!same(elected, electedBySums) || !same(runoff, runoffBySums)) return 'the elected are not those of the sums';
  return winner === winnerBySums ? null : 'the winner is not that of the sums';
}

const isWithin = (part: Weight, whole: Weight): boolean => part.heads <= whole.heads && part.areaCm2 <= whole.areaCm2;

const sameWeight = (a: Weight, b: Weight): boolean => a.heads === b.heads && a.areaCm2 === b.areaCm2;
