import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../time.ts';
import { MATTERS } from '../matters.data.ts';
import { art, read, unknown } from '../packs/pack.ts';
import { isCertain } from './due.ts';
import { EVENTS, type EventId } from './events.data.ts';
import { FOLLOW_UPS } from './machine.ts';
import { MACHINES } from './machines.data.ts';
import { IN_FORCE, packWith, stateOn, stepOf, TEST_PACK } from './testing.ts';
import { needsTopUp } from './top-up.ts';

test('D5 deadlines: a dismissal received on 1 June ends the service on 31 July at the earliest', () => {
  const events = [
    ['dismissal-decided', '2026-05-28'],
    ['dismissal-notified', '2026-06-01'],
  ] as const;
  expect(stepOf(stateOn('dismissal', '2026-07-30', events), 'end-service').status).toEqual({
    state: 'not-yet',
    from: '2026-07-31',
    inDays: 1,
  });
  const step = stepOf(stateOn('dismissal', '2026-07-31', events), 'end-service');
  expect(step.status).toEqual({ state: 'open' });
  expect(step.article.zh).toContain('第九百四十六条');
});

test('D5 deadlines: an election of 1 June is filed by 1 July, the count shown', () => {
  const state = stateOn('filing', '2026-06-20', [['committee-elected', '2026-06-01']]);
  const file = stepOf(state, 'file');
  expect(file.status).toEqual({ state: 'due', by: '2026-07-01', inDays: 11 });
  expect(file.arithmetic?.zh).toBe('2026年6月1日不计入，满30日为2026年7月1日（星期三）。');
  expect(file.sentence.zh).toBe('2026年7月1日（星期三）前办理，含当日，还有11天。');
  expect(isCertain(file)).toBe(true);
  expect(stepOf(stateOn('filing', '2026-07-03', [['committee-elected', '2026-06-01']]), 'file').status).toEqual({
    state: 'overdue',
    since: '2026-07-02',
    days: 2,
  });
});

test('a filing on the last day is in time, on the day after it is one day late', () => {
  const filedOn = (on: string) =>
    stepOf(
      stateOn('filing', '2026-08-01', [
        ['committee-elected', '2026-06-01'],
        ['committee-filed', on],
      ]),
      'file',
    ).status;
  expect(filedOn('2026-07-01')).toEqual({ state: 'done', on: '2026-07-01', lateBy: 0 });
  expect(filedOn('2026-07-02')).toEqual({ state: 'done', on: '2026-07-02', lateBy: 1 });
});

test('a last day in the National Day holiday moves to the first working day after it, and says so', () => {
  const file = stepOf(stateOn('filing', '2026-09-10', [['committee-elected', '2026-09-02']]), 'file');
  expect(file.status).toEqual({ state: 'due', by: '2026-10-08', inDays: 28 });
  expect(file.arithmetic?.zh).toContain('是休息日，顺延到2026年10月8日');
});

test('where the holidays of a year are not entered, the day is named and said to be uncertain', () => {
  const file = stepOf(stateOn('filing', '2026-12-20', [['committee-elected', '2026-12-10']]), 'file');
  expect(file.status).toEqual({ state: 'due', by: '2027-01-09', inDays: 20 });
  expect(file.doubts).toEqual(['calendar']);
  expect(file.sentence.zh).toContain('2027年放假安排尚未录入');
});

test('a first assembly waits step by step: 60 days for the group, 10 for its list, 90 for the meeting', () => {
  const started = [
    ['conditions-met', '2026-03-01'],
    ['application-received', '2026-03-02'],
  ] as const;
  const before = stateOn('first-assembly', '2026-03-10', started);
  // 1 to 5 May are days off, so the sixtieth day moves.
  expect(stepOf(before, 'form-group').status).toMatchObject({ state: 'due', by: '2026-05-06' });
  expect(stepOf(before, 'hold').status).toEqual({ state: 'waiting', for: 'group-formed' });
  const formed = stateOn('first-assembly', '2026-04-10', [...started, ['group-formed', '2026-04-01']]);
  expect(stepOf(formed, 'post-group').status).toMatchObject({ by: '2026-04-13' });
  expect(stepOf(formed, 'hold').status).toMatchObject({ by: '2026-06-30' });
});

