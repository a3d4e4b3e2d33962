import { expect, test } from 'vitest';
import type { Turnout } from '../../public/assembly-api.ts';
import { nextTasks, type RunningFacts } from './next-tasks.ts';

const facts = (over: Partial<RunningFacts> = {}): RunningFacts => ({
  steps: { phase: 'draft', roll: null, isNoticed: false, isReconciled: true },
  ...{ errors: null, opens: null, noticeDays: null, turnouts: [], openObjections: 0, now: '2026-12-20T02:00:00.000Z' },
  ...over,
});

test('a committee reads how many steps there are to the notice, and which it is at', () => {
  expect(nextTasks(facts())).toEqual([
    { kind: 'steps-left', step: 'draft', left: ['draft', 'opening', 'roll', 'notice'] },
  ]);
  const frozen = { phase: 'roll-frozen', roll: 'frozen', isNoticed: false, isReconciled: true } as const;
  expect(nextTasks(facts({ steps: frozen }))).toEqual([{ kind: 'steps-left', step: 'roll', left: ['roll', 'notice'] }]);
});

test('the last day for the notice leaves fifteen full days before the vote, and is counted down to and past it', () => {
  const opens = '2027-01-09T01:00:00.000Z';
  const of = (over: Partial<RunningFacts>) => nextTasks(facts({ opens, ...over })).at(-1);
  expect(of({})).toEqual({ kind: 'post-by', step: 'notice', day: '2026-12-24', days: 4 });
  expect(of({ noticeDays: 20 })).toMatchObject({ day: '2026-12-19', days: -1 });
});

test('objections without an answer come first; while owners vote, what is missing to two thirds is told', () => {
  const steps = { phase: 'voting', roll: 'countersigned', isNoticed: true, isReconciled: true } as const;
  const turnout = { motions: ['m1'] } as unknown as Turnout;
  expect(nextTasks(facts({ steps, turnouts: [turnout], openObjections: 2, errors: 3 }))).toEqual([
    { kind: 'objections', step: 'declare', n: 2 },
    { kind: 'turnout', step: 'ballots', turnout },
  ]);
});
