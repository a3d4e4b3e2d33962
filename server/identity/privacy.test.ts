import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLog } from '../platform/log.ts';
import { MessageNotSent } from '../platform/messages.ts';
import { ESTATE, PEOPLE, registryOf, setUpEstate, staff, STRANGER } from '../testing/people.ts';
import { start, testConfig } from '../testing/start.ts';

const { li, zhao, shop } = PEOPLE;

/** An application whose log is kept at its most talkative level, and every reply that it gave. */
async function recorded() {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
  const config = testConfig({ LOG_LEVEL: 'debug' });
  const world = await start({ env: { LOG_LEVEL: 'debug' }, deps: { log: createLog(config, sink) } });
  const replies: string[] = [];
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: object | string,
    headers: Record<string, string> = {},
  ) => {
    const reply = await world.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    replies.push(`${JSON.stringify(reply.headers)}\n${reply.body}`);
    return reply;
  };
  return { ...world, send, log: () => lines.join('\n'), said: () => replies.join('\n') };
}

const secretsOf = (...people: readonly { name: string; idNo: string; phone: string }[]): readonly string[] =>
  people.flatMap(({ name, idNo, phone }) => [name, idNo, phone]);

const multipart = (content: string, name: string) => ({
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  payload: `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${content}\r\n--x--\r\n`,
});

test('no name, number, phone or code is in a log line or a reply, whether sign-in succeeds, fails or is nonsense', async () => {
  const world = await recorded();
  await setUpEstate(world.deps);
  const community = await staff(world.app, world.deps, [{ role: 'community', scope: 'estate', scopeId: ESTATE }]);
  const of = ({ name, idType, idNo, phone }: typeof STRANGER | typeof li | typeof zhao | typeof shop) => ({
    name,
    idType,
    idNo,
    phone,
  });
  for (const said of [
    { estate: ESTATE, ...of(STRANGER) },
    { estate: ESTATE, ...of(li), phone: '13911112222' },
    { estate: ESTATE, ...of(li), idNo: `${li.idNo.slice(0, 17)}5` },
    { estate: ESTATE, ...of(shop) },
    { estate: ESTATE, ...of(li), extra: li.name },
    { estate: ESTATE, ...of(li), idType: li.idNo },
    { estate: 'nowhere', ...of(li) },
    `{"estate":"${ESTATE}","name":"${li.name}","idNo":"${li.idNo}`,
  ])
    await world.send('POST', '/api/identity/challenges', said, { 'content-type': 'application/json' });
  const started = await world.send('POST', '/api/identity/challenges', { estate: ESTATE, ...of(li) });
  const { challenge } = started.json<{ challenge: string }>();
  const code = /验证码 (\d{6})/.exec(world.letterbox.to(li.phone)[0]!.text)![1]!;
  const signedIn = await world.send('POST', `/api/identity/challenges/${challenge}/answer`, { code });
  const mine = { authorization: `Bearer ${signedIn.json<{ accessToken: string }>().accessToken}` };
  await world.send('GET', '/api/me', undefined, mine);
  await world.send(
    'POST',
    `/api/estates/${ESTATE}/desk-verifications`,
    { ...of(zhao), documentSeen: '居民身份证' },
    community,
  );
  await world.send(
    'POST',
    `/api/estates/${ESTATE}/desk-verifications`,
    { ...of(zhao), documentSeen: zhao.idNo },
    community,
  );
  await world.send('GET', `/api/estates/${ESTATE}`);
  await world.send('GET', `/api/nothing?name=${encodeURIComponent(li.name)}&idNo=${li.idNo}`);
  const secrets = [...secretsOf(li, zhao, STRANGER), '13911112222', shop.idNo, shop.phone];
  expect(world.log()).toContain('/api/identity/challenges');
  for (const secret of [...secrets, encodeURIComponent(li.name), code]) {
    expect(world.log()).not.toContain(secret);
    expect(world.said()).not.toContain(secret);
  }
  expect(world.log()).not.toContain(signedIn.cookies[0]!.value);
});

test('a gateway that fails with the phone and the code in its words leaves neither in log or reply', async () => {
  const world = await recorded();
  await setUpEstate(world.deps);
  const send = (message: { to: string; text: string }) =>
    Promise.reject(new MessageNotSent(`no route to ${message.to}: ${message.text}`));
  Object.assign(world.letterbox, { send });
  const payload = { estate: ESTATE, name: li.name, idType: li.idType, idNo: li.idNo, phone: li.phone };
  expect((await world.send('POST', '/api/identity/challenges', payload)).statusCode).toBe(503);
  expect(world.log()).not.toContain(li.phone);
  expect(world.said()).not.toContain(li.phone);
});

test('an import leaves no owner in log or report; only whoever keeps the roster sees its raw cells', async () => {
  const world = await recorded();
  await setUpEstate(world.deps);
  const administrator = await staff(world.app, world.deps, [
    { role: 'administrator', scope: 'area', scopeId: '999001' },
  ]);
  const broken = registryOf();
  Object.assign(broken.units[0]!, { grossAreaM2: 'viel', owners: [{ ...li, kind: '人' }] });
  for (const feed of [
    JSON.stringify(broken),
    JSON.stringify(registryOf()).slice(0, -5),
    JSON.stringify(registryOf()),
  ]) {
    const { headers, payload } = multipart(feed, `${li.name}.json`);
    await world.send('POST', `/api/estates/${ESTATE}/registry`, payload, { ...administrator, ...headers });
  }
  for (const secret of secretsOf(li, zhao)) {
    expect(world.log()).not.toContain(secret);
    expect(world.said()).not.toContain(secret);
  }
  const committee = await staff(world.app, world.deps, [{ role: 'committee', scope: 'estate', scopeId: ESTATE }]);
  const roster = multipart(
    `楼号,房号,业主姓名,身份证号,建筑面积,电话\n1,101,${li.name},${zhao.idNo},99,139\n`,
    `${zhao.name}.csv`,
  );
  const reply = await world.send('POST', `/api/estates/${ESTATE}/roster`, roster.payload, {
    ...committee,
    ...roster.headers,
  });
  expect(reply.statusCode).toBe(200);
  expect(reply.json<{ doubts: object[] }>().doubts.length).toBeGreaterThan(0);
  for (const secret of secretsOf(li, zhao)) expect(world.log()).not.toContain(secret);
});
