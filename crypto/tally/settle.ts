/**
 * From a count to an outcome under the rules that the notice froze. This is what an assembly uses: where heads and area
 * have different majorities and votes depend on it, the motion stops for people to settle.
 */
import { addWeight, NO_WEIGHT, type Weight } from '../brands.ts';
import type { FrozenRules } from '../law/rules.ts';
import type { Threshold } from '../law/thresholds.ts';
import { decideChoice, type ChoiceDecision } from './decide-choice.ts';
import { decideElection, type ElectionDecision } from './decide-election.ts';
import { decideMotion, type MotionDecision } from './decide-motion.ts';
import { markWeight, type MotionCount } from './group.ts';
import { assertWithin } from './weights.ts';

export type Decision = MotionDecision | ElectionDecision | ChoiceDecision;
export type Outcome = Decision['outcome'];

/** For or against. `silentDelivered` = silent voters with proof of delivery and warning; nothing at a first assembly. */
export function settleMotion(
  count: MotionCount,
  threshold: Threshold,
  rules: FrozenRules,
  silentDelivered: Weight,
): MotionDecision {
  assertWithin(silentDelivered, count.silent, 'the silent owners served');
  return decideMotion({
    electorate: count.electorate,
    threshold,
    for: markWeight(count, 'for'),
    against: markWeight(count, 'against'),
    abstain: markWeight(count, 'abstain'),
    followMajority: markWeight(count, 'follow-majority'),
    blank: count.blank,
    invalid: count.invalid,
    silentDelivered,
    rules,
    splitMajority: 'stop',
  });
}

/** A choice between options. Rules for silent owners speak of for and against: here they never join an option. */
export function settleChoice(
  count: MotionCount,
  options: readonly string[],
  threshold: Threshold,
  rules: FrozenRules,
): ChoiceDecision {
  return decideChoice({
    electorate: count.electorate,
    participating: participatingIn(count, rules),
    threshold,
    options: options.map((id) => ({ id, for: markWeight(count, id) })),
    none: markWeight(count, 'none'),
  });
}

/** An election to `seats` seats. A candidate left unmarked on a cast item has neither a vote for nor against. */
export function settleElection(
  count: MotionCount,
  candidates: readonly string[],
  seats: number,
  rules: FrozenRules,
): ElectionDecision {
  return decideElection({
    electorate: count.electorate,
    participating: participatingIn(count, rules),
    seats,
    candidates: candidates.map((id) => ({ id, for: markWeight(count, `${id}:for`) })),
    tieBreak: rules.tieBreak,
  });
}

const participatingIn = (count: MotionCount, rules: FrozenRules): Weight =>
  addWeight(
    addWeight(count.cast, rules.blankItem === 'abstain' ? count.blank : NO_WEIGHT),
    rules.invalidItem === 'participating' ? count.invalid : NO_WEIGHT,
  );