test('a re-election begins 90 days before the term ends, and that day is never moved to a later one', () => {
  const begin = stepOf(stateOn('re-election', '2026-06-01', [['term-ends', '2026-10-30']]), 'begin');
  expect(begin.status).toEqual({ state: 'due', by: '2026-08-01', inDays: 61 });
  expect(begin.arithmetic?.zh).toBe('2026年10月30日不计入，往前90日为2026年8月1日。');
  const done = stateOn('re-election', '2026-09-01', [
    ['term-ends', '2026-10-30'],
    ['re-election-started', '2026-07-20'],
  ]);
  expect(stepOf(done, 'begin').status).toEqual({ state: 'done', on: '2026-07-20', lateBy: 0 });
});

test('漳平: the authority steps in within seven days of the report on the re-election', () => {
  const events = [
    ['term-ends', '2026-10-30'],
    ['re-election-started', '2026-07-20'],
    ['re-election-reported', '2026-07-21'],
  ] as const;
  expect(stepOf(stateOn('re-election', '2026-07-22', events), 'step-in').status).toEqual({
    state: 'due',
    by: '2026-07-28',
    inDays: 6,
  });
  expect(stepOf(stateOn('re-election', '2026-07-29', events), 'step-in').status).toMatchObject({ state: 'overdue' });
});

test('a temporary committee ends by itself on the day a committee is filed', () => {
  const formed = [
    ['cause-found', '2026-03-01'],
    ['temporary-formed', '2026-03-05'],
  ] as const;
  expect(stateOn('temporary-committee', '2026-04-01', formed).endedOn).toBeNull();
  const ended = stateOn('temporary-committee', '2026-06-20', [...formed, ['committee-filed', '2026-06-15']]);
  expect(ended.endedOn).toBe('2026-06-15');
  expect(stepOf(ended, 'post').status).toEqual({ state: 'not-needed' });
});

test('emergency management ends after six months at the latest, holiday or not', () => {
  const events = [
    ['dismissal-decided', '2026-01-04'],
    ['service-ended', '2026-04-01'],
    ['emergency-management-began', '2026-04-03'],
  ] as const;
  expect(stepOf(stateOn('dismissal', '2026-09-30', events), 'end-emergency').status).toEqual({
    state: 'due',
    by: '2026-10-03',
    inDays: 3,
  });
});

test('枣庄: an emergency application is decided in three days, and the draft is said to be one', () => {
  const events = [
    ['danger-reported', '2026-06-01'],
    ['danger-confirmed', '2026-06-01'],
    ['emergency-applied', '2026-06-02'],
  ] as const;
  const decide = stepOf(stateOn('fund-emergency', '2026-06-03', events), 'decide');
  expect(decide.status).toMatchObject({ state: 'due', by: '2026-06-05' });
  expect(decide.doubts).toContain('draft');
  expect(decide.sentence.zh).toContain('征求意见稿');
  expect(isCertain(decide)).toBe(false);
});

test('small repairs stay open to question while nobody knows the limit', () => {
  const pack = packWith({ smallSumLimitFen: unknown(art(1), IN_FORCE) });
  const approve = stepOf(stateOn('fund-small', '2026-06-02', [['small-use-requested', '2026-06-01']], pack), 'approve');
  expect(approve.status).toEqual({ state: 'unknown', figure: 'smallSumLimitFen' });
  expect(approve.sentence.zh).toContain('须向主管部门确认');
  expect(isCertain(approve)).toBe(false);
});

test('the fund is topped up under thirty per cent of the first deposit, not at exactly thirty', () => {
  expect(needsTopUp(2_999, 10_000, TEST_PACK)).toBe(true);
  expect(needsTopUp(3_000, 10_000, TEST_PACK)).toBe(false);
  expect(needsTopUp(1, 1, { ...TEST_PACK, figures: {} })).toBeNull();
});

test('a payment due by a figure from memory is shown with the doubt and not as the law', () => {
  const pay = stepOf(
    stateOn('fund-top-up', '2026-06-20', [
      ['balance-low', '2026-05-01'],
      ['top-up-decided', '2026-06-01'],
    ]),
    'pay',
  );
  expect(pay.status).toMatchObject({ state: 'due', by: '2026-07-01' });
  expect(pay.doubts).toEqual(['unconfirmed']);
  expect(pay.sentence.zh).toContain('此日期不确定');
});

