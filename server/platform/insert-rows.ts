import { sql, type RawBuilder } from 'kysely';

/** Tables whose rows come in batches, each batch of one log; with the types of their other columns. */
const TABLES = {
  ballot_draft: { voter: 'text', person: 'text' },
  ballot: { kid: 'text', nonce: 'text', seq: 'int', voter: 'text', account_id: 'uuid' },
  binding: {
    ...{ kid: 'text', seq: 'int', voter: 'text', person: 'text', account_id: 'uuid' },
    ...{ evidence_salt: 'bytea', evidence: 'text', browser: 'bytea' },
  },
  log_checkpoint: { size: 'int', note: 'text' },
  log_entry: { seq: 'int', type: 'text', entry: 'bytea', leaf_hash: 'bytea' },
  log_tile: { level: 'int', index: 'int', hashes: 'bytea', root: 'bytea' },
  opening: { seq: 'int', sealed: 'bytea' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnType>>>>;

type ColumnType = 'bytea' | 'int' | 'text' | 'uuid';
export type ManyRowTable = keyof typeof TABLES;
type Row = Readonly<Record<string, unknown>>;
export type SomeRows = readonly [object, ...object[]];

export const takesManyRows = (table: string): table is ManyRowTable => Object.hasOwn(TABLES, table);

/** Where a column's value comes from, as the arrays that PostgreSQL unfolds side by side, and how it is read from them. */
interface Column {
  readonly name: string;
  readonly arrays: readonly (readonly [name: string, array: RawBuilder<unknown>])[];
  readonly value: RawBuilder<unknown>;
}

/**
 * Inserts rows of one log and one shape with a parameter a column: a parameter for every value costs both sides several times as much, and a
 * text of JSON with the bytes in hex half as much again. Columns that the rows do not name get their defaults.
 */
export function rowsInsert(table: ManyRowTable, rows: SomeRows): RawBuilder<unknown> {
  const { estate_id, assembly_id, columns, arrays } = unfolded(table, rows);
  return sql`insert into ${sql.table(table)} (estate_id, assembly_id, ${sql.join(columns.map(({ name }) => sql.ref(name)))})
    select ${estate_id}, ${assembly_id}, ${sql.join(columns.map(({ value }) => value))}
    from unnest(${sql.join(arrays.map(([, array]) => array))}) as r (${sql.join(arrays.map(([name]) => sql.ref(name)))})`;
}

/** Removes the rows of one log that have these keys, where there are any. */
export function rowsDelete(table: ManyRowTable, keys: SomeRows): RawBuilder<unknown> {
  const { estate_id, assembly_id, columns, arrays } = unfolded(table, keys);
  const isKey = columns.map(({ name, value }) => sql`${sql.ref(`${table}.${name}`)} = ${value}`);
  return sql`delete from ${sql.table(table)}
    using unnest(${sql.join(arrays.map(([, array]) => array))}) as r (${sql.join(arrays.map(([name]) => sql.ref(name)))})
    where estate_id = ${estate_id} and assembly_id = ${assembly_id} and ${sql.join(isKey, sql` and `)}`;
}

function unfolded(table: ManyRowTable, rows: SomeRows) {
  const all = rows as unknown as readonly [Row, ...Row[]];
  const { estate_id, assembly_id, ...others } = all[0];
  const columns = Object.keys(others).map((name) => columnOf(name, typeOf(table, name), all));
  return { estate_id, assembly_id, columns, arrays: columns.flatMap((column) => column.arrays) };
}

function typeOf(table: ManyRowTable, name: string): ColumnType {
  const type = (TABLES[table] as Readonly<Record<string, ColumnType>>)[name];
  if (!type) throw new Error(`column ${name} of ${table} has no type here`);
  return type;
}

function columnOf(name: string, type: ColumnType, rows: readonly Row[]): Column {
  const values = rows.map((row) => row[name]);
  if (type === 'bytea') return bytesColumn(name, values as readonly (Uint8Array | null)[]);
  const array = type === 'int' ? intArray(values as readonly number[]) : values;
  return { name, arrays: [[name, sql`${array}::${sql.raw(type)}[]`]], value: sql.ref(`r.${name}`) };
}

/** The bytes of all rows in one piece, as they are, from which each row takes its own. */
function bytesColumn(name: string, values: readonly (Uint8Array | null)[]): Column {
  const starts: number[] = [];
  let end = 1;
  for (const value of values) {
    starts.push(end);
    end += value?.length ?? 0;
  }
  const [from, length] = [`${name}_from`, `${name}_length`];
  const lengths = intArray(values.map((value) => value?.length ?? null));
  const all = Buffer.concat(values.filter((value) => value !== null));
  return {
    name,
    arrays: [
      [from, sql`${intArray(starts)}::int[]`],
      [length, sql`${lengths}::int[]`],
    ],
    value: sql`substring(${all}::bytea from ${sql.ref(`r.${from}`)} for ${sql.ref(`r.${length}`)})`,
  };
}

/** Numbers need none of the care that the driver takes with texts. */
const intArray = (values: readonly (number | null)[]): string => `{${values.map((value) => value ?? 'null').join()}}`;
