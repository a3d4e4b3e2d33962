import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { Lru } from './lru.ts';

/** Uses within so many milliseconds after which a statement gets a name: what a rush asks, and not what adds up in weeks. */
const OFTEN = 20;
const WITHIN_MS = 10_000;
/** Names; each connection keeps its plans of them, about 50 kB each. */
const MAX_NAMES = 200;
/** Texts whose uses are counted: some are made anew for every number of parameters and never come often. */
const COUNTED_TEXTS = 1_000;

/**
 * Statements that hand over all columns of a table. One of them that is planned once would fail for good when a migration
 * adds a column while this process runs.
 */
const ALL_COLUMNS = /^\s*select (distinct )?("?\w+"?\.)?\*|returning ("?\w+"?\.)?\*/i;

/** What is planned at all; `begin` and `commit` are not. */
const PLANNED = /^\s*(select|insert|update|delete|with)\b/i;

/** Names of the statements that come again and again, of all connections of a pool. */
export class StatementNames {
  readonly #uses = new Lru<string, { count: number; readonly since: number }>(COUNTED_TEXTS);
  readonly #names = new Map<string, string>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Undefined for a statement that comes seldom. */
  nameOf(text: string): string | undefined {
    const name = this.#names.get(text);
    if (name !== undefined) return name;
    const now = this.#now();
    const counted = this.#uses.get(text);
    const uses = counted && now - counted.since < WITHIN_MS ? counted : { count: 0, since: now };
    uses.count++;
    if (uses.count < OFTEN) this.#uses.set(text, uses);
    else if (this.#names.size < MAX_NAMES && PLANNED.test(text) && !ALL_COLUMNS.test(text)) {
      this.#uses.delete(text);
      this.#names.set(text, `often_${this.#names.size}`);
    }
    return undefined;
  }
}

/** What is said in one turn of the event loop travels in one packet: each on its own would wake the database's process anew. */
function together(client: pg.ClientBase): () => void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
  let isHeld = false;
  return () => {
    if (isHeld) return;
    isHeld = true;
    stream.cork();
    process.nextTick(() => {
      isHeld = false;
      stream.uncork();
    });
  };
}

type Ask = (statement: string | pg.QueryConfig, values?: unknown[], ...others: unknown[]) => Promise<unknown>;

/**
 * Lets a connection keep the plans of statements that come often. To read, to check and to plan a small statement takes the
 * database several times as long as to carry it out.
 */
export function keepPlans(client: pg.ClientBase, names: StatementNames): void {
  const ask = client.query.bind(client) as unknown as Ask;
  const hold = together(client);
  const askByName: Ask = (statement, values, ...others) => {
    const name =
      typeof statement === 'string' && Array.isArray(values) && others.length === 0 && names.nameOf(statement);
    hold();
    return name ? ask({ name, text: statement, values: values! }) : ask(statement, values, ...others);
  };
  client.query = askByName as unknown as typeof client.query;
}
