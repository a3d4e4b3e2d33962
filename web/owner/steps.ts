import type { MotionView } from './motion-view.ts';

/** Where a voter stands on the way: his units, one motion after the other, the page of answers. */
export type Step =
  { readonly at: 'units' } | { readonly at: 'motion'; readonly index: number } | { readonly at: 'review' };

/** The step that an address names; an unknown one, as of an old link, is the beginning. */
export function stepOf(name: string | null, motions: readonly MotionView[]): Step {
  if (name === 'review') return { at: 'review' };
  const index = motions.findIndex(({ id }) => id === name);
  return index < 0 ? { at: 'units' } : { at: 'motion', index };
}

/** How a step is called in the address, so that Back goes one step and a reload stays. */
export function stepName(step: Step, motions: readonly MotionView[]): string | null {
  switch (step.at) {
    case 'units':
      return null;
    case 'motion':
      return motions[step.index]?.id ?? null;
    case 'review':
      return 'review';
  }
}

export function stepAfter(step: Step, motions: readonly MotionView[]): Step {
  const next = step.at === 'motion' ? step.index + 1 : 0;
  return step.at === 'review' || next >= motions.length ? { at: 'review' } : { at: 'motion', index: next };
}

export function stepBefore(step: Step, motions: readonly MotionView[]): Step {
  const previous = step.at === 'review' ? motions.length - 1 : step.at === 'motion' ? step.index - 1 : -1;
  return previous < 0 ? { at: 'units' } : { at: 'motion', index: previous };
}
