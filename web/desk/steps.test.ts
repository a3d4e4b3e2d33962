import { expect, test } from 'vitest';
import type { Phase } from '../public/assembly-api.ts';
import { currentStep, stepState, STEPS, type StepFacts } from './steps.ts';

const facts = (phase: Phase, more: Partial<StepFacts> = {}): StepFacts => ({
  phase,
  roll: null,
  isNoticed: false,
  isReconciled: false,
  ...more,
});
const noticed = { roll: 'countersigned', isNoticed: true } as const;

test('a draft waits for the committee, and nothing else has begun', () => {
  const states = STEPS.map((step) => stepState(step, facts('draft')));
  expect(states[0]).toEqual({ state: 'now', turn: 'committee' });
  expect(states.slice(1).every(({ state }) => state === 'later')).toBe(true);
});

test('the roll waits for the convener until it is frozen and for the street office after that', () => {
  expect(stepState('roll', facts('opened'))).toEqual({ state: 'now', turn: 'committee' });
  expect(stepState('roll', facts('roll-published', { roll: 'published' }))).toEqual({
    state: 'now',
    turn: 'committee',
  });
  expect(stepState('roll', facts('roll-published', { roll: 'frozen' }))).toEqual({ state: 'now', turn: 'officer' });
  expect(stepState('roll', facts('voting', noticed))).toEqual({ state: 'done' });
});

test('the count waits for the community until the papers are reconciled, then for two counters', () => {
  expect(stepState('count', facts('closed', noticed))).toEqual({ state: 'now', turn: 'community' });
  expect(stepState('count', facts('closed', { ...noticed, isReconciled: true }))).toEqual({
    state: 'now',
    turn: 'counters',
  });
});

test('whoever opens a desk lands on the step that is under way', () => {
  expect(currentStep(facts('submitted'))).toBe('opening');
  expect(currentStep(facts('opened'))).toBe('roll');
  expect(currentStep(facts('voting', noticed))).toBe('ballots');
  expect(currentStep(facts('declared', noticed))).toBe('certify');
  expect(currentStep(facts('archived', noticed))).toBe('archive');
});

test('an assembly that was called off has no next step', () => {
  expect(STEPS.every((step) => stepState(step, facts('cancelled', noticed)).state === 'later')).toBe(true);
});