test('public income is posted in each quarter, and a quarter without a posting is overdue from the next one on', () => {
  const kept = ['income-kept', '2026-02-10'] as const;
  const first = stateOn('public-income', '2026-03-20', [kept]);
  expect(stepOf(first, 'post').status).toEqual({ state: 'due', by: '2026-03-31', inDays: 11 });
  expect(stepOf(stateOn('public-income', '2026-04-02', [kept]), 'post').status).toEqual({
    state: 'overdue',
    since: '2026-04-01',
    days: 2,
  });
  const posted = stateOn('public-income', '2026-04-02', [kept, ['income-posted', '2026-03-30']]);
  expect(stepOf(posted, 'post').status).toEqual({ state: 'due', by: '2026-06-30', inDays: 89 });
  expect(stepOf(posted, 'keep-posted').status).toMatchObject({ state: 'not-yet', from: '2026-04-30' });
  expect(posted.endedOn).toBeNull();
});

test('a figure that the pack loses makes the step unknown instead of silent', () => {
  const events = [['committee-elected', '2026-06-01']] as const;
  const without = packWith({ certificateDays: unknown(art(31), IN_FORCE) });
  const filed = [...events, ['committee-filed', '2026-06-10']] as const;
  expect(stepOf(stateOn('filing', '2026-06-20', filed, without), 'certificate').status).toEqual({
    state: 'unknown',
    figure: 'certificateDays',
  });
});

test('a certificate in working days counts Monday to Friday and the weekend days that are worked', () => {
  const pack = packWith({
    certificateDays: unknown(art(31), IN_FORCE),
    certificateWorkingDays: read(5, art(31), IN_FORCE),
  });
  const filed = [
    ['committee-elected', '2026-09-01'],
    ['committee-filed', '2026-09-17'],
  ] as const;
  // 18 (Fri), 20 (a worked Sunday), 21, 22, 23 September.
  expect(stepOf(stateOn('filing', '2026-09-18', filed, pack), 'certificate').status).toMatchObject({
    by: '2026-09-23',
  });
});

test('every machine begins with an event that a step waits for, and names only events that exist', () => {
  for (const id of FOLLOW_UPS) {
    const machine = MACHINES[id];
    expect(machine.id).toBe(id);
    expect(
      machine.steps.some(({ after }) => after === machine.start),
      id,
    ).toBe(true);
    const reachable = new Set<EventId>([machine.start, ...machine.steps.map(({ done }) => done)]);
    for (const step of machine.steps.filter(({ optional }) => !optional))
      expect(reachable.has(step.after), `${id}: ${step.id} waits for ${step.after}`).toBe(true);
    for (const event of reachable) expect(Object.hasOwn(EVENTS, event)).toBe(true);
    expect(new Set(machine.steps.map((step) => step.id)).size).toBe(machine.steps.length);
  }
});

test('what the catalogue of matters says to follow is a follow-up that exists', () => {
  for (const matter of MATTERS) for (const id of matter.followUps) expect(FOLLOW_UPS).toContain(id);
});

test('a procedure done step by step comes to its end, each step on the day it was done', () => {
  for (const id of FOLLOW_UPS.filter((each) => each !== 'public-income')) {
    const { start, steps } = MACHINES[id];
    const events: [EventId, string][] = [[start, '2026-01-05']];
    let on = day('2026-01-05');
    for (const step of steps) {
      if (!events.some(([event]) => event === step.after)) continue;
      on = addDays(on, 1);
      if (!events.some(([event]) => event === step.done)) events.push([step.done, on]);
    }
    const state = stateOn(id, '2026-12-01', events);
    expect(state.endedOn, id).not.toBeNull();
  }
});

test('as days pass, a step that is due only comes nearer, and once overdue stays so', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 20 }), (offset, wait) => {
      const at = (days: number) => {
        const today = addDays(day('2026-03-02'), days);
        return stepOf(stateOn('filing', today, [['committee-elected', '2026-03-02']]), 'file').status;
      };
      const [first, later] = [at(offset), at(offset + wait)];
      if (first.state === 'overdue') expect(later).toMatchObject({ state: 'overdue', days: first.days + wait });
      else if (first.state === 'due' && later.state === 'due') expect(later.inDays).toBe(first.inDays - wait);
    }),
  );
});
