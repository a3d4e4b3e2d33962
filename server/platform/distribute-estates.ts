import { sql, type Kysely } from 'kysely';
import { SERVICE_ROLE } from './database.ts';

/**
 * Past one machine: where the operator has created the extension Citus, the rows of one estate lie together on one node. An
 * estate's tables are those in which `estate_id` may not be null; every key of theirs starts with it, so every check stays
 * on that node. Accounts are small and are copied to every node. Called after every migration; what is distributed stays so.
 */
export async function distributeEstates(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql`select from pg_extension where extname = 'citus'`.execute(db);
  if (rows.length === 0) return;
  await db.transaction().execute(async (tx) => {
    const tables = await notDistributed(tx);
    const keys = await keysToRenew(tx, tables);
    if (tables.length === 0 && keys.length === 0) return;
    await sql`set local citus.multi_shard_modify_mode to 'sequential'`.execute(tx);
    // A local table may not refer to a distributed one, not even until its own turn comes.
    for (const { drop } of keys) await sql.raw(drop).execute(tx);
    if (tables.includes('estate')) await copyAccounts(tx);
    for (const table of tables) await distribute(tx, table);
    await sql`set local citus.enable_local_reference_table_foreign_keys to on`.execute(tx);
    for (const { add } of keys) await sql.raw(add).execute(tx);
  });
}

/** What the migrating connection must know so that a table can be created that refers to accounts and to an estate. */
export const BESIDE_CITUS = 'set citus.enable_local_reference_table_foreign_keys to off';

/** Estates first, by which the others lie. */
async function notDistributed(tx: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'estate_id' and a.attnotnull
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_dist_partition d where d.logicalrelid = c.oid)
    order by c.relname <> 'estate', c.relname`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Keys of the tables in question, and those by which a table that stays local refers to accounts. */
async function keysToRenew(tx: Kysely<unknown>, tables: readonly string[]) {
  const { rows } = await sql<{ drop: string; add: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint k
    where contype = 'f' and connamespace = 'public'::regnamespace and (
      conrelid::regclass::text = any (${tables})
      or confrelid = 'account'::regclass and not exists (select from pg_dist_partition d where d.logicalrelid = conrelid)
    ) order by conrelid::regclass::text, conname`.execute(tx);
  return rows;
}

async function copyAccounts(tx: Kysely<unknown>): Promise<void> {
  await sql`select create_reference_table('account')`.execute(tx);
  // Every node's copy is locked for a new account, which Citus lets only those do who may also update it.
  await sql`grant update on account to ${sql.id(SERVICE_ROLE)}`.execute(tx);
}

async function distribute(tx: Kysely<unknown>, table: string): Promise<void> {
  if (table === 'estate') await sql`select create_distributed_table('estate', 'estate_id')`.execute(tx);
  else await sql`select create_distributed_table(${table}, 'estate_id', colocate_with => 'estate')`.execute(tx);
}
