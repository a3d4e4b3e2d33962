import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import { rollReader } from '../../log/roll-reader.ts';
import type { Actor } from '../../platform/authorize.ts';
import { holdsRole } from '../actor-roles.ts';
import { objectionStore, type RollObjection, type RollObjectionKind } from './objection-store.ts';

export interface NewRollObjection {
  readonly kind: RollObjectionKind;
  /** As on the published list. */
  readonly address: string | null;
  readonly statement: string;
}

export type RollObjectionRefusal = {
  readonly code: 'ROLL_NOT_PUBLISHED' | 'ROLL_OBJECTIONS_ENDED' | 'UNIT_NOT_YOURS';
};

/** Staff may write down what somebody tells them at the desk about any unit; an owner objects about his own or the whole. */
export async function objectToRoll(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { kind, address, statement }: NewRollObjection,
): Promise<Result<{ readonly id: string }, RollObjectionRefusal>> {
  const state = await logWriter(deps).state(log);
  if (!state?.roll) return err({ code: 'ROLL_NOT_PUBLISHED' });
  if (state.frozen) return err({ code: 'ROLL_OBJECTIONS_ENDED' });
  if (address !== null && !(await mayObjectAbout(deps, log, actor, address))) return err({ code: 'UNIT_NOT_YOURS' });
  const raisedAt = await deps.clock.inTransaction(deps.db);
  const objection = { id: randomUUID(), accountId: actor.accountId, raisedAt, kind, address, statement };
  await objectionStore(deps, log).add(objection);
  return ok({ id: objection.id });
}

async function mayObjectAbout(deps: Deps, log: LogRef, actor: Actor, address: string): Promise<boolean> {
  if (await holdsRole(deps, actor, log.estate, ['committee', 'community', 'officer'])) return true;
  const person = actor.personIds[log.estate];
  if (person === undefined) return false;
  const voters = await rollReader(deps.db).votersOf(log, [person]);
  return voters.some(({ leaf }) => leaf.units.some((unit) => unit.address === address));
}

/** All of them for those who answer, an owner's own for him. */
export async function rollObjections(deps: Deps, log: LogRef, actor: Actor): Promise<readonly RollObjection[]> {
  const isStaff = await holdsRole(deps, actor, log.estate, ['committee', 'community', 'officer']);
  return objectionStore(deps, log).list(isStaff ? null : actor.accountId);
}

export type RollAnswerRefusal = { readonly code: 'OBJECTION_UNKNOWN' | 'OBJECTION_ANSWERED' };

export async function answerRollObjection(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { id, ...answer }: { readonly id: string; readonly accepted: boolean; readonly text: string },
): Promise<Result<null, RollAnswerRefusal>> {
  const at = await deps.clock.inTransaction(deps.db);
  const outcome = await objectionStore(deps, log).answer(id, { ...answer, by: actor.accountId, at });
  if (outcome === 'answered') return ok(null);
  return err({ code: outcome === 'unknown' ? 'OBJECTION_UNKNOWN' : 'OBJECTION_ANSWERED' });
}
