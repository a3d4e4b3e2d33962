import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../brands.ts';
import { judge, playTo, refused } from '../testing/refusals.ts';
import type { TestAssembly } from '../testing/test-assembly.ts';
import { voterNamed } from '../testing/test-estate.ts';
import { PEOPLE } from '../testing/test-preparation.ts';
import type { TestKey } from '../testing/fixed-keys.ts';
import { addMs, instantMs } from '../time.ts';
import { phaseOf, type LogState } from './state.ts';
import { voterStatuses } from './statuses.ts';
import { openMs } from './windows.ts';

const { convener, officer } = PEOPLE;
const HOUR = 3_600_000;
const voting = (act: (play: TestAssembly) => unknown, options = {}) => judge(playTo('voting', options), act);

const suspend = (play: TestAssembly, cause = 'outage', signer: TestKey = convener) =>
  play.act('suspend', { cause, document: play.document('order'), reason: '系统故障' }, signer);
const resume = (play: TestAssembly, signer: TestKey = convener) =>
  play.act('resume', { document: play.document('resumed') }, signer);
const incident = (play: TestAssembly, from: Instant, to: Instant) =>
  play.act('incident', { document: play.document(`outage ${from}`), from, to }, convener);
const endOf = (state: LogState) => state.windows.get('online')!.to;

test('a suspended vote takes no ballots, and the time lost is added when it goes on', () => {
  const play = playTo('voting');
  play.ballot('bo', { m2: 'for' });
  const from = suspend(play)!.at;
  expect(phaseOf(play.state())).toBe('suspended');
  expect(judge(play, () => play.ballot('chen', { m2: 'for' }))).toEqual(refused('suspended'));
  play.log.wait(5 * HOUR);
  const to = resume(play)!.at;
  expect(endOf(play.state())).toBe(addMs(play.ends, instantMs(to) - instantMs(from)));
  expect(judge(play, () => play.ballot('chen', { m2: 'for' }))).toBe('accepted');
});

test('a ballot that came before the suspension stands though it is appended after it', () => {
  const play = playTo('voting');
  const received = play.log.at;
  play.log.wait(10_000);
  suspend(play);
  expect(judge(play, () => play.ballot('bo', { m2: 'for' }, { received }))).toBe('accepted');
});

test('a paper that is taken while the vote is suspended is kept and does not count', () => {
  const play = playTo('voting');
  play.issue(['P1', 'bo']);
  suspend(play);
  play.register('P1');
  const status = () => voterStatuses(play.state(), voterNamed('bo')).map(({ ballot: _, ...rest }) => rest);
  expect(status()).toEqual([{ status: 'invalid', reason: 'suspended' }]);
  expect(play.state().participants).toBe(0);
  resume(play);
  play.ballot('bo', { m2: 'for' });
  expect(play.state().participants).toBe(1);
});

test('an order of a court or an authority is recorded and lifted by an officer, an outage also by the convener', () => {
  expect(voting((play) => suspend(play, 'court-order', convener))).toEqual(refused('wrong-role'));
  expect(voting((play) => suspend(play, 'court-order', officer))).toBe('accepted');
  expect(voting((play) => [suspend(play, 'authority-order', officer), resume(play, convener)])).toEqual(
    refused('wrong-role'),
  );
  expect(voting((play) => [suspend(play, 'outage', officer), resume(play, convener)])).toBe('accepted');
});

test('a vote is suspended once at a time, after the notice and before its end', () => {
  expect(judge(playTo('published'), suspend)).toEqual(refused('notice-missing'));
  expect(voting((play) => [suspend(play), suspend(play)])).toEqual(refused('suspended'));
  expect(voting(resume)).toEqual(refused('not-suspended'));
  expect(voting((play) => [play.log.until(play.ends), suspend(play)])).toEqual(refused('too-late-to-suspend'));
  expect(judge(playTo('closed'), suspend)).toEqual(refused('too-late-to-suspend'));
});

test('a suspended vote is neither closed nor extended; after it goes on it closes at the new end', () => {
  expect(voting((play) => [suspend(play), play.close()])).toEqual(refused('suspended'));
  const extend = (play: TestAssembly) =>
    play.act('extend', { document: play.document('e'), to: addMs(play.ends, HOUR) }, convener);
  expect(voting((play) => [suspend(play), extend(play)])).toEqual(refused('suspended'));
  const again = (play: TestAssembly) => [suspend(play), play.log.wait(HOUR), resume(play), play.close()];
  expect(voting(again)).toEqual(refused('close-too-early'));
  const later = (play: TestAssembly) => {
    suspend(play);
    play.log.wait(HOUR);
    resume(play);
    play.ends = endOf(play.state());
    play.close();
  };
  expect(voting(later)).toBe('accepted');
});

test('an election is not extended where the rule excludes elections', () => {
  const extend = (play: TestAssembly) =>
    play.act('extend', { document: play.document('e'), to: addMs(play.ends, HOUR) }, convener);
  const rules = { rules: { extension: 'not-elections' } };
  expect(voting(extend, rules)).toEqual(refused('not-extendable'));
  const without = (fields: { motions?: unknown }) => ({
    ...fields,
    motions: (fields.motions as { kind: string }[]).filter(({ kind }) => kind !== 'elect'),
  });
  expect(voting(extend, { ...rules, notice: without })).toBe('accepted');
});

