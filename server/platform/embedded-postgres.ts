import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { runnableBinaries } from './embedded-postgres/binaries.ts';
import { createCluster, loginOf, startCluster, SUPERUSER } from './embedded-postgres/cluster.ts';
import { databaseUser } from './embedded-postgres/os-user.ts';
import { placeOf, prepareDataDir, type Place } from './embedded-postgres/places.ts';
import { stopPostmaster, type Postmaster } from './embedded-postgres/postmaster.ts';

/** A real PostgreSQL of our own, on 127.0.0.1 with a drawn password. */
export interface EmbeddedPostgres {
  /** Address for the login that owns the tables of this database. */
  readonly ownerUrl: (database: string) => string;
  /** Address for the service's login, which owns nothing. */
  readonly serviceUrl: (database: string) => string;
  readonly pid: number;
  /** Ends it and waits until it has ended. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Whether commits survive a power cut. False only for tests. */
  readonly durable: boolean;
}

const SERVICE_LOGIN = 'yijue';
// Held for as long as the server lives. A killed server loses it with its connection, and the next one takes over.
const OWNERSHIP_LOCK = 4_930_731;

/**
 * Starts the database of a data folder, creating it the first time and taking over what a killed server left.
 * Throws with a sentence for the operator when the folder is somebody else's, in use, or PostgreSQL cannot run here.
 */
export async function startEmbeddedPostgres({ dataDir, durable }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = await prepareDataDir(dataDir);
  const user = databaseUser(`${home}/postgres`);
  const binaries = await runnableBinaries(user, home);
  const place = await placeOf(home, user);
  const setup = { binaries, user, place, durable };
  await createCluster(setup);
  const postmaster = await startCluster(setup);
  const owner = await own(postmaster, place);
  const address = (login: string) => (database: string) =>
    `postgres://${login}:${place.password}@127.0.0.1:${postmaster.port}/${database}`;
  return {
    ownerUrl: address(SUPERUSER),
    serviceUrl: address(SERVICE_LOGIN),
    pid: postmaster.pid,
    async stop() {
      await owner.end().catch(() => undefined);
      await stopPostmaster(place.folder, postmaster);
    },
  };
}

async function own(postmaster: Postmaster, place: Place): Promise<pg.Client> {
  const client = new pg.Client(loginOf(postmaster.port, place));
  // The connection ends with the database; whoever uses the database hears of it through his own.
  client.on('error', () => undefined);
  await client.connect();
  for (let attempt = 0; attempt < 30; attempt++, await sleep(100)) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [OWNERSHIP_LOCK]);
    if (!rows[0]?.mine) continue;
    await prepareLogin(client, place);
    return client;
  }
  await client.end();
  throw new Error(
    `another server is using ${place.dataDir}: stop it first, or give this one its own DATA_DIR or DATABASE_URL`,
  );
}

async function prepareLogin(client: pg.Client, place: Place): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [SERVICE_LOGIN]);
  if (rowCount === 0) await client.query(`create role ${SERVICE_LOGIN} login password '${place.password}'`);
}

/** Creates the database if it is not there. */
export async function ensureDatabase(embedded: EmbeddedPostgres, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: embedded.ownerUrl('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
