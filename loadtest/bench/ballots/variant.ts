import { buildApp, type AppOptions } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { createDeps, type Deps } from '../../../server/deps.ts';
import { createLog } from '../../../server/platform/log.ts';
import { serveMetrics } from '../../../server/platform/metrics.ts';
import { useNodeHash } from '../../../server/platform/signature-checks.ts';

/** What a variant of the service works with: the service's own environment. */
export async function serviceDeps(): Promise<Deps> {
  useNodeHash();
  const config = readConfig(process.env);
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const { database } = config.value;
  return createDeps({ config: config.value, log: createLog(config.value), databaseUrl: database.url! });
}

/** Listens where the service would. */
export async function serve(deps: Deps, options: AppOptions): Promise<void> {
  const { config, metrics } = deps;
  const app = await buildApp(deps, options);
  if (config.metricsPort !== null) await serveMetrics(metrics, config.host, config.metricsPort);
  await app.listen({ host: config.host, port: config.port });
}
