import { createServer, type Server } from 'node:http';
import type pg from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What an operator's Prometheus reads. Labels are routes, codes and task names: never an id, never a person. */
export interface Metrics {
  readonly registry: Registry;
  request(sample: { method: string; route: string; status: number; seconds: number }): void;
  /** One transaction of a log: how many proposals went in together and how long it took. */
  batch(proposals: number, seconds: number): void;
  /** An answer to whoever wanted to append: `appended`, or the code of the refusal. */
  proposal(outcome: string): void;
}

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const BATCHES = [1, 2, 5, 10, 20, 50, 100, 200, 400];

/** Metrics of one process; reading them costs a query for the deadlines and nothing else. */
export function createMetrics(pool: pg.Pool): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'yijue_http_request_seconds',
    help: 'Time from the request to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const batches = new Histogram({
    name: 'yijue_log_batch_proposals',
    help: 'Proposals that one transaction of a log took',
    buckets: BATCHES,
    registers,
  });
  const batchSeconds = new Histogram({
    name: 'yijue_log_batch_seconds',
    help: 'Time from taking a batch to its commit',
    buckets: SECONDS,
    registers,
  });
  const proposals = new Counter({
    name: 'yijue_log_proposals_total',
    help: 'Answers to proposals for a log',
    labelNames: ['outcome'],
    registers,
  });
  poolGauge(pool, registers);
  overdueGauge(pool, registers);
  return {
    registry,
    request: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    batch(count, seconds) {
      batches.observe(count);
      batchSeconds.observe(seconds);
    },
    proposal: (outcome) => proposals.inc({ outcome }),
  };
}

function poolGauge(pool: pg.Pool, registers: Registry[]): void {
  const gauge: Gauge = new Gauge({
    name: 'yijue_database_connections',
    help: 'Connections of this process, and callers that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      gauge.set({ state: 'open' }, pool.totalCount);
      gauge.set({ state: 'idle' }, pool.idleCount);
      gauge.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
}

/** A deadline that stays overdue is one that fails again and again: somebody has to look. */
function overdueGauge(pool: pg.Pool, registers: Registry[]): void {
  const gauge: Gauge = new Gauge({
    name: 'yijue_deadlines_overdue',
    help: 'Deadlines that passed a minute ago and were not carried out; -1 while the database does not answer',
    registers,
    async collect() {
      gauge.set(await overdueDeadlines(pool).catch(() => -1));
    },
  });
}

async function overdueDeadlines(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from timer
     where done_at is null and due < clock_timestamp() + (select offset_ms from demo_clock) * interval '1 millisecond' - interval '1 minute'`,
  );
  return rows[0]!.count;
}

/** A listener of its own, so that nothing of it is reachable where owners are. */
export async function serveMetrics({ registry }: Metrics, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.requestTimeout = 5_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return server;
}
