import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../platform/database.ts';
import { contactKey, type KnownEstate, type KnownPerson, type UnitFacts } from './registry-diff.ts';

/** PostgreSQL takes at most 65,535 parameters in a statement. */
const PARAMETERS = 60_000;

/** Runs one multi-row statement for each as many rows as fit. */
export async function inBatches<Row extends object>(
  rows: readonly Row[],
  insert: (batch: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const size = Math.floor(PARAMETERS / Object.keys(first).length);
  for (let at = 0; at < rows.length; at += size) await insert(rows.slice(at, at + size));
}

export interface UnitRow extends UnitFacts {
  readonly estate_id: string;
  readonly unit_id: string;
  readonly withdrawn_at: null;
}

export interface PersonRow {
  readonly estate_id: string;
  readonly person_id: string;
  readonly kind: string;
  readonly id_type: string | null;
  readonly identity_index: Buffer;
  readonly name_index: Buffer;
  readonly name_sealed: Buffer;
  readonly id_no_sealed: Buffer | null;
}

export interface OwnershipRow {
  readonly estate_id: string;
  readonly unit_id: string;
  readonly person_id: string;
  readonly position: number;
}

const excluded = <Column extends string>(columns: readonly Column[]) =>
  Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${column}`)])) as Record<
    Column,
    RawBuilder<never>
  >;

/** The register's side of an estate's tables, written as whole sets. */
export const registryStore = (db: Db | Tx, estate: string) => ({
  /** One import at a time; false when there is no such estate. */
  async lock(): Promise<boolean> {
    const row = await db
      .selectFrom('estate')
      .select('estate_id')
      .where('estate_id', '=', estate)
      .forUpdate()
      .executeTakeFirst();
    return row !== undefined;
  },

  async known(): Promise<KnownEstate> {
    return {
      units: await knownUnits(db, estate),
      owners: await knownOwners(db, estate),
      persons: await knownPersons(db, estate),
      contacts: await knownContacts(db, estate),
    };
  },

  putUnits: (rows: readonly UnitRow[]) =>
    inBatches(rows, (batch) =>
      db
        .insertInto('unit')
        .values([...batch])
        .onConflict((conflict) =>
          conflict.columns(['estate_id', 'unit_id']).doUpdateSet(excluded(columnsOf(batch, ['estate_id', 'unit_id']))),
        )
        .execute(),
    ),

  async withdrawUnits(units: readonly string[], at: Date): Promise<void> {
    await db
      .updateTable('unit')
      .set({ withdrawn_at: at })
      .where('estate_id', '=', estate)
      .where(isAnyOf('unit_id', units))
      .execute();
    await this.dropOwnership(units);
  },

  putPersons: (rows: readonly PersonRow[]) =>
    inBatches(rows, (batch) =>
      db
        .insertInto('person')
        .values([...batch])
        .onConflict((conflict) =>
          conflict.columns(['estate_id', 'person_id']).doUpdateSet(excluded(['name_index', 'name_sealed'] as const)),
        )
        .execute(),
    ),

  async dropOwnership(units: readonly string[]): Promise<void> {
    await db.deleteFrom('ownership').where('estate_id', '=', estate).where(isAnyOf('unit_id', units)).execute();
  },

  addOwnership: (rows: readonly OwnershipRow[]) =>
    inBatches(rows, (batch) =>
      db
        .insertInto('ownership')
        .values([...batch])
        .execute(),
    ),
});

const isAnyOf = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} = any(${values}::text[])`;

const columnsOf = <Row extends object>(rows: readonly Row[], except: readonly string[]): (keyof Row & string)[] =>
  (Object.keys(rows[0] ?? {}) as (keyof Row & string)[]).filter((column) => !except.includes(column));

async function knownUnits(db: Db, estate: string): Promise<KnownEstate['units']> {
  const rows = await db.selectFrom('unit').selectAll().where('estate_id', '=', estate).execute();
  return new Map(
    rows.map(({ unit_id, withdrawn_at, ...facts }) => [unit_id, { ...facts, withdrawn: withdrawn_at !== null }]),
  );
}

async function knownOwners(db: Db, estate: string): Promise<KnownEstate['owners']> {
  const rows = await db
    .selectFrom('ownership as o')
    .innerJoin('person as p', (join) =>
      join.onRef('p.estate_id', '=', 'o.estate_id').onRef('p.person_id', '=', 'o.person_id'),
    )
    .select(['o.unit_id', 'p.identity_index'])
    .where('o.estate_id', '=', estate)
    .orderBy('o.unit_id')
    .orderBy('o.position')
    .execute();
  const owners = new Map<string, string[]>();
  for (const { unit_id, identity_index } of rows) {
    const list = owners.get(unit_id);
    if (list) list.push(identity_index.toString('hex'));
    else owners.set(unit_id, [identity_index.toString('hex')]);
  }
  return owners;
}

async function knownPersons(db: Db, estate: string): Promise<ReadonlyMap<string, KnownPerson>> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'identity_index', 'name_index'])
    .where('estate_id', '=', estate)
    .execute();
  return new Map(
    rows.map((row) => [
      row.identity_index.toString('hex'),
      { personId: row.person_id, name: row.name_index.toString('hex') },
    ]),
  );
}

async function knownContacts(db: Db, estate: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('contact as c')
    .innerJoin('person as p', (join) =>
      join.onRef('p.estate_id', '=', 'c.estate_id').onRef('p.person_id', '=', 'c.person_id'),
    )
    .select(['p.identity_index', 'c.phone_index'])
    .where('c.estate_id', '=', estate)
    .where('c.source', '=', 'registry')
    .execute();
  return new Set(rows.map((row) => contactKey(row.identity_index.toString('hex'), row.phone_index.toString('hex'))));
}
