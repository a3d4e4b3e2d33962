import type { Body } from '../entries/bodies.ts';
import type { Motion } from '../entries/notice.ts';
import { never } from '../result.ts';
import { marksOf, type MotionShape } from '../tally/group.ts';

/** What a motion offers, for grouping. */
export function shapeOf(motion: Motion, followMajority: boolean): MotionShape {
  switch (motion.kind) {
    case 'decide':
      return { kind: 'decide', followMajority };
    case 'choose':
      return { kind: 'choose', options: motion.options.map(({ id }) => id) };
    case 'elect':
      return { kind: 'elect', candidates: motion.candidates };
    default:
      return never(motion);
  }
}

/** The mark under which a tally states silent owners who joined a side; beside the marks on offer, and never cast. */
export const DEEMED = 'deemed';

/** The marks that a tally of the motion can state. */
export const talliedMarks = (
  motion: Motion,
  { followMajority, silent }: Body<'notice'>['rules'],
): readonly string[] => [
  ...marksOf(shapeOf(motion, followMajority === 'on')),
  ...(motion.kind === 'decide' && silent !== 'not-counted' ? [DEEMED] : []),
];
