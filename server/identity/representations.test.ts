import { expect, test } from 'vitest';
import { jpeg, segment } from '../assemblies/documents/testing-jpeg.ts';
import { actsFor } from './acts-for.ts';
import {
  bearer,
  ESTATE,
  importUnits,
  PEOPLE,
  registryOf,
  setUpEstate,
  staffAccount,
  STRANGER,
} from '../testing/people.ts';
import { assemblyInVoting } from '../testing/assembly.ts';
import { start, type TestApp } from '../testing/start.ts';

const { li, shop, zhao } = PEOPLE;
const AGENT = { name: '孙五', idType: '居民身份证', idNo: STRANGER.idNo, phone: STRANGER.phone };
type Said = { name: string; idType: string; idNo: string; phone: string };

async function desk() {
  const world = await start();
  await setUpEstate(world.deps);
  const worker = await staffAccount(world.deps, [{ role: 'community', scope: 'estate', scopeId: ESTATE }]);
  return { ...world, worker, headers: await bearer(world.app, world.deps, worker) };
}
type Desk = Awaited<ReturnType<typeof desk>>;

const register = ({ app, headers }: Desk, owner: Said, representative: Said, capacity: string) =>
  app.inject({
    method: 'POST',
    url: `/api/estates/${ESTATE}/representations`,
    headers,
    payload: {
      owner: { name: owner.name, idType: owner.idType, idNo: owner.idNo },
      representative,
      capacity,
      evidence: '授权委托书原件,盖章',
    },
  });

async function signIn({ app, letterbox }: TestApp, { name, idType, idNo, phone }: Said) {
  const started = await app.inject({
    method: 'POST',
    url: '/api/identity/challenges',
    payload: { estate: ESTATE, name, idType, idNo, phone },
  });
  if (started.statusCode !== 202) return started.json<{ code: string }>();
  const code = /验证码 (\d{6})/.exec(letterbox.to(phone).at(-1)!.text)![1]!;
  const { challenge } = started.json<{ challenge: string }>();
  const reply = await app.inject({
    method: 'POST',
    url: `/api/identity/challenges/${challenge}/answer`,
    payload: { code },
  });
  const headers = { authorization: `Bearer ${reply.json<{ accessToken: string }>().accessToken}` };
  const me = (await app.inject({ url: '/api/me', headers })).json<{
    account: string;
    estates: { actsFor: object[] }[];
  }>();
  return { account: me.account, acts: me.estates.flatMap((estate) => estate.actsFor) };
}

test('a company acts by its authorised person, who gives his own number or the company’s with his phone', async () => {
  const world = await desk();
  const registered = await register(world, shop, AGENT, 'authorised');
  expect(registered.json()).toMatchObject({ state: 'active' });
  const own = await signIn(world, AGENT);
  expect(own).toMatchObject({ acts: [{ capacity: 'authorised', standing: 'confirmed', name: '晴川商贸有限公司' }] });
  expect(await signIn(world, { ...shop, phone: AGENT.phone })).toEqual(own);
  expect(await signIn(world, shop)).toMatchObject({ code: 'REPRESENTATIVE_NEEDED' });
  expect(
    world.letterbox
      .to(shop.phone)
      .map(({ text }) => text)
      .join(),
  ).toContain('授权代表');
});

test('10b-20: a company speaks through whom it authorised, with a photo of its seal; who is replaced speaks no more', async () => {
  const world = await desk();
  const { representation } = (await register(world, shop, AGENT, 'authorised')).json<{ representation: string }>();
  const at = `/api/estates/${ESTATE}/representations`;
  const told = jpeg([segment(0xfe, Buffer.from('经理的手机'))]);
  const send = (content: Buffer) => {
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\ncontent-type: image/jpeg\r\n\r\n';
    return world.app.inject({
      ...{ method: 'POST', url: `${at}/${representation}/photo` },
      headers: { ...world.headers, 'content-type': 'multipart/form-data; boundary=x' },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--x--\r\n')]),
    });
  };
  expect((await send(Buffer.from('%PDF-1.7'))).json()).toMatchObject({ code: 'SEAL_PHOTO_REFUSED' });
  expect((await send(told)).statusCode).toBe(204);
  expect((await send(told)).json()).toMatchObject({ code: 'REPRESENTATION_HAS_PHOTO' });
  const kept = await world.app.inject({ url: `${at}/${representation}/photo`, headers: world.headers });
  expect(kept.rawPayload).toEqual(jpeg([]));
  expect((await world.app.inject({ url: at, headers: world.headers })).json()).toMatchObject([
    { owner: '晴川商贸有限公司', representative: '孙*', capacity: 'authorised', state: 'active', hasPhoto: true },
  ]);

  // The legal representative changed: the company names another.
  await world.app.inject({ method: 'DELETE', url: `${at}/${representation}`, headers: world.headers });
  expect(await signIn(world, AGENT)).toMatchObject({ code: 'IDENTITY_NOT_FOUND' });
  const { name, idType, idNo } = zhao;
  await register(world, shop, { name, idType, idNo, phone: STRANGER.phone }, 'authorised');
  const next = await signIn(world, { ...shop, phone: STRANGER.phone });
  expect(next).toMatchObject({ acts: expect.arrayContaining([expect.objectContaining({ capacity: 'authorised' })]) });
});

