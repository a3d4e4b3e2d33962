import { expect, test } from 'vitest';
import { AREA, bearer, ESTATE, PEOPLE, setUpEstate, staffAccount, staff } from '../testing/people.ts';
import { start, type TestApp } from '../testing/start.ts';
import { ALARM_PEOPLE } from './record-look.ts';
import { ROUTE_LOOKS } from './route-looks.ts';
import { markOf, marksIn, withHiddenMark } from './watermark.ts';

const { li, wang } = PEOPLE;
const AT = `/api/estates/${ESTATE}`;
type Headers = Readonly<Record<string, string>>;

async function desk() {
  const world = await start({ webFolder: '/nonexistent' });
  await setUpEstate(world.deps);
  const inEstate = (role: 'committee' | 'community') => [{ role, scope: 'estate', scopeId: ESTATE }] as const;
  const officers = [await officer(world), await officer(world)] as const;
  return {
    ...world,
    committee: await staff(world.app, world.deps, inEstate('committee')),
    community: await staff(world.app, world.deps, inEstate('community')),
    officers,
    get: (url: string, who: Headers) => world.app.inject({ method: 'GET', url: AT + url, headers: who }),
    post: (url: string, who: Headers, payload: object) =>
      world.app.inject({ method: 'POST', url: AT + url, headers: who, payload }),
  };
}

async function officer({ app, deps }: TestApp) {
  const account = await staffAccount(deps, [{ role: 'officer', scope: 'area', scopeId: AREA }]);
  return { account, headers: await bearer(app, deps, account) };
}

const unitOf = async ({ get, community }: World, room: string) => {
  const units = (await get('/owners', community)).json<{ unit: string; address: string }[]>();
  return units.find(({ address }) => address.endsWith(room))!.unit;
};

type World = Awaited<ReturnType<typeof desk>>;

async function maskedAndInFull(world: World) {
  const { get, post, community, committee, officers } = world;
  const list = (await get('/owners', committee)).body;
  for (const secret of [li.name, li.idNo, li.phone]) expect(list).not.toContain(secret);
  expect(list).toContain('李*');
  const unit = await unitOf(world, '101');
  expect((await post('/owner-look-ups', community, { unit, reason: '' })).statusCode).toBe(400);
  expect((await post('/owner-look-ups', committee, { unit, reason: '电话通知业主' })).statusCode).toBe(403);
  const found = (await post('/owner-look-ups', community, { unit, reason: '电话通知业主' })).body;
  expect(found).toContain(li.phone);
  expect(found).not.toContain(li.idNo);
  const { looks } = (await get('/looks', officers[0].headers)).json<{ looks: Record<string, unknown>[] }>();
  // Two looks of one instant have no order.
  expect(looks.find(({ kind }) => kind === 'owner')).toMatchObject({
    ...{ kind: 'owner', reason: '电话通知业主', isUnmasked: true, people: 1, name: '工作人员' },
    subject: expect.stringContaining('101') as unknown,
  });
  expect(looks.filter(({ kind }) => kind === 'owner-list')).toHaveLength(2); // two people opened the list
  expect((await get('/looks', committee)).statusCode).toBe(403);
}

async function tracedExport(world: World) {
  const { get, post, community, committee, officers } = world;
  const asked = { building: null, unmasked: true, reason: '上门核对名册' };
  expect((await post('/owner-exports', committee, asked)).json()).toMatchObject({ code: 'EXPORT_MASKED_ONLY' });
  const masked = await post('/owner-exports', committee, { ...asked, unmasked: false });
  expect(masked.body).not.toContain(wang.phone);
  const file = (await post('/owner-exports', community, asked)).body;
  expect(file).toContain(wang.phone);
  expect(file.split('\r\n')[0]).toContain('上门核对名册');
  const row = file.split('\r\n').find((line) => line.includes(wang.phone))!;
  const [room] = row.split(',');
  const traced = await post('/export-marks', officers[0].headers, { text: `求购！${room} 业主电话` });
  const { looks } = (await get('/looks', officers[0].headers)).json<{ looks: Record<string, unknown>[] }>();
  const own = looks.find(({ isExport, isUnmasked }) => isExport && isUnmasked)!;
  expect(traced.json()).toEqual([own]);
  expect(file).toContain(String(own['mark']));
  expect((await post('/export-marks', officers[0].headers, { text: '没有任何编号的一段话' })).json()).toEqual([]);
}

async function alarmed(world: World) {
  const { get, post, deps, letterbox, officers } = world;
  const [first, second] = officers;
  const unit = await unitOf(world, '101');
  const look = { unit, reason: '核对业主身份' };
  for (let i = 0; i < ALARM_PEOPLE.hour; i++) await post('/owner-look-ups', first.headers, look);
  const alarms = async () => (await get('/looks', second.headers)).json<{ alarms: object[] }>().alarms;
  expect(await alarms()).toEqual([]);
  for (let i = 0; i < 3; i++) await post('/owner-look-ups', first.headers, look);
  expect(await alarms()).toMatchObject([{ account: first.account, people: ALARM_PEOPLE.hour + 1, settled: null }]);
  await deps.jobs.runDue();
  expect(letterbox.all.filter(({ kind }) => kind === 'look-alarm')).toHaveLength(2);
  const [{ day }] = (await alarms()) as [{ day: string }];
  const settle = (who: Headers) =>
    post(`/look-alarms/${day}/${first.account}/settlement`, who, { note: '电话核实，属实' });
  expect((await settle(first.headers)).json()).toMatchObject({ code: 'ALARM_OF_ONESELF' });
  expect((await settle(second.headers)).statusCode).toBe(204);
  expect((await settle(second.headers)).json()).toMatchObject({ code: 'ALARM_NOT_FOUND' });
  expect(await alarms()).toMatchObject([{ settled: { note: '电话核实，属实' } }]);
}

async function appendOnly(world: World) {
  const { db } = world;
  await expect(db.deleteFrom('personal_look').execute()).rejects.toThrow(/permission denied/);
  await expect(db.updateTable('personal_look').set({ people: 0 }).execute()).rejects.toThrow(/permission denied/);
}

test('10b-29: masked by default, in full with a reason, exports traced, an alarm above the rate, and no look can be undone', async () => {
  const world = await desk();
  const routes = new Set(world.app.routeTable.map(({ method, url }) => `${method} ${url}`));
  expect(Object.keys(ROUTE_LOOKS).filter((route) => !routes.has(route))).toEqual([]);
  await maskedAndInFull(world);
  await tracedExport(world);
  await alarmed(world);
  await appendOnly(world);
});

test('a mark is read from a text whether it is printed or hidden', () => {
  const mark = markOf(Uint8Array.of(1, 2, 250, 4, 255));
  expect(marksIn(`编号${mark}。`)).toEqual([mark]);
  expect(marksIn(withHiddenMark('1幢101', mark))).toEqual([mark]);
  expect(withHiddenMark('1幢101', mark).replace(/[\u200b\u200c]/g, '')).toBe('1幢101');
});
