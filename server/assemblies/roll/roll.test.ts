import { expect, test } from 'vitest';
import { rollOf, totalsOf } from '../../../crypto/roll/roll.ts';
import { upgradedResidentNumber } from '../../registry/document-number.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { actor } from '../../testing/sessions.ts';
import { act, ESTATE, feed, member, opened, pathOf, prepare, REGISTER, send, stateOf, succeed } from '../testing.ts';

async function published() {
  const world = await opened();
  await succeed(act(world.app, world.assembly, 'roll-published', {}, world.convener));
  return world;
}

type World = Awaited<ReturnType<typeof published>>;

const leavesOf = ({ app, assembly }: World) => rollReader(app.db).leaves({ estate: ESTATE, assembly });

const personOf = async ({ app, assembly }: World, address: string) => {
  const leaf = (await leavesOf({ app, assembly } as World)).find(({ units }) =>
    units.some((unit) => unit.address === address),
  );
  const found = await rollReader(app.db).voter({ estate: ESTATE, assembly }, leaf!.voter);
  return found!.people[0]!.personId;
};

const ownerOf = async (world: World, address: string) => ({
  actor: actor('00000000-0000-4000-8000-0000000000aa', [{ role: 'owner', scope: 'estate', scopeId: ESTATE }], {
    [ESTATE]: await personOf(world, address),
  }),
});

test('the published roll is the register: one voter a group of owners, every unit on it, its root in the log', async () => {
  const world = await published();
  const leaves = await leavesOf(world);
  const state = await stateOf(world.app, world.assembly);
  expect(leaves).toHaveLength(7);
  expect(leaves.flatMap(({ units }) => units)).toHaveLength(REGISTER.length);
  const rooms = leaves.map(({ units }) =>
    units
      .map(({ room }) => room)
      .sort()
      .join(' '),
  );
  expect(rooms).toContain('101 202');
  expect(state.roll).toMatchObject(totalsOf(rollOf(leaves)));
});

test('10b-20: everybody sees rooms, areas, heads and how much the largest owner has, and neither voters nor their order nor names', async () => {
  const { app, assembly } = await published();
  const reply = await send(app, null, 'GET', pathOf(assembly, '/roll'));
  expect(reply.status).toBe(200);
  expect(reply.body).toMatchObject({ state: 'published', amended: 0, totals: { units: 9, voters: 7 } });
  const addresses = reply.body.units.map(({ address }: { address: string }) => address);
  expect(addresses).toEqual([...addresses].sort(new Intl.Collator('zh-CN', { numeric: true }).compare));
  const heads = Object.fromEntries(
    reply.body.units.map((unit: { room: string; building: string; head: number }) => [
      `${unit.building}-${unit.room}`,
      unit.head,
    ]),
  );
  expect(heads['1-101']).toBe(heads['1-202']);
  expect(heads['2-201']).toBe(heads['地下-B001']);
  expect(heads['1-102']).not.toBe(heads['1-101']);
  expect(reply.body.largest[0]).toEqual({ units: 2, areaCm2: 1_650_000 });
  expect(reply.text).not.toMatch(/业主\d|99900119800101|"[0-9a-f]{32}"/);
});

test('the posted list is a document that the log names and everybody may read', async () => {
  const { app, assembly } = await published();
  const published_ = await app.db
    .selectFrom('published_document')
    .select(['sha256', 'seq'])
    .where('seq', '=', 2)
    .execute();
  expect(published_).toHaveLength(1);
  const bytes = await app.deps.files.read(published_[0]!.sha256);
  const list = JSON.parse(Buffer.from(bytes!).toString());
  expect(list).toMatchObject({ asOf: '2026-02-28', totals: { root: (await stateOf(app, assembly)).roll!.root } });
});

test('a roll that was prepared and not signed is not in force', async () => {
  const world = await opened();
  await succeed(prepare(world.app, world.assembly, 'roll-published', {}, world.convener));
  expect(await leavesOf(world)).toEqual([]);
  expect((await send(world.app, null, 'GET', pathOf(world.assembly, '/roll'))).body.code).toBe('ROLL_NOT_PUBLISHED');
});

