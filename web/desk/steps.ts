import { never } from '../../crypto/result.ts';
import type { Phase } from '../public/assembly-api.ts';

export const STEPS = [
  'draft',
  'opening',
  'keys',
  'roll',
  'notice',
  'ballots',
  'count',
  'declare',
  'certify',
  'archive',
] as const;
export type Step = (typeof STEPS)[number];

/** Whose turn it is. They do not trust each other, so no step has two. */
export type Turn = 'committee' | 'officer' | 'community' | 'owners' | 'counters' | 'officers' | 'either';

export type StepState =
  { readonly state: 'done' } | { readonly state: 'now'; readonly turn: Turn } | { readonly state: 'later' };

export interface StepFacts {
  readonly phase: Phase;
  readonly roll: 'published' | 'frozen' | 'countersigned' | null;
  readonly isNoticed: boolean;
  readonly isReconciled: boolean;
}

const DONE: StepState = { state: 'done' };
const LATER: StepState = { state: 'later' };
const now = (turn: Turn): StepState => ({ state: 'now', turn });

const ORDER: readonly string[] = [
  'draft',
  'submitted',
  'opened',
  'roll-published',
  'roll-frozen',
  'noticed',
  'waiting',
  'voting',
  'suspended',
  'ended',
  'closed',
  'tallied',
  'declared',
  'lapsed',
  'certified',
  'archived',
];

/** How far each step is. A cancelled assembly has no next step. */
export function stepState(step: Step, facts: StepFacts): StepState {
  const { phase, roll, isNoticed } = facts;
  if (phase === 'cancelled') return LATER;
  const reached = (wanted: string) => ORDER.indexOf(phase) >= ORDER.indexOf(wanted);
  const between = (from: string, until: string, turn: Turn): StepState =>
    reached(until) ? DONE : reached(from) ? now(turn) : LATER;
  switch (step) {
    case 'draft':
      return between('draft', 'submitted', 'committee');
    case 'opening':
      return between('submitted', 'opened', 'officer');
    case 'keys':
      return roll ? DONE : between('opened', 'roll-published', 'officer');
    case 'roll':
      return rollState(roll, reached('opened'));
    case 'notice':
      return isNoticed ? DONE : roll ? now('committee') : LATER;
    case 'ballots':
      return between(
        'noticed',
        'closed',
        phase === 'ended' ? 'community' : phase === 'suspended' ? 'either' : 'owners',
      );
    case 'count':
      return between('closed', 'tallied', facts.isReconciled ? 'counters' : 'community');
    case 'declare':
      return between('tallied', 'declared', 'committee');
    case 'certify':
      return between('declared', 'certified', 'officers');
    case 'archive':
      return between('certified', 'archived', 'either');
    default:
      return never(step);
  }
}

function rollState(roll: StepFacts['roll'], isOpen: boolean): StepState {
  switch (roll) {
    case null:
      return isOpen ? now('committee') : LATER;
    case 'published':
      return now('committee');
    case 'frozen':
      return now('officer');
    case 'countersigned':
      return DONE;
    default:
      return never(roll);
  }
}

/** The step that somebody who opens the desk most likely came for. */
export const currentStep = (facts: StepFacts): Step =>
  STEPS.find((step) => step !== 'keys' && stepState(step, facts).state === 'now') ??
  (facts.phase === 'draft' ? 'draft' : 'archive');
