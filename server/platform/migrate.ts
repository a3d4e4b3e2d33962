import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Kysely, Migrator, PostgresDialect, sql, type MigrationProvider } from 'kysely';
import { BESIDE_CITUS, distributeEstates } from './distribute-estates.ts';
import { installJobTables } from './job-tables.ts';
import { openPool, SERVICE_ROLE } from './database.ts';
import { MIGRATIONS_FOLDER } from './project.ts';

const NUMBERED_SQL = /^\d{4}_[a-z0-9-]+\.sql$/;

/** Migrations are numbered plain SQL, forward only, one subject each. */
export const sqlFiles = (folder: string): MigrationProvider => ({
  async getMigrations() {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
    const misnamed = names.find((name) => !NUMBERED_SQL.test(name));
    // Left out in silence it would be missed only where its tables are.
    if (misnamed !== undefined) throw new Error(`${misnamed} is no name of a migration: 0000_one-subject.sql`);
    const entries = names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const up = async (db: Kysely<unknown>) => {
        for (const statement of statementsOf(text)) await sql.raw(statement).execute(db);
      };
      return [basename(name, '.sql'), { up }] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  },
});

/** A comment, a text, a name or the body of a function, which may hold a semicolon; else one character. */
const TOKEN = /--[^\n]*|\/\*[\s\S]*?\*\/|'[^']*'|"[^"]*"|\$(\w*)\$[\s\S]*?\$\1\$|[\s\S]/g;

/** The statements of a migration one by one: Citus sends a change of a table to its nodes with whatever it came with. */
export function statementsOf(text: string): readonly string[] {
  const statements = [''];
  for (const [token] of text.matchAll(TOKEN))
    if (token === ';') statements.push('');
    else if (!token.startsWith('--')) statements[statements.length - 1] += token;
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

export interface MigrationLogins {
  /** Owns the tables. */
  readonly ownerUrl: string;
  /** The service's login, which is allowed to take the service's role. */
  readonly serviceUrl: string;
  /** Stops after this migration, as a restore needs it; without it all are run. */
  readonly upTo?: string;
  /** How long a migration waits for a table that running processes use, milliseconds. */
  readonly lockPatienceMs?: number;
}

/**
 * Whoever waits for a table keeps everybody behind him waiting too: a migration beside running processes gives up soon, with
 * nothing changed, and the next start tries again.
 */
const LOCK_PATIENCE_MS = 4_000;

/**
 * Brings the database to the newest schema; safe while several processes start at once. Returns the names of the migrations that
 * were run now.
 */
export async function migrate({
  ownerUrl,
  serviceUrl,
  upTo,
  lockPatienceMs = LOCK_PATIENCE_MS,
}: MigrationLogins): Promise<readonly string[]> {
  const pool = openPool({ url: ownerUrl, poolSize: 3, role: null });
  const settings = `set lock_timeout = ${lockPatienceMs}; ${BESIDE_CITUS}`;
  pool.on('connect', (client) => void client.query(settings).catch(() => undefined));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await db.connection().execute(async (lock) => {
      // Another start that migrates is waited for.
      await sql`set lock_timeout = 0`.execute(lock);
      await sql`select pg_advisory_lock(hashtext('yijue migrations'))`.execute(lock);
      const names = await runMigrations(db, upTo);
      if (upTo === undefined) await distributeEstates(db);
      await installJobTables(pool);
      await allowServiceLogin(db, new URL(serviceUrl));
      return names;
    });
  } finally {
    // Closing the connection gives the lock back.
    await db.destroy();
  }
}

async function runMigrations(db: Kysely<unknown>, upTo: string | undefined): Promise<string[]> {
  const migrator = new Migrator({ db, provider: sqlFiles(MIGRATIONS_FOLDER) });
  const { error, results = [] } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined) throw migrationError(error, results.at(-1)?.migrationName);
  return results.map((result) => result.migrationName);
}

const migrationError = (cause: unknown, name = 'the list of migrations'): Error =>
  new Error(`the database could not be brought up to date at ${name}: ${String((cause as Error).message ?? cause)}`, {
    cause,
  });

async function allowServiceLogin(db: Kysely<unknown>, service: URL): Promise<void> {
  await sql`grant select on kysely_migration to ${sql.id(SERVICE_ROLE)}`.execute(db);
  const login = decodeURIComponent(service.username);
  const { rows } = await sql<{ may: boolean }>`select pg_has_role(${login}, ${SERVICE_ROLE}, 'member') as may`.execute(
    db,
  );
  if (!rows[0]?.may) await sql`grant ${sql.id(SERVICE_ROLE)} to ${sql.id(login)}`.execute(db);
}

/** The newest migration that this program knows; a database that has less is not ready for it. */
export async function newestMigration(): Promise<string> {
  const names = Object.keys(await sqlFiles(MIGRATIONS_FOLDER).getMigrations());
  return names.at(-1) ?? '';
}
