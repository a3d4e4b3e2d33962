import type { Weight } from '../brands.ts';
import type { Motion } from '../entries/notice.ts';
import type { FrozenRules } from '../law/rules.ts';
import { thresholdOf } from '../law/thresholds.ts';
import { never } from '../result.ts';
import type { MotionCount } from '../tally/group.ts';
import { settleChoice, settleElection, settleMotion, type Decision } from '../tally/settle.ts';

/** Decides a counted motion by its kind, item and the frozen rules. */
export function settle(count: MotionCount, motion: Motion, rules: FrozenRules, silentDelivered: Weight): Decision {
  const threshold = thresholdOf(motion.item);
  switch (motion.kind) {
    case 'decide':
      return settleMotion(count, threshold, rules, silentDelivered);
    case 'choose': {
      const options = motion.options.map(({ id }) => id);
      return settleChoice(count, options, threshold, rules);
    }
    case 'elect':
      return settleElection(count, motion.candidates, motion.seats, rules);
    default:
      return never(motion);
  }
}
