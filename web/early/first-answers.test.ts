import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call } from '../api/call.ts';
import { refreshSession } from '../api/client.ts';

const fetched = vi.fn<typeof fetch>();
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status });
const ESTATES = '/api/estates';

beforeEach(() => {
  vi.stubGlobal(
    'fetch',
    fetched.mockReset().mockImplementation(async () => json([{ asked: 'later' }])),
  );
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(address: string, init: RequestInit) {
        super(new URL(address, 'http://localhost'), init);
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.yijueFirst = undefined;
});

test('what the page asked before its scripts came is not asked again, and answers one question only', async () => {
  globalThis.yijueFirst = { answers: { [ESTATES]: Promise.resolve(json([{ asked: 'early' }])) } };
  expect(await call('get', ESTATES)).toEqual([{ asked: 'early' }]);
  expect(fetched).not.toHaveBeenCalled();
  expect(await call('get', ESTATES)).toEqual([{ asked: 'later' }]);
});

test.each([
  ['was lost on the way', () => Promise.reject(new Error('no network'))],
  ['came after the session had ended', () => Promise.resolve(json({ code: 'NOT_SIGNED_IN' }, 401))],
  ['could not be asked without a session', () => Promise.resolve(null)],
])('an early answer that %s is asked for again', async (_why, answer) => {
  globalThis.yijueFirst = { answers: { [ESTATES]: answer() } };
  expect(await call('get', ESTATES)).toEqual([{ asked: 'later' }]);
});

test('the session that the page asked for is taken once; the next time it is refreshed', async () => {
  globalThis.yijueFirst = { session: Promise.resolve(null), answers: {} };
  expect(await refreshSession()).toBe(false);
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockImplementation(async () => json({ accessToken: 'a' }));
  expect(await refreshSession()).toBe(true);
});
