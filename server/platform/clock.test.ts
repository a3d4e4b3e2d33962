import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { start, startDeps } from '../testing/start.ts';
import { demoClock, systemClock } from './clock.ts';

const DAY_MS = 86_400_000;

test('the system clock is the database’s own', async () => {
  const { db } = await startDeps();
  const read = await systemClock.inTransaction(db);
  expect(Math.abs(read.getTime() - systemClock.now().getTime())).toBeLessThan(10_000);
});

test('a demonstration clock that was moved is moved for every process', async () => {
  const first = await startDeps();
  const second = await startDeps({ database: first.database });
  const [a, b] = [demoClock(first.db), demoClock(second.db)];
  const target = new Date(a.now().getTime() + 20 * DAY_MS);
  expect((await a.moveTo(first.db, target)).getTime()).toBeGreaterThanOrEqual(target.getTime());
  expect((await b.inTransaction(second.db)).getTime()).toBeGreaterThanOrEqual(target.getTime());
  expect(b.now().getTime()).toBeGreaterThanOrEqual(target.getTime() - 1000);
});

test('a demonstration clock never goes back', async () => {
  const { db } = await startDeps();
  const clock = demoClock(db);
  const ahead = await clock.moveTo(db, new Date(clock.now().getTime() + DAY_MS));
  const after = await clock.moveTo(db, new Date(0));
  expect(after.getTime()).toBeGreaterThanOrEqual(ahead.getTime());
});

test('a process that was not told follows another’s move within half a second', async () => {
  const first = await startDeps();
  const second = await startDeps({ database: first.database });
  const [a, b] = [demoClock(first.db), demoClock(second.db)];
  await a.moveTo(first.db, new Date(a.now().getTime() + DAY_MS));
  await b.refresh();
  expect(Math.abs(b.now().getTime() - a.now().getTime())).toBeLessThan(1000);
});

test('whoever plays the demonstration moves the clock forwards and is told where it stands', async () => {
  const { app } = await start();
  const before = await app.inject('/api/demo/clock');
  expect(before.json()).toEqual({ now: '2026-03-02T01:00:00.000Z', nextDue: null });
  const moved = await app.inject({ method: 'POST', url: '/api/demo/clock', payload: { forwardSeconds: 3600 } });
  expect(moved.json()).toEqual({ now: '2026-03-02T02:00:00.000Z', tasksDone: 0 });
  const again = await app.inject({ method: 'POST', url: '/api/demo/clock', payload: { to: '2026-03-20T00:00:00Z' } });
  expect(again.json()).toMatchObject({ now: '2026-03-20T00:00:00.000Z' });
});

test('the demonstration clock refuses to go back', async () => {
  const { app, clock } = await start();
  const reply = await app.inject({ method: 'POST', url: '/api/demo/clock', payload: { to: '2026-03-01T00:00:00Z' } });
  expect(reply.json()).toMatchObject({ status: 409, code: 'CLOCK_GOES_FORWARD', now: '2026-03-02T01:00:00.000Z' });
  expect(clock.now()).toEqual(new Date('2026-03-02T01:00:00.000Z'));
});

const key = () => randomBytes(32).toString('base64');
const PRODUCTION = {
  YIJUE_MODE: 'production',
  DATABASE_URL: 'postgres://unused/unused',
  PUBLIC_HOST: 'vote.example.cn',
  SMS_GATEWAY_URL: 'http://127.0.0.1:1',
  SESSION_SECRET: key(),
  DATA_KEY: key(),
  INDEX_KEY: key(),
  LOG_MASTER_KEY: key(),
  LOG_MASTER_KEY_ID: 'm1',
};

test('production has neither the clock control nor the outbox, in any spelling', async () => {
  const { app } = await start({ env: PRODUCTION });
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)
    for (const url of ['/api/demo/clock', '/api/demo/clock/', '/api/demo/outbox', '/API/demo/clock'])
      expect((await app.inject({ method, url })).statusCode, `${method} ${url}`).toBe(404);
  expect(app.routeTable.filter(({ url }) => url.startsWith('/api/demo'))).toEqual([]);
});

test('production’s clock is not the demonstration’s even when its database was moved', async () => {
  const { deps, db } = await startDeps({ env: PRODUCTION, deps: { clock: systemClock } });
  await demoClock(db).moveTo(db, new Date(Date.now() + 30 * DAY_MS));
  expect(deps.movableClock).toBeNull();
  expect((await deps.clock.inTransaction(db)).getTime()).toBeLessThan(Date.now() + DAY_MS);
});
