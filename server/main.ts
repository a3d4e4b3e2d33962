import { buildApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { closeDeps, createDeps, type Deps } from './deps.ts';
import { compareLogs } from './log/log-service.ts';
import { demoOffset } from './platform/clock.ts';
import { DATABASE, ensureDatabase, startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { requireFreePort, takenSentence } from './platform/free-port.ts';
import { Lifecycle } from './platform/lifecycle.ts';
import { createLog } from './platform/log.ts';
import { serveMetrics } from './platform/metrics.ts';
import { migrate, type MigrationLogins } from './platform/migrate.ts';
import { becomeOwnerOf, OperatorError, sayFaults } from './platform/operator.ts';
import { useNodeHash } from './platform/signature-checks.ts';
import { startBeating } from './operations/heartbeat.ts';
import { buildWebIfStale } from './platform/web-build.ts';
import { welcome } from './platform/welcome.ts';
import { DEMO_PREPARATIONS } from './startup.ts';

/** From nothing to a listening service. A signal meanwhile ends it between two steps. */
async function start(config: Config, life: Lifecycle): Promise<void> {
  await requireFreePort(config);
  becomeOwnerOf(config.dataDir);
  const web = buildWebIfStale(config);
  const deps = await openDeps(config, life);
  const sheet = await life.goOnAfter(prepareDemo(deps));
  await life.unlessStopping(web);
  const app = await life.goOnAfter(buildApp(deps));
  life.add(() => app.close());
  await listenForMetrics(deps, life);
  life.add(await startBeating(deps));
  deps.jobs.start();
  life.add(() => deps.jobs.stop());
  await app.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? takenSentence(config) : error;
  });
  void compareLogs(deps).catch((error: Error) => deps.log.error({ err: error }, 'the logs were not compared'));
  // Production's stdout is its log, which says where it listens.
  if (config.mode === 'demo') process.stdout.write(welcome(app, config, sheet));
}

async function listenForMetrics({ config, metrics }: Deps, life: Lifecycle): Promise<void> {
  if (config.metricsPort === null) return;
  const server = await serveMetrics(metrics, config.host, config.metricsPort);
  life.add(() => void server.close());
}

async function openDeps(config: Config, life: Lifecycle): Promise<Deps> {
  const logins = await life.goOnAfter(database(config, life));
  await life.goOnAfter(migrate(logins));
  const deps = await createDeps({ config, log: createLog(config), databaseUrl: logins.serviceUrl });
  life.add(() => closeDeps(deps));
  await refuseMovedClock(deps);
  await followClock(deps, life);
  return deps;
}

async function database(config: Config, life: Lifecycle): Promise<MigrationLogins> {
  const { url, migrationsUrl } = config.database;
  if (url !== null) return { ownerUrl: migrationsUrl ?? url, serviceUrl: url };
  const embedded = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    durable: true,
    onLost: (error) => void life.fail(error),
  });
  life.add(() => embedded.stop());
  await ensureDatabase(embedded, DATABASE);
  return { ownerUrl: embedded.ownerUrl(DATABASE), serviceUrl: embedded.serviceUrl(DATABASE) };
}

/** Real deadlines must not run on a database whose time a demonstration has moved. */
async function refuseMovedClock({ config, db }: Deps): Promise<void> {
  if (config.mode === 'production' && (await demoOffset(db)) > 0)
    throw new OperatorError(
      '这个数据库的时钟曾被演示拨动，不能用于正式运行。',
      'A demonstration has moved the clock of this database: production needs one of its own.',
    );
}

const CLOCK_LAG_MS = 500;

/** Another process may move the demonstration's clock. */
async function followClock({ movableClock, log }: Deps, life: Lifecycle): Promise<void> {
  if (movableClock === null) return;
  await movableClock.refresh();
  const refresh = () =>
    void movableClock.refresh().catch((error: Error) => log.debug({ err: error }, 'clock not read'));
  const timer = setInterval(refresh, CLOCK_LAG_MS);
  life.add(() => clearInterval(timer));
}

async function prepareDemo(deps: Deps): Promise<string[]> {
  const lines: string[] = [];
  if (deps.config.mode === 'demo') for (const prepare of DEMO_PREPARATIONS) lines.push(...(await prepare(deps)));
  return lines;
}

useNodeHash();
const config = readConfig(process.env);
if (config.ok) {
  const life = new Lifecycle();
  await life.run(() => start(config.value, life));
} else {
  sayFaults(config.error);
  process.exitCode = 1;
}
