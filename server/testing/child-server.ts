/**
 * A service in a process of its own, for tests that kill one. Environment: what the service reads itself, DATABASE_URL of
 * the service's login, and CHILD_CLOCK, the instant at which its clock stands; with CHILD_JOBS it does what is due by then. Says `listening <port>`
 * on stdout.
 */
import { buildApp } from '../app.ts';
import { sessionStandings } from '../ballots/standing.ts';
import { readConfig } from '../config.ts';
import { createDeps } from '../deps.ts';
import { createLog } from '../platform/log.ts';
import { useNodeHash } from '../platform/signature-checks.ts';
import { testClock } from './clock.ts';
import { letterbox } from './letterbox.ts';
import { testSessions } from './sessions.ts';

useNodeHash();
const config = readConfig(process.env);
if (!config.ok) throw new Error(JSON.stringify(config.error));
const clock = testClock(new Date(process.env['CHILD_CLOCK']!));
const over = { clock, movableClock: null, messages: letterbox() };
const deps = await createDeps({
  config: config.value,
  log: createLog(config.value),
  databaseUrl: config.value.database.url!,
  over,
});
const app = await buildApp(deps, { sessions: testSessions, standings: sessionStandings });
if (process.env['CHILD_JOBS']) deps.jobs.start();
const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`listening ${new URL(address).port}\n`);
