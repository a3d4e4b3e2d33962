import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Result } from '../../crypto/result.ts';
import { keepPlans, StatementNames } from './prepared.ts';
import type { DB } from './tables.ts';

/** The database, or a transaction on it: stores take either. */
export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

/** The role in which the service works. It owns no table and cannot change or remove what is in a log. */
export const SERVICE_ROLE = 'yijue_service';

export interface Connection {
  readonly url: string;
  readonly poolSize: number;
  /** Null works as the login itself, which only migrations need. */
  readonly role: string | null;
}

/** Opens no connection yet; the first query does. */
export function openPool({ url, poolSize, role }: Connection): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    // Whoever sends several statements without waiting between them has them travel together.
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'yijue',
    options: `-c TimeZone=UTC${role === null ? '' : ` -c role=${role}`}`,
    types: { getTypeParser },
  });
  // A connection that breaks while idle is replaced, and one that breaks in use tells whoever uses it by its next query. Both
  // also raise an event that would end the process if nobody listened.
  pool.on('error', () => undefined);
  const names = new StatementNames();
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    keepPlans(client, names);
  });
  return pool;
}

export const openDatabase = (pool: pg.Pool): Db => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });

// A calendar day has no time zone, so it stays text; `Date` would move it to another day in half of the world.
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.INT8]: safeInteger,
  [pg.types.builtins.DATE]: (text) => text,
};

function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  return (format !== 'binary' && PARSERS[oid]) || pg.types.getTypeParser(oid, format as 'text');
}

/** Areas, money and sequence numbers are `bigint` columns whose values stay below 2^53; anything else is a bug. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint column holds more than 2^53');
  return value;
}

class Refused extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('rolled back on a refusal');
    this.result = result;
  }
}

export interface TransactionOptions {
  /** `serializable` is retried when PostgreSQL asks for it; then `work` runs again from the start. */
  readonly isolation?: 'read committed' | 'repeatable read' | 'serializable';
}

/** Runs the work in one transaction; a refusal rolls back, so nobody has to remember it. */
export async function inTransaction<T, E>(
  db: Db,
  work: (tx: Tx) => Promise<Result<T, E>>,
  { isolation = 'read committed' }: TransactionOptions = {},
): Promise<Result<T, E>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().setIsolationLevel(isolation).execute(refusingWork(work));
    } catch (error) {
      if (error instanceof Refused) return error.result as Result<T, E>;
      if (attempt >= MAX_ATTEMPTS || !isRetriable(error)) throw error;
    }
  }
}

const refusingWork =
  <T, E>(work: (tx: Tx) => Promise<Result<T, E>>) =>
  async (tx: Tx): Promise<Result<T, E>> => {
    const result = await work(tx);
    if (!result.ok) throw new Refused(result);
    return result;
  };

const MAX_ATTEMPTS = 5;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';

const isRetriable = (error: unknown): boolean =>
  hasSqlState(error, SERIALIZATION_FAILURE) || hasSqlState(error, DEADLOCK_DETECTED);

/** Whether PostgreSQL refused with this SQLSTATE, and (if named) because of this constraint. */
export function hasSqlState(error: unknown, state: string, constraint?: string): boolean {
  if (!(error instanceof Error)) return false;
  const { code, constraint: violated } = error as Error & { code?: unknown; constraint?: unknown };
  return code === state && (constraint === undefined || violated === constraint);
}

// What PostgreSQL and the driver say when the database is away, goes down, comes up or cannot take another connection.
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  '08003',
]);
const AWAY_WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/**
 * Whether the database could not be reached. If it went away during the commit, nobody knows the outcome: the caller sends the
 * same request again, which what matters takes as the same.
 */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  return (typeof code === 'string' && AWAY.has(code)) || AWAY_WORDS.test(error.message);
}

/** Whether a unique constraint refused the row: two requests wanted the same thing and this one came second. */
export const isDuplicate = (error: unknown, constraint?: string): boolean => hasSqlState(error, '23505', constraint);
