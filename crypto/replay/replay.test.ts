import { expect, test } from 'vitest';
import { leafHash } from '../log/merkle.ts';
import { snapshot } from '../testing/refusals.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { readEntry } from './read-entry.ts';
import { newState, phaseOf } from './state.ts';
import { ballotStatuses } from './statuses.ts';
import { refusalOf, step } from './step.ts';

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

test('asking whether an entry would stand takes nothing in, entry by entry of a whole assembly', () => {
  const play = playWhole();
  const state = newState(play.log.origin);
  for (const bytes of play.log.entries) {
    const entry = readEntry(bytes);
    if (!entry.ok) throw new Error(entry.error);
    const before = snapshot(state);
    expect([refusalOf(state, entry.value), snapshot(state) === before]).toEqual([null, true]);
    expect(step(state, entry.value, leafHash(bytes)).ok).toBe(true);
  }
});
