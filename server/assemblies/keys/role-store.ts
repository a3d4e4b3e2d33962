import { randomBytes } from 'node:crypto';
import type { EcPublicJwk } from '../../../crypto/signatures.ts';
import { toBase64Url, toHex } from '../../../crypto/bytes.ts';
import type { KeyRole } from '../../../crypto/entries/fields.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { isDuplicate, type Db } from '../../platform/database.ts';

/** A holder of a role under the name that the log knows. */
export interface RolePerson {
  readonly accountId: string;
  readonly person: string;
  /** Goes into the proof that he has the private key. */
  readonly nonce: string;
}

export interface KeyRequest {
  readonly kid: string;
  readonly accountId: string;
  readonly person: string;
  readonly role: KeyRole;
  readonly jwk: EcPublicJwk;
  readonly pop: string;
  readonly requestedAt: Date;
}

export const rolePersons = (db: Db, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    /** The account's name in this log; drawn when it is first asked for. */
    async named(accountId: string): Promise<RolePerson> {
      const drawn = { person: toHex(randomBytes(16)), nonce: toBase64Url(randomBytes(16)) };
      await db
        .insertInto('role_person')
        .values({ ...here, account_id: accountId, ...drawn })
        .onConflict((conflict) => conflict.columns(['estate_id', 'assembly_id', 'account_id']).doNothing())
        .execute();
      const found = await this.find(accountId);
      if (!found) throw new Error('a name that was just drawn is gone');
      return found;
    },

    async find(accountId: string): Promise<RolePerson | null> {
      const row = await db
        .selectFrom('role_person')
        .select(['account_id', 'person', 'nonce'])
        .where((eb) => eb.and({ ...here, account_id: accountId }))
        .executeTakeFirst();
      return row ? { accountId: row.account_id, person: row.person, nonce: row.nonce } : null;
    },

    /** Accounts of the persons, for those who may know them. */
    async accounts(): Promise<ReadonlyMap<string, string>> {
      const rows = await db
        .selectFrom('role_person')
        .select(['account_id', 'person'])
        .where((eb) => eb.and(here))
        .execute();
      return new Map(rows.map((row) => [row.person, row.account_id]));
    },
  };
};

/** Requests that were neither turned down nor replaced, enrolled ones included. */
export const keyRequestStore = (db: Db, log: LogRef) => {
  const here = { estate_id: log.estate, assembly_id: log.assembly };
  return {
    /** False when the account has a key already, or the key was used before. */
    async add(request: Omit<KeyRequest, 'person'>): Promise<boolean> {
      try {
        await db
          .insertInto('role_key_request')
          .values({
            ...here,
            kid: request.kid,
            account_id: request.accountId,
            role: request.role,
            jwk: JSON.stringify(request.jwk),
            pop: request.pop,
            requested_at: request.requestedAt,
          })
          .execute();
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    /** Oldest first. */
    async list(): Promise<readonly KeyRequest[]> {
      return (await standingRequests(db, log).orderBy('r.requested_at').orderBy('r.kid').execute()).map(toRequest);
    },

    async find(kid: string): Promise<KeyRequest | null> {
      const row = await standingRequests(db, log).where('r.kid', '=', kid).executeTakeFirst();
      return row ? toRequest(row) : null;
    },

    async ofAccount(accountId: string): Promise<KeyRequest | null> {
      const row = await standingRequests(db, log).where('r.account_id', '=', accountId).executeTakeFirst();
      return row ? toRequest(row) : null;
    },

    /** Then the account may ask with another key. */
    async withdraw(kid: string, at: Date): Promise<void> {
      await db
        .updateTable('role_key_request')
        .set({ withdrawn_at: at })
        .where((eb) => eb.and({ ...here, kid }))
        .where('withdrawn_at', 'is', null)
        .execute();
    },
  };
};

const standingRequests = (db: Db, { estate, assembly }: LogRef) =>
  db
    .selectFrom('role_key_request as r')
    .innerJoin('role_person as p', (join) =>
      join
        .onRef('p.estate_id', '=', 'r.estate_id')
        .onRef('p.assembly_id', '=', 'r.assembly_id')
        .onRef('p.account_id', '=', 'r.account_id'),
    )
    .select(['r.kid', 'r.account_id', 'p.person', 'r.role', 'r.jwk', 'r.pop', 'r.requested_at'])
    .where('r.estate_id', '=', estate)
    .where('r.assembly_id', '=', assembly)
    .where('r.withdrawn_at', 'is', null);

interface RequestColumns {
  readonly kid: string;
  readonly account_id: string;
  readonly person: string;
  readonly role: string;
  readonly jwk: unknown;
  readonly pop: string;
  readonly requested_at: Date;
}

const toRequest = (row: RequestColumns): KeyRequest => ({
  kid: row.kid,
  accountId: row.account_id,
  person: row.person,
  role: row.role as KeyRole,
  jwk: row.jwk as EcPublicJwk,
  pop: row.pop,
  requestedAt: row.requested_at,
});
