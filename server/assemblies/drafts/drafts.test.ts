import { expect, test } from 'vitest';
import { act, begun, ESTATE, member, pathOf, send, startWithEstate, succeed, withRoll } from '../testing.ts';
import { testDraft } from '../testing-draft.ts';
import { emptyDraft } from './draft-schema.ts';

const create = async () => {
  const app = await startWithEstate();
  const convener = member('committee');
  const { assembly } = await succeed(
    send(app, convener, 'POST', `/api/estates/${ESTATE}/assemblies`, { title: '临时会议' }),
  );
  return { app, convener, assembly: assembly as string };
};

const put = (world: Awaited<ReturnType<typeof create>>, draft: unknown, version: string | null) =>
  send(
    world.app,
    world.convener,
    'PUT',
    pathOf(world.assembly, '/draft'),
    draft,
    version === null ? {} : { 'if-match': version },
  );

test('a draft is kept as it was written, and each save gives it a new version', async () => {
  const world = await create();
  const draft = testDraft(world.app.clock.now());
  const saved = await put(world, draft, '"1"');
  expect([saved.status, saved.headers['etag']]).toEqual([200, '"2"']);
  const read = await send(world.app, world.convener, 'GET', pathOf(world.assembly, '/draft'));
  expect(read.headers['etag']).toBe('"2"');
  expect(read.body.draft).toEqual(draft);
});

test('of two people who edit the same version the second is told, and overwrites nothing', async () => {
  const world = await create();
  const draft = testDraft(world.app.clock.now());
  await succeed(put(world, draft, '"1"'));
  const second = await put(world, { ...draft, title: '另一个标题' }, '"1"');
  expect([second.status, second.body.code, second.body.version]).toEqual([412, 'DRAFT_CHANGED', 2]);
  const without = await put(world, draft, null);
  expect([without.status, without.body.code]).toEqual([428, 'DRAFT_VERSION_MISSING']);
  const { draft: kept } = await succeed(send(world.app, world.convener, 'GET', pathOf(world.assembly, '/draft')));
  expect(kept.title).toBe(draft.title);
});

test('a draft with an unknown field, an unreal time or a document that nobody gave is not saved', async () => {
  const world = await create();
  const draft = testDraft(world.app.clock.now());
  expect((await put(world, { ...draft, secret: true }, '"1"')).body.code).toBe('REQUEST_INVALID');
  expect((await put(world, { ...draft, postingPlanned: '2026-02-30T00:00:00.000Z' }, '"1"')).body.code).toBe(
    'INSTANT_UNREAL',
  );
  const attachment = {
    kind: 'other',
    title: '附件',
    document: { sha256: 'a'.repeat(64), bytes: 3, type: 'application/pdf' },
  };
  expect((await put(world, { ...draft, attachments: [attachment] }, '"1"')).body.code).toBe('DOCUMENT_NOT_GIVEN');
});

test('nobody but the committee of the estate writes its drafts, and the public does not see them', async () => {
  const { app, assembly } = await create();
  const draft = testDraft(app.clock.now());
  const path = pathOf(assembly, '/draft');
  for (const who of [member('committee', 'elsewhere'), member('community'), member('officer')])
    expect((await send(app, who, 'PUT', path, draft, { 'if-match': '"1"' })).status).toBe(403);
  expect((await send(app, null, 'GET', path)).status).toBe(401);
  expect((await send(app, null, 'GET', pathOf(assembly))).body.code).toBe('ASSEMBLY_UNKNOWN');
  const list = `/api/estates/${ESTATE}/assemblies`;
  expect(await succeed(send(app, null, 'GET', list))).toEqual({ assemblies: [] });
  expect((await succeed(send(app, member('committee'), 'GET', list))).assemblies).toMatchObject([
    { assembly, phase: 'draft' },
  ]);
});

test('the checks say everything that is missing at once, each with its article and what to do', async () => {
  const world = await create();
  await succeed(put(world, emptyDraft('临时会议', '业主委员会'), '"1"'));
  const checks = await succeed(send(world.app, world.convener, 'GET', pathOf(world.assembly, '/checks')));
  expect(checks.mayBeNotified).toBe(false);
  const codes = checks.findings.map(({ code }: { code: string }) => code);
  for (const code of ['motion-missing', 'roll-not-published', 'posting-missing', 'window-missing', 'rule-undecided'])
    expect(codes).toContain(code);
  for (const finding of checks.findings) expect(finding.article && finding.zh && finding.remedyZh).toBeTruthy();
});

test('the checks total each electorate from the register before there is a roll, and from the roll afterwards', async () => {
  const world = await create();
  await succeed(put(world, testDraft(world.app.clock.now()), '"1"'));
  const before = await succeed(send(world.app, world.convener, 'GET', pathOf(world.assembly, '/checks')));
  const e1 = { id: 'e1', definition: { buildings: ['1'] }, heads: 3, areaCm2: 3_737_500, units: 4, voters: 3 };
  const e2 = { id: 'e2', definition: { all: true }, heads: 6, areaCm2: 6_747_600, units: 7, voters: 6 };
  expect(before).toMatchObject({ basis: 'register', electorates: [e1, e2] });
  expect(before.motions.map(({ id, electorate }: { id: string; electorate: string }) => [id, electorate])).toEqual([
    ['m1', 'e1'],
    ['m2', 'e2'],
    ['m3', 'e2'],
  ]);
  const { app, assembly, convener } = await withRoll();
  const after = await succeed(send(app, convener, 'GET', pathOf(assembly, '/checks')));
  expect(after).toMatchObject({ basis: 'roll', electorates: [e1, e2] });
  expect(after.clock).toMatchObject({ posted: '2026-03-02', days: 15, lastFullDay: '2026-03-17' });
});

test('an assembly without a motion is not handed in, and one is handed in once', async () => {
  const world = await create();
  const url = pathOf(world.assembly, '/submission');
  expect((await send(world.app, world.convener, 'POST', url)).body.code).toBe('SUBMISSION_EMPTY');
  await succeed(put(world, testDraft(world.app.clock.now()), '"1"'));
  expect((await send(world.app, world.convener, 'POST', url)).status).toBe(201);
  expect((await send(world.app, world.convener, 'POST', url)).body.code).toBe('SUBMITTED_BEFORE');
});

test('the street office sees what was handed in within its own area, and nothing else', async () => {
  const app = await startWithEstate();
  const convener = member('committee');
  const assembly = await begun(app, convener);
  const queueOf = async (who: ReturnType<typeof member>) =>
    (await succeed(send(app, who, 'GET', '/api/office/assemblies'))).assemblies;
  expect(await queueOf(member('officer'))).toMatchObject([
    { assembly, estate: ESTATE, estateName: '枫林花园', phase: 'submitted', waitingKeys: 0 },
  ]);
  expect(await queueOf(member('officer', '110101001'))).toEqual([]);
  expect((await send(app, convener, 'GET', '/api/office/assemblies')).status).toBe(403);
});

test('a draft can be worked on until the notice, and not after it', async () => {
  const { app, assembly, convener } = await withRoll();
  const path = pathOf(assembly, '/draft');
  const { version, draft } = await succeed(send(app, convener, 'GET', path));
  await succeed(send(app, convener, 'PUT', path, { ...draft, contact: '改后' }, { 'if-match': `"${version}"` }));
  await succeed(act(app, assembly, 'notice', {}, convener));
  const late = await send(app, convener, 'PUT', path, draft, { 'if-match': `"${version + 1}"` });
  expect([late.status, late.body.code]).toEqual([409, 'DRAFT_FROZEN']);
});
