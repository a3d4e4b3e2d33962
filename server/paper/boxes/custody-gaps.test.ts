import { expect, test } from 'vitest';
import { custodyGaps } from './custody-gaps.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const SEAL = { seal: 'F-0071', papers: 40, sealed_at: at(10), countersigned_at: at(10) };
const step = (hour: number, over: object = {}) => ({
  ...{ step: 'stored' as const, place: '居委会档案柜', seal: 'F-0071', papers: null, happened_at: at(hour) },
  ...over,
});
const gapsOf = (...steps: ReturnType<typeof step>[]) => custodyGaps(SEAL, steps, at(30)).map(({ gap }) => gap);

test('a box that was sealed by two, stored, looked at and opened with the same number has no gap', () => {
  expect(
    gapsOf(
      step(11),
      step(20, { step: 'checked' }),
      step(29, { step: 'fetched', place: '走廊' }),
      step(30, { step: 'opened', place: '社区会议室', papers: 40 }),
    ),
  ).toEqual([]);
});

test('10b-27: a box found elsewhere than where it was left, without anybody who fetched it, has a gap', () => {
  expect(gapsOf(step(11), step(29, { step: 'checked', place: '物业办公室' }))).toEqual(['moved-unseen']);
});

test('a broken or other seal, another number of papers, one signature, a long silence are gaps', () => {
  expect(gapsOf(step(11), step(29, { step: 'checked', seal: null }))).toEqual(['seal-differs']);
  expect(gapsOf(step(11), step(29, { step: 'checked', seal: 'F-0099' }))).toEqual(['seal-differs']);
  expect(gapsOf(step(11), step(29, { step: 'opened', papers: 38 }))).toEqual(['papers-differ']);
  expect(custodyGaps({ ...SEAL, countersigned_at: null }, [], at(11)).map(({ gap }) => gap)).toEqual(['one-signature']);
  expect(custodyGaps(SEAL, [step(11)], at(24 * 3))).toMatchObject([{ gap: 'silence', hours: 61 }]);
  expect(custodyGaps(undefined, [], at(11))).toEqual([{ gap: 'no-seal-record' }]);
});
