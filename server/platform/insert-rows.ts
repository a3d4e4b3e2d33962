import { joined, named, piece, Piece } from './piece.ts';

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
  readonly arrays: readonly (readonly [name: string, array: Piece])[];
  readonly value: Piece;
}

/**
 * Inserts rows of one log and one shape with a parameter a column: a parameter for every value costs both sides several times as much, and a
 * text of JSON with the bytes in hex half as much again. Columns that the rows do not name get their defaults.
 */
export function rowsInsert(table: ManyRowTable, rows: SomeRows): Piece {
  const { estate_id, assembly_id, columns, unfolded } = columnsOf(table, rows);
  return piece`insert into ${named(table)} (estate_id, assembly_id, ${joined(columns.map(({ name }) => named(name)))})
    select ${estate_id}, ${assembly_id}, ${joined(columns.map(({ value }) => value))} from ${unfolded}`;
}

/** Removes the rows of one log that have these keys, where there are any. */
export function rowsDelete(table: ManyRowTable, keys: SomeRows): Piece {
  const { estate_id, assembly_id, columns, unfolded } = columnsOf(table, keys);
  const isKey = columns.map(({ name, value }) => piece`${named(table, name)} = ${value}`);
  return piece`delete from ${named(table)} using ${unfolded}
    where estate_id = ${estate_id} and assembly_id = ${assembly_id} and ${joined(isKey, ' and ')}`;
}

function columnsOf(table: ManyRowTable, rows: SomeRows) {
  const all = rows as unknown as readonly [Row, ...Row[]];
  const { estate_id, assembly_id, ...others } = all[0];
  const columns = Object.keys(others).map((name) => columnOf(name, typeOf(table, name), all));
  const arrays = columns.flatMap((column) => column.arrays);
  const names = joined(arrays.map(([name]) => named(name)));
  const unfolded = piece`unnest(${joined(arrays.map(([, array]) => array))}) as r (${names})`;
  return { estate_id, assembly_id, columns, unfolded };
}

function typeOf(table: ManyRowTable, name: string): ColumnType {
  const type = (TABLES[table] as Readonly<Record<string, ColumnType>>)[name];
  if (!type) throw new Error(`column ${name} of ${table} has no type here`);
  return type;
}

function columnOf(name: string, type: ColumnType, rows: readonly Row[]): Column {
  const values = rows.map((row) => row[name]);
  if (type === 'bytea') return bytesColumn(name, values as readonly (Uint8Array | null)[]);
  const array = type === 'int' ? intArray(values as readonly number[]) : textArray(values as readonly string[]);
  return { name, arrays: [[name, arrayOf(type, array)]], value: named('r', name) };
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
      [from, arrayOf('int', intArray(starts))],
      [length, arrayOf('int', lengths)],
    ],
    value: piece`substring(${all}::bytea from ${named('r', from)} for ${named('r', length)})`,
  };
}

const arrayOf = (type: ColumnType, array: string): Piece => piece`${array}::${new Piece(`${type}[]`)}`;

const intArray = (values: readonly (number | null)[]): string => `{${values.map((value) => value ?? 'null').join()}}`;

/** In PostgreSQL's own notation of arrays; the driver's goes over every character. */
const textArray = (values: readonly (string | null)[]): string => `{${values.map(quoted).join()}}`;

const quoted = (value: string | null): string => {
  if (value === null) return 'null';
  return /["\\]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : `"${value}"`;
};
