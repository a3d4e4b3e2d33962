import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { closeDeps, createDeps, type Deps } from '../../server/deps.ts';
import { ensureDatabase, startEmbeddedPostgres } from '../../server/platform/embedded-postgres.ts';
import { rememberedPlace } from '../../server/platform/embedded-postgres/places.ts';
import { drawKeys } from '../../server/platform/keys.ts';
import { createLog } from '../../server/platform/log.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { assemblyInVoting, type TestAssembly } from '../../server/testing/assembly.ts';
import { testClock } from '../../server/testing/clock.ts';
import { letterbox } from '../../server/testing/letterbox.ts';
import { voterDevice } from '../../server/testing/voter-device.ts';
import { seedOwners } from '../bench/ballots/owners.ts';
import { cleaningUp } from '../end-with-us.ts';
import type { Phone } from './phones.ts';
import { wireTo, type Wire } from './proxy.ts';
import { startService, type Env, type Service } from './service.ts';

const DATABASE = 'faults';
/** The notice runs for fifteen days and a half, then the window is open for a week: today lies in it. */
const DAYS_AGO = 20;
const DAY_MS = 86_400_000;

export interface WorldSetup {
  readonly voters: number;
  /** Where the database lies, if the fault is in its disk. What the service writes lies elsewhere. */
  readonly disk?: string;
  readonly durable: boolean;
}

/** A database, the wire to it, an assembly in which everybody may change his vote until the close, and everybody's phone. */
export interface World {
  readonly folder: string;
  /** Its connections do not go over the wire. */
  readonly deps: Deps;
  /** Of the login that owns the tables, not over the wire. */
  readonly ownerUrl: string;
  readonly wire: Wire;
  readonly assembly: TestAssembly;
  readonly phones: readonly Phone[];
  readonly env: Env;
  start(over?: Env, flags?: readonly string[]): Promise<Service>;
  /** The process id of PostgreSQL, once it runs. */
  postmaster(): Promise<number | null>;
}

export async function withWorld<T>(setup: WorldSetup, work: (world: World) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-faults-'));
  const disk = setup.disk ?? folder;
  const postgres = await startEmbeddedPostgres({ dataDir: disk, durable: setup.durable });
  const services: Service[] = [];
  const clean = async (): Promise<void> => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return cleaningUp(clean, async () => {
    await ensureDatabase(postgres, DATABASE);
    const urls = { ownerUrl: postgres.ownerUrl(DATABASE), serviceUrl: postgres.serviceUrl(DATABASE) };
    await migrate(urls);
    const wire = await wireTo(Number(new URL(urls.serviceUrl).port));
    const secrets = { ...drawKeys(), PUBLIC_HOST: 'faults.example', DATA_DIR: join(folder, 'service') };
    const clock = testClock(new Date(Date.now() - DAYS_AGO * DAY_MS));
    const config = readConfig({ LOG_LEVEL: 'silent', ...secrets });
    if (!config.ok) throw new Error(JSON.stringify(config.error));
    const over = { clock, movableClock: null, messages: letterbox() };
    const deps = await createDeps({
      config: config.value,
      log: createLog(config.value),
      databaseUrl: urls.serviceUrl,
      over,
    });
    try {
      const assembly = await assemblyInVoting(deps, clock, planFor(setup.voters));
      const phones = await phonesOf(deps, assembly, secrets.SESSION_SECRET);
      const env = { ...secrets, ...productionEnv(wire, urls) };
      const start = async (more: Env = {}, flags: readonly string[] = []): Promise<Service> => {
        const service = await startService(folder, { ...env, ...more }, flags);
        services.push(service);
        return service;
      };
      const postmaster = async () => postmasterOn((await rememberedPlace(disk))!.folder);
      return await work({ folder, deps, ownerUrl: urls.ownerUrl, wire, assembly, phones, env, start, postmaster });
    } finally {
      for (const service of services) await service.end('SIGKILL');
      await wire.close();
      await closeDeps(deps);
    }
  });
}

/** Only looks: whoever starts the database again tidies its lock file up, and two who did would remove each other's. */
async function postmasterOn(folder: string): Promise<number | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  try {
    return pid > 0 && process.kill(pid, 0) ? pid : null;
  } catch {
    return null;
  }
}

const planFor = (voters: number) => ({
  voters: Array.from({ length: voters }, () => ({ building: '1', areaCm2: 900_000 })),
  rules: { changePolicy: 'until-close' } as const,
});

const over = (wire: Wire, url: string): string => Object.assign(new URL(url), { port: String(wire.port) }).href;

const productionEnv = (wire: Wire, urls: { readonly ownerUrl: string; readonly serviceUrl: string }): Env => ({
  ...{ YIJUE_MODE: 'production', LOG_LEVEL: 'warn' },
  ...{ DATABASE_URL: over(wire, urls.serviceUrl), MIGRATIONS_DATABASE_URL: over(wire, urls.ownerUrl) },
  // Nobody is told anything here: no voter has a co-owner.
  SMS_GATEWAY_URL: 'http://127.0.0.1:9/',
  // One phone here stands for many people.
  REQUESTS_PER_MINUTE: '60000',
});

async function phonesOf(deps: Deps, assembly: TestAssembly, secret: string): Promise<Phone[]> {
  const phones = assembly.voters.map((voter): Phone => {
    const { accountId, personId } = voter.people[0]!;
    const owner = { account: accountId, person: personId, session: randomUUID() };
    return { device: voterDevice(assembly, voter), owner, secret };
  });
  await seedOwners(
    deps,
    assembly.log.estate,
    phones.map(({ owner }) => owner),
  );
  return phones;
}
