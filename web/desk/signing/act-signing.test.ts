import { afterEach, expect, test, vi } from 'vitest';
import { serve, testKey } from '../testing.ts';
import { ActSigning } from './act-signing.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

const path = { estate: 'fenglin', assembly: '0123456789abcdef' };
const prepared = {
  act: '7e52670f-bff8-4f4b-aff7-f1be432f8467',
  type: 'roll-frozen',
  typ: 'roll-frozen+jws',
  payload: '{"aud":"a","nonce":"n","units":3}',
  signatures: { needed: 1, have: 0 },
};
const done = { done: true, seq: 7, at: '2026-03-02T01:00:00.000Z', leafHash: 'ab', receipt: '' };
const refused = (status: number, code: string, more = {}) => ({
  status,
  body: { code, title: '', detail: '', status, ...more },
});

test('what is signed is exactly what was prepared and shown', async () => {
  serve({ '/signatures': () => ({ body: done }), 'POST /api': () => ({ status: 201, body: prepared }) });
  const signed: unknown[] = [];
  const signing = new ActSigning(path);
  await signing.prepare('roll-frozen', {});
  expect(signing.payload).toEqual({ aud: 'a', nonce: 'n', units: 3 });
  await signing.sign(testKey(signed));
  expect(signed).toEqual([{ typ: 'roll-frozen+jws', payload: { aud: 'a', nonce: 'n', units: 3 } }]);
  expect(signing.result).toEqual(done);
});

test('a text that would be signed otherwise than it was shown is not signed', async () => {
  const asked = serve({ 'POST /api': () => ({ status: 201, body: { ...prepared, payload: '{ "aud":"a" }' } }) });
  const signed: unknown[] = [];
  const signing = new ActSigning(path);
  await signing.prepare('roll-frozen', {});
  expect(await signing.sign(testKey(signed))).toBeNull();
  expect(signed).toEqual([]);
  expect(asked.some(({ path: to }) => to.endsWith('/signatures'))).toBe(false);
});

test('where the service is busy the same signature is sent again, once it says so', async () => {
  let busy = true;
  const asked = serve({
    '/signatures': () => {
      const answer = busy ? refused(503, 'LOG_BUSY', { retryAfterSeconds: 0 }) : { body: done };
      busy = false;
      return answer;
    },
    'POST /api': () => ({ status: 201, body: prepared }),
  });
  const signed: unknown[] = [];
  const signing = new ActSigning(path);
  await signing.prepare('roll-frozen', {});
  expect(await signing.sign(testKey(signed))).toEqual(done);
  expect(signed).toHaveLength(1);
  expect(asked.filter(({ path: to }) => to.endsWith('/signatures'))).toHaveLength(2);
});

test('an act that is put aside unsigned is withdrawn', async () => {
  const asked = serve({ 'DELETE /api': () => ({ body: null }), 'POST /api': () => ({ status: 201, body: prepared }) });
  const signing = new ActSigning(path);
  await signing.prepare('roll-frozen', {});
  await signing.drop();
  expect(asked.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  expect(signing.prepared).toBeNull();
});
