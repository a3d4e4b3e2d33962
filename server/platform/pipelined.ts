import {
  CompiledQuery,
  DefaultQueryExecutor,
  DummyDriver,
  PostgresAdapter,
  PostgresQueryCompiler,
  Transaction,
  type DatabaseConnection,
} from 'kysely';
import type { Db, Tx } from './database.ts';
import type { DB } from './tables.ts';

/** A statement with its parameters, ready to be sent. */
export type Statement = CompiledQuery<unknown>;

/** Sends these statements and the commit behind them; resolves when all of it stands, and throws what failed first. */
export type CommitWith = (statements: readonly Statement[]) => Promise<void>;

const BEGIN = CompiledQuery.raw('begin');
const COMMIT = CompiledQuery.raw('commit');
const ROLLBACK = CompiledQuery.raw('rollback');

/**
 * A transaction that waits for an answer only where one is needed: `begin` travels with the first statement, the commit with
 * the last ones, and statements that are sent together on `tx` do not wait for each other. The database carries them out in
 * the order in which they were sent; once one fails it refuses all that follow, the commit too.
 *
 * In a rush a way to the database and back costs a turn of an event loop that is full of other requests, which is far more
 * than the statement itself.
 *
 * @param work without a call of `commitWith`, which must be its last, what it did is committed when it ends
 */
export function pipelinedTransaction<T>(db: Db, work: (tx: Tx, commitWith: CommitWith) => Promise<T>): Promise<T> {
  return db.getExecutor().provideConnection(async (connection) => {
    const begun = settled(connection.executeQuery(BEGIN));
    const commitWith: CommitWith = async (statements) => {
      const sent = [...statements, COMMIT].map((each) => settled(connection.executeQuery(each)));
      const failed = (await Promise.all([begun, ...sent])).find((outcome) => outcome !== null);
      if (failed) throw failed.reason;
      isCommitted = true;
    };
    let isCommitted = false;
    try {
      const result = await work(unserialised(connection), commitWith);
      if (!isCommitted) await commitWith([]);
      return result;
    } catch (error) {
      await settled(connection.executeQuery(ROLLBACK));
      throw error;
    }
  });
}

/**
 * Questions that hang on nothing of each other, on one connection: all of them go out at once and one process of the database
 * answers all, where each on a connection of its own would wake another. Good for small ones: they are answered in turn.
 */
export const sideBySide = <T>(db: Db | Tx, ask: (db: Tx) => Promise<T>): Promise<T> =>
  db.getExecutor().provideConnection((connection) => ask(unserialised(connection)));

/** Null, or why it failed: whoever waits for several must not leave one of them unheard. */
const settled = (work: Promise<unknown>): Promise<{ readonly reason: unknown } | null> =>
  work.then(
    () => null,
    (reason: unknown) => ({ reason }),
  );

const DIALECT = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (): never => {
    throw new Error('a transaction does not ask for the tables');
  },
};

const known = new WeakMap<DatabaseConnection, Tx>();

/** This connection with statements that go out at once: Kysely's own transaction would send each after the last answer. */
function unserialised(connection: DatabaseConnection): Tx {
  const kept = known.get(connection);
  if (kept) return kept;
  const executor = new DefaultQueryExecutor(new PostgresQueryCompiler(), new PostgresAdapter(), {
    provideConnection: (use) => use(connection),
  });
  const tx = new Transaction<DB>({
    config: { dialect: DIALECT },
    dialect: DIALECT,
    driver: new DummyDriver(),
    executor,
  });
  known.set(connection, tx);
  return tx;
}
