import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../../server/config.ts';
import { closeDeps, createDeps, type Deps } from '../../server/deps.ts';
import { ensureDatabase, startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { drawKeys } from '../../server/platform/keys.ts';
import { createLog } from '../../server/platform/log.ts';
import { migrate } from '../../server/platform/migrate.ts';
import type { TestClock } from '../../server/testing/clock.ts';
import { letterbox } from '../../server/testing/letterbox.ts';
import { cleaningUp } from '../end-with-us.ts';

const DATABASE = 'bench';

export interface OwnDatabase {
  readonly deps: Deps;
  /** A folder that goes with the database. */
  readonly folder: string;
  readonly ownerUrl: string;
  readonly serviceUrl: string;
  /** The secrets and the host name with which `deps` works: another process that gets them serves the same logs. */
  readonly env: Readonly<Record<string, string>>;
}

/** A database of its own whose commits reach the disk, as in production; it is removed afterwards. */
export async function withOwnDatabase<T>(clock: TestClock, work: (own: OwnDatabase) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-bench-'));
  let stop = async (): Promise<void> => {};
  const clean = async (): Promise<void> => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return cleaningUp(clean, async () => {
    const postgres = await startEmbeddedPostgres({ dataDir: folder, durable: true });
    stop = () => postgres.stop();
    await ensureDatabase(postgres, DATABASE);
    const urls = { ownerUrl: postgres.ownerUrl(DATABASE), serviceUrl: postgres.serviceUrl(DATABASE) };
    await migrate(urls);
    const env = { ...drawKeys(), PUBLIC_HOST: 'bench.example' };
    const config = readConfig({ LOG_LEVEL: 'error', DATA_DIR: join(folder, 'service'), ...env });
    if (!config.ok) throw new Error(JSON.stringify(config.error));
    const over = { clock, movableClock: null, messages: letterbox() };
    const setup = { config: config.value, log: createLog(config.value), databaseUrl: urls.serviceUrl, over };
    const deps = await createDeps(setup);
    return await work({ deps, folder, ...urls, env }).finally(() => closeDeps(deps));
  });
}

/**
 * Has PostgreSQL do at once what it would otherwise do in the next minutes for the rows that were just seeded: collect
 * statistics, mark pages, write them out. In a real evening the register has been there for weeks.
 */
export async function settle({ ownerUrl }: OwnDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}
