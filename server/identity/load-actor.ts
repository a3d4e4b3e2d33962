import type { Actor } from '../platform/authorize.ts';
import type { Db } from '../platform/database.ts';
import { groupBy } from '../platform/group-by.ts';
import { piece, statement } from '../platform/piece.ts';
import { toGrant } from './account-store.ts';

/**
 * Who holds each of the sessions, with all grants, in one statement; those that do not hold (any more) are left out. Asked at
 * every request and never remembered, so that a revoked grant or session ends at once in every process. Each is looked up by
 * its key (`offset 0`): left to itself the planner may read the sessions of a whole city for a few.
 */
export async function loadActors(db: Db, sessions: readonly string[], now: Date): Promise<ReadonlyMap<string, Actor>> {
  const held = piece`
    select s.session_id, s.account_id, s.signed_in_at, s.confirmed_at, g.role, g.scope, g.scope_id, g.person_id
    from unnest(${sessions}::uuid[]) as asked (id)
    cross join lateral (select * from session where session_id = asked.id offset 0) as s
    left join lateral (select * from role_grant where account_id = s.account_id and revoked_at is null offset 0) as g on true
    where s.revoked_at is null and s.expires_at > ${now}`;
  const { rows } = await db.executeQuery<Row & { readonly session_id: string }>(statement(held));
  const bySession = groupBy(rows, (row) => row.session_id);
  return new Map([...bySession].map(([session, grants]) => [session, actorOf(grants)]));
}

interface Row {
  readonly account_id: string;
  readonly signed_in_at: Date;
  readonly confirmed_at: Date | null;
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
  const { account_id: accountId, signed_in_at, confirmed_at } = rows[0]!;
  return {
    accountId,
    codes: { signIn: signed_in_at.getTime(), again: confirmed_at?.getTime() ?? null },
    grants: held.map(({ role, scope, scopeId }) => ({ role, scope, scopeId })),
    personIds: Object.fromEntries(held.flatMap(({ scopeId, person }) => (person === null ? [] : [[scopeId, person]]))),
  };
}
