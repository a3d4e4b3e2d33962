import { expect, test } from 'vitest';
import { act, ESTATE, noticed, pathOf, send, stateOf, succeed } from '../assemblies/testing.ts';
import { TEST_RULES } from '../assemblies/testing-draft.ts';
import { logReader } from '../log/log-reader.ts';
import { startDeps } from '../testing/start.ts';
import { beatOnce } from './heartbeat.ts';
import { missedTimers } from './timers.ts';

const HOUR = 3_600_000;
const plus = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();

test('10b-8: two processes that come back measure one downtime, which is published and proposed; signed, the rule adds it, and one close follows', async () => {
  const { app, assembly, convener } = await noticed({ rules: { ...TEST_RULES, outageHours: 4, outageMinutes: 15 } });
  const other = await startDeps({ database: app.database });
  const both = [app, other] as const;
  const setBoth = (at: string) => both.forEach(({ clock }) => clock.set(new Date(at)));
  const outages = async () => (await succeed(send(app, null, 'GET', pathOf(assembly, '/outages')))).outages;
  const closes = async () =>
    (await logReader(app.db).entries({ estate: ESTATE, assembly }, 0, 200)).filter(({ type }) => type === 'close');
  const end = (await stateOf(app, assembly)).windows.get('online')!.to;
  await app.moveTo(plus(end, -HOUR));
  other.clock.set(new Date(plus(end, -HOUR)));
  await Promise.all(both.map(({ deps }) => beatOnce(deps)));
  expect(await outages()).toEqual([]);

  // Three hours in which no process lives; then both start and work at once.
  setBoth(plus(end, 2 * HOUR));
  const gaps = await Promise.all(both.map(({ deps }) => beatOnce(deps)));
  expect(gaps.filter((gap) => gap !== null)).toHaveLength(1);
  await Promise.all(both.map(({ deps }) => deps.jobs.runDue()));
  expect(await closes()).toHaveLength(0);
  const [found] = await outages();
  expect(found).toMatchObject({ from: plus(end, -HOUR), to: plus(end, 2 * HOUR), addsMs: 3 * HOUR, recorded: null });
  expect(await missedTimers(app.deps)).toContainEqual(
    expect.objectContaining({ task: 'close-assembly', doneAt: plus(end, 2 * HOUR) }),
  );

  const incident = { document: found.document as string, from: found.from as string, to: found.to as string };
  await succeed(act(app, assembly, 'incident', incident, convener));
  const moved = (await stateOf(app, assembly)).windows.get('online')!.to;
  expect(moved).toBe(plus(end, 3 * HOUR));
  const text = await send(app, null, 'GET', pathOf(assembly, `/documents/${incident.document}`));
  expect(text.text).toContain('中断约 180 分钟');
  expect(await outages()).toMatchObject([{ addsMs: 0, recorded: expect.any(Number) as unknown, document: null }]);
  setBoth(plus(moved, 60_000));
  await Promise.all(both.map(({ deps }) => beatOnce(deps)));
  await Promise.all([...both, ...both].map(({ deps }) => deps.jobs.runDue()));
  expect(await closes()).toHaveLength(1);
  // A clock that a demonstration moves is no downtime.
  await app.moveTo(plus(moved, 48 * HOUR));
  expect(await beatOnce(app.deps)).toBeNull();
});
