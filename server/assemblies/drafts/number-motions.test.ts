import { expect, test } from 'vitest';
import { TEST_MOTIONS, testDraft } from '../testing-draft.ts';
import { numberMotions } from './number-motions.ts';

const draft = (electorates: readonly unknown[]) =>
  testDraft(new Date('2026-03-02T01:00:00Z'), {
    motions: electorates.map((electorate) => ({ ...TEST_MOTIONS[1]!, electorate: electorate as never })),
  });

test('motions of the same owners share an electorate, however its lists are written', () => {
  const { motions, electorates } = numberMotions(
    draft([{ buildings: ['2', '1'] }, { all: true }, { buildings: ['1', '2', '2'] }]),
  );
  expect(motions.map(({ id, electorate }) => [id, electorate])).toEqual([
    ['m1', 'e1'],
    ['m2', 'e2'],
    ['m3', 'e1'],
  ]);
  expect([...electorates]).toEqual([
    ['e1', { buildings: ['1', '2'] }],
    ['e2', { all: true }],
  ]);
});

test('an electorate that nobody chose, and one without any condition, are none', () => {
  const { motions, electorates } = numberMotions(draft([null, {}]));
  expect(motions.map(({ electorate }) => electorate)).toEqual([null, null]);
  expect(electorates.size).toBe(0);
});
