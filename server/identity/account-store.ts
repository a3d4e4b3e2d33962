import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Grant, Role } from '../platform/authorize.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { openSealedText, seal, type SealedPlace } from '../platform/sealed.ts';

const place = (account: string, field: 'name' | 'phone'): SealedPlace => ({ estate: '-', subject: account, field });

export interface NewStaff {
  readonly name: string;
  readonly phone: string;
  readonly phoneIndex: Buffer;
  /** Null for the first administrator. */
  readonly by: string | null;
  readonly at: Date;
}

export interface NewGrant extends Grant {
  readonly account: string;
  /** The owner's person in the register, for the role owner only. */
  readonly person?: string | null;
  /** Null where the proof of identity gave the role. */
  readonly by: string | null;
  readonly at: Date;
  readonly reason?: string | null;
}

/** Accounts and their grants. */
export const accountStore = (db: Db | Tx) => ({
  /** The account of a document number, made at the first proof. */
  async ofIdentity(identity: Buffer, at: Date): Promise<string> {
    const row = { account_id: randomUUID(), kind: 'owner', identity_index: identity, created_at: at };
    const made = await db
      .insertInto('account')
      .values(row)
      .onConflict((conflict) => conflict.column('identity_index').doNothing())
      .returning('account_id')
      .executeTakeFirst();
    if (made) return made.account_id;
    const known = db.selectFrom('account').select('account_id').where('identity_index', '=', identity);
    return (await known.executeTakeFirstOrThrow()).account_id;
  },

  /** The account of a document number; null where nobody has proved that it is his. */
  async byIdentity(identity: Buffer): Promise<string | null> {
    const known = db.selectFrom('account').select('account_id').where('identity_index', '=', identity);
    return (await known.executeTakeFirst())?.account_id ?? null;
  },

  /** Null when the phone has a staff account. */
  async addStaff(keys: Keys, { name, phone, phoneIndex, by, at }: NewStaff): Promise<string | null> {
    const account = randomUUID();
    const made = await db
      .insertInto('account')
      .values({
        account_id: account,
        kind: 'staff',
        phone_index: phoneIndex,
        name_sealed: seal(keys.dataKey, place(account, 'name'), name),
        phone_sealed: seal(keys.dataKey, place(account, 'phone'), phone),
        created_at: at,
        created_by: by,
      })
      .onConflict((conflict) => conflict.column('phone_index').doNothing())
      .returning('account_id')
      .executeTakeFirst();
    return made?.account_id ?? null;
  },

  async staffByPhone(phoneIndex: Buffer): Promise<string | null> {
    const row = await db
      .selectFrom('account')
      .select('account_id')
      .where('phone_index', '=', phoneIndex)
      .executeTakeFirst();
    return row?.account_id ?? null;
  },

  async isStaff(account: string): Promise<boolean> {
    const row = await db.selectFrom('account').select('kind').where('account_id', '=', account).executeTakeFirst();
    return row?.kind === 'staff';
  },

  /** A staff member's own name; null for owners, whose names are in the register. */
  async staffName(keys: Keys, account: string): Promise<string | null> {
    const row = await db
      .selectFrom('account')
      .select('name_sealed')
      .where('account_id', '=', account)
      .executeTakeFirst();
    return row?.name_sealed ? openSealedText(keys.dataKey, place(account, 'name'), row.name_sealed) : null;
  },
});

/** What is kept sealed of staff. */
export const staffStore = (db: Db | Tx) => ({
  /** Names of staff accounts; owners have none here. */
  async staffNames(keys: Keys, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await db
      .selectFrom('account')
      .select(['account_id', 'name_sealed'])
      .where(sql<boolean>`account_id = any(${accounts}::uuid[])`)
      .execute();
    return new Map(
      rows.flatMap(({ account_id, name_sealed }) =>
        name_sealed
          ? [[account_id, openSealedText(keys.dataKey, place(account_id, 'name'), name_sealed)] as const]
          : [],
      ),
    );
  },

  /** Phones of staff accounts; owners' are in the register. */
  async staffPhones(keys: Keys, accounts: readonly string[]): Promise<readonly string[]> {
    const rows = await db
      .selectFrom('account')
      .select(['account_id', 'phone_sealed'])
      .where(sql<boolean>`account_id = any(${accounts}::uuid[])`)
      .orderBy('account_id')
      .execute();
    return rows.flatMap(({ account_id, phone_sealed }) =>
      phone_sealed ? [openSealedText(keys.dataKey, place(account_id, 'phone'), phone_sealed)] : [],
    );
  },
});

