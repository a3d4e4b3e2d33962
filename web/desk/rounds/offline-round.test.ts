import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Shelf from './sealed-shelf.ts';
import { OfflineRound } from './offline-round.svelte.ts';
import type { Noted } from './rounds-api.ts';

/** A phone's storage that outlives the page: what is sealed in a real one is tried in a real browser. */
const { things } = vi.hoisted(() => ({ things: new Map<string, string>() }));
vi.mock('./sealed-shelf.ts', (): typeof Shelf => ({
  put: async (name, thing) => void things.set(name, JSON.stringify(thing)),
  take: async <T>(name: string) => JSON.parse(things.get(name) ?? 'null') as T | null,
  takeAll: async <T>(prefix: string) =>
    [...things].filter(([name]) => name.startsWith(prefix)).map(([, thing]) => JSON.parse(thing) as T),
  drop: async (name) => things.delete(name),
  dropAll: async (prefix) =>
    [...things.keys()].filter((name) => name.startsWith(prefix)).map((name) => things.delete(name)),
}));

const path = { estate: 'fenglin', assembly: '0123456789abcdef' };
const door = (unit: string) => ({ unit, entrance: null, floor: 1, room: unit, voted: false, paper: false, met: null });
const taken = {
  id: 'r1',
  building: '5',
  title: '',
  collectors: ['甲', '乙'],
  serverTime: '',
  doors: [door('A'), door('B')],
};

type Answer = (sent: readonly Noted[]) => { readonly status?: number; readonly body: unknown } | 'cut';
let isOnline = true;
let answer: Answer;
let received: Noted[] = [];
const keepAll: Answer = (sent) => {
  received.push(...sent);
  return { body: { kept: sent.map(({ id }) => id), refused: [] } };
};

beforeEach(() => {
  [isOnline, answer, received] = [true, keepAll, []];
  things.clear();
  vi.stubGlobal(
    'Request',
    class extends Request {
      constructor(at: string, init?: RequestInit) {
        super(new URL(at, 'http://localhost'), init);
      }
    },
  );
  vi.stubGlobal('fetch', async (request: Request) => {
    if (!isOnline) throw new TypeError('Failed to fetch');
    if (request.method === 'GET') return Response.json(taken);
    const { outcomes } = (await request.json()) as { outcomes: Noted[] };
    const reply = answer(outcomes);
    if (reply === 'cut') throw new TypeError('Failed to fetch');
    return Response.json(reply.body, { status: reply.status ?? 200 });
  });
});
afterEach(() => vi.unstubAllGlobals());

async function opened(): Promise<OfflineRound> {
  const round = new OfflineRound(path, 'r1');
  expect(await round.open()).toBe(true);
  return round;
}

test('what is noted without a network waits, outlives the page, and is sent once there is one', async () => {
  await opened();
  isOnline = false;
  const inTheStairs = await opened();
  await inTheStairs.note('A', 'not-reached');
  await inTheStairs.note('A', 'handed-over');
  await inTheStairs.sync();
  expect([inTheStairs.waiting, inTheStairs.why]).toEqual([2, 'offline']);
  const reloaded = await opened();
  expect([reloaded.waiting, reloaded.met('A')?.outcome]).toEqual([2, 'handed-over']);
  isOnline = true;
  await reloaded.sync();
  expect([reloaded.waiting, reloaded.why]).toEqual([0, null]);
  expect(received.map(({ outcome }) => outcome)).toEqual(['not-reached', 'handed-over']);
  expect(reloaded.met('A')?.outcome).toBe('handed-over');
});

test('an answer that was lost is asked for again under the same names', async () => {
  const round = await opened();
  answer = (sent) => (keepAll(sent), 'cut');
  await round.note('B', 'vacant');
  await round.sync();
  expect(round.waiting).toBe(1);
  answer = keepAll;
  await round.sync();
  expect(round.waiting).toBe(0);
  expect(new Set(received.map(({ id }) => id)).size).toBe(1);
});

test('what the service cannot place stays on the phone and is said; the rest goes', async () => {
  const round = await opened();
  isOnline = false;
  await round.note('A', 'tenant');
  await round.note('B', 'refused');
  await round.sync();
  isOnline = true;
  answer = (sent) => ({ body: { kept: [sent[1]!.id], refused: [sent[0]!.id] } });
  await round.sync();
  expect([round.waiting, round.refused, round.why]).toEqual([1, 1, 'refused']);
});

test('a session that has ended loses nothing', async () => {
  const round = await opened();
  answer = () => ({ status: 401, body: { code: 'SIGN_IN', title: '请登录', detail: '', status: 401 } });
  await round.note('A', 'appointment', '2026-11-22');
  await round.sync();
  expect([round.waiting, round.why]).toEqual([1, 'signed-out']);
  expect(round.met('A')).toMatchObject({ outcome: 'appointment', day: '2026-11-22' });
});
