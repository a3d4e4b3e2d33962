import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { bearer, staffAccount } from '../testing/people.ts';
import { start, type TestApp } from '../testing/start.ts';

const ORIGIN = { host: 'localhost:3000', origin: 'http://localhost:3000' };

/** A signed-in member of staff with the refresh cookie, through the real code. */
async function signedIn(env: Record<string, string> = {}) {
  const world = await start({ env });
  await staffAccount(world.deps, [], '13700000001');
  return { ...world, ...(await signInAgain(world)) };
}

async function signInAgain({ app, letterbox }: TestApp) {
  const started = await app.inject({
    method: 'POST',
    url: '/api/identity/staff-challenges',
    payload: { phone: '13700000001' },
  });
  const code = /验证码 (\d{6})/.exec(letterbox.to('13700000001').at(-1)!.text)![1]!;
  const url = `/api/identity/challenges/${started.json<{ challenge: string }>().challenge}/answer`;
  const reply = await app.inject({ method: 'POST', url, payload: { code } });
  return { cookie: reply.cookies[0]!, token: reply.json<{ accessToken: string }>().accessToken };
}

const refresh = (app: TestApp['app'], token: string, headers: Record<string, string> = ORIGIN) =>
  app.inject({ method: 'POST', url: '/api/sessions/refresh', headers, cookies: { 'yijue-refresh': token } });

const me = async (app: TestApp['app'], token: string) =>
  (await app.inject({ url: '/api/me', headers: { authorization: `Bearer ${token}` } })).statusCode;

