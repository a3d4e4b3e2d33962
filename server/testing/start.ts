import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp, type AppOptions } from '../app.ts';
import { readConfig, type Config } from '../config.ts';
import { closeDeps, createDeps, type Deps } from '../deps.ts';
import { logWriter } from '../log/log-service.ts';
import type { App } from '../platform/app-type.ts';
import type { Db } from '../platform/database.ts';
import { createLog } from '../platform/log.ts';
import { moveClock } from '../platform/move-clock.ts';
import { testClock, type TestClock } from './clock.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { letterbox, type Letterbox } from './letterbox.ts';

export interface TestDeps {
  readonly deps: Deps;
  readonly db: Db;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly letterbox: Letterbox;
  /** Moves the clock and carries out the deadlines on the way, each at its hour. */
  moveTo(instant: Date | string): Promise<void>;
}

export interface TestApp extends TestDeps {
  readonly app: App;
  /** Only for a test that ends it early; it ends with the test anyway. */
  close(): Promise<void>;
}

export interface TestOptions extends AppOptions {
  /** Environment variables over those of a demonstration. */
  readonly env?: Readonly<Record<string, string>>;
  readonly deps?: Partial<Deps>;
  /** A second process on the database of another test application. */
  readonly database?: TestDatabase;
}

/** Everything but the HTTP interface, on a database of its own that goes when the test ends. */
export async function startDeps({ env = {}, deps: over = {}, database: given }: TestOptions = {}): Promise<TestDeps> {
  const database = given ?? (await freshDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'yijue-files-'));
  const config = testConfig({ DATA_DIR: dataDir, ...env });
  const clock = testClock();
  const box = letterbox();
  const replaced: Partial<Deps> = { clock, movableClock: config.demoClock ? clock : null, messages: box, ...over };
  const deps = await createDeps({ config, log: createLog(config), databaseUrl: database.serviceUrl, over: replaced });
  onTestFinished(async () => {
    await deps.jobs.stop();
    // As the application does it: the newest heads are written a second later otherwise, while the folder is taken away.
    await logWriter(deps).close();
    await closeDeps(deps);
    if (!given) await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const moveTo = async (instant: Date | string) => {
    await moveClock({ db: deps.db, jobs: deps.jobs, clock }, new Date(instant));
  };
  return { deps, db: deps.db, database, clock, letterbox: box, moveTo };
}

/** The whole application without its socket: `app.inject(…)`. */
export async function start(options: TestOptions = {}): Promise<TestApp> {
  const test = await startDeps(options);
  const app = await buildApp(test.deps, options);
  // Runs before the database is dropped: the last that was registered is the first that is called.
  onTestFinished(() => app.close());
  await app.ready();
  waitForWhatFollows(app, test.deps);
  return { ...test, app, close: () => app.close() };
}

/** A test sees the messages that a request caused as soon as it has the reply. */
function waitForWhatFollows(app: App, { afterReply }: Pick<Deps, 'afterReply'>): void {
  const inject = app.inject.bind(app) as (request: InjectOptions | string) => Promise<unknown>;
  const patient = async (request: InjectOptions | string) => {
    const reply = await inject(request);
    await afterReply.settled();
    return reply;
  };
  app.inject = patient as App['inject'];
}

export function testConfig(env: Readonly<Record<string, string>> = {}): Config {
  const config = readConfig({ LOG_LEVEL: 'silent', OVERLOADED_AFTER_MS: '600000', ...env });
  if (!config.ok) throw new Error(config.error.map(({ name, en }) => `${name}: ${en}`).join('\n'));
  return config.value;
}
