import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { logWriter } from '../log/log-service.ts';
import { assemblyInVoting } from '../testing/assembly.ts';
import { start } from '../testing/start.ts';
import { serveMetrics } from './metrics.ts';

async function scraped(app: Awaited<ReturnType<typeof start>>) {
  const server = await serveMetrics(app.deps.metrics, '127.0.0.1', 0);
  onTestFinished(() => void server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const text = async () => (await fetch(`${base}/metrics`)).text();
  return { base, text };
}

test('metrics name the pattern of a route and never an id of it', async () => {
  const app = await start();
  const estate = `estate-${randomUUID()}`;
  await app.app.inject(`/api/estates/${estate}`);
  const text = await (await scraped(app)).text();
  expect(text).toContain('route="/api/estates/:estate');
  expect(text).not.toContain(estate);
});

test('metrics tell batches of a log, connections, and deadlines that passed without being carried out', async () => {
  const app = await start();
  const { text } = await scraped(app);
  await assemblyInVoting(app.deps, app.clock);
  await app.db
    .insertInto('timer')
    .values({ key: 'late', task: 'nobody', payload: '{}', due: new Date(0) })
    .execute();
  const metrics = await text();
  expect(metrics).toMatch(/yijue_log_proposals_total\{outcome="appended"\} [1-9]/);
  expect(metrics).toMatch(/yijue_log_batch_proposals_count [1-9]/);
  expect(metrics).toMatch(/yijue_database_connections\{state="open"\} [1-9]/);
  expect(metrics).toMatch(/yijue_deadlines_overdue 1\n/);
});

test('only the metrics are served beside the service, and the service itself does not serve them', async () => {
  const app = await start();
  const { base } = await scraped(app);
  expect((await fetch(`${base}/api/health`)).status).toBe(404);
  expect((await app.app.inject('/metrics')).headers['content-type']).not.toContain('text/plain; version');
});

test('a proposal for a log that does not exist is counted by its refusal', async () => {
  const app = await start();
  await logWriter(app.deps).append({ estate: 'none', assembly: '0'.repeat(16) }, {
    type: 'close',
    body: {},
    verified: [],
  } as never);
  expect(await (await scraped(app)).text()).toContain('yijue_log_proposals_total{outcome="LOG_NOT_FOUND"} 1');
});
