import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  AREA,
  bearer,
  ESTATE,
  importUnits,
  PEOPLE,
  registryOf,
  setUpEstate,
  staff,
  staffAccount,
  STRANGER,
} from '../testing/people.ts';
import { start, type TestApp } from '../testing/start.ts';

const { li, wang, zhao, chen, shop } = PEOPLE;
type Said = { name: string; idType: string; idNo: string; phone: string };

async function qingchuan() {
  const world = await start();
  await setUpEstate(world.deps);
  return world;
}

const claim = ({ app }: TestApp, { name, idType, idNo, phone }: Said) =>
  app.inject({
    method: 'POST',
    url: '/api/identity/challenges',
    payload: { estate: ESTATE, name, idType, idNo, phone },
  });

const answer = ({ app }: TestApp, challenge: string, code: string) =>
  app.inject({ method: 'POST', url: `/api/identity/challenges/${challenge}/answer`, payload: { code } });

const newestCode = ({ letterbox }: TestApp, phone: string): string =>
  /验证码 (\d{6})/.exec(
    letterbox
      .to(phone)
      .filter(({ kind }) => kind === 'sign-in-code')
      .at(-1)!.text,
  )![1]!;
const otherCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function signIn(world: TestApp, person: Said): Promise<{ authorization: string }> {
  const { challenge } = (await claim(world, person)).json<{ challenge: string }>();
  const reply = await answer(world, challenge, newestCode(world, person.phone));
  expect(reply.statusCode).toBe(200);
  return { authorization: `Bearer ${reply.json<{ accessToken: string }>().accessToken}` };
}

type MeView = {
  estates: { actsFor: { capacity: string; standing: string; name: string; units: { address: string }[] }[] }[];
};
const me = async ({ app }: TestApp, headers: { authorization: string }): Promise<MeView> =>
  (await app.inject({ url: '/api/me', headers })).json<MeView>();

test('an owner proves who she is with name, document number, phone and a code, and sees her units', async () => {
  const world = await qingchuan();
  const started = await claim(world, li);
  expect(started.statusCode).toBe(202);
  const [message] = world.letterbox.to(li.phone);
  expect(message?.text).toContain('工作人员不会索要验证码和银行卡');
  const headers = await signIn(world, li);
  const view = await me(world, headers);
  expect(view).toMatchObject({
    name: null,
    grants: [{ role: 'owner', scope: 'estate', scopeId: ESTATE }],
    estates: [{ estate: ESTATE, name: '晴川苑', actsFor: [{ capacity: 'owner', standing: 'confirmed', name: '李*' }] }],
  });
  expect(view.estates[0]?.actsFor[0]?.units).toMatchObject([
    { address: '晴川苑1幢101', areaCm2: 1_000_000, owners: 1 },
    { address: '晴川苑1幢102', areaCm2: 1_000_000, owners: 2 },
  ]);
});

test('co-owners each sign in as themselves; the same person always gets the same account', async () => {
  const world = await qingchuan();
  const accounts = [];
  for (const person of [li, wang, li]) {
    const reply = await world.app.inject({ url: '/api/me', headers: await signIn(world, person) });
    accounts.push(reply.json<{ account: string }>().account);
  }
  expect(accounts[0]).toBe(accounts[2]);
  expect(accounts[0]).not.toBe(accounts[1]);
});

test('numbers are understood as people type them: blanks, small x, country code', async () => {
  const world = await qingchuan();
  const typed = { name: ' 李 一 ', idType: li.idType, idNo: '999001 19900101 0011', phone: '+86 139 0000 0001' };
  expect((await claim(world, typed)).statusCode).toBe(202);
  expect(world.letterbox.to(li.phone)).toHaveLength(1);
});

test('a passport signs in, and its number means nothing as another document', async () => {
  const world = await qingchuan();
  expect((await claim(world, { ...chen, idType: '军官证' })).json()).toMatchObject({ code: 'IDENTITY_NOT_FOUND' });
  expect((await me(world, await signIn(world, chen))).estates[0]?.actsFor).toMatchObject([{ capacity: 'owner' }]);
});

