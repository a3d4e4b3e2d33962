import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import { childOptions, type OsUser } from './os-user.ts';
import type { Place } from './places.ts';
import { runningPostmaster, stopPostmaster, type Postmaster } from './postmaster.ts';
import { freePort } from '../free-port.ts';

export interface ClusterSetup {
  readonly binaries: Binaries;
  readonly user: OsUser | null;
  readonly place: Place;
  /** False only for tests, whose data nobody will miss after a power cut. */
  readonly durable: boolean;
}

export const SUPERUSER = 'postgres';
const START_PATIENCE_MS = 40_000;

/** Creates the data folder beside its final place and moves it there whole, so that a killed start leaves no half of one. */
export async function createCluster({ binaries, user, place }: ClusterSetup): Promise<void> {
  if (existsSync(place.folder)) return;
  const fresh = `${place.folder}-new-${process.pid}`;
  const passwordFile = `${fresh}.password`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, place.password, { mode: 0o600 });
  if (user) for (const path of [fresh, passwordFile]) await chown(path, user.uid, user.gid);
  const flags = ['-D', fresh, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-sync'];
  const made = spawnSync(binaries.initdb, [...flags, ...locale], { ...childOptions(user), encoding: 'utf8' });
  await rm(passwordFile, { force: true });
  if (made.status !== 0) {
    await rm(fresh, { recursive: true, force: true });
    throw new Error(`initdb failed: ${made.error?.message ?? made.stderr.trim()}`);
  }
  await chmod(fresh, 0o700);
  await rename(fresh, place.folder);
}

/**
 * Starts PostgreSQL on the folder, or takes over the one that a killed server left running. The port is free to choose unless
 * somebody already relies on one.
 */
export async function startCluster(setup: ClusterSetup, port: number | null): Promise<Postmaster> {
  const { place } = setup;
  for (const end = Date.now() + START_PATIENCE_MS; ; await sleep(200)) {
    const running = await runningPostmaster(place.folder);
    if (running && (await answersSoon(running, place))) return running;
    if (running) await stopPostmaster(place.folder, running);
    const started = await launch(setup, port ?? (await freePort()));
    if (started !== null) return started;
    if (Date.now() > end) throw new Error(`PostgreSQL does not start: ${logTail(place)}`);
  }
}

const logPath = (place: Place): string => join(place.dataDir, 'postgres.log');

const logTail = (place: Place): string => readFileSync(logPath(place), 'utf8').trim().split('\n').slice(-4).join(' | ');

/** Null when it ended before it answered: the port was taken meanwhile, or another process holds the folder. */
async function launch(setup: ClusterSetup, port: number): Promise<Postmaster | null> {
  const { binaries, user, place } = setup;
  const log = openLog(place);
  // Its own process group, because Ctrl-C in a terminal reaches the whole group and requests in flight still need it. Its log
  // is a file and not a pipe, because it outlives us if we are killed.
  const child = spawn(binaries.postgres, postgresFlags(setup, port), {
    ...childOptions(user),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<null>((resolve) =>
    child.once('exit', () => resolve(null)).once('error', () => resolve(null)),
  );
  const { pid } = child;
  if (pid === undefined) return ended;
  return Promise.race([ended, untilAnswering({ pid, port }, place)]);
}

function openLog(place: Place): number {
  const size = statSync(logPath(place), { throwIfNoEntry: false })?.size ?? 0;
  return openSync(logPath(place), size > 5_000_000 ? 'w' : 'a', 0o600);
}

function postgresFlags({ place, durable }: ClusterSetup, port: number): string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    // Statements and details quote values, and values may be names: neither goes to the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durable ? {} : FORGETFUL),
  };
  return ['-D', place.folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

// For tests: fast, small, and gone with the machine.
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '256MB',
};

async function untilAnswering(postmaster: Postmaster, place: Place): Promise<Postmaster> {
  for (const end = Date.now() + START_PATIENCE_MS; Date.now() < end; await sleep(15))
    if (await answers(postmaster, place)) return postmaster;
  await stopPostmaster(place.folder, postmaster);
  throw new Error(`PostgreSQL started but does not answer: ${logTail(place)}`);
}

async function answersSoon(postmaster: Postmaster, place: Place): Promise<boolean> {
  for (const end = Date.now() + 5_000; Date.now() < end; await sleep(50))
    if (await answers(postmaster, place)) return true;
  return false;
}

/** Its answer to our password proves that it is ours and ready. */
async function answers({ port }: Postmaster, place: Place): Promise<boolean> {
  const client = new pg.Client({ ...loginOf(port, place), connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export const loginOf = (port: number, place: Place, database = 'postgres') => ({
  host: '127.0.0.1',
  port,
  user: SUPERUSER,
  password: place.password,
  database,
});
