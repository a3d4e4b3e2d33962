import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { runnableBinaries } from './embedded-postgres/binaries.ts';
import { createCluster, loginOf, startCluster, SUPERUSER, type ClusterSetup } from './embedded-postgres/cluster.ts';
import { databaseUser } from './embedded-postgres/os-user.ts';
import { placeOf, prepareDataDir, rememberedPlace, type Place } from './embedded-postgres/places.ts';
import { OperatorError } from './operator.ts';
import { runningPostmaster, stopPostmaster, type Postmaster } from './embedded-postgres/postmaster.ts';

/** A real PostgreSQL of our own, on 127.0.0.1 with a drawn password. */
export interface EmbeddedPostgres {
  /** Address for the login that owns the tables of this database. */
  readonly ownerUrl: (database: string) => string;
  /** Address for the service's login, which owns nothing. */
  readonly serviceUrl: (database: string) => string;
  /** Ends it and waits until it has ended. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Whether commits survive a power cut. False only for tests. */
  readonly durable: boolean;
  /** The database ended and could not be started again. */
  readonly onLost?: (error: Error) => void;
}

/** Name of the service's database in it. */
export const DATABASE = 'yijue';

const SERVICE_LOGIN = 'yijue';
// Held for as long as the server lives. A killed server loses it with its connection, and the next one takes over.
const OWNERSHIP_LOCK = 4_930_731;

/**
 * Starts the database of a data folder, creating it the first time and taking over what a killed server left. Should it end
 * while the server lives, it is started again at the same address.
 * Throws with a sentence for the operator when the folder is somebody else's, in use, or PostgreSQL cannot run here.
 */
export async function startEmbeddedPostgres({
  dataDir,
  durable,
  onLost = () => undefined,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = await prepareDataDir(dataDir);
  const user = databaseUser(join(home, 'postgres'));
  const binaries = await runnableBinaries(user, home);
  const place = await placeOf(home, user);
  const setup: ClusterSetup = { binaries, user, place, durable };
  await createCluster(setup);
  const guard = new Guard(setup, onLost);
  const { port } = await guard.start();
  return { ...addresses(place, port), stop: () => guard.stop() };
}

/** The database that runs on a data folder, for a command beside the service that owns it; null when none runs. */
export async function findRunningPostgres(dataDir: string): Promise<Omit<EmbeddedPostgres, 'stop'> | null> {
  const place = await rememberedPlace(await prepareDataDir(dataDir));
  const postmaster = place && (await runningPostmaster(place.folder));
  return postmaster && addresses(place, postmaster.port);
}

function addresses(place: Place, port: number): Omit<EmbeddedPostgres, 'stop'> {
  const address = (login: string) => (database: string) =>
    `postgres://${login}:${place.password}@127.0.0.1:${port}/${database}`;
  return { ownerUrl: address(SUPERUSER), serviceUrl: address(SERVICE_LOGIN) };
}

/** Holds the database as its only owner, and starts it again when it falls. */
class Guard {
  readonly #setup: ClusterSetup;
  readonly #onLost: (error: Error) => void;
  #postmaster: Postmaster | null = null;
  #owner: pg.Client | null = null;
  #isStopping = false;
  #restarting: Promise<unknown> = Promise.resolve();

  constructor(setup: ClusterSetup, onLost: (error: Error) => void) {
    this.#setup = setup;
    this.#onLost = onLost;
  }

  async start(): Promise<Postmaster> {
    const postmaster = await startCluster(this.#setup, this.#postmaster?.port ?? null);
    this.#postmaster = postmaster;
    this.#owner = await own(postmaster, this.#setup.place);
    this.#owner.on('end', () => {
      if (!this.#isStopping) this.#restarting = this.start().catch((error: Error) => this.#onLost(error));
    });
    return postmaster;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#restarting;
    await this.#owner?.end().catch(() => undefined);
    if (this.#postmaster) await stopPostmaster(this.#setup.place.folder, this.#postmaster);
  }
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
  throw new OperatorError(
    `另一个议决服务正在使用 ${place.dataDir}：请先停止它，或用 DATA_DIR、DATABASE_URL 另选。`,
    `Another server is using ${place.dataDir}: stop it first, or give this one its own DATA_DIR or DATABASE_URL.`,
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
