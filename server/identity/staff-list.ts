import type { Static } from 'typebox';
import { sql } from 'kysely';
import { maskPhone } from '../accountability/masking.ts';
import { listEstates } from '../estates/estate-facts.ts';
import type { Deps } from '../deps.ts';
import { areaCovers, type Actor } from '../platform/authorize.ts';
import { staffStore, toGrant } from './account-store.ts';
import type { StaffList } from './schemas.ts';

interface Row {
  readonly account: string;
  readonly created: Date;
  readonly createdBy: string | null;
  readonly grant: string | null;
  readonly role: string;
  readonly scope: string;
  readonly scope_id: string;
  readonly granted: Date;
  readonly grantedBy: string | null;
  readonly reason: string | null;
  readonly revoked: Date | null;
  readonly revokedBy: string | null;
  readonly revokedReason: string | null;
}

/** Staff whose posts lie within the administrator's own area or estates, and accounts that he made and that hold none yet. */
export async function staffList(deps: Pick<Deps, 'db' | 'keys'>, by: Actor): Promise<Static<typeof StaffList>> {
  const covers = await coverage(deps, by);
  const { rows } = await sql<Row>`
    select a.account_id as account, a.created_at as created, a.created_by as "createdBy", g.grant_id as grant, g.role, g.scope,
      g.scope_id, g.granted_at as granted, g.granted_by as "grantedBy", g.reason, g.revoked_at as revoked,
      g.revoked_by as "revokedBy", g.revoked_reason as "revokedReason"
    from account a left join role_grant g on g.account_id = a.account_id and g.role <> 'owner'
    where a.kind = 'staff' order by a.created_at, a.account_id, g.granted_at`.execute(deps.db);
  const accounts = new Map<string, Row[]>();
  for (const row of rows) accounts.set(row.account, [...(accounts.get(row.account) ?? []), row]);
  const mine = [...accounts].filter(([, held]) =>
    held.some((row) => (row.grant === null ? row.createdBy === by.accountId : covers(row))),
  );
  const people = rows.flatMap(({ account, grantedBy, revokedBy }) => [
    account,
    grantedBy ?? account,
    revokedBy ?? account,
  ]);
  const names = await staffStore(deps.db).staffNames(deps.keys, [...new Set(people)]);
  return Promise.all(
    mine.map(([account, held]) =>
      lineOf(
        deps,
        account,
        held.filter((row) => row.grant === null || covers(row)),
        names,
      ),
    ),
  );
}

async function coverage({ db }: Pick<Deps, 'db'>, by: Actor): Promise<(row: Row) => boolean> {
  const own = by.grants.filter(({ role }) => role === 'administrator');
  const areas = new Map((await listEstates(db)).map(({ estate, areaCode }) => [estate, areaCode]));
  return ({ scope, scope_id }) => {
    const code = scope === 'area' ? scope_id : areas.get(scope_id);
    return own.some((grant) =>
      grant.scope === 'area'
        ? code !== undefined && areaCovers(grant.scopeId, code)
        : scope === 'estate' && grant.scopeId === scope_id,
    );
  };
}

async function lineOf(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  account: string,
  held: readonly Row[],
  names: ReadonlyMap<string, string>,
): Promise<Static<typeof StaffList>[number]> {
  const [phone = ''] = await staffStore(db).staffPhones(keys, [account]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    ...{ account, name: names.get(account) ?? '', phone: maskPhone(phone), createdAt: held[0]!.created.toISOString() },
    grants: held.flatMap((row) =>
      row.grant === null
        ? []
        : [
            {
              ...{ grant: row.grant, ...toGrant(row), grantedAt: row.granted.toISOString(), reason: row.reason },
              grantedBy: nameOf(row.grantedBy),
              revoked: row.revoked && {
                ...{ at: row.revoked.toISOString(), by: nameOf(row.revokedBy), reason: row.revokedReason },
              },
            },
          ],
    ),
  };
}
