import { expect, test } from 'vitest';
import { logReader } from '../../log/log-reader.ts';
import { actor } from '../../testing/sessions.ts';
import { act, ESTATE, noticed, pathOf, prepare, send, sign, stateOf, succeed, withRoll } from '../testing.ts';

const owner = {
  actor: actor('00000000-0000-4000-8000-0000000000aa', [{ role: 'owner', scope: 'estate', scopeId: ESTATE }]),
};
const neighbour = { actor: { ...owner.actor, accountId: '00000000-0000-4000-8000-0000000000bb' } };
const OBJECTION = { kind: 'procedure', about: null, statement: '公告没有张贴在3号楼' };

test('an owner objects, the convener logs it and answers it, and only he and the staff read the words', async () => {
  const { app, assembly, convener } = await noticed();
  const url = pathOf(assembly, '/objections');
  const { id } = await succeed(send(app, owner, 'POST', url, OBJECTION));
  expect((await succeed(send(app, convener, 'GET', url))).objections).toMatchObject([
    { id, ...OBJECTION, mine: false, seq: null },
  ]);
  expect(await succeed(send(app, neighbour, 'GET', url))).toEqual({ objections: [] });
  const early = await prepare(app, assembly, 'objection-answered', { objection: id, text: '已补贴' }, convener);
  expect(early.body.code).toBe('OBJECTION_NOT_LOGGED');
  const { seq } = await succeed(act(app, assembly, 'objection', { objection: id }, convener));
  expect((await stateOf(app, assembly)).openObjections).toBe(1);
  await succeed(act(app, assembly, 'objection-answered', { objection: id, text: '已于当日补贴' }, convener));
  expect((await stateOf(app, assembly)).openObjections).toBe(0);
  const [own] = (await succeed(send(app, owner, 'GET', url))).objections;
  expect(own).toMatchObject({ seq, mine: true, answer: { text: '已于当日补贴' } });
});

test('neither statement nor answer is in the log or readable in the database', async () => {
  const { app, assembly, convener } = await noticed();
  const { id } = await succeed(send(app, owner, 'POST', pathOf(assembly, '/objections'), OBJECTION));
  await succeed(act(app, assembly, 'objection', { objection: id }, convener));
  await succeed(act(app, assembly, 'objection-answered', { objection: id, text: '王五已处理' }, convener));
  const entries = await logReader(app.db).entries({ estate: ESTATE, assembly }, 0, 100);
  const text = entries.map(({ entry }) => Buffer.from(entry).toString()).join('');
  expect(text).not.toMatch(/3号楼|王五/);
  const row = await app.db.selectFrom('owner_objection').selectAll().executeTakeFirstOrThrow();
  expect(Buffer.concat([row.statement, row.answer!]).toString()).not.toMatch(/3号楼|王五/);
  const { sha256 } = row.document as { sha256: string };
  expect((await send(app, null, 'GET', pathOf(assembly, `/documents/${sha256}`))).status).toBe(404);
});

test('an objection is logged once and answered once', async () => {
  const { app, assembly, convener, officers } = await noticed();
  const { id } = await succeed(send(app, owner, 'POST', pathOf(assembly, '/objections'), OBJECTION));
  const prepared = await succeed(prepare(app, assembly, 'objection', { objection: id }, officers[0]));
  const { seq } = await succeed(act(app, assembly, 'objection', { objection: id }, convener));
  const second = await sign(app, assembly, prepared, officers[0]);
  expect([second.status, second.body.code, second.body.seq]).toEqual([409, 'OBJECTION_LOGGED', seq]);
  expect((await prepare(app, assembly, 'objection', { objection: id }, convener)).body.code).toBe('OBJECTION_LOGGED');
  await succeed(act(app, assembly, 'objection-answered', { objection: id, text: '答复' }, convener));
  const again = await prepare(app, assembly, 'objection-answered', { objection: id, text: '另答' }, convener);
  expect(again.body.code).toBe('OBJECTION_ANSWERED');
});

test('objections are taken from the notice on, about entries that exist, from people of the estate', async () => {
  const early = await withRoll();
  const before = await send(early.app, owner, 'POST', pathOf(early.assembly, '/objections'), OBJECTION);
  expect([before.status, before.body.code]).toEqual([409, 'OBJECTIONS_NOT_OPEN']);
  const { app, assembly } = await noticed();
  const url = pathOf(assembly, '/objections');
  const nowhere = await send(app, owner, 'POST', url, { ...OBJECTION, about: 999 });
  expect([nowhere.status, nowhere.body.code]).toEqual([409, 'OBJECTION_ENTRY_UNKNOWN']);
  const stranger = {
    actor: { ...owner.actor, grants: [{ role: 'owner', scope: 'estate', scopeId: 'elsewhere' }] as const },
  };
  expect((await send(app, stranger, 'POST', url, OBJECTION)).status).toBe(403);
});

test('the street office sees an objection in its queue as soon as it is filed', async () => {
  const { app, assembly, officers } = await noticed();
  await succeed(send(app, owner, 'POST', pathOf(assembly, '/objections'), { ...OBJECTION, kind: 'not-mine' }));
  const { assemblies } = await succeed(send(app, officers[0], 'GET', '/api/office/assemblies'));
  expect(assemblies).toMatchObject([{ assembly, openObjections: 1 }]);
});
