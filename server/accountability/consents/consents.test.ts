import { expect, test } from 'vitest';
import { ESTATE, PEOPLE, setUpEstate, staff } from '../../testing/people.ts';
import { start } from '../../testing/start.ts';
import { refusesElectronicVoting } from './record-consent.ts';

const { li } = PEOPLE;

test('an owner agrees by signing in, reads what to, and takes each consent back with its effect', async () => {
  const { app, deps, db, letterbox } = await start({ webFolder: '/nonexistent' });
  await setUpEstate(deps);
  const { name, idType, idNo, phone } = li;
  const signIn = async () => {
    const asked = await app.inject({
      ...{ method: 'POST', url: '/api/identity/challenges' },
      payload: { estate: ESTATE, name, idType, idNo, phone },
    });
    const code = /\d{6}/.exec(letterbox.to(phone).at(-1)!.text)![0];
    const { challenge } = asked.json<{ challenge: string }>();
    const url = `/api/identity/challenges/${challenge}/answer`;
    const opened = await app.inject({ method: 'POST', url, payload: { code } });
    return { authorization: `Bearer ${opened.json<{ accessToken: string }>().accessToken}` };
  };
  const headers = await signIn();
  const at = `/api/estates/${ESTATE}/consents`;
  const list = async () => {
    const found = (await app.inject({ url: at, headers })).json<Record<string, unknown>[]>();
    return Object.fromEntries(found.map(({ kind, givenAt, withdrawnAt }) => [kind, [!!givenAt, !!withdrawnAt]]));
  };
  const say = (method: 'PUT' | 'DELETE', kind: string) => app.inject({ method, url: `${at}/${kind}`, headers });
  expect(await list()).toEqual({
    identity: [true, false],
    'electronic-voting': [false, false],
    messages: [false, false],
  });

  const { person_id: person } = await db
    .selectFrom('verification')
    .select('person_id')
    .where('estate_id', '=', ESTATE)
    .executeTakeFirstOrThrow();
  expect((await say('DELETE', 'electronic-voting')).statusCode).toBe(204);
  expect(await refusesElectronicVoting(db, ESTATE, person)).toBe(true);
  await say('PUT', 'electronic-voting');
  expect(await refusesElectronicVoting(db, ESTATE, person)).toBe(false);

  const optOuts = async () => (await db.selectFrom('message_opt_out').selectAll().execute()).length;
  await say('DELETE', 'messages');
  expect(await optOuts()).toBe(1);
  await say('PUT', 'messages');
  expect(await optOuts()).toBe(0);

  const officer = await staff(app, deps, [{ role: 'officer', scope: 'estate', scopeId: ESTATE }]);
  const totals = await app.inject({ url: `/api/estates/${ESTATE}/consent-totals`, headers: officer });
  expect(totals.json()).toContainEqual({ kind: 'messages', standing: 1, withdrawn: 0 });

  // Who takes back that his identity is checked is asked again who he is; his place on the roll is the register's.
  expect((await say('DELETE', 'identity')).statusCode).toBe(204);
  expect((await app.inject({ url: at, headers })).statusCode).toBe(403);
  expect((await app.inject({ url: at, headers: await signIn() })).statusCode).toBe(200);
});
