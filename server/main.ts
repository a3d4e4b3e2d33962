import closeWithGrace from 'close-with-grace';
import { buildApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { createDeps, type Deps } from './deps.ts';
import { demoOffset } from './platform/clock.ts';
import { ensureDatabase, startEmbeddedPostgres, type EmbeddedPostgres } from './platform/embedded-postgres.ts';
import { requireFreePort, takenSentence } from './platform/free-port.ts';
import { createLog } from './platform/log.ts';
import { migrate, type MigrationLogins } from './platform/migrate.ts';
import { OperatorError, say, sayFaults } from './platform/operator.ts';
import { welcome } from './platform/welcome.ts';
import { buildWebIfStale } from './platform/web-build.ts';

const DATABASE = 'yijue';

/** From nothing to a listening service. What was opened is closed again in the reverse order, whatever happens. */
async function main(): Promise<void> {
  const config = configOrExit();
  const opened = new Openings();
  const closing = closeWithGrace({ delay: 30_000, logger: false }, async ({ err, signal }) => {
    if (err) say(`意外错误,正在停止 / unexpected error, stopping: ${err.message}`);
    else if (signal) say(`收到 ${signal},正在停止 / stopping`);
    await opened.closeAll();
  });
  try {
    await start(config, opened);
  } catch (error) {
    say(error instanceof OperatorError ? error.message : `无法启动 / cannot start: ${(error as Error).message}`);
    closing.uninstall();
    await opened.closeAll();
    process.exit(1);
  }
}

async function start(config: Config, opened: Openings): Promise<void> {
  await requireFreePort(config);
  const log = createLog(config);
  const [logins] = await Promise.all([database(config, opened), buildWebIfStale(config)]);
  await migrate(logins);
  const deps = await createDeps({ config, log, databaseUrl: logins.serviceUrl });
  opened.add(() => deps.db.destroy());
  await refuseMovedClock(deps);
  const app = await buildApp(deps);
  opened.add(() => app.close());
  await deps.jobs.start();
  opened.add(() => deps.jobs.stop());
  await app.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? takenSentence(config) : error;
  });
  process.stdout.write(await welcome(app, deps));
}

async function database(config: Config, opened: Openings): Promise<MigrationLogins> {
  const { url, migrationsUrl } = config.database;
  if (url !== null) return { ownerUrl: migrationsUrl ?? url, serviceUrl: url };
  const embedded: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir: config.dataDir, durable: true });
  opened.add(() => embedded.stop());
  await ensureDatabase(embedded, DATABASE);
  return { ownerUrl: embedded.ownerUrl(DATABASE), serviceUrl: embedded.serviceUrl(DATABASE) };
}

/** Real deadlines must not run on a database whose time a demonstration has moved. */
async function refuseMovedClock({ config, db }: Deps): Promise<void> {
  if (config.mode === 'production' && (await demoOffset(db)) > 0)
    throw new OperatorError(
      '这个数据库的时钟曾被演示拨动,不能用于正式运行。',
      'a demonstration has moved the clock of this database: production needs one of its own.',
    );
}

function configOrExit(): Config {
  const config = readConfig(process.env);
  if (config.ok) return config.value;
  sayFaults(config.error);
  process.exit(1);
}

class Openings {
  readonly #closers: (() => unknown)[] = [];
  add(close: () => unknown): void {
    this.#closers.push(close);
  }
  /** Last opened, first closed; one that fails does not keep the others open. */
  async closeAll(): Promise<void> {
    for (let close = this.#closers.pop(); close; close = this.#closers.pop())
      await Promise.resolve(close()).catch((error: Error) => say(`停止时出错 / while stopping: ${error.message}`));
  }
}

await main();
