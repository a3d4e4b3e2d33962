import { expect, test } from 'vitest';
import type { Instant } from '../../../crypto/brands.ts';
import { newState, type LogState } from '../../../crypto/replay/state.ts';
import { stageOf } from './stage.ts';

const at = (hour: number) => `2026-03-18T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;
const milestone = {} as never;

const voting = (...windows: readonly (readonly [number, number])[]): LogState => {
  const state = {
    ...newState('x'),
    opened: milestone,
    roll: milestone,
    frozen: milestone,
    countersigned: milestone,
    notice: milestone,
  };
  const channels = ['online', 'paper', 'phone'] as const;
  for (const [index, [from, to]] of windows.entries())
    state.windows.set(channels[index]!, { from: at(from), to: at(to), pauses: [] });
  return state;
};

const stage = (state: LogState | null, hour = 0, submittedAt: Date | null = new Date(0)) =>
  stageOf({ submittedAt }, state, at(hour));

test('before its log is open an assembly is a draft, or handed in', () => {
  expect(stage(null, 0, null)).toBe('draft');
  expect(stage(null)).toBe('submitted');
});

test('a vote begins with its first window and ends with its last, whatever lies between', () => {
  const state = voting([8, 10], [12, 20]);
  expect([7, 8, 10, 11, 12, 19, 20].map((hour) => stage(state, hour))).toEqual([
    ...['noticed', 'voting', 'voting', 'voting', 'voting', 'voting', 'ended'],
  ]);
});

test('a window that begins before the roll is confirmed does not begin the vote', () => {
  const state = { ...voting([8, 10]), countersigned: null };
  expect(stage(state, 9)).toBe('noticed');
});

test('a roll that is frozen before the notice is said to be', () => {
  const state = { ...newState('x'), opened: milestone, roll: milestone };
  expect(stage(state)).toBe('roll-published');
  expect(stage({ ...state, frozen: milestone })).toBe('roll-frozen');
});
