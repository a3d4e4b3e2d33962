import { afterEach, expect, test, vi } from 'vitest';
import { serve } from '../testing.ts';
import { DraftEditor } from './draft-editor.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

const path = { estate: 'fenglin', assembly: '0123456789abcdef' };
const draft = { title: '会议', motions: [], rules: {}, bases: {}, channels: {}, attachments: [] };
const checks = { findings: [], mayBeNotified: false, basis: 'register', electorates: [], motions: [], clock: null };
const reads = {
  'GET /api/estates/fenglin/assemblies/0123456789abcdef/draft': () => ({ body: { version: 4, changedAt: '', draft } }),
  '/checks': () => ({ body: checks }),
};

test('a change is saved over the version that was read, and its checks follow', async () => {
  const asked = serve({ ...reads, 'PUT /api': () => ({ body: { version: 5 } }) });
  const editor = await new DraftEditor(path).load();
  editor.draft.title = '业主大会会议';
  expect(await editor.save()).toBe(true);
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'PUT', 'GET']);
  expect(asked[2]!.body).toMatchObject({ title: '业主大会会议' });
  expect(editor.saving).toBe('saved');
});

test('what did not change is not saved', async () => {
  const asked = serve(reads);
  const editor = await new DraftEditor(path).load();
  expect(await editor.save()).toBe(true);
  expect(asked.some(({ method }) => method === 'PUT')).toBe(false);
});

test("another person's newer version is not overwritten, and mine stays on the screen", async () => {
  const conflict = { status: 409, body: { code: 'DRAFT_CHANGED', title: '', detail: '', status: 409 } };
  serve({ ...reads, 'PUT /api': () => conflict });
  const editor = await new DraftEditor(path).load();
  editor.draft.title = '我的标题';
  expect(await editor.save()).toBe(false);
  expect(editor.saving).toBe('conflict');
  expect(editor.draft.title).toBe('我的标题');
});
