import { expect, test } from 'vitest';
import { secondCodeFault } from '../ballots/second-code.ts';
import { instant } from '../../crypto/time.ts';
import { ESTATE, PEOPLE, setUpEstate } from '../testing/people.ts';
import { staffWithPhone } from '../testing/staff-with-phone.ts';
import { start, type TestApp } from '../testing/start.ts';
import { loadActors } from './load-actor.ts';

const { li, zhao } = PEOPLE;
const MINUTE = 60_000;

const newestCode = ({ letterbox }: TestApp, phone: string): string => {
  const codes = letterbox.to(phone).filter(({ kind }) => kind === 'sign-in-code');
  return /验证码 (\d{6})/.exec(codes.at(-1)!.text)![1]!;
};
const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

function signedIn(world: TestApp, { name, idType, idNo, phone }: typeof li | typeof zhao) {
  const claim = { estate: ESTATE, name, idType, idNo, phone };
  return answered(world, phone, { url: '/api/identity/challenges', payload: claim });
}

async function answered(world: TestApp, phone: string, asking: { readonly url: string; readonly payload: object }) {
  const { app } = world;
  const { challenge } = (await app.inject({ method: 'POST', ...asking })).json<{ challenge: string }>();
  const answer = await app.inject({
    ...{ method: 'POST', url: `/api/identity/challenges/${challenge}/answer` },
    payload: { code: newestCode(world, phone) },
  });
  const { accessToken } = answer.json<{ accessToken: string }>();
  const { session } = JSON.parse(Buffer.from(accessToken.split('.')[1]!, 'base64url').toString()) as Claims;
  return { session, headers: { authorization: `Bearer ${accessToken}` } };
}

interface Claims {
  readonly session: string;
}

async function qingchuan() {
  const world = await start();
  await setUpEstate(world.deps);
  const owner = await signedIn(world, li);
  const codes = `/api/estates/${ESTATE}/second-codes`;
  const ask = async (headers = owner.headers) => world.app.inject({ method: 'POST', url: codes, headers });
  const answer = (challenge: string, code: string, headers = owner.headers) =>
    world.app.inject({ method: 'POST', url: `${codes}/${challenge}/answer`, headers, payload: { code } });
  const actor = async () => (await loadActors(world.db, [owner.session], world.clock.now())).get(owner.session)!;
  return { ...world, world, owner, ask, answer, actor };
}

test('a second code goes to the phone that opened the session, says what for, and is remembered once it is answered', async () => {
  const { world, ask, answer, actor, clock } = await qingchuan();
  clock.forward({ seconds: 180 });
  const started = await ask();
  expect(started.statusCode).toBe(202);
  const { challenge, phoneTail } = started.json<{ challenge: string; phoneTail: string }>();
  expect(phoneTail).toBe(li.phone.slice(-4));
  expect(world.letterbox.to(li.phone).at(-1)!.text).toContain('只用于确认提交表决');
  expect((await actor()).codes.again).toBeNull();
  const code = newestCode(world, li.phone);
  expect((await answer(challenge, code)).statusCode).toBe(204);
  expect((await actor()).codes.again).toBe(clock.now().getTime());
  expect((await answer(challenge, code)).json()).toMatchObject({ code: 'CODE_NOT_VALID' });
});

test('an officer’s code goes to the phone of his account and says that it is for his signature', async () => {
  const { world, ask, answer } = await qingchuan();
  const phone = '13900000077';
  await staffWithPhone(world.deps, phone, { role: 'officer', scope: 'estate', scopeId: ESTATE });
  const { session, headers } = await answered(world, phone, {
    url: '/api/identity/staff-challenges',
    payload: { phone },
  });
  const started = (await ask(headers)).json<{ challenge: string; phoneTail: string }>();
  expect(started.phoneTail).toBe('0077');
  expect(world.letterbox.to(phone).at(-1)!.text).toContain('只用于您本人签署');
  expect((await answer(started.challenge, newestCode(world, phone), headers)).statusCode).toBe(204);
  const actors = await loadActors(world.db, [session], world.clock.now());
  expect(actors.get(session)!.codes.again).toBe(world.clock.now().getTime());
});

test('a code of one session neither confirms another nor signs anybody in, and five wrong ones lock', async () => {
  const { world, ask, answer, app, actor } = await qingchuan();
  const neighbour = await signedIn(world, zhao);
  const { challenge } = (await ask()).json<{ challenge: string }>();
  const code = newestCode(world, li.phone);
  expect((await answer(challenge, code, neighbour.headers)).json()).toMatchObject({ code: 'CODE_NOT_VALID' });
  const asSignIn = { method: 'POST', url: `/api/identity/challenges/${challenge}/answer`, payload: { code } } as const;
  expect((await app.inject(asSignIn)).json()).toMatchObject({ code: 'CODE_NOT_VALID' });
  for (let triesLeft = 4; triesLeft > 0; triesLeft--)
    expect((await answer(challenge, otherThan(code))).json()).toMatchObject({ code: 'CODE_WRONG', triesLeft });
  expect((await answer(challenge, otherThan(code))).json()).toMatchObject({ code: 'IDENTITY_LOCKED' });
  expect((await answer(challenge, code)).json()).toMatchObject({ code: 'IDENTITY_LOCKED' });
  expect((await ask()).json()).toMatchObject({ code: 'IDENTITY_LOCKED' });
  expect((await actor()).codes.again).toBeNull();
});

test('a code runs out after five minutes, and nobody is sent more than five that he does not answer', async () => {
  const { world, ask, answer, clock } = await qingchuan();
  const { challenge } = (await ask()).json<{ challenge: string }>();
  const code = newestCode(world, li.phone);
  clock.forward({ seconds: 300 });
  expect((await answer(challenge, code)).json()).toMatchObject({ code: 'CODE_NOT_VALID' });
  for (let n = 2; n <= 5; n++) expect((await ask()).statusCode).toBe(202);
  expect((await ask()).json()).toMatchObject({ code: 'CODES_TOO_OFTEN' });
});

test('a ballot of one’s own wants a code of the last ten minutes, one for somebody else a second code', () => {
  const at = (minutes: number) => minutes * MINUTE;
  const fault = (capacity: 'owner' | 'authorised', signIn: number, again: number | null, received: number) =>
    secondCodeFault({ codes: { signIn, again } }, { capacity }, instant(received))?.code ?? null;
  expect(fault('owner', at(0), null, at(10))).toBeNull();
  expect(fault('owner', at(0), null, at(10) + 1)).toBe('SECOND_CODE_NEEDED');
  expect(fault('owner', at(0), at(8), at(18))).toBeNull();
  expect(fault('authorised', at(0), null, at(1))).toBe('SECOND_CODE_NEEDED');
  expect(fault('authorised', at(0), at(1), at(11))).toBeNull();
  expect(fault('authorised', at(0), at(1), at(11) + 1)).toBe('SECOND_CODE_NEEDED');
});
