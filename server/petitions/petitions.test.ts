import { expect, test } from 'vitest';
import { accountStore, grantStore } from '../identity/account-store.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import { ESTATE, feed, member, REGISTER, registryUnit, send, startWithEstate, succeed } from '../assemblies/testing.ts';
import { sessionStandings } from '../ballots/standing.ts';
import { ownersOf, type OwnerOf } from '../testing/owners.ts';
import type { TestApp } from '../testing/start.ts';

const PATH = `/api/estates/${ESTATE}/petitions`;
const NEW = { title: '召开临时会议，讨论更换物业', text: '电梯停运三个月，请业主委员会召集会议。' };

async function world() {
  const app = await startWithEstate({ standings: sessionStandings });
  return {
    app,
    of: await ownersOf(app, ESTATE),
    first: async () => (await succeed(send(app, null, 'GET', PATH))).petitions[0],
  };
}

const join = (app: TestApp, who: ReturnType<OwnerOf>, id: string) => send(app, who, 'POST', `${PATH}/${id}/signature`);

test('a petition counts heads and area against the present register, and says what is missing in each', async () => {
  const { app, of, first } = await world();
  const { id } = await succeed(send(app, of('1', '102'), 'POST', PATH, NEW));
  const petition = await first();
  // 88.5 of 674.76 m²; six owner groups, 20 % of them are two heads.
  expect(petition).toMatchObject({ id, ...NEW, state: 'open', mine: { joined: false } });
  expect(petition.count).toEqual({
    joined: { heads: 1, areaCm2: 885_000 },
    of: { heads: 6, areaCm2: 6_747_600 },
    needed: { heads: 2, areaCm2: 1_349_520 },
    missing: { heads: 1, areaCm2: 464_520 },
    percent: 20,
  });
});

test('people who own a unit together are one owner, and joining again is no second signature', async () => {
  const { app, of, first } = await world();
  const { id } = await succeed(send(app, of('1', '102'), 'POST', PATH, NEW));
  expect((await join(app, of('1', '102', 1), id)).status).toBe(204);
  expect((await join(app, of('1', '102', 1), id)).status).toBe(204);
  expect((await first()).count.joined).toEqual({ heads: 1, areaCm2: 885_000 });
  await succeed(send(app, of('1', '102'), 'DELETE', `${PATH}/${id}/signature`));
  expect((await first()).count.joined.heads).toBe(1);
  await succeed(send(app, of('1', '102', 1), 'DELETE', `${PATH}/${id}/signature`));
  expect((await first()).count.joined).toEqual({ heads: 0, areaCm2: 0 });
});

test('with enough in both measures it is delivered once, told to committee and street office, and no longer withdrawn', async () => {
  const { app, of, first } = await world();
  for (const [role, phone] of [
    ['committee', '13800000001'],
    ['officer', '13800000002'],
  ] as const) {
    const account = await accountStore(app.deps.db).addStaff(app.deps.keys, {
      ...{ name: '测试', phone, phoneIndex: phoneIndex(app.deps.keys, phone), by: null, at: app.deps.clock.now() },
    });
    const scope = role === 'officer' ? { scope: 'area', scopeId: '999001001' } : { scope: 'estate', scopeId: ESTATE };
    await grantStore(app.deps.db).add({
      account: account!,
      role,
      ...scope,
      by: null,
      at: app.deps.clock.now(),
    } as never);
  }
  const { id } = await succeed(send(app, of('1', '102'), 'POST', PATH, NEW));
  const committee = member('committee');
  expect((await send(app, committee, 'GET', `${PATH}/${id}/owners`)).status).toBe(404);
  expect((await join(app, of('1', '101'), id)).status).toBe(204);
  expect((await join(app, of('2', '101'), id)).status).toBe(204);
  expect((await first()).state).toBe('delivered');
  const withdrawn = await send(app, of('1', '101'), 'DELETE', `${PATH}/${id}/signature`);
  expect([withdrawn.status, withdrawn.body.code]).toEqual([409, 'PETITION_DELIVERED']);
  const list = await succeed(send(app, committee, 'GET', `${PATH}/${id}/owners`));
  expect(list.owners).toEqual([
    { rooms: ['枫林花园1幢101', '枫林花园1幢202'], areaCm2: 1_650_000 },
    { rooms: ['枫林花园1幢102'], areaCm2: 885_000 },
    { rooms: ['枫林花园2幢101'], areaCm2: 1_000_000 },
  ]);
  expect((await send(app, of('1', '101'), 'GET', `${PATH}/${id}/owners`)).status).toBe(403);
  const paper = await send(app, committee, 'GET', `${PATH}/${id}/owners.pdf`);
  expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
  const timers = await app.db.selectFrom('timer').select(['task']).where('task', '=', 'petition').execute();
  expect(timers).toHaveLength(1);
});

test('whoever sold no longer counts, and the buyer may join', async () => {
  const { app, of, first } = await world();
  const seller = of('2', '101');
  const { id } = await succeed(send(app, seller, 'POST', PATH, NEW));
  expect((await first()).count.joined.heads).toBe(1);
  const sold = registryUnit({ building: '2', room: '101', m2: 100, owners: [8] }, 4);
  await feed(
    app.deps,
    REGISTER.map((unit) => (unit.unitCode === sold.unitCode ? sold : unit)),
  );
  expect((await first()).count.joined).toEqual({ heads: 0, areaCm2: 0 });
  const again = await join(app, seller, id);
  expect([again.status, again.body.code]).toEqual([403, 'PETITION_NOT_AN_OWNER']);
  const buyer = (await ownersOf(app, ESTATE))('2', '101');
  expect((await join(app, buyer, id)).status).toBe(204);
  expect((await first()).count.joined.heads).toBe(1);
});

test('an owner has one open petition at a time, and only he takes it back', async () => {
  const { app, of, first } = await world();
  const { id } = await succeed(send(app, of('1', '102'), 'POST', PATH, NEW));
  const second = await send(app, of('1', '102'), 'POST', PATH, NEW);
  expect([second.status, second.body.code]).toEqual([409, 'PETITION_OPEN_ALREADY']);
  const foreign = await send(app, of('1', '101'), 'POST', `${PATH}/${id}/end`);
  expect([foreign.status, foreign.body.code]).toEqual([403, 'PETITION_NOT_YOURS']);
  await succeed(send(app, of('1', '102'), 'POST', `${PATH}/${id}/end`));
  expect((await first()).state).toBe('ended');
  expect((await join(app, of('1', '101'), id)).body.code).toBe('PETITION_ENDED');
  await succeed(send(app, of('1', '102'), 'POST', PATH, NEW));
});

test('the public page names nobody and no room', async () => {
  const { app, of } = await world();
  await succeed(send(app, of('1', '102'), 'POST', PATH, NEW));
  const page = await send(app, null, 'GET', PATH);
  expect(JSON.stringify(page.body)).not.toMatch(/102|业主2|业主3/);
});