test('an amendment changes what was wrong and leaves every other voter his name', async () => {
  const world = await published();
  const before = await leavesOf(world);
  const corrected = REGISTER.map((unit) =>
    unit.room === '102' && unit.building === '1' ? { ...unit, grossArea: 890_000 as never } : unit,
  );
  await feed(world.app.deps, corrected);
  await succeed(
    act(world.app, world.assembly, 'roll-amended', { reason: '面积更正', objection: null }, world.convener),
  );
  const after = await leavesOf(world);
  expect(after.map(({ voter }) => voter)).toEqual(before.map(({ voter }) => voter));
  const changed = after.filter((leaf, index) => JSON.stringify(leaf) !== JSON.stringify(before[index]));
  expect(changed.map(({ units }) => units.map(({ areaCm2 }) => areaCm2))).toEqual([[890_000]]);
  expect((await stateOf(world.app, world.assembly)).roll).toMatchObject({ amended: 1, ...totalsOf(rollOf(after)) });
});

test('a change of owner in an amendment gives the new group a fresh name', async () => {
  const world = await published();
  const before = await leavesOf(world);
  const sold = REGISTER.map((unit) =>
    unit.room === '201' && unit.building === '1'
      ? { ...unit, owners: [{ ...unit.owners[0]!, name: '新业主', idNo: '999001199001010099' }] }
      : unit,
  );
  await feed(world.app.deps, sold);
  await succeed(
    act(world.app, world.assembly, 'roll-amended', { reason: '转移登记', objection: null }, world.convener),
  );
  const names = new Set(before.map(({ voter }) => voter));
  expect((await leavesOf(world)).filter(({ voter }) => !names.has(voter))).toHaveLength(1);
});

test('an amendment that changes nothing is refused', async () => {
  const { app, assembly, convener } = await published();
  const reply = await prepare(app, assembly, 'roll-amended', { reason: '核对', objection: null }, convener);
  expect([reply.status, reply.body.code]).toEqual([409, 'ROLL_UNCHANGED']);
});

test('10b-14: who may be one person is decided by two, and stands in the roll as decided, before it is frozen', async () => {
  const old = '999001700303003';
  const ids = [old, upgradedResidentNumber(old)];
  const units = REGISTER.map((unit) => {
    const idNo = unit.building === '1' ? ids[['102', '201'].indexOf(unit.room)] : undefined;
    return idNo === undefined ? unit : { ...unit, owners: [{ ...unit.owners[0]!, name: '赵三', idNo }] };
  });
  const { app, assembly, convener } = await opened({ units });
  await succeed(act(app, assembly, 'roll-published', {}, convener));
  const heads = async () => (await stateOf(app, assembly)).roll!.voters;
  const freeze = () => prepare(app, assembly, 'roll-frozen', {}, convener);
  const before = await heads();
  expect((await freeze()).body).toMatchObject({ code: 'ROLL_MERGES_OPEN', count: 1 });
  const at = `/api/estates/${ESTATE}/merges`;
  const [pair] = (await succeed(send(app, convener, 'GET', at))) as [{ people: { person: string }[] }];
  const [person, other] = pair.people.map((each) => each.person);
  const said = { person, other, verdict: 'same', note: '看过身份证原件和户籍证明' };
  const { merge } = await succeed(send(app, convener, 'POST', at, said));
  expect((await freeze()).body.code).toBe('ROLL_MERGES_OPEN');
  await succeed(send(app, member('community'), 'POST', `${at}/${merge}/confirmation`));
  expect((await freeze()).body).toMatchObject({ code: 'ROLL_MERGES_NOT_IN', count: 2 });
  await succeed(act(app, assembly, 'roll-amended', { reason: '两户为同一人', objection: null }, convener));
  expect(await heads()).toBe(before - 1);
  await succeed(act(app, assembly, 'roll-frozen', {}, convener));
});

