import { expect, test } from 'vitest';
import { ESTATE, member, noticed, pathOf, send, startWithEstate, submitted, succeed } from '../assemblies/testing.ts';
import { sessionStandings } from '../ballots/standing.ts';
import { phoneIndex } from '../estates/personal-index.ts';
import { accountStore, grantStore } from '../identity/account-store.ts';
import { ownersOf } from '../testing/owners.ts';
import { actor } from '../testing/sessions.ts';

const WRITTEN = { way: 'joint', name: '王小明', profile: '工程师', proposedBy: '1幢业主联名', needs: null } as const;

async function world() {
  const app = await startWithEstate({ standings: sessionStandings });
  const assembly = await submitted(app);
  const path = (rest = '') => pathOf(assembly, `/nominations${rest}`);
  const committee = member('committee');
  const register = async () => (await succeed(send(app, committee, 'GET', path('/register')))).nominations;
  return { app, path, committee, register, of: await ownersOf(app, ESTATE) };
}

test('an owner stands under the registered name, once, and withdraws it himself', async () => {
  const { app, path, committee, register, of } = await world();
  const owner = of('1', '101');
  const { id } = await succeed(send(app, owner, 'POST', path(), { profile: '住了十年' }));
  const again = await send(app, owner, 'POST', path(), { profile: '' });
  expect([again.status, again.body.code]).toEqual([409, 'NOMINATION_TWICE']);
  expect(await register()).toMatchObject([{ id, way: 'self', name: '业主1', isOnline: true, vetting: null }]);
  // The desk withdraws nobody who stands himself.
  expect((await send(app, committee, 'DELETE', path(`/${id}`))).body.code).toBe('NOMINATION_NOT_YOURS');
  expect((await send(app, of('2', '101'), 'DELETE', path(`/${id}`))).status).toBe(403);
  await succeed(send(app, owner, 'DELETE', path(`/${id}`)));
  expect((await register())[0].withdrawnAt).not.toBeNull();
  await succeed(send(app, owner, 'POST', path(), { profile: '再次报名' }));
  const rows = await app.db.selectFrom('nomination').select('sealed').execute();
  expect(rows.some(({ sealed }) => sealed.toString().includes('业主1'))).toBe(false);
});

test('support counts in heads and area: co-owners once, rooms on paper with their owners, against what the rules want', async () => {
  const { app, path, committee, register, of } = await world();
  const written = { ...WRITTEN, needs: { percent: 30, clause: '第十二条' } };
  const { id } = await succeed(send(app, committee, 'POST', path('/register'), written));
  for (const owner of [of('1', '102'), of('1', '102', 1)])
    await succeed(send(app, owner, 'POST', path(`/${id}/support`)));
  // 202 belongs to the owner of 101 as well.
  await succeed(send(app, committee, 'POST', path(`/${id}/rooms`), { rooms: '1幢202、1幢102' }));
  const [found] = await register();
  expect(found.backing).toEqual({
    ...{ joined: { heads: 2, areaCm2: 885_000 + 1_650_000 }, of: { heads: 6, areaCm2: 6_747_600 } },
    ...{ needed: { heads: 2, areaCm2: 2_024_280 }, suffices: true, onPaper: 2, online: 2 },
  });
  await succeed(send(app, of('1', '102'), 'DELETE', path(`/${id}/support`)));
  expect((await register())[0].backing).toMatchObject({ online: 1, joined: { heads: 2 } });
  const unknown = await send(app, committee, 'POST', path(`/${id}/rooms`), { rooms: '9幢999' });
  expect([unknown.status, unknown.body.code]).toEqual([422, 'NOMINATION_ROOMS_UNKNOWN']);
  const seen = await succeed(send(app, of('2', '102'), 'GET', path()));
  expect(seen.nominations).toMatchObject([{ name: '王小明', joined: { heads: 2 }, supported: false }]);
  expect(JSON.stringify(seen)).not.toContain('联名');
});

test('whoever vets says why, nobody vets himself, and who was found ineligible is no longer offered to owners', async () => {
  const { app, path, register, of } = await world();
  const phone = '13800000001';
  const at = app.clock.now();
  const account = await accountStore(app.db).addStaff(app.deps.keys, {
    ...{ name: '王小明', phone, phoneIndex: phoneIndex(app.deps.keys, phone), by: null, at },
  });
  const post = { role: 'committee', scope: 'estate', scopeId: ESTATE } as const;
  await grantStore(app.db).add({ account: account!, ...post, by: null, at } as never);
  const himself = { actor: actor(account!, [post]) };
  const { id } = await succeed(send(app, himself, 'POST', path('/register'), WRITTEN));
  const verdict = { eligible: false, reason: '不是登记的业主' };
  const own = await send(app, himself, 'PUT', path(`/${id}/vetting`), verdict);
  expect([own.status, own.body.code]).toEqual([403, 'NOMINATION_OWN_VETTING']);
  await succeed(send(app, member('committee'), 'PUT', path(`/${id}/vetting`), verdict));
  expect((await register())[0].vetting).toMatchObject(verdict);
  expect((await succeed(send(app, of('1', '101'), 'GET', path()))).nominations).toEqual([]);
  const paper = await send(app, himself, 'POST', path(`/${id}/papers`), { title: '同意书', sha256: 'a'.repeat(64) });
  expect([paper.status, paper.body.code]).toEqual([422, 'NOMINATION_PAPER_UNKNOWN']);
  expect((await send(app, of('1', '101'), 'GET', path('/register'))).status).toBe(403);
});

test('after the notice the candidates are frozen', async () => {
  const { app, assembly, convener } = await noticed();
  const late = await send(app, convener, 'POST', pathOf(assembly, '/nominations/register'), WRITTEN);
  expect([late.status, late.body.code]).toEqual([409, 'NOMINATION_OVER']);
});
