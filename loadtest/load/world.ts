import { join } from 'node:path';
import { addMs, instant } from '../../crypto/time.ts';
import type { Instant } from '../../crypto/brands.ts';
import { readConfig } from '../../server/config.ts';
import { prepareDemonstration } from '../../server/demo/seed.ts';
import { closeDeps, createDeps } from '../../server/deps.ts';
import { createLog } from '../../server/platform/log.ts';
import type { AssemblyPath } from '../../server/demo/players/staff.ts';
import { testClock } from '../../server/testing/clock.ts';
import { withOwnDatabase, type OwnDatabase } from '../bench/own-database.ts';
import { startService, type Env } from '../faults/service.ts';
import { checkLog, type Checkable } from '../faults/check.ts';
import type { Visitor } from '../journeys/visitor.ts';
import { seedEstates } from './estates.ts';
import { startGateway } from './gateway.ts';
import type { Scenario } from './scenarios.data.ts';

/** The notice runs for fifteen days and a half, then the window is open for a week: today lies in it. */
const DAYS_AGO = 20;
const DAY_MS = 86_400_000;
/** Until the load begins to vote: the service starts, and everybody signs in. */
const START_MS = 20_000;

/** A service of its own in production mode, with people who may vote, and what may be checked afterwards. */
export interface LoadWorld {
  readonly base: string;
  /** Where visitors read the codes that they were sent. */
  readonly gateway: string;
  readonly visitors: readonly Visitor[];
  readonly logs: readonly AssemblyPath[];
  readonly closes: Instant | null;
  readonly own: OwnDatabase;
  readonly assemblies: readonly Checkable['assembly'][];
}

export async function withLoadWorld<T>(
  scenario: Scenario,
  people: number,
  work: (world: LoadWorld) => Promise<T>,
): Promise<T> {
  const clock = testClock(new Date(Date.now() - DAYS_AGO * DAY_MS));
  return withOwnDatabase(clock, async (own) => {
    const gateway = await startGateway();
    try {
      if (scenario.world === 'demonstration') return await served(own, await demonstration(own), gateway.url, work);
      const plan = scenario.world(people);
      const seeded = await seedEstates(own.deps, clock, { ...plan, ...closing(scenario, people) });
      const { assemblies, visitors } = seeded;
      const world = { assemblies, visitors, logs: assemblies.map(({ log }) => log) };
      const closes = scenario.closesAfterMs === undefined ? null : assemblies[0]!.ends;
      return await served(own, { ...world, closes, env: production(own, gateway.url) }, gateway.url, work);
    } finally {
      await gateway.close();
    }
  });
}

/** Seeding takes its time, too: so many assemblies and owners a second. */
function closing({ closesAfterMs }: Scenario, people: number): { ends?: Instant } {
  if (closesAfterMs === undefined) return {};
  return { ends: addMs(instant(Date.now()), START_MS + closesAfterMs + people * 5) };
}

const production = ({ folder }: OwnDatabase, gateway: string): Env => ({
  // Where the motions' texts were put.
  DATA_DIR: join(folder, 'service'),
  ...{ YIJUE_MODE: 'production', SMS_GATEWAY_URL: gateway, SMS_GATEWAY_TOKEN: 'load-test' },
  // Every visitor comes from an address of his own, which the load names as a proxy would.
  TRUST_PROXY: '1',
});

interface Prepared extends Pick<LoadWorld, 'assemblies' | 'visitors' | 'logs' | 'closes'> {
  readonly env: Env;
}

/** Fenglin as a newcomer finds it; its clock stands where the votes that it shows were held. */
async function demonstration({ env, folder, serviceUrl }: OwnDatabase): Promise<Prepared> {
  const demo = { YIJUE_MODE: 'demo', WEB_BUILD: 'off', DATA_DIR: join(folder, 'service') };
  const config = readConfig({ LOG_LEVEL: 'error', ...env, ...demo });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const deps = await createDeps({ config: config.value, log: createLog(config.value), databaseUrl: serviceUrl });
  try {
    await prepareDemonstration(deps);
    const rows = await deps.db.selectFrom('log').select(['estate_id', 'assembly_id', 'origin', 'vkey']).execute();
    const logs = rows.map((row) => ({ estate: row.estate_id, assembly: row.assembly_id }));
    const assemblies: Checkable['assembly'][] = [];
    for (const [index, { origin, vkey }] of rows.entries()) {
      const log = logs[index]!;
      const { ballots } = await checkLog({ deps, assembly: { log, origin, vkey } }, [], false);
      assemblies.push({ log, origin, vkey, earlier: ballots });
    }
    return { assemblies, logs, visitors: [], closes: null, env: { ...demo, TRUST_PROXY: '1' } };
  } finally {
    await closeDeps(deps);
  }
}

async function served<T>(
  own: OwnDatabase,
  { env, ...prepared }: Prepared,
  gateway: string,
  work: (world: LoadWorld) => Promise<T>,
): Promise<T> {
  const urls = { DATABASE_URL: own.serviceUrl, MIGRATIONS_DATABASE_URL: own.ownerUrl };
  const service = await startService(own.folder, { LOG_LEVEL: 'warn', ...own.env, ...urls, ...env });
  try {
    return await work({ ...prepared, base: service.url, gateway, own });
  } finally {
    await service.end('SIGTERM');
  }
}
