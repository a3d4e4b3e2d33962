import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from './config.ts';
import { AfterReply } from './platform/after-reply.ts';
import { demoClock, systemClock, type Clock, type MovableClock } from './platform/clock.ts';
import { openDatabase, openPool, SERVICE_ROLE, type Db } from './platform/database.ts';
import { folderStore, type FileStore } from './platform/files.ts';
import { createJobs, type Jobs } from './platform/jobs.ts';
import { demoKeys, type Keys } from './platform/keys.ts';
import type { Log } from './platform/log.ts';
import { createMetrics, type Metrics } from './platform/metrics.ts';
import { watchedGateway } from './platform/watched-gateway.ts';
import { httpGateway, outboxGateway, type MessageGateway } from './platform/messages.ts';
import { TASKS } from './tasks.ts';

/** Everything that reaches outside the process, passed in so that a test can replace each part. */
export interface Deps {
  readonly config: Config;
  readonly log: Log;
  readonly db: Db;
  /** Below `db`, for what needs a plain connection. */
  readonly pool: pg.Pool;
  readonly clock: Clock;
  /** Null in production: there time cannot be moved. */
  readonly movableClock: MovableClock | null;
  readonly keys: Keys;
  readonly messages: MessageGateway;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly metrics: Metrics;
  readonly afterReply: AfterReply;
}

export interface DepsSetup {
  readonly config: Config;
  readonly log: Log;
  /** Login of the service; it must be allowed to take the role `yijue_service`. */
  readonly databaseUrl: string;
  readonly over?: Partial<Deps>;
}

/** Where the file store keeps its files. */
export const filesFolder = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'files');

/** Wires the parts; `over` replaces any of them. Opens no connection yet. */
export async function createDeps({ config, log, databaseUrl, over = {} }: DepsSetup): Promise<Deps> {
  const pool = over.pool ?? openPool({ url: databaseUrl, poolSize: config.database.poolSize, role: SERVICE_ROLE });
  // A connection that breaks while idle is replaced; whoever needs one meanwhile gets the error.
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection broke'));
  const db = over.db ?? openDatabase(pool);
  const clocks = over.clock ? { clock: over.clock, movableClock: over.movableClock ?? null } : clocksOf(config, db);
  const jobs = over.jobs ?? createJobs({ db, pool, clock: clocks.clock, tasks: TASKS, deps: () => deps });
  const deps: Deps = {
    config,
    log,
    db,
    pool,
    ...clocks,
    keys: config.keys ?? (await demoKeys(config.dataDir)),
    messages: watchedGateway(config.sms ? httpGateway(config.sms) : outboxGateway(db, clocks.clock), db, clocks.clock),
    files: folderStore(filesFolder(config)),
    jobs,
    metrics: createMetrics(pool),
    afterReply: new AfterReply(log),
    ...over,
  };
  return deps;
}

/** Ends the connections, after whatever still needs them. A pool that no query has used yet is unknown to Kysely, so it is ended by itself. */
export async function closeDeps({ db, pool, afterReply }: Pick<Deps, 'db' | 'pool' | 'afterReply'>): Promise<void> {
  await afterReply.settled();
  await db.destroy();
  if (!pool.ended) await pool.end();
}

function clocksOf(config: Config, db: Db): { clock: Clock; movableClock: MovableClock | null } {
  if (!config.demoClock) return { clock: systemClock, movableClock: null };
  const clock = demoClock(db);
  return { clock, movableClock: clock };
}
