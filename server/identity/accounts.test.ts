import { expect, test } from 'vitest';
import type { Grant } from '../platform/authorize.ts';
import { AREA, bearer, ESTATE, setUpEstate, staff, staffAccount } from '../testing/people.ts';
import { start, startDeps } from '../testing/start.ts';
import { appointFirstAdministrator } from './accounts.ts';

async function administration() {
  const world = await start();
  await setUpEstate(world.deps);
  const administrator = await staffAccount(world.deps, [{ role: 'administrator', scope: 'area', scopeId: '999001' }]);
  const headers = await bearer(world.app, world.deps, administrator);
  const grant = (account: string, body: Grant) =>
    world.app.inject({ method: 'POST', url: `/api/accounts/${account}/grants`, headers, payload: body });
  return { ...world, administrator, headers, grant, account: await staffAccount(world.deps, []) };
}

test('an administrator creates an account and grants it a role, which works at once', async () => {
  const { app, deps, headers, grant } = await administration();
  const made = await app.inject({
    method: 'POST',
    url: '/api/accounts',
    headers,
    payload: { name: '周六', phone: '136 0000 0006' },
  });
  const { account } = made.json<{ account: string }>();
  const theirs = await bearer(app, deps, account);
  const list = () => app.inject({ url: `/api/estates/${ESTATE}/representations`, headers: theirs });
  expect((await list()).statusCode).toBe(403);
  expect((await grant(account, { role: 'community', scope: 'estate', scopeId: ESTATE })).statusCode).toBe(201);
  expect((await list()).statusCode).toBe(200);
});

test('one phone has one staff account', async () => {
  const { app, headers } = await administration();
  const create = () =>
    app.inject({ method: 'POST', url: '/api/accounts', headers, payload: { name: '周六', phone: '13600000006' } });
  const { account } = (await create()).json<{ account: string }>();
  expect((await create()).json()).toMatchObject({ status: 409, code: 'ACCOUNT_EXISTS', account });
});

test.each([
  [{ role: 'officer', scope: 'area', scopeId: '999002' }, 'GRANT_BEYOND_SCOPE'],
  [{ role: 'administrator', scope: 'area', scopeId: '9990' }, 'GRANT_BEYOND_SCOPE'],
  [{ role: 'committee', scope: 'estate', scopeId: 'elsewhere' }, 'GRANT_BEYOND_SCOPE'],
  [{ role: 'committee', scope: 'estate', scopeId: 'nowhere' }, 'GRANT_BEYOND_SCOPE'],
  [{ role: 'committee', scope: 'area', scopeId: '999001' }, 'GRANT_UNFIT'],
  [{ role: 'district', scope: 'estate', scopeId: ESTATE }, 'GRANT_UNFIT'],
  [{ role: 'owner', scope: 'estate', scopeId: ESTATE }, 'GRANT_UNFIT'],
  [{ role: 'officer', scope: 'area', scopeId: '99900' }, 'GRANT_UNFIT'],
] as const)('%j cannot be granted: %s', async (body, code) => {
  const { deps, db, grant, account } = await administration();
  await setUpEstate(deps, { estate: 'elsewhere', areaCode: '999002001' });
  expect((await grant(account, body)).json()).toMatchObject({ code });
  expect(await db.selectFrom('role_grant').selectAll().where('account_id', '=', account).execute()).toEqual([]);
});

test('nobody grants a role to himself or to an owner', async () => {
  const { administrator, grant, deps, db } = await administration();
  const body = { role: 'officer', scope: 'area', scopeId: '999001001' } as const;
  expect((await grant(administrator, body)).json()).toMatchObject({ status: 403, code: 'GRANT_TO_ONESELF' });
  const owner = '22222222-2222-4222-8222-222222222222';
  await db
    .insertInto('account')
    .values({ account_id: owner, kind: 'owner', identity_index: Buffer.alloc(32), created_at: deps.clock.now() })
    .execute();
  expect((await grant(owner, body)).json()).toMatchObject({ status: 404, code: 'ACCOUNT_NOT_FOUND' });
});

test('a grant is held once and can be taken back, by whoever administers its area only', async () => {
  const { app, deps, headers, grant, account } = await administration();
  const body = { role: 'community', scope: 'estate', scopeId: ESTATE } as const;
  const first = (await grant(account, body)).json<{ grant: string }>();
  expect((await grant(account, body)).json()).toEqual(first);
  const revoke = (by: Record<string, string>) =>
    app.inject({
      ...{ method: 'POST', url: `/api/accounts/${account}/grants/${first.grant}/revocation`, headers: by },
      payload: { reason: '任期届满' },
    });
  const stranger = await staffAccount(deps, [{ role: 'administrator', scope: 'area', scopeId: '999002' }]);
  expect((await revoke(await bearer(app, deps, stranger))).json()).toMatchObject({ code: 'GRANT_BEYOND_SCOPE' });
  expect((await revoke(headers)).statusCode).toBe(204);
  expect((await revoke(headers)).json()).toMatchObject({ status: 404, code: 'GRANT_NOT_FOUND' });
  expect((await grant(account, body)).statusCode).toBe(201);
});

test('the first administrator is appointed once', async () => {
  const { deps } = await startDeps();
  const appoint = (phone: string) => appointFirstAdministrator(deps, { name: '吴七', phone, area: '999001' });
  const both = await Promise.all([appoint('13600000007'), appoint('13600000008')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await appoint('13600000009')).toEqual({ ok: false, error: { code: 'ADMINISTRATOR_EXISTS' } });
});

test('nobody is two of committee, community and street office in one place, be it through an area; why a post was given and taken stands in the list', async () => {
  const { app, deps } = await start({ webFolder: '/nonexistent' });
  await setUpEstate(deps);
  const headers = await staff(app, deps, [{ role: 'administrator', scope: 'area', scopeId: AREA.slice(0, 6) }]);
  const { account } = (
    await app.inject({ method: 'POST', url: '/api/accounts', headers, payload: { name: '丁一', phone: '13700000077' } })
  ).json<{ account: string }>();
  const grant = (role: string, scope: string, scopeId: string) =>
    app.inject({
      ...{ method: 'POST', url: `/api/accounts/${account}/grants`, headers },
      payload: { role, scope, scopeId, reason: '业主大会选举产生' },
    });
  const held = (await grant('committee', 'estate', ESTATE)).json<{ grant: string }>();
  expect((await grant('officer', 'area', AREA)).json()).toMatchObject({ code: 'GRANT_CONFLICTS' });
  expect((await grant('community', 'estate', ESTATE)).json()).toMatchObject({ code: 'GRANT_CONFLICTS' });
  await app.inject({
    ...{ method: 'POST', url: `/api/accounts/${account}/grants/${held.grant}/revocation`, headers },
    payload: { reason: '任期届满' },
  });
  expect((await grant('officer', 'area', AREA)).statusCode).toBe(201);
  const list = (await app.inject({ url: '/api/accounts', headers })).json<{ account: string }[]>();
  expect(list.find((each) => each.account === account)).toMatchObject({
    ...{ name: '丁一', phone: '137****0077' },
    grants: [
      { role: 'committee', reason: '业主大会选举产生', revoked: { reason: '任期届满' } },
      { role: 'officer', revoked: null },
    ],
  });
  const care = await app.inject({ url: '/api/operations', headers });
  expect(care.statusCode).toBe(200);
  expect(care.body).not.toContain(Buffer.from(deps.keys.dataKey).toString('base64'));
  expect((await app.inject({ method: 'POST', url: '/api/operations/test-message', headers })).statusCode).toBe(204);
});
