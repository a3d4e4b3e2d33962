import { expect, test } from 'vitest';
import { ESTATE, PEOPLE, registryOf, setUpEstate, staff } from '../testing/people.ts';
import { start } from '../testing/start.ts';

const file = (content: string, fields: Record<string, string> = {}) => {
  const texts = Object.entries(fields).map(
    ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const part = `--x\r\ncontent-disposition: form-data; name="file"; filename="f"\r\ncontent-type: application/json\r\n\r\n${content}\r\n`;
  return { payload: `${texts.join('')}${part}--x--\r\n`, type: { 'content-type': 'multipart/form-data; boundary=x' } };
};

async function office() {
  const world = await start();
  const administrator = await staff(world.app, world.deps, [
    { role: 'administrator', scope: 'area', scopeId: '999001' },
  ]);
  const committee = await staff(world.app, world.deps, [{ role: 'committee', scope: 'estate', scopeId: ESTATE }]);
  const upload = (
    what: 'registry' | 'roster',
    headers: Record<string, string>,
    { payload, type }: ReturnType<typeof file>,
  ) =>
    world.app.inject({
      method: 'POST',
      url: `/api/estates/${ESTATE}/${what}`,
      headers: { ...headers, ...type },
      payload,
    });
  return { ...world, administrator, committee, upload };
}

const NEW = { estate: ESTATE, name: '晴川苑', address: '晴川路1号', areaCode: '999001001', pack: 'CN' };

test('an administrator sets up an estate in his area, and everybody sees what is public of it', async () => {
  const { app, administrator, upload } = await office();
  const create = (payload: object) =>
    app.inject({ method: 'POST', url: '/api/estates', headers: administrator, payload });
  expect((await create(NEW)).statusCode).toBe(201);
  expect((await create(NEW)).json()).toMatchObject({ status: 409, code: 'ESTATE_EXISTS' });
  expect((await create({ ...NEW, estate: 'far', areaCode: '999002001' })).json()).toMatchObject({
    status: 403,
    code: 'AREA_NOT_YOURS',
  });
  expect((await create({ ...NEW, estate: 'Big' })).json()).toMatchObject({ code: 'REQUEST_INVALID' });
  expect((await upload('registry', administrator, file(JSON.stringify(registryOf())))).json()).toMatchObject({
    units: 5,
    personsAdded: 5,
  });
  expect((await app.inject({ url: '/api/estates' })).json()).toEqual([NEW]);
  expect((await app.inject({ url: `/api/estates/${ESTATE}` })).json()).toEqual({
    ...NEW,
    registryAsOf: '2026-02-28',
    units: 5,
    buildings: ['1'],
    byUse: expect.arrayContaining([{ use: '住宅', units: 4, areaCm2: 4_000_000 }]) as unknown,
  });
  const url = `/api/estates/${ESTATE}/buildings`;
  expect((await app.inject({ url, headers: administrator })).json()).toEqual([
    { building: '1', units: 5, homes: 4, entrances: 0, areaCm2: 5_000_000 },
  ]);
  expect((await app.inject({ url: '/api/estates/nowhere' })).json()).toMatchObject({
    status: 404,
    code: 'ESTATE_NOT_FOUND',
  });
});

test('what is odd in a feed is said by unit, without its owner', async () => {
  const { deps, administrator, upload } = await office();
  await setUpEstate(deps);
  const odd = registryOf();
  const [first] = odd.units;
  first!.owners = [{ ...PEOPLE.li, idNo: null }];
  const reply = await upload('registry', administrator, file(JSON.stringify(odd)));
  expect(reply.json<{ notes: object[] }>().notes).toEqual([
    { code: 'REGISTRY_ID_MISSING', unit: first!.unitCode, field: 'idNo' },
  ]);
  expect(reply.body).not.toContain(PEOPLE.li.name);
});

test.each([
  ['no file', { payload: '--x--\r\n', type: { 'content-type': 'multipart/form-data; boundary=x' } }, 'FILE_MISSING'],
  ['no multipart', { payload: '{}', type: { 'content-type': 'application/json' } }, 'FILE_MISSING'],
  ['no JSON', file('unit;owner'), 'FILE_UNREADABLE'],
  ['a feed with faults', file(JSON.stringify({ estate: '晴川苑', units: [{ unitCode: 'x' }] })), 'FILE_UNREADABLE'],
])('a registry upload with %s is refused with a sentence', async (_what, content, code) => {
  const { deps, administrator, upload } = await office();
  await setUpEstate(deps);
  expect((await upload('registry', administrator, content)).json()).toMatchObject({ code });
});

test('a feed without most units needs a confirmation', async () => {
  const { deps, administrator, upload } = await office();
  await setUpEstate(deps);
  const one = JSON.stringify({ ...registryOf(), units: registryOf().units.slice(0, 1) });
  expect((await upload('registry', administrator, file(one))).json()).toMatchObject({
    status: 409,
    code: 'REGISTRY_LOSES_UNITS',
    known: 5,
    lost: 4,
  });
  const confirmed = await upload('registry', administrator, file(one, { mayLoseUnits: 'yes' }));
  expect(confirmed.json<{ unitsWithdrawn: string[] }>().unitsWithdrawn).toHaveLength(4);
});

test('a committee uploads its roster, reads the doubts and answers them', async () => {
  const { app, deps, committee, upload } = await office();
  await setUpEstate(deps);
  const get = () => app.inject({ url: `/api/estates/${ESTATE}/reconciliation`, headers: committee });
  expect((await get()).json()).toMatchObject({ status: 404, code: 'ROSTER_NOT_IMPORTED' });
  const roster = `楼号,房号,业主姓名,建筑面积,电话\n1,101,王陌生,99.00,13812345678\n`;
  const uploaded = (await upload('roster', committee, file(roster))).json<{
    run: string;
    doubts: { code: string; position: number; field: string; unitCode: string; registered: unknown }[];
  }>();
  const area = uploaded.doubts.find(({ code }) => code === 'AREA_DIFFERS_FROM_REGISTRY')!;
  expect(area).toMatchObject({ raw: '99.00', parsed: 990_000, answer: null });
  // Whoever answers sees what the register says beside it; people's names only masked.
  const [unit] = await deps.db.selectFrom('unit').selectAll().where('unit_id', '=', area.unitCode).execute();
  expect(area).toMatchObject({ registered: unit!.area_cm2, address: unit!.address });
  const owners = uploaded.doubts.filter(({ field }) => field === 'owner');
  expect(owners).not.toEqual([]);
  for (const { registered } of owners) expect(registered).toMatch(/^.\*+/);
  const url = `/api/estates/${ESTATE}/reconciliation/doubts/${area.position}`;
  const payload = { run: uploaded.run, answer: 'registry-stands', remark: '以登记为准' };
  expect((await app.inject({ method: 'PUT', url, headers: committee, payload })).statusCode).toBe(204);
  const again = (await get()).json<typeof uploaded>();
  expect(again.doubts.find(({ position }) => position === area.position)).toMatchObject({ answer: 'registry-stands' });
  const stale = { ...payload, run: '33333333-3333-4333-8333-333333333333' };
  expect((await app.inject({ method: 'PUT', url, headers: committee, payload: stale })).json()).toMatchObject({
    code: 'DOUBT_NOT_FOUND',
  });
});
