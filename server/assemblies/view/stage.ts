import type { Instant } from '../../../crypto/brands.ts';
import { phaseOf, type LogState } from '../../../crypto/replay/state.ts';
import { never } from '../../../crypto/result.ts';
import type { Assembly } from '../assembly-store.ts';

export const STAGES = [
  'draft',
  'submitted',
  'opened',
  'roll-published',
  'roll-frozen',
  'noticed',
  'voting',
  'suspended',
  'ended',
  'closed',
  'tallied',
  'declared',
  'lapsed',
  'certified',
  'archived',
  'cancelled',
] as const;

/**
 * Where an assembly stands for people: what the log says, and around it the draft, and the windows. `noticed`: votes are not
 * admissible yet, because no window has begun or the roll is not confirmed; `ended`: the windows are over and the close is not
 * written yet.
 */
export type Stage = (typeof STAGES)[number];

/** `state` is null while the log is not open. */
export function stageOf({ submittedAt }: Pick<Assembly, 'submittedAt'>, state: LogState | null, now: Instant): Stage {
  const phase = state ? phaseOf(state) : 'new';
  switch (phase) {
    case 'new':
      return submittedAt ? 'submitted' : 'draft';
    case 'roll-published':
      return state?.frozen ? 'roll-frozen' : phase;
    case 'voting':
      return votingStage(state!, now);
    case 'opened':
    case 'noticed':
    case 'suspended':
    case 'closed':
    case 'tallied':
    case 'declared':
    case 'lapsed':
    case 'certified':
    case 'archived':
    case 'cancelled':
      return phase;
    default:
      return never(phase);
  }
}

/** Between two windows the vote goes on: it has ended when the last one has. */
function votingStage({ windows }: LogState, now: Instant): 'noticed' | 'voting' | 'ended' {
  const all = [...windows.values()];
  if (all.every(({ to }) => to <= now)) return 'ended';
  return all.some(({ from }) => from <= now) ? 'voting' : 'noticed';
}