test('a wrong check digit is a clear field error and costs no try', async () => {
  const world = await qingchuan();
  for (let i = 0; i < 7; i++) {
    const reply = await claim(world, { ...li, idNo: '999001199001010012' });
    expect(reply.json()).toMatchObject({
      code: 'IDENTITY_NUMBER_INVALID',
      field: 'idNo',
      title: '证件号码第18位不正确，请核对',
    });
  }
  expect((await claim(world, li)).statusCode).toBe(202);
});

test.each([
  [{ idNo: '99900119900101' }, 'IDENTITY_NUMBER_MALFORMED'],
  [{ phone: '12345' }, 'PHONE_MALFORMED'],
  [{ idType: '统一社会信用代码', idNo: '91350100M000100Y44' }, 'IDENTITY_NUMBER_INVALID'],
])('a typing error %j is named before anything is looked up', async (over, code) => {
  expect((await claim(await qingchuan(), { ...li, ...over })).json()).toMatchObject({ code });
});

test('five wrong identities lock this identity and phone for 30 minutes, whatever is said then', async () => {
  const world = await qingchuan();
  const wrongName = { ...li, name: '李二' };
  for (const triesLeft of [4, 3, 2, 1]) {
    expect((await claim(world, wrongName)).json()).toMatchObject({
      status: 422,
      code: 'IDENTITY_NOT_FOUND',
      triesLeft,
    });
  }
  const fifth = await claim(world, wrongName);
  expect(fifth.json()).toMatchObject({ status: 429, code: 'IDENTITY_LOCKED', title: '请30分钟后再试，或到窗口核验' });
  expect(fifth.headers['retry-after']).toBe('1800');
  expect((await claim(world, li)).json()).toMatchObject({ code: 'IDENTITY_LOCKED' });
  expect((await claim(world, wang)).statusCode).toBe(202);
  expect(world.letterbox.to(li.phone)).toEqual([]);
  world.clock.forward({ seconds: 30 * 60 });
  expect((await claim(world, li)).statusCode).toBe(202);
});

test('five wrong codes lock too, even over several codes, and then the right code no longer works', async () => {
  const world = await qingchuan();
  let challenge = '';
  for (const triesLeft of [4, 3, 2, 1]) {
    challenge = (await claim(world, li)).json<{ challenge: string }>().challenge;
    const wrong = await answer(world, challenge, otherCode(newestCode(world, li.phone)));
    expect(wrong.json()).toMatchObject({ status: 422, code: 'CODE_WRONG', triesLeft });
  }
  expect((await answer(world, challenge, otherCode(newestCode(world, li.phone)))).json()).toMatchObject({
    code: 'IDENTITY_LOCKED',
  });
  expect((await answer(world, challenge, newestCode(world, li.phone))).json()).toMatchObject({
    code: 'IDENTITY_LOCKED',
  });
});

test('wrong codes sent at the same moment all count', async () => {
  const world = await qingchuan();
  const { challenge } = (await claim(world, li)).json<{ challenge: string }>();
  const wrong = otherCode(newestCode(world, li.phone));
  const replies = await Promise.all(Array.from({ length: 12 }, () => answer(world, challenge, wrong)));
  const codes = replies.map((reply) => reply.json<{ code: string }>().code);
  expect(codes.filter((code) => code === 'CODE_WRONG')).toHaveLength(4);
  expect(codes.filter((code) => code === 'IDENTITY_LOCKED')).toHaveLength(8);
});

test('a success forgets the wrong tries before it', async () => {
  const world = await qingchuan();
  for (let i = 0; i < 4; i++) await claim(world, { ...li, name: '李二' });
  await signIn(world, li);
  expect((await claim(world, { ...li, name: '李二' })).json()).toMatchObject({ triesLeft: 4 });
});

test('a code works once', async () => {
  const world = await qingchuan();
  const { challenge } = (await claim(world, li)).json<{ challenge: string }>();
  const code = newestCode(world, li.phone);
  const replies = await Promise.all([answer(world, challenge, code), answer(world, challenge, code)]);
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
  expect((await answer(world, challenge, code)).json()).toMatchObject({ code: 'CODE_NOT_VALID' });
});

test('a code works for five minutes', async () => {
  const world = await qingchuan();
  const { challenge } = (await claim(world, li)).json<{ challenge: string }>();
  world.clock.forward({ seconds: 300 });
  expect((await answer(world, challenge, newestCode(world, li.phone))).json()).toMatchObject({
    code: 'CODE_NOT_VALID',
  });
});

