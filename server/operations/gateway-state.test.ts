import { expect, test } from 'vitest';
import { member, send, startWithEstate, succeed } from '../assemblies/testing.ts';
import { MessageNotSent } from '../platform/messages.ts';
import { watchedGateway } from '../platform/watched-gateway.ts';
import { actor } from '../testing/sessions.ts';
import { gatewayState } from './gateway-state.ts';
import { keyFingerprint } from './key-care.ts';

const administrator = {
  actor: actor('00000000-0000-4000-8000-00000000000a', [
    { role: 'administrator', scope: 'area', scopeId: '999001001' },
  ]),
};

test('what the gateway took and refused is kept by kind, without phones and texts, and a dead gateway is said to be dead', async () => {
  const { deps, db, clock } = await startWithEstate();
  let isDead = false;
  const inner = {
    send: async () => {
      if (isDead) throw new MessageNotSent('the SMS gateway did not take the message: status 503');
    },
  };
  const messages = watchedGateway(inner, db, clock);
  const state = () => gatewayState({ ...deps, messages });
  expect(await state()).toEqual({
    ...{ lastSentAt: null, lastFailedAt: null, lastFault: null, isFailing: false },
    ...{ kinds: [], waiting: 0, unreached: 0 },
  });
  const say = (kind: string) => messages.send({ to: '13800000001', text: '验证码 123456', kind });
  await Promise.all([say('sign-in-code'), say('sign-in-code'), say('reminder')]);
  expect(await state()).toMatchObject({ isFailing: false, lastSentAt: clock.now().toISOString() });
  isDead = true;
  clock.set(new Date(clock.now().getTime() + 60_000));
  await expect(say('reminder')).rejects.toThrow(MessageNotSent);
  expect(await state()).toMatchObject({
    ...{ isFailing: true, lastFault: 'the SMS gateway did not take the message: status 503' },
    kinds: [
      { kind: 'reminder', sent: 1, failed: 1 },
      { kind: 'sign-in-code', sent: 2, failed: 0 },
    ],
  });
  const rows = JSON.stringify(await db.selectFrom('gateway_day').selectAll().execute());
  expect(rows).not.toMatch(/13800000001|123456/);
  clock.set(new Date(clock.now().getTime() + 8 * 86_400_000));
  expect((await state()).kinds).toEqual([]);
});

test('a copy of a key that somebody held is remembered with its day; what is no key is not', async () => {
  const app = await startWithEstate();
  const operations = () => succeed(send(app, administrator, 'GET', '/api/operations'));
  expect((await operations()).keys).toMatchObject([
    { kind: 'log-master', since: null, checkedAt: null },
    { kind: 'data', since: expect.any(String) as unknown, checkedBy: 0 },
    { kind: 'index' },
  ]);
  const check = (fingerprint: string) =>
    send(app, administrator, 'POST', '/api/operations/key-checks', { fingerprint });
  const unknown = await check('0'.repeat(64));
  expect([unknown.status, unknown.body.code]).toEqual([404, 'KEY_UNKNOWN']);
  await succeed(check(keyFingerprint(app.deps.keys.dataKey)));
  expect((await operations()).keys[1]).toMatchObject({ checkedAt: app.clock.now().toISOString(), checkedBy: 1 });
  expect((await send(app, member('committee'), 'GET', '/api/operations')).status).toBe(403);
});
