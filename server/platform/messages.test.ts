import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { start, startDeps } from '../testing/start.ts';
import { httpGateway, MessageNotSent, outboxGateway, type Message } from './messages.ts';

const message: Message = { to: '13800000001', text: '验证码 123456', kind: 'sign-in-code' };

interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: Message & { readonly id: string };
}

/** A gateway that answers with these statuses in turn. */
async function gateway(...statuses: number[]): Promise<{ url: string; calls: Call[] }> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString();
    calls.push({ headers: request.headers, body: JSON.parse(text) as Call['body'] });
    response.writeHead(statuses[calls.length - 1] ?? 500).end('internal details');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, calls };
}

test('the gateway gets the message with its token', async () => {
  const { url, calls } = await gateway(200);
  await httpGateway({ url, token: 'secret' }).send(message);
  expect(calls).toMatchObject([{ body: message, headers: { authorization: 'Bearer secret' } }]);
});

test('a gateway that stumbles is asked again with the same id, so that nobody gets two codes', async () => {
  const { url, calls } = await gateway(502, 200);
  await httpGateway({ url, token: null }).send(message);
  expect(calls).toHaveLength(2);
  expect(calls[1]?.body.id).toBe(calls[0]?.body.id);
});

test('a gateway that refuses is not asked again', async () => {
  const { url, calls } = await gateway(422, 200);
  await expect(httpGateway({ url, token: null }).send(message)).rejects.toBeInstanceOf(MessageNotSent);
  expect(calls).toHaveLength(1);
});

test('a failure says neither the number nor the code', async () => {
  const { url } = await gateway(500, 500, 500);
  const failure = await httpGateway({ url, token: 'secret' })
    .send(message)
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(MessageNotSent);
  expect(String((failure as Error).stack)).not.toMatch(/13800000001|123456|secret|internal details/);
});

test('the demonstration’s outbox shows what phones would have got, newest first', async () => {
  const { app, deps, db } = await start();
  const outbox = outboxGateway(db, deps.clock);
  await outbox.send(message);
  await outbox.send({ ...message, to: '13800000002', text: '二' });
  const all = await app.inject('/api/demo/outbox');
  expect(all.json()).toMatchObject([{ to: '13800000002', text: '二', kind: 'sign-in-code' }, { to: '13800000001' }]);
  expect((await app.inject('/api/demo/outbox?to=13800000001')).json()).toHaveLength(1);
  expect((await app.inject('/api/demo/outbox?limit=1')).json()).toHaveLength(1);
});

test('a demonstration sends to the outbox, production to the gateway', async () => {
  const demo = await startDeps();
  const { createDeps } = await import('../deps.ts');
  const { clock, log, config } = demo.deps;
  const over = { db: demo.db, pool: demo.deps.pool, clock };
  const real = await createDeps({ config, log, databaseUrl: demo.database.serviceUrl, over });
  await real.messages.send(message);
  expect(await demo.db.selectFrom('demo_outbox').select('recipient').execute()).toEqual([{ recipient: message.to }]);
  const { url, calls } = await gateway(200);
  const production = { ...config, sms: { url, token: null } };
  await (await createDeps({ config: production, log, databaseUrl: '', over })).messages.send(message);
  expect(calls).toHaveLength(1);
});
