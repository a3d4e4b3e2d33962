import type { Actor } from '../platform/authorize.ts';
import type { Db } from '../platform/database.ts';
import { toGrant } from './account-store.ts';

/**
 * Who holds the session, with all grants, in one statement; null when it does not hold (any more). Asked at every request and
 * never cached, so that a revoked grant or session ends at once in every process.
 */
export async function loadActor(db: Db, session: string, now: Date): Promise<Actor | null> {
  const rows = await db
    .selectFrom('session as s')
    .leftJoin('role_grant as g', (join) =>
      join.onRef('g.account_id', '=', 's.account_id').on('g.revoked_at', 'is', null),
    )
    .select(['s.account_id', 'g.role', 'g.scope', 'g.scope_id', 'g.person_id'])
    .where('s.session_id', '=', session)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', now)
    .execute();
  const [first] = rows;
  if (!first) return null;
  const held = rows.flatMap(({ role, scope, scope_id, person_id }) =>
    role !== null && scope !== null && scope_id !== null
      ? [{ ...toGrant({ role, scope, scope_id }), person: person_id }]
      : [],
  );
  return {
    accountId: first.account_id,
    grants: held.map(({ role, scope, scopeId }) => ({ role, scope, scopeId })),
    personIds: Object.fromEntries(held.flatMap(({ scopeId, person }) => (person === null ? [] : [[scopeId, person]]))),
  };
}
