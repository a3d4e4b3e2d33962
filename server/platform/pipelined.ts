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

/** Transactions that follow each other on one connection. */
export interface Chain<O> {
  /** What each of them begins with. Its statements travel with `begin`. */
  readonly open: (tx: Tx) => Promise<O>;
  /** Without a call of `commitWith`, which must be its last, what it did is committed when it ends. */
  readonly work: (tx: Tx, opened: O, commitWith: CommitWith) => Promise<void>;
  /** Asked when a commit is sent: whether the next one is to begin. */
  readonly hasNext: () => boolean;
}

/**
 * Transactions that wait for an answer only where one is needed: `begin` travels with the first statements, the commit with the
 * last ones and, where another transaction follows, its beginning with the commit; statements that are sent together on `tx`
 * do not wait for each other. The database carries them out in the order in which they were sent; once one fails it refuses
 * all that follow in the transaction, the commit too.
 *
 * In a rush a way to the database and back costs a turn of an event loop that is full of other requests, which is far more
 * than the statement itself. Rejects with what failed first; whatever was committed before stands.
 */
export function pipelinedTransactions<O>(db: Db, { open, work, hasNext }: Chain<O>): Promise<void> {
  return db.getExecutor().provideConnection(async (connection) => {
    const send = (statement: Statement) => settled(connection.executeQuery(statement));
    const tx = unserialised(connection);
    const begin = (): Begun<O> => ({ begun: send(BEGIN), opening: outcome(open(tx)) });
    let next: Begun<O> | null = begin();
    try {
      while (next) {
        const { begun, opening }: Begun<O> = next;
        next = null;
        let isCommitted = false;
        const commitWith: CommitWith = async (statements) => {
          const sent = [...statements, COMMIT].map(send);
          if (hasNext()) next = begin();
          const failed = (await Promise.all([begun, ...sent])).find((each) => each !== null);
          if (failed) throw failed.reason;
          isCommitted = true;
        };
        await work(tx, await reached(opening), commitWith);
        if (!isCommitted) await commitWith([]);
      }
    } catch (error) {
      await (next as Begun<O> | null)?.opening;
      await send(ROLLBACK);
      throw error;
    }
  });
}

interface Begun<O> {
  readonly begun: Promise<Failure | null>;
  readonly opening: Promise<Outcome<O>>;
}

interface Failure {
  readonly reason: unknown;
}
type Outcome<O> = Failure | { readonly value: O };

/** What came of it, for whoever may never ask. */
const outcome = <O>(work: Promise<O>): Promise<Outcome<O>> =>
  work.then(
    (value) => ({ value }),
    (reason: unknown) => ({ reason }),
  );

async function reached<O>(work: Promise<Outcome<O>>): Promise<O> {
  const found = await work;
  if ('reason' in found) throw found.reason;
  return found.value;
}

/** One such transaction. */
export async function pipelinedTransaction<T>(
  db: Db,
  work: (tx: Tx, commitWith: CommitWith) => Promise<T>,
): Promise<T> {
  let result: { readonly value: T } | null = null;
  await pipelinedTransactions(db, {
    open: async () => undefined,
    work: async (tx, _, commitWith) => void (result = { value: await work(tx, commitWith) }),
    hasNext: () => false,
  });
  return result!.value;
}

/** Null, or why it failed: whoever waits for several must not leave one of them unheard. */
const settled = (work: Promise<unknown>): Promise<Failure | null> =>
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