test('the convener freezes and the officer countersigns, each with his own key and in this order', async () => {
  const { app, assembly, officer, convener, log } = await published();
  const early = await prepare(app, assembly, 'roll-countersigned', {}, officer);
  expect([early.status, early.body.reason]).toEqual([409, 'roll-not-frozen']);
  expect((await prepare(app, assembly, 'roll-frozen', {}, officer)).body.code).toBe('KEY_NOT_ENROLLED');
  await succeed(act(app, assembly, 'roll-frozen', {}, convener));
  expect((await prepare(app, assembly, 'roll-countersigned', {}, convener)).body.code).toBe('KEY_NOT_ENROLLED');
  const prepared = await succeed(prepare(app, assembly, 'roll-countersigned', {}, officer));
  expect(JSON.parse(prepared.payload).vkey).toBe(log.vkey);
  await succeed(act(app, assembly, 'roll-countersigned', {}, officer));
  expect((await succeed(send(app, null, 'GET', pathOf(assembly, '/roll')))).state).toBe('countersigned');
  await feed(app.deps, REGISTER.slice(1));
  const late = await prepare(app, assembly, 'roll-amended', { reason: '更正', objection: null }, convener);
  expect([late.status, late.body.reason]).toEqual([409, 'roll-frozen']);
});

test('an owner objects about his own unit, the committee answers, and only then is the roll frozen', async () => {
  const world = await published();
  const { app, assembly, convener, officer } = world;
  const owner = await ownerOf(world, '枫林花园1幢102');
  const url = pathOf(assembly, '/roll/objections');
  const other = await send(app, owner, 'POST', url, { kind: 'area', address: '枫林花园2幢101', statement: '面积不对' });
  expect([other.status, other.body.code]).toEqual([403, 'UNIT_NOT_YOURS']);
  const { id } = await succeed(
    send(app, owner, 'POST', url, { kind: 'area', address: '枫林花园1幢102', statement: '证上是89平方米' }),
  );
  const blocked = await prepare(app, assembly, 'roll-frozen', {}, convener);
  expect([blocked.status, blocked.body.code, blocked.body.count]).toEqual([409, 'ROLL_OBJECTIONS_OPEN', 1]);
  const seen = await succeed(send(app, convener, 'GET', url));
  expect(seen.objections).toMatchObject([{ id, statement: '证上是89平方米', mine: false, answer: null }]);
  expect((await send(app, officer, 'POST', `${url}/${id}/answer`, { accepted: true, text: '已更正' })).status).toBe(
    403,
  );
  expect(
    (await send(app, convener, 'POST', `${url}/${id}/answer`, { accepted: false, text: '以登记为准' })).status,
  ).toBe(204);
  const again = await send(app, convener, 'POST', `${url}/${id}/answer`, { accepted: true, text: '改正' });
  expect([again.status, again.body.code]).toEqual([409, 'OBJECTION_ANSWERED']);
  const own = await succeed(send(app, owner, 'GET', url));
  expect(own.objections).toMatchObject([{ mine: true, answer: { accepted: false, text: '以登记为准' } }]);
  await succeed(act(app, assembly, 'roll-frozen', {}, convener));
  const late = await send(app, owner, 'POST', url, { kind: 'other', address: null, statement: '晚了' });
  expect(late.body.code).toBe('ROLL_OBJECTIONS_ENDED');
});

test('statements of objections are sealed at rest and shown to no other owner', async () => {
  const world = await published();
  const { app, assembly } = world;
  const url = pathOf(assembly, '/roll/objections');
  const owner = await ownerOf(world, '枫林花园1幢102');
  await succeed(send(app, owner, 'POST', url, { kind: 'owner', address: null, statement: '本人叫李四' }));
  const row = await app.db.selectFrom('roll_objection').select('statement').executeTakeFirstOrThrow();
  expect(row.statement.includes(Buffer.from('李四'))).toBe(false);
  const neighbour = { actor: { ...owner.actor, accountId: '00000000-0000-4000-8000-0000000000bb' } };
  expect(await succeed(send(app, neighbour, 'GET', url))).toEqual({ objections: [] });
  const stranger = member('committee', 'another-estate');
  expect((await send(app, stranger, 'GET', url)).status).toBe(403);
});
