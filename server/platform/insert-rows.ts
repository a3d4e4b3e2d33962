import { sql, type RawBuilder } from 'kysely';

/**
 * Tables whose rows come in batches. None has a column of JSON, which would be taken for a part of the text that carries the
 * rows.
 */
const TABLES = ['ballot', 'binding', 'log_checkpoint', 'log_entry', 'log_tile', 'opening'] as const;
export type ManyRowTable = (typeof TABLES)[number];

export const takesManyRows = (table: string): table is ManyRowTable => TABLES.some((each) => each === table);

/**
 * Inserts rows of one shape as one parameter: a statement with a parameter for every value costs both sides several times as
 * much. Columns that the rows do not name get their defaults.
 */
export function rowsInsert(table: ManyRowTable, rows: readonly [object, ...object[]]): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0]).map((name) => sql.ref(name)));
  const text = JSON.stringify(rows.map(asJson));
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${text}::json)`;
}

const asJson = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? hex(value) : value]),
  );

/** How PostgreSQL reads bytes in a text. */
const hex = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
