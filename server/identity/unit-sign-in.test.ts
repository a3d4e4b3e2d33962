import { expect, test } from 'vitest';
import { act, ESTATE, opened, REGISTER } from '../assemblies/testing.ts';
import { unitCode } from '../assemblies/unit-links/unit-link.ts';
import { rollReader } from '../log/roll-reader.ts';
import { answerChallenge } from './answer-challenge.ts';
import { actsFor } from './acts-for.ts';

const PHONES: Readonly<Record<string, string>> = { 业主1: '13900000011', 业主2: '13900000012' };
const UNITS = REGISTER.map((unit) => ({
  ...unit,
  owners: unit.owners.map((owner) => ({ ...owner, phone: PHONES[owner.name] ?? null })),
}));

/** A published roll, and what a slip of room 102 in building 1 (业主2 and 业主3) lets somebody do. */
async function withSlip() {
  const { app, assembly, convener } = await opened({ units: UNITS });
  await act(app, assembly, 'roll-published', {}, convener);
  const log = { estate: ESTATE, assembly };
  const units = (await rollReader(app.db).leaves(log)).flatMap((leaf) => leaf.units);
  const room = units.find(({ address }) => address === '枫林花园1幢102')!;
  const code = unitCode(app.deps, log, room.id);
  const claim = async (idTail: string, over: object = {}) => {
    const payload = { ...log, code, idTail, ...over };
    const reply = await app.app.inject({ method: 'POST', url: '/api/identity/slip-challenges', payload });
    return { status: reply.statusCode, text: reply.body, body: reply.json<Record<string, string>>() };
  };
  return { app, claim };
}

test('a slip and the last four characters of the document send a code to the phone on record, which signs in that owner', async () => {
  const { app, claim } = await withSlip();
  const sent = await claim('002x');
  expect(sent).toMatchObject({ status: 202, body: { phoneTail: '0012' } });
  expect(sent.text).not.toMatch(/业主2|13900000012|002X/);
  const [message] = app.letterbox.to('13900000012');
  const code = /验证码 (\d{6})/.exec(message!.text)![1]!;
  const signedIn = await answerChallenge(app.deps, { challenge: sent.body['challenge']!, code });
  if (!signedIn.ok) throw new Error(signedIn.error.code);
  const acting = await actsFor(app.db, ESTATE, signedIn.value.account);
  expect(acting).toMatchObject([{ capacity: 'owner', standing: 'confirmed' }]);
  expect(app.letterbox.to('13900000011')).toEqual([]);
});

test('another owner’s slip sends nothing: five wrong endings lock the slip, whoever tries', async () => {
  const { app, claim } = await withSlip();
  for (let triesLeft = 4; triesLeft > 0; triesLeft--)
    expect(await claim('001X')).toMatchObject({ status: 422, body: { code: 'SLIP_NOT_MATCHED', triesLeft } });
  expect(await claim('001X')).toMatchObject({ status: 429, body: { code: 'IDENTITY_LOCKED' } });
  expect(await claim('002X')).toMatchObject({ status: 429, body: { code: 'IDENTITY_LOCKED' } });
  expect(['13900000011', '13900000012'].flatMap((phone) => app.letterbox.to(phone))).toEqual([]);
});

test('a co-owner without a phone on record is sent to the desk, and a made-up slip is known to nobody', async () => {
  const { claim } = await withSlip();
  expect(await claim('003X')).toMatchObject({ status: 409, body: { code: 'NO_PHONE_KNOWN' } });
  expect(await claim('002X', { code: '00000000' })).toMatchObject({ status: 404, body: { code: 'SLIP_UNKNOWN' } });
});
