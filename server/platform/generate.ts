import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { closeDeps, createDeps } from '../deps.ts';
import { ensureDatabase, startEmbeddedPostgres } from './embedded-postgres.ts';
import { contractSources, tablesSource } from './generated-files.ts';
import { createLog } from './log.ts';
import { migrate } from './migrate.ts';
import { PROJECT_ROOT } from './project.ts';

/**
 * `npm run generate`: row types from the migrations, contract and client types from the routes. With `tables` only the former,
 * for when the routes do not compile yet.
 */
async function main(only: string | undefined): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yijue-generate-'));
  const embedded = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    await ensureDatabase(embedded, 'yijue');
    const logins = { ownerUrl: embedded.ownerUrl('yijue'), serviceUrl: embedded.serviceUrl('yijue') };
    await migrate(logins);
    await write('server/platform/tables.ts', await tablesSource(logins.ownerUrl));
    if (only !== 'tables') await writeContract(dataDir, logins.serviceUrl);
  } finally {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function writeContract(dataDir: string, databaseUrl: string): Promise<void> {
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  if (!config.ok) throw new Error('the demonstration needs no configuration');
  const deps = await createDeps({ config: config.value, log: createLog(config.value), databaseUrl });
  const { openapi, schema } = await contractSources(deps);
  await closeDeps(deps);
  await write('web/api/openapi.json', openapi);
  await write('web/api/schema.d.ts', schema);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(PROJECT_ROOT, path, '..'), { recursive: true });
  await writeFile(join(PROJECT_ROOT, path), text);
  process.stderr.write(`${path}\n`);
}

await main(process.argv[2]);
