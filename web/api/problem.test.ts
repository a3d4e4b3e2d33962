import { expect, test, vi } from 'vitest';
import { zh } from '../i18n/zh-CN.ts';
import { read } from './client.ts';
import { explain } from './problem.ts';

const explained = (reply: Response) =>
  read(reply).then(
    () => null,
    (failure: unknown) => explain(failure).detail,
  );

test('who finds the service away reads that ballots are safe and time is made up, and its own words where it answers', async () => {
  expect(await explained(new Response('Bad Gateway', { status: 502 }))).toBe(zh['problem.away']);
  expect(explain(new TypeError('Failed to fetch')).detail).toBe(zh['problem.unreached']);
  const busy = { code: 'OVERLOADED', title: '现在使用的人太多', detail: '请稍等片刻再试。', status: 503 };
  expect(await explained(Response.json(busy, { status: 503 }))).toBe(busy.detail);
  expect(await explained(new Response('', { status: 404 }))).toBe(zh['problem.unknown']);
  const offline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  expect(explain(new TypeError('Failed to fetch')).detail).toBe(zh['problem.offline']);
  offline.mockRestore();
});
