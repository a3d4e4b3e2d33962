import { afterEach, expect, test, vi } from 'vitest';
import type { AssemblyDesk } from '../assembly-desk.svelte.ts';
import { serve, testKey } from '../testing.ts';
import { OneReading } from './one-reading.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

const path = { estate: 'fenglin', assembly: '0123456789abcdef' };
const paper = {
  aud: 'localhost/log/0123456789abcdef',
  voter: 'ab'.repeat(16),
  motions: ['m1', 'm2'],
  powers: [],
  serial: '000001-9',
  rooms: ['1幢101'],
};
const motion = (id: string) => ({ id, kind: 'decide', title: id, explanation: '' });
const desk = {
  path,
  key: { signing: testKey() },
  view: { motions: [motion('m1'), motion('m2')], rules: { followMajority: 'off' } },
} as unknown as AssemblyDesk;

const prepared = { act: 'a', type: 'x', typ: 'x+jws', payload: '{"aud":"a"}', signatures: { needed: 1, have: 0 } };
const done = { body: { done: true, seq: 1, at: '', leafHash: '', receipt: '' } };
const service = (more: Parameters<typeof serve>[0] = {}) =>
  serve({
    ...more,
    '/signatures': () => done,
    '/acts': () => ({ status: 201, body: prepared }),
    '/review-terms': () => ({ body: { ...paper, reading: 1, salt: 'A'.repeat(43) } }),
    '/papers/': () => ({ body: { outcome: 'received-already', zh: '', en: '', paper } }),
  });

const type = (reading: OneReading, ...codes: string[]) =>
  codes.forEach((code) => reading.reading.press(code, () => undefined));

test('the first reader hands over marks and salt with his signature, and with nothing else', async () => {
  const asked = service();
  const first = await OneReading.begin(desk, 'enter', paper.serial, paper.rooms);
  type(first, 'Digit1', 'Enter', 'Digit0', 'Enter');
  expect(await first.submit()).toBe(true);
  const [, prepare, sign] = asked;
  expect(Object.keys((prepare!.body as { input: object }).input).sort()).toEqual(['commitment', 'serial']);
  expect((sign!.body as { opening: { marks: object } }).opening.marks).toEqual({ m1: 'for', m2: 'blank' });
});

test('the second reader receives no marks and sends none: his commitment alone says whether both read the same', async () => {
  const asked = service();
  const second = await OneReading.begin(desk, 'review', paper.serial, paper.rooms);
  expect(asked.map(({ path: to }) => to).every((to) => to.endsWith('/review-terms'))).toBe(true);
  expect(JSON.stringify(second.reading.marks)).toBe('null');
  type(second, 'Digit1', 'Enter', 'Digit0', 'Enter');
  expect(await second.submit()).toBe(true);
  expect(JSON.stringify(asked.map(({ body }) => body))).not.toMatch(/"(marks|opening|for|blank)"/);
});

test('a difference is told without saying where, and the prepared act does not stay behind', async () => {
  service({
    'POST /api/estates/fenglin/assemblies/0123456789abcdef/acts': () => ({
      status: 409,
      body: { code: 'READINGS_DIFFER', title: '', detail: '', status: 409 },
    }),
  });
  const second = await OneReading.begin(desk, 'review', paper.serial, paper.rooms);
  type(second, 'Digit2', 'Enter', 'Digit2', 'Enter');
  expect(await second.submit()).toBe(false);
  expect(second.signing.task.code).toBe('READINGS_DIFFER');
  expect(second.signing.prepared).toBeNull();
});
