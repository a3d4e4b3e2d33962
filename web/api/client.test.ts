import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refreshSession } from './client.ts';

const given = () => new Response(JSON.stringify({ accessToken: 'a' }), { status: 200 });
const fetched = vi.fn<typeof fetch>();

beforeEach(() => vi.stubGlobal('fetch', fetched.mockReset()));
afterEach(() => vi.unstubAllGlobals());

/** Locks as the Web Locks API gives them: one holder of a name at a time, over all tabs. */
function locksOfTabs() {
  const held: string[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const request = (name: string, work: () => Promise<unknown>) => {
    held.push(name);
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return { held, locks: { request } };
}

test('a tab refreshes only while no other tab does', async () => {
  const { held, locks } = locksOfTabs();
  vi.stubGlobal('navigator', { locks });
  let letGo: () => void = () => undefined;
  void locks.request('yijue.refresh', () => new Promise<void>((resolve) => (letGo = resolve)));
  fetched.mockImplementation(async () => given());
  const refreshing = refreshSession();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(fetched).not.toHaveBeenCalled();
  letGo();
  expect(await refreshing).toBe(true);
  expect(held).toEqual(['yijue.refresh', 'yijue.refresh']);
});

test('a browser without locks refreshes all the same', async () => {
  vi.stubGlobal('navigator', {});
  fetched.mockImplementation(async () => given());
  expect(await Promise.all([refreshSession(), refreshSession()])).toEqual([true, true]);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a refresh whose answer was lost is asked for once more before anybody is told', async () => {
  vi.stubGlobal('navigator', {});
  fetched.mockRejectedValueOnce(new TypeError('network')).mockImplementation(async () => given());
  expect(await refreshSession()).toBe(true);
  fetched.mockReset().mockRejectedValue(new TypeError('network'));
  await expect(refreshSession()).rejects.toThrow('network');
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('a session that has ended is not asked for again', async () => {
  vi.stubGlobal('navigator', {});
  fetched.mockImplementation(async () => new Response(null, { status: 401 }));
  expect(await refreshSession()).toBe(false);
  expect(fetched).toHaveBeenCalledTimes(1);
});
