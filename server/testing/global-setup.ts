import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { ensureDatabase, startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { migrate } from '../platform/migrate.ts';
import { scratchFolder } from './scratch-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's own PostgreSQL: addresses of its template database, which every test clones. */
    postgres: { readonly ownerUrl: string; readonly serviceUrl: string };
  }
}

export const TEMPLATE = 'yijue_template';

/** One PostgreSQL for the run, migrated once; it and its folder go when the run ends. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await scratchFolder();
  const embedded = await startEmbeddedPostgres({ dataDir, durable: false });
  await ensureDatabase(embedded, TEMPLATE);
  const addresses = { ownerUrl: embedded.ownerUrl(TEMPLATE), serviceUrl: embedded.serviceUrl(TEMPLATE) };
  await migrate(addresses);
  project.provide('postgres', addresses);
  return async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
