import { expect, test } from 'vitest';
import { lastDays, wantedOf } from './power-scope.ts';

const MOTIONS = [{ id: 'm1' }, { id: 'm2' }];

test('what an owner leaves unsaid is a power for all motions until voting ends', () => {
  expect(wantedOf(MOTIONS, {}, '')).toEqual({ opinions: {} });
  expect(wantedOf(MOTIONS, { m1: 'for', m2: 'own' }, '2027-01-03')).toEqual({
    ...{ opinions: { m1: 'for' }, motions: ['m1'], lastDay: '2027-01-03' },
  });
  expect(wantedOf(MOTIONS, { m1: 'own', m2: 'own' }, '')).toBeNull();
});

test('a power can end on each day before the last one of the vote', () => {
  const days = lastDays('2027-01-01T10:00:00.000Z', '2027-01-03T12:00:00.000Z');
  expect(days).toEqual(['2027-01-01', '2027-01-02']);
  // Voting ends at midnight: the last day is the vote's own.
  expect(lastDays('2027-01-01T10:00:00.000Z', '2027-01-01T16:00:00.000Z')).toEqual(['2027-01-01']);
});
