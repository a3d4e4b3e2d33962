import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import type { Actor } from '../../platform/authorize.ts';
import { holdsRole } from '../actor-roles.ts';
import { ownerObjections, type ObjectionKind, type OwnerObjection } from './objection-store.ts';
import { statementDocument, textOf } from './statement.ts';

export interface NewObjection {
  readonly kind: ObjectionKind;
  /** Number of the entry that it is about. */
  readonly about: number | null;
  readonly statement: string;
}

export type ObjectRefusal = { readonly code: 'OBJECTIONS_NOT_OPEN' | 'OBJECTION_ENTRY_UNKNOWN' };

/** Files an objection. It is for convener, clerk or officer to log it; until it is answered nothing can be declared. */
export async function objectTo(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { kind, about, statement }: NewObjection,
): Promise<Result<{ readonly id: string }, ObjectRefusal>> {
  const state = await logWriter(deps).state(log);
  // Between freeze and notice the roll alone can be objected to: its own objections ended with the freeze.
  const begun = kind === 'roll' ? state?.frozen : state?.notice;
  if (!state || !begun || state.declared || state.cancelled) return err({ code: 'OBJECTIONS_NOT_OPEN' });
  if (about !== null && about >= state.size) return err({ code: 'OBJECTION_ENTRY_UNKNOWN' });
  const { content, document } = statementDocument(statement);
  const raisedAt = await deps.clock.inTransaction(deps.db);
  const objection = { id: randomUUID(), accountId: actor.accountId, raisedAt, kind, about, document };
  await ownerObjections(deps, log).add({ ...objection, statement: content });
  return ok({ id: objection.id });
}

export interface ObjectionView extends Pick<OwnerObjection, 'id' | 'kind' | 'about' | 'seq'> {
  readonly raisedAt: string;
  readonly statement: string;
  readonly mine: boolean;
  readonly answer: { readonly seq: number; readonly text: string } | null;
}

/** All of them for those who log and answer them, an owner's own for him. */
export async function objectionsFor(deps: Deps, log: LogRef, actor: Actor): Promise<readonly ObjectionView[]> {
  const isStaff = await holdsRole(deps, actor, log.estate, ['committee', 'community', 'officer']);
  const found = await ownerObjections(deps, log).list(isStaff ? null : actor.accountId);
  return found.map(({ id, accountId, raisedAt, kind, about, statement, seq, answer }) => ({
    ...{ id, kind, about, seq },
    raisedAt: raisedAt.toISOString(),
    statement: textOf(statement),
    mine: accountId === actor.accountId,
    answer: answer && { seq: answer.seq, text: textOf(answer.document) },
  }));
}
