/** The outcome of a motion that is voted for or against (Civil Code art. 278(2)). */
import { addWeight, NO_WEIGHT, type Weight } from '../brands.ts';
import type { FrozenRules } from '../law/rules.ts';
import type { Threshold } from '../law/thresholds.ts';
import { never } from '../result.ts';
import { approvalBars, bothPass, inBothMeasures, quorumBars, type FourBars } from './bars.ts';
import { assertNoFault, fitWithin, isNothing, sum } from './weights.ts';

export type Side = 'for' | 'against';
/** Which side is larger in one measure. */
export type Lead = Side | 'tie';

export interface MotionInput {
  readonly electorate: Weight;
  readonly threshold: Threshold;
  readonly for: Weight;
  readonly against: Weight;
  readonly abstain: Weight;
  /** Ballots marked 随多数: cast, so they take part. */
  readonly followMajority: Weight;
  readonly blank: Weight;
  readonly invalid: Weight;
  /** Did not vote, though the ballot was delivered with the warning of what silence means; nobody else may join. */
  readonly silentDelivered: Weight;
  readonly rules: Pick<FrozenRules, 'blankItem' | 'invalidItem' | 'silent'>;
  /**
   * What becomes of silent owners where no side leads in heads and in area: in an assembly the motion stops for the
   * convener and the street office; `leave-out` is the bare arithmetic of the vectors.
   */
  readonly splitMajority: 'stop' | 'leave-out';
}

/** Why a motion waits: those whose vote follows the majority, and who leads in each measure. */
export interface SplitMajority {
  readonly followMajority: Weight;
  readonly silent: Weight;
  readonly leads: { readonly heads: Lead; readonly area: Lead };
}

export interface MotionDecision {
  readonly kind: 'decide';
  readonly outcome: 'PASSED' | 'NOT_PASSED' | 'NO_QUORUM' | 'NEEDS_DECISION';
  readonly threshold: Threshold;
  readonly participating: Weight;
  /** In favour and against as counted, with those who joined. */
  readonly for: Weight;
  readonly against: Weight;
  /** Who joined a side by 随多数 or by silence, and which; null where nobody did. */
  readonly joined: { readonly side: Side; readonly followMajority: Weight; readonly silent: Weight } | null;
  readonly bars: FourBars;
  /** Set where the outcome is NEEDS_DECISION, or where only the quorum kept it from being so. */
  readonly split: SplitMajority | null;
}

/** Decides one motion. Throws where the groups do not fit into the electorate: that count was wrong. */
export function decideMotion(input: MotionInput): MotionDecision {
  assertNoFault(motionInputFault(input));
  const cast = castAndCounted(input);
  const leads = { heads: lead(input, 'heads'), area: lead(input, 'areaCm2') };
  const majority = leads.heads === leads.area && leads.heads !== 'tie' ? leads.heads : null;
  if (majority === null) return withoutMajority(input, cast, leads);
  const silent = silentJoin(input, majority) ? input.silentDelivered : NO_WEIGHT;
  return settle(input, addWeight(cast, silent), { side: majority, followMajority: input.followMajority, silent });
}

/** What takes part before any silent owner joins. */
const castAndCounted = ({ rules, ...input }: MotionInput): Weight =>
  sum([
    input.for,
    input.against,
    input.abstain,
    input.followMajority,
    rules.blankItem === 'abstain' ? input.blank : NO_WEIGHT,
    rules.invalidItem === 'participating' ? input.invalid : NO_WEIGHT,
  ]);

const lead = (input: MotionInput, measure: keyof Weight): Lead => {
  const difference = input.for[measure] - input.against[measure];
  return difference > 0 ? 'for' : difference < 0 ? 'against' : 'tie';
};

/** Owners join, not areas: where no silent owner has a head in this electorate there is nobody to join. */
function silentJoin(input: MotionInput, majority: Side): boolean {
  if (input.silentDelivered.heads === 0) return false;
  switch (input.rules.silent) {
    case 'not-counted':
      return false;
    case 'join-majority':
      return true;
    case 'join-majority-of-all':
      return bothPass(inBothMeasures('over-half', input[majority], input.electorate));
    default:
      return never(input.rules.silent);
  }
}

/** No side leads in both measures: who would follow the majority has none to follow, and people must settle it. */
function withoutMajority(input: MotionInput, cast: Weight, leads: SplitMajority['leads']): MotionDecision {
  const anybodyTookASide = !isNothing(input.for) || !isNothing(input.against);
  const silentWait = input.splitMajority === 'stop' && input.rules.silent !== 'not-counted' && anybodyTookASide;
  const silent = silentWait && input.silentDelivered.heads > 0 ? input.silentDelivered : NO_WEIGHT;
  const decision = settle(input, cast, null);
  if (isNothing(input.followMajority) && isNothing(silent)) return decision;
  const split = { followMajority: input.followMajority, silent, leads };
  const quorumIsPossible = bothPass(quorumBars(addWeight(cast, silent), input.electorate));
  return { ...decision, split, outcome: quorumIsPossible ? 'NEEDS_DECISION' : 'NO_QUORUM' };
}

function settle(input: MotionInput, participating: Weight, joining: MotionDecision['joined']): MotionDecision {
  const joined = joining && isNothing(joining.followMajority) && isNothing(joining.silent) ? null : joining;
  const joinedWeight = joined ? addWeight(joined.followMajority, joined.silent) : NO_WEIGHT;
  const inFavour = joined?.side === 'for' ? addWeight(input.for, joinedWeight) : input.for;
  const against = joined?.side === 'against' ? addWeight(input.against, joinedWeight) : input.against;
  const bars = {
    quorum: quorumBars(participating, input.electorate),
    approval: approvalBars(input.threshold, inFavour, participating),
  };
  const outcome = !bothPass(bars.quorum) ? 'NO_QUORUM' : bothPass(bars.approval) ? 'PASSED' : 'NOT_PASSED';
  const { threshold } = input;
  return { kind: 'decide', outcome, threshold, participating, for: inFavour, against, joined, bars, split: null };
}

/** Why the groups cannot be those of one electorate, or null. */
export function motionInputFault(input: MotionInput): string | null {
  const { for: inFavour, against, abstain, followMajority, blank, invalid, silentDelivered } = input;
  const groups = [inFavour, against, abstain, followMajority, blank, invalid, silentDelivered];
  return fitWithin(groups, input.electorate) ? null : 'the groups of a motion exceed its electorate';
}
