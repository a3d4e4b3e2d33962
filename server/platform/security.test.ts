import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { actor, as, testSessions } from '../testing/sessions.ts';
import { start } from '../testing/start.ts';
import type { App } from './app-type.ts';
import { createLog } from './log.ts';
import { perMinute, pressureHandler } from './security.ts';

test('pages run no script and load nothing but our own', async () => {
  const { app } = await start();
  const policy = String((await app.inject('/api/health')).headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
});

test('a process that is late is still said to live; everything else is told to come back, readiness too', async () => {
  const late = (url: string, delay: number) =>
    pressureHandler({ routeOptions: { url } }, null, 'eventLoopDelay', delay);
  await expect(late('/api/health', 5_000)).resolves.toBeUndefined();
  await expect(late('/api/ready', 5_000)).rejects.toMatchObject({ statusCode: 503 });
  await expect(late('/api/ready', Number.NaN)).resolves.toBeUndefined();
});

test('a client past its limit waits, another does not', async () => {
  const { app } = await start({ env: { REQUESTS_PER_MINUTE: '3' }, sessions: testSessions, routes: oneRoute });
  const call = async (account: string) =>
    (await app.inject({ url: '/api/test', headers: as(actor(account)) })).statusCode;
  expect([await call('a'), await call('a'), await call('a'), await call('a')]).toEqual([200, 200, 200, 429]);
  expect(await call('b')).toBe(200);
});

test('a refusal for haste says how long to wait', async () => {
  const { app } = await start({ env: { REQUESTS_PER_MINUTE: '1' }, routes: oneRoute });
  await app.inject('/api/test');
  const reply = await app.inject('/api/test');
  expect(reply.json()).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
  expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  expect(reply.json().retryAfterSeconds).toBe(Number(reply.headers['retry-after']));
});

test('a route’s own limit is exact in production and wide in a demonstration', async () => {
  const { deps } = await start();
  expect(perMinute({ ...deps.config, requestsPerMinute: 600 }, 10).max).toBe(10);
  expect(perMinute(deps.config, 10).max).toBe(1000);
});

test('the log names the route’s pattern, never an id, a query, a body or an address', async () => {
  const lines: string[] = [];
  const to = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  const log = createLog({ mode: 'production', logLevel: 'debug' }, to);
  const { app } = await start({
    deps: { log },
    routes: async (own) => {
      own.post('/api/test/:owner', { config: { access: 'public' } }, async () => {
        throw Object.assign(new Error('duplicate key (张伟)'), { code: '23505', detail: 'Key (name)=(张伟) exists' });
      });
    },
  });
  const payload = { name: '张伟', idNumber: '110101199003070011' };
  await app.inject({
    method: 'POST',
    url: '/api/test/o-778899?phone=13800000001',
    payload,
    remoteAddress: '203.0.113.7',
  });
  const text = lines.join('');
  expect(text).toContain('/api/test/:owner');
  expect(text).toContain('23505');
  expect(text).not.toMatch(/778899|13800000001|张伟|110101199003070011|203\.0\.113\.7/);
});

async function oneRoute(app: App): Promise<void> {
  app.get('/api/test', { config: { access: 'public' } }, async () => 'in');
}
