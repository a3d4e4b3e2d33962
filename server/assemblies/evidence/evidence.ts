import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Actor } from '../../platform/authorize.ts';
import { openSealed, seal, type SealedPlace } from '../../platform/sealed.ts';
import { holdsRole } from '../actor-roles.ts';
import { isOfType } from '../documents/media-types.ts';
import { ownerObjections } from '../objections/objection-store.ts';
import { objectionStore } from '../roll/objection-store.ts';
import { evidenceStore, type EvidenceRow } from './evidence-store.ts';

/** What a phone makes, and what an office prints. */
export const EVIDENCE_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export const MAX_EVIDENCE_BYTES = 8 * 1024 * 1024;
const MAX_FILES = 5;

export interface GivenEvidence {
  readonly objection: string;
  readonly content: Uint8Array;
  readonly type: string;
}

export type EvidenceRefusal = {
  readonly code: 'EVIDENCE_OBJECTION_UNKNOWN' | 'EVIDENCE_TYPE_REFUSED' | 'EVIDENCE_TOO_MANY';
};

/** Keeps a photo or paper with an objection, sealed: a certificate names people. */
export async function giveEvidence(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { objection, content, type }: GivenEvidence,
): Promise<Result<{ readonly id: string }, EvidenceRefusal>> {
  if (!EVIDENCE_TYPES.some((each) => each === type) || !isOfType(type, content))
    return err({ code: 'EVIDENCE_TYPE_REFUSED' });
  if (!(await mayAdd(deps, log, actor, objection))) return err({ code: 'EVIDENCE_OBJECTION_UNKNOWN' });
  const store = evidenceStore(deps.db, log);
  if ((await store.list({ objection })).length >= MAX_FILES) return err({ code: 'EVIDENCE_TOO_MANY' });
  const id = randomUUID();
  const sealed = seal(deps.keys.dataKey, placeOf(log, id), content);
  const stored = await deps.files.put(sealed);
  if (!stored.ok) return err({ code: 'EVIDENCE_TYPE_REFUSED' });
  const at = await deps.clock.inTransaction(deps.db);
  const { sha256 } = stored.value;
  await store.add({ id, objection, accountId: actor.accountId, sha256, bytes: content.length, type, at });
  return ok({ id });
}

const placeOf = ({ estate }: LogRef, id: string): SealedPlace => ({ estate, subject: id, field: 'objection-evidence' });

/** Whoever filed it, or the desk that wrote down what somebody said. */
async function mayAdd(deps: Deps, log: LogRef, { accountId }: Actor, objection: string): Promise<boolean> {
  const [vote, roll] = await Promise.all([
    ownerObjections(deps, log).find(objection),
    objectionStore(deps, log).list(accountId),
  ]);
  return vote?.accountId === accountId || roll.some(({ id }) => id === objection);
}

export type EvidenceView = Pick<EvidenceRow, 'id' | 'objection' | 'bytes' | 'type'>;

/** Your own, or all of it for those who answer. */
export async function evidenceFor(deps: Deps, log: LogRef, actor: Actor): Promise<readonly EvidenceView[]> {
  const found = await evidenceStore(deps.db, log).list(await scopeOf(deps, log, actor));
  return found.map(({ id, objection, bytes, type }) => ({ id, objection, bytes, type }));
}

/** One file, opened; null where there is none for this reader. */
export async function openEvidence(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  id: string,
): Promise<{ readonly type: string; readonly content: Buffer } | null> {
  const found = (await evidenceStore(deps.db, log).list(await scopeOf(deps, log, actor))).find((row) => row.id === id);
  const sealed = found && (await deps.files.read(found.sha256));
  return found && sealed
    ? { type: found.type, content: openSealed(deps.keys.dataKey, placeOf(log, id), sealed) }
    : null;
}

const scopeOf = async (deps: Deps, log: LogRef, actor: Actor): Promise<{ accountId?: string }> =>
  (await holdsRole(deps, actor, log.estate, ['committee', 'community', 'officer']))
    ? {}
    : { accountId: actor.accountId };