test('10b-8: an outage in the last two hours adds what was lost, by the rule of the notice and no other', () => {
  const play = playTo('voting');
  play.log.until(addMs(play.ends, -HOUR));
  incident(play, addMs(play.ends, -1.5 * HOUR), addMs(play.ends, -HOUR));
  expect(endOf(play.state())).toBe(addMs(play.ends, HOUR / 2));
  expect(judge(play, () => incident(play, addMs(play.ends, -1.2 * HOUR), addMs(play.ends, -HOUR)))).toEqual(
    refused('incident-overlaps'),
  );
});

test('10b-8: an outage is recorded when it is over, before the close, and moves nothing if it is short or early', () => {
  const at = (play: TestAssembly, from: number, to: number) =>
    incident(play, addMs(play.ends, from * HOUR), addMs(play.ends, to * HOUR));
  const late = (play: TestAssembly) => play.log.until(addMs(play.ends, -0.5 * HOUR));
  expect(voting((play) => [late(play), at(play, -1, -0.4)])).toEqual(refused('bad-incident'));
  expect(voting((play) => [late(play), at(play, -0.6, -0.6)])).toEqual(refused('bad-incident'));
  expect(judge(playTo('closed'), (play) => at(play, -1, -0.5))).toEqual(refused('closed'));
  for (const [from, to] of [
    [-1, -0.8],
    [-9, -3],
  ] as const) {
    const play = playTo('voting');
    late(play);
    at(play, from, to);
    expect(endOf(play.state())).toBe(play.ends);
  }
});

test('10b-8: after an outage at the end the vote runs on from the record, and closes after that', () => {
  const play = playTo('voting');
  play.log.until(addMs(play.ends, 9 * HOUR));
  const recorded = incident(play, addMs(play.ends, -HOUR), addMs(play.ends, HOUR))!.at;
  expect(endOf(play.state())).toBe(addMs(recorded, HOUR));
  expect(judge(play, () => play.ballot('bo', { m2: 'for' }))).toBe('accepted');
  expect(judge(play, () => play.close())).toEqual(refused('close-too-early'));
});

/** What may happen while a vote is open, drawn at random. */
type Move = 'wait' | 'suspend' | 'resume' | 'extend' | 'incident' | 'ballot' | 'close' | 'archive' | 'cancel';
const moves = fc.array(
  fc.tuple(
    fc.constantFrom<Move>('wait', 'suspend', 'resume', 'extend', 'incident', 'ballot', 'close', 'archive', 'cancel'),
    fc.integer({ min: 1, max: 40 * 60 }),
  ),
  { maxLength: 14 },
);

function tryMove(play: TestAssembly, move: Move, minutes: number): unknown {
  const ms = minutes * 60_000;
  switch (move) {
    case 'wait':
      return play.log.wait(ms);
    case 'suspend':
      return suspend(play);
    case 'resume':
      return resume(play);
    case 'extend':
      return play.act('extend', { document: play.document('e'), to: addMs(endOf(play.state()), ms) }, convener);
    case 'incident':
      return incident(play, addMs(play.log.at, -ms), play.log.at);
    case 'ballot':
      return play.ballot('bo', { m2: 'for' });
    case 'close':
      return play.log.append('close', {});
    case 'archive':
      return play.archive();
    case 'cancel':
      return play.act('cancel', { document: play.document('c'), reason: '重新组织' }, convener);
  }
}

test('whatever happens, no ballot stands that came outside its window or in a suspension, and nothing after the close', () => {
  fc.assert(
    fc.property(moves, (all) => {
      const play = playTo('voting');
      const stops: { from: Instant; to: Instant | null }[] = [];
      let given = 5 * 24 * HOUR;
      for (const [move, minutes] of all) {
        const before = play.state();
        const answer = judge(play, () => tryMove(play, move, minutes));
        if (answer !== 'accepted') continue;
        const after = play.state();
        if (move === 'suspend') stops.push({ from: after.at as Instant, to: null });
        if (move === 'resume') stops[stops.length - 1] = { ...stops.at(-1)!, to: after.at as Instant };
        if (move === 'extend') given += minutes * 60_000;
        if (move === 'incident') {
          const [old, now] = [before.windows.get('online')!, after.windows.get('online')!];
          given += openMs(now, now.from, now.to) - openMs(old, old.from, old.to);
        }
        if (move === 'ballot') {
          const { received } = [...after.ballots.values()].at(-1)!;
          expect(before.closed ?? before.cancelled).toBeNull();
          expect(received >= play.opens && received < endOf(before)).toBe(true);
          expect(stops.some(({ from, to }) => from <= received && (to === null || received < to))).toBe(false);
        }
        const window = after.windows.get('online')!;
        if (!after.suspended) expect(openMs(window, window.from, window.to)).toBe(given);
      }
    }),
    { numRuns: 60 },
  );
});
