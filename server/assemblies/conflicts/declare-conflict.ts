import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import { deskPeople } from '../../identity/desk-people.ts';
import { maskName } from '../../identity/mask-name.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Actor } from '../../platform/authorize.ts';
import { hasSqlState, inTransaction } from '../../platform/database.ts';
import { holdsRole } from '../actor-roles.ts';
import { assemblyStore } from '../assembly-store.ts';
import { conflictStore, type Basis, type Post } from './conflict-store.ts';

export interface Declaration {
  /** Account; null for oneself. */
  readonly account: string | null;
  readonly basis: Basis;
  readonly reason: string;
}

export type ConflictRefusal = {
  readonly code: 'ASSEMBLY_UNKNOWN' | 'CONFLICT_NOT_YOURS' | 'CONFLICT_NO_POST' | 'CONFLICT_KNOWN';
};

/** Somebody says it of himself, or an officer says it of anybody who works at this desk. It holds at once. */
export async function declareConflict(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { account, basis, reason }: Declaration,
): Promise<Result<{ readonly id: string }, ConflictRefusal>> {
  const whose = account ?? actor.accountId;
  if (!(await assemblyStore(deps.db).find(log))) return err({ code: 'ASSEMBLY_UNKNOWN' });
  if (whose !== actor.accountId && !(await holdsRole(deps, actor, log.estate, ['officer'])))
    return err({ code: 'CONFLICT_NOT_YOURS' });
  const role = await postOf(deps, log.estate, whose, actor);
  if (!role) return err({ code: 'CONFLICT_NO_POST' });
  return inTransaction<{ readonly id: string }, ConflictRefusal>(deps.db, async (tx) => {
    const at = await deps.clock.inTransaction(tx);
    const conflict = { id: randomUUID(), account: whose, role, basis, reason, at, by: actor.accountId };
    return (await conflictStore(tx, log).add(conflict)) ? ok({ id: conflict.id }) : err({ code: 'CONFLICT_KNOWN' });
  });
}

async function postOf(deps: Deps, estate: string, account: string, actor: Actor): Promise<Post | null> {
  const isPost = (role: string): role is Post => role === 'committee' || role === 'community' || role === 'officer';
  if (account === actor.accountId) return actor.grants.map(({ role }) => role).find(isPost) ?? null;
  const person = (await deskPeople(deps, estate)).find((each) => each.account === account);
  return person?.roles.find(isPost) ?? null;
}

export type LiftRefusal = { readonly code: 'CONFLICT_UNKNOWN' | 'CONFLICT_NOT_YOURS' };

/** An officer found that it is none: somebody of the same name. The row stays, with the reason. */
export async function liftConflict(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null, LiftRefusal>> {
  try {
    const at = await deps.clock.inTransaction(deps.db);
    const lifted = await conflictStore(deps.db, log).lift(id, { by: actor.accountId, at, reason });
    return lifted ? ok(null) : err({ code: 'CONFLICT_UNKNOWN' });
  } catch (error) {
    if (hasSqlState(error, '23514', 'lifted_by_another')) return err({ code: 'CONFLICT_NOT_YOURS' });
    throw error;
  }
}

/** As owners read it: the post and the name's first character. */
export interface ConflictView {
  readonly id: string;
  readonly role: Post;
  readonly name: string;
  readonly basis: Basis;
  readonly reason: string;
  readonly at: string;
  readonly by: 'himself' | 'officer' | 'service';
  readonly lifted: { readonly at: string; readonly reason: string } | null;
}

export async function conflictsOf(deps: Deps, log: LogRef): Promise<readonly ConflictView[]> {
  const found = await conflictStore(deps.db, log).list();
  if (found.length === 0) return [];
  const names = new Map((await deskPeople(deps, log.estate)).map(({ account, name }) => [account, name]));
  return found.map(({ id, account, role, basis, reason, at, by, lifted }) => ({
    ...{ id, role, basis, reason, at: at.toISOString(), name: maskName(names.get(account) ?? '*') },
    by: by === null ? 'service' : by === account ? 'himself' : 'officer',
    lifted: lifted && { at: lifted.at.toISOString(), reason: lifted.reason },
  }));
}
