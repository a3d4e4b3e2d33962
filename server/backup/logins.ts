import type { Config } from '../config.ts';
import {
  DATABASE,
  ensureDatabase,
  findRunningPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../platform/embedded-postgres.ts';
import type { MigrationLogins } from '../platform/migrate.ts';

export interface OpenLogins extends MigrationLogins {
  /** Ends a database that was started for this command only. */
  close(): Promise<void>;
}

const loginsOf = ({ ownerUrl, serviceUrl }: Omit<EmbeddedPostgres, 'stop'>): MigrationLogins => ({
  ownerUrl: ownerUrl(DATABASE),
  serviceUrl: serviceUrl(DATABASE),
});

/** The database that the configuration names. A demonstration's own one is used while it runs, or started for the command. */
export async function openLogins({ database, dataDir }: Config): Promise<OpenLogins> {
  const close = async () => undefined;
  const { url, migrationsUrl } = database;
  if (url !== null) return { ownerUrl: migrationsUrl ?? url, serviceUrl: url, close };
  const running = await findRunningPostgres(dataDir);
  if (running) return { ...loginsOf(running), close };
  const embedded = await startEmbeddedPostgres({ dataDir, durable: true });
  await ensureDatabase(embedded, DATABASE);
  return { ...loginsOf(embedded), close: () => embedded.stop() };
}
