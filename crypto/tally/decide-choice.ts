/** The outcome of a choice between options; no option that falls short of the threshold is adopted. */
import type { Weight } from '../brands.ts';
import type { Threshold } from '../law/thresholds.ts';
import { approvalBars, bothPass, quorumBars, type BothMeasures } from './bars.ts';
import { assertNoFault, fitWithin } from './weights.ts';

export interface OptionVotes {
  readonly id: string;
  readonly for: Weight;
}

export interface ChoiceInput {
  readonly electorate: Weight;
  readonly participating: Weight;
  readonly threshold: Threshold;
  readonly options: readonly OptionVotes[];
  /** Votes for 都不同意, which every choice offers. */
  readonly none: Weight;
}

export interface OptionResult {
  readonly id: string;
  readonly approval: BothMeasures;
  readonly passes: boolean;
}

export interface ChoiceDecision {
  readonly kind: 'choose';
  /** NOT_PASSED: "none of these" itself reached the threshold. NO_DECISION: nothing did. */
  readonly outcome: 'PASSED' | 'NOT_PASSED' | 'NO_DECISION' | 'NO_QUORUM';
  readonly threshold: Threshold;
  readonly participating: Weight;
  readonly quorum: BothMeasures;
  readonly options: readonly OptionResult[];
  readonly none: BothMeasures;
  readonly winner: string | null;
}

/** Decides one choice. Throws where the votes exceed the participating or two options share an id. */
export function decideChoice(input: ChoiceInput): ChoiceDecision {
  assertNoFault(choiceInputFault(input));
  const { electorate, participating, threshold } = input;
  const quorum = quorumBars(participating, electorate);
  const options = input.options.map((option) => resultOf(option, input));
  const none = approvalBars(threshold, input.none, participating);
  // Each owner has one choice, so at most one option is over half.
  const passing = options.find((option) => option.passes);
  const outcome = !bothPass(quorum) ? 'NO_QUORUM' : passing ? 'PASSED' : bothPass(none) ? 'NOT_PASSED' : 'NO_DECISION';
  const winner = outcome === 'PASSED' && passing ? passing.id : null;
  return { kind: 'choose', outcome, threshold, participating, quorum, options, none, winner };
}

function resultOf(option: OptionVotes, { threshold, participating }: ChoiceInput): OptionResult {
  const approval = approvalBars(threshold, option.for, participating);
  return { id: option.id, approval, passes: bothPass(approval) };
}

/** Why there can be no such choice, or null. */
export function choiceInputFault({ electorate, participating, options, none }: ChoiceInput): string | null {
  if (!fitWithin([participating], electorate)) return 'the participating exceed the electorate';
  if (new Set(options.map((each) => each.id)).size !== options.length) return 'two options have one id';
  return fitWithin([none, ...options.map((each) => each.for)], participating)
    ? null
    : 'the votes of a choice exceed the participating';
}
