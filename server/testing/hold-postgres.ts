import { startEmbeddedPostgres } from '../platform/embedded-postgres.ts';

/** A server reduced to its database, for a test to kill: starts the one of the folder and holds it. */
const [, , dataDir = ''] = process.argv;
await startEmbeddedPostgres({ dataDir, durable: false });
process.stdout.write('started\n');
setInterval(() => undefined, 1000);
