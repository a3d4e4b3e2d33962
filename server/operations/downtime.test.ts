import { expect, test } from 'vitest';
import {
  act,
  enrolBy,
  ESTATE,
  feed,
  member,
  noticed,
  pathOf,
  REGISTER,
  send,
  stateOf,
  succeed,
} from '../assemblies/testing.ts';
import { TEST_RULES } from '../assemblies/testing-draft.ts';
import { logReader } from '../log/log-reader.ts';
import { testSessions } from '../testing/sessions.ts';
import { staffWithPhone } from '../testing/staff-with-phone.ts';
import { start } from '../testing/start.ts';
import { missedTimers } from './timers.ts';

const HOUR = 3_600_000;
const CHAIR = '19900002222';
const plus = (instant: string | Date, hours: number) => new Date(new Date(instant).getTime() + hours * HOUR);
const phoneOf = (owner: number) => `1990000100${owner}`;
const PHONES = [1, 2, 3, 4, 5, 6, 7].map(phoneOf);

test('after an hour without any process, opening, reminders, close and the end of a publication happen once each, whoever comes first', async () => {
  const world = await noticed({ rules: { ...TEST_RULES, outageHours: 0, outageMinutes: 0 } });
  const { app, assembly, convener, officers } = world;
  const clerks = [member('community'), member('community')] as const;
  for (const clerk of clerks) await enrolBy(app, assembly, officers[0], clerk, 'clerk');
  const owners = (unit: (typeof REGISTER)[number]) =>
    unit.owners.map((owner) => ({ ...owner, phone: phoneOf(Number(owner.idNo!.slice(14, 17))) }));
  await feed(
    app.deps,
    REGISTER.map((unit) => ({ ...unit, owners: owners(unit) })),
  );
  await staffWithPhone(app.deps, CHAIR, { role: 'committee', scope: 'estate', scopeId: ESTATE });
  const second = await start({
    sessions: testSessions,
    database: app.database,
    deps: { clock: app.clock, movableClock: app.clock, messages: app.letterbox },
  });
  /** Nothing runs until an hour after this is due; then both processes look again and again until nothing is left. */
  const comeBackAfter = async (due: string | Date) => {
    app.clock.set(plus(due, 1));
    const look = () => Promise.all([app, second, app].map(({ deps }) => deps.jobs.runDue()));
    while ((await look()).some((done) => done > 0)) app.clock.forward({ seconds: 1 });
  };
  const told = (kind: string) =>
    app.letterbox.all
      .filter((each) => each.kind === kind)
      .map(({ to }) => to)
      .sort();
  const closes = async () =>
    (await logReader(app.db).entries({ estate: ESTATE, assembly }, 0, 200)).filter(({ type }) => type === 'close');

  const { from, to } = (await stateOf(app, assembly)).windows.get('online')!;
  const morning = plus(from, 8);
  await comeBackAfter(morning);
  expect(told('opening')).toEqual(PHONES);

  app.clock.set(plus(morning, 14));
  await succeed(send(app, convener, 'POST', pathOf(assembly, '/reminders')));
  await comeBackAfter(plus(morning, 24));
  expect(told('reminder')).toEqual(PHONES);

  await comeBackAfter(plus(to, 1 / 60));
  expect(await closes()).toHaveLength(1);

  await succeed(act(app, assembly, 'tally', {}, ...clerks));
  const { objectionsUntil } = await succeed(send(app, null, 'GET', pathOf(assembly, '/result')));
  await comeBackAfter(plus(objectionsUntil as string, 8));
  expect(told('publication-end')).toEqual([CHAIR]);
  expect(app.letterbox.to(CHAIR).at(-1)?.text).toContain('初步结果公示期已满，没有未答复的异议，可以宣布结果。');

  const missed = (await missedTimers(app.deps)).map(({ task, doneAt }) => doneAt !== null && task);
  for (const task of ['message-round', 'close-assembly', 'publication-end']) expect(missed).toContain(task);
});
