import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMs, instant, instantMs } from '../time.ts';
import { afterOutage, isOpenAt, openMs, resumed, suspended, type Window } from './windows.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = instant(Date.UTC(2026, 5, 1));
const at = (hours: number) => addMs(START, Math.round(hours * HOUR));
/** Open for 24 hours. */
const DAY: Window = { from: at(0), to: at(24), pauses: [] };
const hours = (window: Window) => (instantMs(window.to) - instantMs(START)) / HOUR;
const RULE = { outageHours: 4, outageMinutes: 30 };

test('10b-8: an outage of an hour in the last hours adds an hour, one before them adds nothing', () => {
  expect(hours(afterOutage(DAY, { from: at(21), to: at(22) }, RULE, at(22.5)))).toBe(25);
  expect(hours(afterOutage(DAY, { from: at(10), to: at(12) }, RULE, at(12.5)))).toBe(24);
});

test('10b-8: only the part of an outage that lies in the last hours is added', () => {
  expect(hours(afterOutage(DAY, { from: at(19), to: at(21) }, RULE, at(22)))).toBe(25);
});

test('10b-8: an outage adds time only if it is longer than the minutes of the rule', () => {
  expect(hours(afterOutage(DAY, { from: at(21), to: at(21.5) }, RULE, at(22)))).toBe(24);
  expect(hours(afterOutage(DAY, { from: at(21), to: at(21.6) }, RULE, at(22)))).toBeCloseTo(24.6, 9);
});

test('10b-8: a vote that was down at its end takes ballots again from the record on, and not before', () => {
  const window = afterOutage(DAY, { from: at(23), to: at(26) }, RULE, at(30));
  // One hour of the window was lost; what lay after its end was none of it.
  expect(hours(window)).toBe(31);
  expect(isOpenAt(window, at(25))).toBe(false);
  expect(isOpenAt(window, at(29.99))).toBe(false);
  expect(isOpenAt(window, at(30))).toBe(true);
  expect(isOpenAt(window, at(31))).toBe(false);
});

test('a rule of no hours adds no time', () => {
  expect(afterOutage(DAY, { from: at(21), to: at(24) }, { outageHours: 0, outageMinutes: 0 }, at(24.5))).toEqual(DAY);
});

test('the last hours are hours in which ballots were taken: a suspension does not use them up', () => {
  const paused = resumed(suspended(DAY, at(21.5)), at(31.5));
  expect(hours(paused)).toBe(34);
  expect(hours(afterOutage(paused, { from: at(20.5), to: at(21.5) }, RULE, at(32)))).toBe(35);
});

test('a suspension before the opening adds only what falls into the window', () => {
  const later: Window = { from: at(10), to: at(24), pauses: [] };
  expect(hours(resumed(suspended(later, at(2)), at(8)))).toBe(24);
  expect(hours(resumed(suspended(later, at(2)), at(12)))).toBe(26);
  expect(isOpenAt(resumed(suspended(later, at(2)), at(12)), at(11))).toBe(false);
});

test('a channel that has ended is not opened again by a suspension of the others', () => {
  expect(resumed(suspended(DAY, at(24)), at(30))).toEqual(DAY);
});

/** Suspensions at random distances, each resumed, while the window lasts. */
const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 5_000 })), { maxLength: 8 });

test('time added equals time suspended: the open time of a window is what the notice gave', () => {
  fc.assert(
    fc.property(gaps, (all) => {
      let window = DAY;
      let now = START;
      for (const [wait, pause] of all) {
        now = addMs(now, wait * MINUTE);
        window = suspended(window, now);
        now = addMs(now, pause * MINUTE);
        window = resumed(window, now);
      }
      expect(openMs(window, window.from, window.to)).toBe(24 * HOUR);
    }),
  );
});

test('no instant is open that lies in a pause or outside the window', () => {
  fc.assert(
    fc.property(gaps, fc.integer({ min: -100, max: 60_000 }), (all, minute) => {
      let window = DAY;
      let now = START;
      const pauses: [number, number][] = [];
      for (const [wait, pause] of all) {
        now = addMs(now, wait * MINUTE);
        const from = instantMs(now);
        window = suspended(window, now);
        now = addMs(now, pause * MINUTE);
        window = resumed(window, now);
        pauses.push([from, instantMs(now)]);
      }
      const tried = addMs(START, minute * MINUTE);
      const inPause = pauses.some(([from, to]) => from <= instantMs(tried) && instantMs(tried) < to);
      const inWindow = window.from <= tried && tried < window.to;
      expect(isOpenAt(window, tried)).toBe(inWindow && !inPause);
    }),
  );
});