test('nobody is flooded: after five unanswered codes a phone gets no more for ten minutes', async () => {
  const world = await qingchuan();
  for (let i = 0; i < 5; i++) expect((await claim(world, li)).statusCode).toBe(202);
  expect((await claim(world, li)).json()).toMatchObject({ status: 429, code: 'CODES_TOO_OFTEN' });
  expect(world.letterbox.to(li.phone)).toHaveLength(5);
  world.clock.forward({ seconds: 600 });
  expect((await claim(world, li)).statusCode).toBe(202);
});

test('claims at the same moment get no more codes than one after the other', async () => {
  const world = await qingchuan();
  const all = await Promise.all(Array.from({ length: 12 }, () => claim(world, li)));
  expect(all.filter(({ statusCode }) => statusCode === 202)).toHaveLength(5);
  expect(world.letterbox.to(li.phone)).toHaveLength(5);
});

test('whoever tries numbers for a name, each with another phone, is soon not told which number is right', async () => {
  const world = await qingchuan();
  const phone = (n: number) => `1370000000${n}`;
  const code = async (said: Said) => (await claim(world, said)).json<{ code: string }>().code;
  expect(await code({ ...li, phone: phone(0) })).toBe('PHONE_NOT_KNOWN');
  for (let n = 1; n <= 4; n++)
    expect(await code({ ...STRANGER, idType: li.idType, name: li.name, phone: phone(n) })).toBe('IDENTITY_NOT_FOUND');
  expect(await code({ ...li, phone: phone(5) })).toBe('IDENTITY_NOT_FOUND');
  // The owner herself signs in as before, and others are told as before.
  expect((await claim(world, li)).statusCode).toBe(202);
  expect(await code({ ...wang, phone: phone(6) })).toBe('PHONE_NOT_KNOWN');
});

test('an unknown phone gets no code and is sent to the desk; there a worker binds it and the old phone is told', async () => {
  const world = await qingchuan();
  const moved = { ...li, phone: '13911112222' };
  for (let i = 0; i < 4; i++)
    expect((await claim(world, moved)).json()).toMatchObject({ code: 'PHONE_NOT_KNOWN', triesLeft: 4 - i });
  expect((await claim(world, moved)).json()).toMatchObject({ code: 'IDENTITY_LOCKED' });
  expect(world.letterbox.all).toEqual([]);

  const account = await staffAccount(world.deps, [{ role: 'community', scope: 'estate', scopeId: ESTATE }]);
  const bound = await world.app.inject({
    method: 'POST',
    url: `/api/estates/${ESTATE}/desk-verifications`,
    headers: await bearer(world.app, world.deps, account),
    payload: { name: li.name, idType: li.idType, idNo: li.idNo, phone: moved.phone, documentSeen: '居民身份证原件' },
  });
  expect(bound.statusCode).toBe(201);
  expect(await world.db.selectFrom('desk_check').select(['document_seen', 'seen_by']).execute()).toEqual([
    { document_seen: '居民身份证原件', seen_by: account },
  ]);
  expect(world.letterbox.to(li.phone).at(-1)?.text).toContain('尾号2222');
  await signIn(world, moved);
  expect(world.letterbox.to(li.phone).filter(({ text }) => text.includes('完成核验'))).toHaveLength(1);
});

test('a stranger is not found, and the desk does not bind a phone for one', async () => {
  const world = await qingchuan();
  expect((await claim(world, STRANGER)).json()).toMatchObject({ code: 'IDENTITY_NOT_FOUND', triesLeft: 4 });
  const reply = await world.app.inject({
    method: 'POST',
    url: `/api/estates/${ESTATE}/desk-verifications`,
    headers: await staff(world.app, world.deps, [{ role: 'community', scope: 'area', scopeId: AREA }]),
    payload: { ...STRANGER, documentSeen: '居民身份证原件' },
  });
  expect(reply.json()).toMatchObject({ code: 'OWNER_NOT_FOUND' });
  expect(await world.db.selectFrom('contact').selectAll().where('source', '=', 'desk').execute()).toEqual([]);
});

