import type { MotionId } from '../brands.ts';
import type { ParkingRule } from '../law/rules.ts';
import { ok, type Result } from '../result.ts';
import type { LogState } from '../replay/state.ts';
import { countAssembly, type Count, type CountFault, type CountInput } from './count.ts';

/** The count by the frozen rule on parking, and what it would have been by the other. */
export interface ParkingBothWays {
  readonly frozen: ParkingRule;
  /** This one decides. */
  readonly decides: Count;
  /** For the file alone: courts differ on whether titled spaces belong to the base (guidance rules art. 25). */
  readonly otherwise: Count;
  /** Motions whose outcome would have been another. */
  readonly differs: readonly MotionId[];
}

/** Counts with parking in and out. The frozen rule decides; the other result is kept because a court may ask for it. */
export function countWithParkingBothWays(input: CountInput): Result<ParkingBothWays, CountFault> {
  const decides = countAssembly(input);
  if (!decides.ok) return decides;
  const frozen = input.state.notice!.body.rules.parking;
  // The commitments were checked a moment ago.
  const otherwise = countAssembly({ ...input, state: withOtherParking(input.state), commitmentsChecked: true });
  if (!otherwise.ok) return otherwise;
  const differs = decides.value.motions.flatMap(({ motion, decision }, index) =>
    decision.outcome === otherwise.value.motions[index]?.decision.outcome ? [] : [motion.id],
  );
  return ok({ frozen, decides: decides.value, otherwise: otherwise.value, differs });
}

/** The same assembly as if the notice had frozen the other rule. */
export function withOtherParking(state: LogState): LogState {
  const notice = state.notice!;
  const parking: ParkingRule = notice.body.rules.parking === 'included' ? 'excluded' : 'included';
  return { ...state, notice: { ...notice, body: { ...notice.body, rules: { ...notice.body.rules, parking } } } };
}
