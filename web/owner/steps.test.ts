import { expect, test } from 'vitest';
import type { MotionView } from './motion-view.ts';
import { stepAfter, stepBefore, stepName, stepOf, type Step } from './steps.ts';

const motion = (id: string): MotionView => ({ id, kind: 'decide', title: id, text: '', followMajority: false });
const motions = ['m1', 'm3'].map(motion);
const way = (from: Step, next: (step: Step, motions: readonly MotionView[]) => Step, steps: number) => {
  const names = [stepName(from, motions)];
  for (let step = from; names.length <= steps;) names.push(stepName((step = next(step, motions)), motions));
  return names;
};

test('the way leads from the units over each motion to the page of answers, and the same way back', () => {
  expect(way({ at: 'units' }, stepAfter, 4)).toEqual([null, 'm1', 'm3', 'review', 'review']);
  expect(way({ at: 'review' }, stepBefore, 4)).toEqual(['review', 'm3', 'm1', null, null]);
});

test('an address of a motion on which this voter does not vote leads to the beginning', () => {
  expect(stepOf('m2', motions)).toEqual({ at: 'units' });
  expect(stepOf('m3', motions)).toEqual({ at: 'motion', index: 1 });
});
