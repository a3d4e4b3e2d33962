import { expect, test } from 'vitest';
import { playWhole } from '../testing/whole-assembly.ts';
import { phaseOf } from './state.ts';
import { ballotStatuses } from './statuses.ts';

test('a whole assembly with something of everything replays to its archive', () => {
  const play = playWhole();
  const state = play.state();
  expect(phaseOf(state)).toBe('archived');
  const tallied = [...ballotStatuses(state).values()].map(({ status }) => status);
  expect(Object.fromEntries([...new Set(tallied)].map((s) => [s, tallied.filter((t) => t === s).length]))).toEqual({
    superseded: 1,
    effective: 7,
    duplicate: 1,
    disputed: 1,
    late: 1,
  });
  expect(state.participants).toBe(7);
});