test('the refresh token is a cookie that scripts cannot read and other sites do not send', async () => {
  const { cookie } = await signedIn();
  expect(cookie).toMatchObject({ name: 'yijue-refresh', httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(Buffer.from(cookie.value, 'base64url')).toHaveLength(32);
});

test('in production the cookie is bound to this host over TLS', async () => {
  const { config } = (await start()).deps;
  const world = await start({ deps: { config: { ...config, mode: 'production' } } });
  await staffAccount(world.deps, [], '13700000001');
  const { cookie } = await signInAgain(world);
  expect(cookie).toMatchObject({ name: '__Host-yijue-refresh', secure: true, httpOnly: true, path: '/' });
  expect(cookie.domain).toBeUndefined();
});

test('an access token works for ten minutes, then the refresh token gives a new pair', async () => {
  const { app, clock, cookie, token } = await signedIn();
  expect(await me(app, token)).toBe(200);
  clock.forward({ seconds: 599 });
  expect(await me(app, token)).toBe(200);
  clock.forward({ seconds: 1 });
  expect(await me(app, token)).toBe(401);
  const reply = await refresh(app, cookie.value);
  expect(reply.statusCode).toBe(200);
  expect(await me(app, reply.json<{ accessToken: string }>().accessToken)).toBe(200);
  expect(reply.cookies[0]!.value).not.toBe(cookie.value);
});

const cookieOf = (reply: Awaited<ReturnType<typeof refresh>>): string => reply.cookies[0]!.value;

test('a refresh token that comes again after a minute ends the whole session, whoever held the copy', async () => {
  const { app, clock, cookie, token } = await signedIn();
  const second = await refresh(app, cookie.value);
  clock.forward({ seconds: 60 });
  const again = await refresh(app, cookie.value);
  expect(again.json()).toMatchObject({ status: 401, code: 'SESSION_ENDED' });
  expect((await refresh(app, cookieOf(second))).statusCode).toBe(401);
  expect(await me(app, token)).toBe(401);
  expect(await me(app, second.json<{ accessToken: string }>().accessToken)).toBe(401);
});

test('a refresh whose answer was lost is asked for again within a minute, and nobody is signed out', async () => {
  const { app, clock, cookie } = await signedIn();
  await refresh(app, cookie.value);
  clock.forward({ seconds: 59 });
  const again = await refresh(app, cookie.value);
  expect(again.statusCode).toBe(200);
  expect(await me(app, again.json<{ accessToken: string }>().accessToken)).toBe(200);
  clock.forward({ days: 1 });
  expect((await refresh(app, cookieOf(again))).statusCode).toBe(200);
});

test('a token two refreshes old ends the session at once', async () => {
  const { app, cookie } = await signedIn();
  const second = await refresh(app, cookie.value);
  const third = await refresh(app, cookieOf(second));
  expect((await refresh(app, cookie.value)).statusCode).toBe(401);
  expect((await refresh(app, cookieOf(third))).statusCode).toBe(401);
});

test('a copy used within the minute leaves one token to use: the next use of the other ends the session', async () => {
  const { app, clock, cookie } = await signedIn();
  const own = await refresh(app, cookie.value);
  const copied = await refresh(app, cookie.value);
  expect(copied.statusCode).toBe(200);
  clock.forward({ seconds: 600 });
  expect((await refresh(app, cookieOf(own))).statusCode).toBe(401);
  expect((await refresh(app, cookieOf(copied))).statusCode).toBe(401);
});

test('two tabs that refresh at the same moment both stay signed in, whichever cookie the browser keeps', async () => {
  for (const kept of [0, 1]) {
    const { app, clock, cookie } = await signedIn();
    const replies = await Promise.all([refresh(app, cookie.value), refresh(app, cookie.value)]);
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    clock.forward({ seconds: 30 });
    const next = await refresh(app, cookieOf(replies[kept]!));
    expect(next.statusCode).toBe(200);
    clock.forward({ seconds: 600 });
    expect((await refresh(app, cookieOf(next))).statusCode).toBe(200);
  }
});

test('another session of the same account is not touched', async () => {
  const world = await signedIn();
  const other = await signInAgain(world);
  await refresh(world.app, world.cookie.value);
  world.clock.forward({ seconds: 120 });
  expect((await refresh(world.app, world.cookie.value)).statusCode).toBe(401);
  expect(await me(world.app, other.token)).toBe(200);
});

test.each([
  ['another site', { host: 'localhost:3000', origin: 'https://evil.example' }],
  ['a page without origin', { host: 'localhost:3000', origin: 'null' }],
  ['a browser that states none', { host: 'localhost:3000', 'sec-fetch-site': 'same-site', 'x-yijue': '1' }],
  ['a form, which cannot add a header', { host: 'localhost:3000' }],
])('%s cannot refresh, and the token stays good for its owner', async (_who, headers: Record<string, string>) => {
  const { app, cookie } = await signedIn();
  expect((await refresh(app, cookie.value, headers)).json()).toMatchObject({ status: 403, code: 'CROSS_SITE' });
  expect((await refresh(app, cookie.value)).statusCode).toBe(200);
});

test('a program that is no browser may refresh', async () => {
  const { app, cookie } = await signedIn();
  expect((await refresh(app, cookie.value, { 'x-yijue': '1' })).statusCode).toBe(200);
});

test('signing out ends the session at once: access token and refresh token', async () => {
  const { app, cookie, token } = await signedIn();
  const out = await app.inject({
    method: 'DELETE',
    url: '/api/sessions/current',
    headers: { authorization: `Bearer ${token}` },
  });
  expect(out.statusCode).toBe(204);
  expect(out.cookies[0]).toMatchObject({ name: 'yijue-refresh', value: '' });
  expect(await me(app, token)).toBe(401);
  expect((await refresh(app, cookie.value)).statusCode).toBe(401);
});

test('thirty days without use end a session', async () => {
  const { app, clock, cookie } = await signedIn();
  clock.forward({ days: 29 });
  const kept = await refresh(app, cookie.value);
  expect(kept.statusCode).toBe(200);
  clock.forward({ days: 30 });
  expect((await refresh(app, kept.cookies[0]!.value)).statusCode).toBe(401);
});

test('a session holds in every process, and so does its end', async () => {
  const first = await signedIn();
  const second = await start({ database: first.database, deps: { keys: first.deps.keys, clock: first.clock } });
  expect(await me(second.app, first.token)).toBe(200);
  await second.app.inject({
    method: 'DELETE',
    url: '/api/sessions/current',
    headers: { authorization: `Bearer ${first.token}` },
  });
  expect(await me(first.app, first.token)).toBe(401);
});

const b64u = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  ['without a signature', (claims: string) => `${b64u({ alg: 'none', typ: 'JWT' })}.${claims}.`],
  [
    'signed with another secret',
    (claims: string) => signed({ alg: 'HS256', typ: 'JWT' }, claims, 'sha256', 'not the secret'),
  ],
])('a token %s is no token', async (_how, forge) => {
  const { app, token } = await signedIn();
  expect(await me(app, forge(token.split('.')[1]!))).toBe(401);
});

test('a token by another algorithm is refused, though its secret is right', async () => {
  const { app, deps, token } = await signedIn();
  expect(
    await me(app, signed({ alg: 'HS512', typ: 'JWT' }, token.split('.')[1]!, 'sha512', deps.keys.sessionSecret)),
  ).toBe(401);
});

const signed = (header: object, claims: string, hash: string, secret: string): string => {
  const input = `${b64u(header)}.${claims}`;
  return `${input}.${createHmac(hash, secret).update(input).digest('base64url')}`;
};

test('a revoked role ends with the next request, without a new sign-in', async () => {
  const { app, db, deps } = await start();
  const account = await staffAccount(deps, [{ role: 'administrator', scope: 'area', scopeId: '99' }]);
  const headers = await bearer(app, deps, account);
  const create = () =>
    app.inject({ method: 'POST', url: '/api/accounts', headers, payload: { name: '甲', phone: '13600000001' } });
  expect((await create()).statusCode).toBe(201);
  await db.updateTable('role_grant').set({ revoked_at: new Date() }).where('account_id', '=', account).execute();
  expect((await create()).json()).toMatchObject({ status: 403, code: 'FORBIDDEN' });
});
