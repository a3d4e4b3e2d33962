import { expect, test } from 'vitest';
import { createStaffAccount } from '../../identity/accounts.ts';
import { grantStore } from '../../identity/account-store.ts';
import type { Role } from '../../platform/authorize.ts';
import { es256Key } from '../../../crypto/testing/keys.ts';
import { actor } from '../../testing/sessions.ts';
import type { TestApp } from '../../testing/start.ts';
import { testDraft } from '../testing-draft.ts';
import { act, enrolBy, ESTATE, openLogBy, pathOf, send, startWithEstate, succeed, type Member } from '../testing.ts';

let phones = 0;

/** A member of staff with an account and a name. */
async function named({ deps }: TestApp, name: string, role: Role): Promise<Member> {
  const made = await createStaffAccount(deps, { name, phone: `1370000${String(++phones).padStart(4, '0')}` }, null);
  if (!made.ok) throw new Error(made.error.code);
  const grant = { role, scope: 'estate', scopeId: ESTATE } as const;
  await grantStore(deps.db).add({ account: made.value.account, ...grant, by: null, at: deps.clock.now() });
  return { actor: actor(made.value.account, [grant]), key: es256Key() };
}

test('10b-28: whose own seat is voted on has no part at the desk, by his account, whatever key he holds; owners read it', async () => {
  const app = await startWithEstate();
  const [lin, other, officer, clerk] = [
    await named(app, '林致远', 'committee'),
    await named(app, '孟小川', 'committee'),
    await named(app, '周正平', 'officer'),
    await named(app, '陈秀兰', 'community'),
  ];
  const { assembly } = await succeed(send(app, lin, 'POST', `/api/estates/${ESTATE}/assemblies`, { title: '罢免' }));
  const at = (rest: string) => pathOf(assembly, rest);
  const draft = testDraft(app.clock.now());
  const put = (who: Member, version: number, title: string) => {
    const motions = draft.motions.map((motion, i) => (i === 0 ? { ...motion, matter: 'M03', item: 3, title } : motion));
    return send(app, who, 'PUT', at('/draft'), { ...draft, motions }, { 'if-match': `"${version}"` });
  };
  await succeed(put(lin, 1, '是否更换业主委员会委员'));
  await succeed(send(app, lin, 'POST', at('/submission')));
  await openLogBy(app, assembly, officer);
  await enrolBy(app, assembly, officer, lin, 'convener');
  await enrolBy(app, assembly, officer, other, 'convener');
  // The motion comes to name him: from then on he is out, with a key that the log still knows.
  await succeed(put(other, 2, '是否罢免林致远的业主委员会委员职务'));
  const publish = (who: Member) => act(app, assembly, 'roll-published', {}, who);
  expect(await publish(lin)).toMatchObject({ status: 403, body: { code: 'OWN_INTEREST' } });
  expect((await put(lin, 3, '是否更换业主委员会委员')).body).toMatchObject({ code: 'OWN_INTEREST' });
  await succeed(publish(other));
  const view = async () => (await succeed(send(app, null, 'GET', at('/conflicts')))).conflicts;
  expect(await view()).toMatchObject([{ role: 'committee', name: '林**', basis: 'seat', by: 'service', lifted: null }]);

  // A worker whose relative bids says so himself; a colleague cannot say it of him, an officer can.
  const declare = (who: Member, account: string | null) =>
    send(app, who, 'POST', at('/conflicts'), { account, basis: 'bidder', reason: '近亲属在参选物业企业任职' });
  expect(await declare(other, clerk.actor.accountId)).toMatchObject({ body: { code: 'CONFLICT_NOT_YOURS' } });
  await succeed(declare(clerk, null));
  expect(await send(app, clerk, 'GET', at('/paper-voters'))).toMatchObject({ body: { code: 'OWN_INTEREST' } });
  expect(await declare(officer, clerk.actor.accountId)).toMatchObject({ body: { code: 'CONFLICT_KNOWN' } });

  // In other assemblies of the estate nothing changes for him.
  await succeed(send(app, lin, 'POST', `/api/estates/${ESTATE}/assemblies`, { title: '另一次会议' }));

  // Somebody of the same name is let in again by an officer, and by nobody else.
  // Two of one instant have no order.
  const his = async () => (await view()).find(({ basis }: { basis: string }) => basis === 'seat');
  const { id } = await his();
  const lift = (who: Member) => send(app, who, 'POST', at(`/conflicts/${id}/lifting`), { reason: '同名，不是本人' });
  expect((await lift(lin)).status).toBe(403);
  expect((await lift(officer)).status).toBe(204);
  await succeed(put(lin, 3, '是否罢免林致远的业主委员会委员职务'));
  expect(await his()).toMatchObject({ lifted: { reason: '同名，不是本人' } });
});