test('what a log needs of a representation names no person', async () => {
  const world = await desk();
  await register(world, shop, AGENT, 'authorised');
  const { account } = (await signIn(world, AGENT)) as { account: string };
  const [act] = await actsFor(world.db, ESTATE, account);
  expect(act).toMatchObject({ method: 'desk', verifier: 'clerk' });
  expect(act!.evidence).toMatchObject({ capacity: 'authorised', registeredBy: world.worker });
  for (const secret of [AGENT.name, AGENT.idNo, AGENT.phone, shop.name])
    expect(JSON.stringify(act!.evidence)).not.toContain(secret);
});

test('a guardian acts for the ward, and the ward no longer for himself', async () => {
  const world = await desk();
  expect(await signIn(world, zhao)).toMatchObject({ acts: [{ capacity: 'owner' }] });
  await register(world, zhao, AGENT, 'guardian');
  expect(await signIn(world, AGENT)).toMatchObject({
    acts: [{ capacity: 'guardian', standing: 'confirmed', name: '赵*' }],
  });
  expect(await signIn(world, zhao)).toMatchObject({ acts: [] });
});

test('an heir is told that the title is being checked, until somebody else confirms it', async () => {
  const world = await desk();
  const { representation, state } = (await register(world, zhao, AGENT, 'heir')).json<{
    representation: string;
    state: string;
  }>();
  expect(state).toBe('pending');
  expect(await signIn(world, AGENT)).toMatchObject({ acts: [{ capacity: 'heir', standing: 'pending' }] });
  const confirm = (headers: Record<string, string>) =>
    world.app.inject({
      method: 'POST',
      url: `/api/estates/${ESTATE}/representations/${representation}/confirmation`,
      headers,
    });
  expect((await confirm(world.headers)).json()).toMatchObject({ status: 409, code: 'SECOND_PERSON_NEEDED' });
  const officer = await staffAccount(world.deps, [{ role: 'officer', scope: 'area', scopeId: '999001001' }]);
  expect((await confirm(await bearer(world.app, world.deps, officer))).statusCode).toBe(204);
  expect(await signIn(world, AGENT)).toMatchObject({ acts: [{ capacity: 'heir', standing: 'confirmed' }] });
});

test('the database itself refuses that one account registers and confirms', async () => {
  const world = await desk();
  const { representation } = (await register(world, zhao, AGENT, 'heir')).json<{ representation: string }>();
  const byHimself = world.db
    .updateTable('representation')
    .set({ state: 'active', confirmed_by: world.worker, confirmed_at: new Date() })
    .where('representation_id', '=', representation)
    .execute();
  await expect(byHimself).rejects.toThrow('confirmed_by_another');
  const withoutSecond = world.db
    .updateTable('representation')
    .set({ state: 'active' })
    .where('representation_id', '=', representation)
    .execute();
  await expect(withoutSecond).rejects.toThrow();
});

test('a company has no guardian and a person no authorised person', async () => {
  const world = await desk();
  expect((await register(world, shop, AGENT, 'guardian')).json()).toMatchObject({ code: 'CAPACITY_UNFIT' });
  expect((await register(world, li, AGENT, 'authorised')).json()).toMatchObject({ code: 'CAPACITY_UNFIT' });
  expect((await register(world, AGENT, { ...AGENT, phone: '13922223333' }, 'heir')).json()).toMatchObject({
    code: 'OWNER_NOT_FOUND',
  });
});

test('a representation that ended, or whose owner sold, gives nothing any more', async () => {
  const world = await desk();
  const { representation } = (await register(world, shop, AGENT, 'authorised')).json<{ representation: string }>();
  const { account } = (await signIn(world, AGENT)) as { account: string };
  const sold = registryOf();
  sold.units[4]!.owners = [li];
  await importUnits(world.deps, ESTATE, sold);
  expect(await actsFor(world.db, ESTATE, account)).toEqual([]);
  await importUnits(world.deps, ESTATE, registryOf());
  expect(await actsFor(world.db, ESTATE, account)).toHaveLength(1);
  const ended = await world.app.inject({
    method: 'DELETE',
    url: `/api/estates/${ESTATE}/representations/${representation}`,
    headers: world.headers,
  });
  expect(ended.statusCode).toBe(204);
  expect(await actsFor(world.db, ESTATE, account)).toEqual([]);
  expect(await signIn(world, AGENT)).toMatchObject({ code: 'IDENTITY_NOT_FOUND' });
});

test('the desk’s list shows masked names', async () => {
  const world = await desk();
  await register(world, zhao, AGENT, 'heir');
  const reply = await world.app.inject({ url: `/api/estates/${ESTATE}/representations`, headers: world.headers });
  expect(reply.json()).toMatchObject([{ owner: '赵*', representative: '孙*', capacity: 'heir', state: 'pending' }]);
  for (const secret of [zhao.name, zhao.idNo, AGENT.name, AGENT.idNo, AGENT.phone])
    expect(reply.body).not.toContain(secret);
});

test('10b-2: while a vote is open one worker alone gives nobody another’s vote: whoever is to act for an owner waits for a second', async () => {
  const world = await desk();
  await assemblyInVoting(world.deps, world.clock, { estate: ESTATE });
  // A session lasts less than a notice: the worker signs in again.
  const headers = await bearer(world.app, world.deps, world.worker);
  for (const [owner, capacity] of [
    [zhao, 'guardian'],
    [shop, 'authorised'],
  ] as const)
    expect((await register({ ...world, headers }, owner, AGENT, capacity)).json()).toMatchObject({ state: 'pending' });
});