export interface HeldGrant extends Grant {
  readonly grant: string;
}

export const grantStore = (db: Db | Tx) => ({
  /** The grant, or the same one that is held already. */
  async add({ account, role, scope, scopeId, person = null, by, at, reason = null }: NewGrant): Promise<string> {
    const { grant_id } = await db
      .insertInto('role_grant')
      .values({
        grant_id: randomUUID(),
        account_id: account,
        role,
        scope,
        scope_id: scopeId,
        person_id: person,
        granted_at: at,
        granted_by: by,
        reason,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'role', 'scope', 'scope_id'])
          .where('revoked_at', 'is', null)
          .doUpdateSet({ person_id: sql`coalesce(excluded.person_id, role_grant.person_id)` }),
      )
      .returning('grant_id')
      .executeTakeFirstOrThrow();
    return grant_id;
  },

  async one(account: string, grant: string): Promise<HeldGrant | null> {
    const row = await db
      .selectFrom('role_grant')
      .select(['grant_id', 'role', 'scope', 'scope_id'])
      .where('account_id', '=', account)
      .where('grant_id', '=', grant)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return row ? { grant: row.grant_id, ...toGrant(row) } : null;
  },

  async revoke(
    grants: readonly string[],
    at: Date,
    { by, reason }: { readonly by: string | null; readonly reason: string | null } = { by: null, reason: null },
  ): Promise<void> {
    await db
      .updateTable('role_grant')
      .set({ revoked_at: at, revoked_by: by, revoked_reason: reason })
      .where(sql<boolean>`grant_id = any(${grants}::uuid[])`)
      .where('revoked_at', 'is', null)
      .execute();
  },

  /** Grants of owners in an estate, each with its account. */
  async ownersIn(estate: string): Promise<readonly { readonly grant: string; readonly account: string }[]> {
    const rows = await db
      .selectFrom('role_grant')
      .select(['grant_id', 'account_id'])
      .where('role', '=', 'owner')
      .where('scope_id', '=', estate)
      .where('revoked_at', 'is', null)
      .execute();
    return rows.map((row) => ({ grant: row.grant_id, account: row.account_id }));
  },

  /** What the account holds now; locked until the transaction ends, so that two grants at once see each other. */
  async held(account: string): Promise<readonly HeldGrant[]> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`grants:${account}`}, 0))`.execute(db);
    const rows = await db
      .selectFrom('role_grant')
      .select(['grant_id', 'role', 'scope', 'scope_id'])
      .where('account_id', '=', account)
      .where('revoked_at', 'is', null)
      .execute();
    return rows.map((row) => ({ grant: row.grant_id, ...toGrant(row) }));
  },
});

/** Whether somebody administers anything yet. */
export async function hasAdministrator(db: Db | Tx): Promise<boolean> {
  const row = await db
    .selectFrom('role_grant')
    .select('grant_id')
    .where('role', '=', 'administrator')
    .where('revoked_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const toGrant = (row: { role: string; scope: string; scope_id: string }): Grant => ({
  role: row.role as Role,
  scope: row.scope === 'area' ? 'area' : 'estate',
  scopeId: row.scope_id,
});

/** Everybody who holds a role, wherever. */
export async function holdersOf(db: Db | Tx, role: Role): Promise<readonly (Grant & { readonly account: string })[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select(['account_id', 'role', 'scope', 'scope_id'])
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .execute();
  return rows.map((row) => ({ account: row.account_id, ...toGrant(row) }));
}

/** Accounts of owners with their identities; staff have none and are left out. */
export async function identitiesOf(db: Db | Tx, accounts: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await db
    .selectFrom('account')
    .select(['account_id', 'identity_index'])
    .where(sql<boolean>`account_id = any(${accounts}::uuid[])`)
    .execute();
  return new Map(rows.flatMap((row) => (row.identity_index ? [[row.account_id, row.identity_index]] : [])));
}