test('a phone that proved one owner proves no other, unless a worker saw the other document', async () => {
  const world = await qingchuan();
  const sameFlat = { ...registryOf(), units: registryOf().units.map((unit) => ({ ...unit })) };
  sameFlat.units[1]!.owners = [li, { ...wang, phone: li.phone }];
  await importUnits(world.deps, ESTATE, sameFlat);
  await signIn(world, li);
  const borrowed = { ...wang, phone: li.phone };
  expect((await claim(world, borrowed)).json()).toMatchObject({
    code: 'PHONE_IN_USE',
    title: '该手机号已用于其他业主核验，请到窗口办理',
  });
  await world.app.inject({
    method: 'POST',
    url: `/api/estates/${ESTATE}/desk-verifications`,
    headers: await staff(world.app, world.deps, [{ role: 'community', scope: 'estate', scopeId: ESTATE }]),
    payload: { ...borrowed, kind: undefined, documentSeen: '居民身份证原件' },
  });
  await signIn(world, borrowed);
});

test('whoever sold is no longer an owner here after the next import', async () => {
  const world = await qingchuan();
  const headers = await signIn(world, zhao);
  const sold = registryOf();
  sold.units[2]!.owners = [wang];
  await importUnits(world.deps, ESTATE, sold);
  expect(await (await world.app.inject({ url: '/api/me', headers })).json()).toMatchObject({ grants: [], estates: [] });
  expect((await claim(world, zhao)).json()).toMatchObject({ code: 'FORMER_OWNER' });
  expect((await claim(world, { ...zhao, name: chen.name })).json()).toMatchObject({ code: 'IDENTITY_NOT_FOUND' });
});

test('staff sign in with a code to their phone; a phone of nobody gets the same answer and no message', async () => {
  const world = await qingchuan();
  await staffAccount(world.deps, [{ role: 'officer', scope: 'area', scopeId: AREA }], '13700000001');
  const ask = (phone: string) =>
    world.app.inject({ method: 'POST', url: '/api/identity/staff-challenges', payload: { phone } });
  const known = await ask('13700000001');
  const unknown = await ask('13700000002');
  expect([known.statusCode, unknown.statusCode]).toEqual([202, 202]);
  expect(Object.keys(known.json<object>())).toEqual(Object.keys(unknown.json<object>()));
  expect(world.letterbox.all.map(({ to }) => to)).toEqual(['13700000001']);
  const challengeOf = (reply: typeof known) => reply.json<{ challenge: string }>().challenge;
  const code = newestCode(world, '13700000001');
  expect((await answer(world, challengeOf(unknown), code)).json()).toMatchObject({ code: 'CODE_WRONG', triesLeft: 4 });
  const signedIn = await answer(world, challengeOf(known), code);
  const headers = { authorization: `Bearer ${signedIn.json<{ accessToken: string }>().accessToken}` };
  expect(await (await world.app.inject({ url: '/api/me', headers })).json()).toMatchObject({
    name: '工作人员',
    grants: [{ role: 'officer', scope: 'area', scopeId: AREA }],
  });
});

test('when the gateway does not take the message, the owner is told so', async () => {
  const { MessageNotSent } = await import('../platform/messages.ts');
  const world = await start({ deps: { messages: { send: () => Promise.reject(new MessageNotSent('down')) } } });
  await setUpEstate(world.deps);
  expect((await claim(world, li)).json()).toMatchObject({ status: 503, code: 'MESSAGE_NOT_SENT' });
});

test('an organisation does not sign in by itself', async () => {
  expect((await claim(await qingchuan(), shop)).json()).toMatchObject({ code: 'REPRESENTATIVE_NEEDED', triesLeft: 4 });
});

test('codes and tokens are kept only as hashes', async () => {
  const world = await qingchuan();
  const { challenge } = (await claim(world, li)).json<{ challenge: string }>();
  const code = newestCode(world, li.phone);
  const reply = await answer(world, challenge, code);
  const token = reply.cookies[0]!.value;
  for (const table of ['challenge', 'refresh_token', 'session', 'account', 'verification']) {
    const { rows } = await sql<{
      all: string | null;
    }>`select string_agg(t::text, ' ') as all from ${sql.table(table)} t`.execute(world.db);
    for (const secret of [
      token,
      Buffer.from(token).toString('hex'),
      Buffer.from(token, 'base64url').toString('hex'),
      li.idNo,
      li.phone,
    ])
      expect(rows[0]?.all ?? '', table).not.toContain(secret);
  }
});
