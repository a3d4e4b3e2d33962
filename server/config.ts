import { join, resolve } from 'node:path';
import type { Static } from 'typebox';
import { err, ok, type Result } from '../crypto/result.ts';
import { ENVIRONMENT, productionFaults } from './platform/config-rules.ts';
import { validate, withFiles, type ConfigFault } from './platform/environment.ts';
import { witnessFaults, witnessPlan, type WitnessPlan } from './platform/witness-plan.ts';
import { keysFromText, type Keys } from './platform/keys.ts';
import { PROJECT_ROOT } from './platform/project.ts';

export type { ConfigFault } from './platform/environment.ts';

/** What the operator decides, checked. Secrets stay in here and are never logged. */
export interface Config {
  /** `demo`: generated keys, visible outbox, movable clock. `production`: none of these, and everything real is required. */
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  /** Host name in log origins (`<host>/log/<assembly>`). Changing it does not rename logs that exist. */
  readonly publicHost: string;
  /** Embedded database, generated keys and files live here. */
  readonly dataDir: string;
  readonly database: {
    /** Null: the embedded PostgreSQL under `dataDir`. */
    readonly url: string | null;
    /** Login that owns the tables; the same as `url` unless the operator separates them. */
    readonly migrationsUrl: string | null;
    readonly poolSize: number;
  };
  /** Null only in demo mode, where messages go to a visible outbox. */
  readonly sms: { readonly url: string; readonly token: string | null } | null;
  /** Null only in demo mode, where they are drawn once and kept in `dataDir`. */
  readonly keys: Keys | null;
  /** Where Prometheus reads, on `host` but never on the port of the service; null: nowhere. */
  readonly metricsPort: number | null;
  /** Programs of others that cosign the heads of logs opened from now on. */
  readonly witnesses: WitnessPlan;
  /** Delay of the event loop past which requests are told to come back. */
  readonly overloadedAfterMs: number;
  readonly demoClock: boolean;
  /** Whether a demonstration begins with an estate in which votes have been held; else with an administrator only. */
  readonly demoEstate: boolean;
  /** Whether a demonstration builds the web app when it is missing or old. */
  readonly buildsWeb: boolean;
  /** How many proxies in front of the service may be believed about the client's address. */
  readonly trustProxy: number;
  /** Requests a minute for one session or address; routes that guess or send messages have their own, lower figure. */
  readonly requestsPerMinute: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

type Environment = Static<typeof ENVIRONMENT>;

/** Reads the configuration and reports every fault, not only the first. */
export function readConfig(env: NodeJS.ProcessEnv): Result<Config, readonly ConfigFault[]> {
  const read = withFiles(env, Object.keys(ENVIRONMENT.properties));
  const checked = validate(ENVIRONMENT, read.values);
  const values = checked.ok ? checked.value : null;
  const faults = [
    ...read.faults,
    ...(checked.ok ? [] : checked.error),
    ...witnessFaults(read.values),
    ...productionFaults({ ...read.values, NODE_ENV: env['NODE_ENV'] }),
  ];
  return values && faults.length === 0 ? ok(toConfig(values)) : err(faults);
}

function toConfig(env: Environment): Config {
  const demo = env.YIJUE_MODE === 'demo';
  return {
    mode: env.YIJUE_MODE,
    host: env.HOST,
    port: env.PORT,
    publicHost: env.PUBLIC_HOST ?? (env.PORT === 0 ? 'localhost' : `localhost:${env.PORT}`),
    dataDir: resolve(PROJECT_ROOT, env.DATA_DIR ?? join(PROJECT_ROOT, '.data')),
    database: {
      url: env.DATABASE_URL ?? null,
      migrationsUrl: env.MIGRATIONS_DATABASE_URL ?? env.DATABASE_URL ?? null,
      poolSize: env.DATABASE_POOL,
    },
    sms: env.SMS_GATEWAY_URL ? { url: env.SMS_GATEWAY_URL, token: env.SMS_GATEWAY_TOKEN ?? null } : null,
    overloadedAfterMs: env.OVERLOADED_AFTER_MS,
    metricsPort: env.METRICS_PORT ?? null,
    keys: keysFromText(env),
    buildsWeb: demo && env.WEB_BUILD !== 'off',
    demoEstate: demo && env.DEMO_ESTATE !== 'none',
    witnesses: witnessPlan(env),
    demoClock: demo && env.DEMO_CLOCK !== 'off',
    trustProxy: env.TRUST_PROXY,
    // The demonstration plays a whole estate from one address.
    requestsPerMinute: env.REQUESTS_PER_MINUTE ?? (demo ? 60_000 : 600),
    logLevel: env.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
  };
}
