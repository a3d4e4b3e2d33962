import { sql } from 'kysely';
import type { Actor } from '../platform/authorize.ts';
import type { Db } from '../platform/database.ts';
import { groupBy } from '../platform/group-by.ts';
import { toGrant } from './account-store.ts';

/**
 * Who holds each of the sessions, with all grants, in one statement; those that do not hold (any more) are left out. Asked at
 * every request and never remembered, so that a revoked grant or session ends at once in every process.
 */
export async function loadActors(db: Db, sessions: readonly string[], now: Date): Promise<ReadonlyMap<string, Actor>> {
  const rows = await db
    .selectFrom('session as s')
    .leftJoin('role_grant as g', (join) =>
      join.onRef('g.account_id', '=', 's.account_id').on('g.revoked_at', 'is', null),
    )
    .select(['s.session_id', 's.account_id', 'g.role', 'g.scope', 'g.scope_id', 'g.person_id'])
    .where(sql<boolean>`s.session_id = any(${sessions}::uuid[])`)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', now)
    .execute();
  const bySession = groupBy(rows, (row) => row.session_id);
  return new Map([...bySession].map(([session, held]) => [session, actorOf(held)]));
}

interface Row {
  readonly account_id: string;
  readonly role: string | null;
  readonly scope: string | null;
  readonly scope_id: string | null;
  readonly person_id: string | null;
}

function actorOf(rows: readonly Row[]): Actor {
  const held = rows.flatMap(({ role, scope, scope_id, person_id }) =>
    role !== null && scope !== null && scope_id !== null
      ? [{ ...toGrant({ role, scope, scope_id }), person: person_id }]
      : [],
  );
  return {
    accountId: rows[0]!.account_id,
    grants: held.map(({ role, scope, scopeId }) => ({ role, scope, scopeId })),
    personIds: Object.fromEntries(held.flatMap(({ scopeId, person }) => (person === null ? [] : [[scopeId, person]]))),
  };
}
