import { randomBytes } from 'node:crypto';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { parseInstant, parseLocalDay } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import type { Actor } from '../../platform/authorize.ts';
import { assemblyChanges, assemblyStore, type Assembly } from '../assembly-store.ts';
import { noteConflictsIn } from '../conflicts/seen-in-draft.ts';
import { documentStore } from '../documents/document-store.ts';
import { isPlainPhoto } from '../documents/plain-photo.ts';
import { documentsIn } from '../documents/published.ts';
import { estateOf } from '../estates-port.ts';
import type { Json } from '../../../crypto/canonical.ts';
import { emptyDraft, type Draft } from './draft-schema.ts';

/** A new assembly with nothing decided but its title. */
export async function createAssembly(
  deps: Deps,
  actor: Actor,
  estate: string,
  title: string,
): Promise<Result<LogRef & { readonly version: number }, { readonly code: 'ESTATE_UNKNOWN' }>> {
  const found = await estateOf(deps.db, estate);
  if (!found) return err({ code: 'ESTATE_UNKNOWN' });
  const log = { estate, assembly: randomBytes(8).toString('hex') };
  const at = await deps.clock.inTransaction(deps.db);
  const draft = emptyDraft(title, `${found.name}业主委员会`);
  await assemblyChanges(deps.db, { by: actor.accountId, at }).create(log, draft);
  return ok({ ...log, version: 1 });
}

export type EditRefusal =
  | { readonly code: 'ASSEMBLY_UNKNOWN' | 'DRAFT_FROZEN' | 'DOCUMENT_NOT_GIVEN' | 'PHOTO_NOT_PLAIN' | 'INSTANT_UNREAL' }
  | { readonly code: 'DRAFT_CHANGED'; readonly version: number };

/** Replaces the draft that was read as `version`; two people who edit at once do not overwrite each other. */
export async function replaceDraft(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { draft, version }: { readonly draft: Draft; readonly version: number },
): Promise<Result<{ readonly version: number }, EditRefusal>> {
  const found = await assemblyStore(deps.db).find(log);
  if (!found) return err({ code: 'ASSEMBLY_UNKNOWN' });
  const state = await logWriter(deps).state(log);
  if (state?.notice || state?.cancelled) return err({ code: 'DRAFT_FROZEN' });
  if (!instantsOf(draft).every((text) => parseInstant(text) !== null) || !daysOf(draft).every(isRealDay))
    return err({ code: 'INSTANT_UNREAL' });
  if (!(await knowsDocuments(deps, log, draft))) return err({ code: 'DOCUMENT_NOT_GIVEN' });
  if (!(await showsPlainPhotos(deps, found.draft, draft))) return err({ code: 'PHOTO_NOT_PLAIN' });
  const at = await deps.clock.inTransaction(deps.db);
  const next = await deps.db.transaction().execute(async (tx) => {
    const replaced = await assemblyChanges(tx, { by: actor.accountId, at }).replaceDraft(log, version, draft);
    if (replaced !== null) await noteConflictsIn(deps, tx, log, draft);
    return replaced;
  });
  if (next !== null) return ok({ version: next });
  const now = await assemblyStore(deps.db).find(log);
  return err({ code: 'DRAFT_CHANGED', version: now?.version ?? found.version });
}

const isRealDay = (text: string): boolean => parseLocalDay(text) !== null;
const daysOf = ({ convener: { termEndsOn, group }, motions }: Draft): readonly string[] => {
  const contracts = motions.flatMap(({ contract }) => [contract?.endsOn, contract?.handoverOn]);
  return [termEndsOn, group?.postedOn, ...contracts].flatMap((text) => text ?? []);
};

const instantsOf = ({ postingPlanned, channels }: Draft): readonly string[] => [
  ...(postingPlanned === null ? [] : [postingPlanned]),
  ...Object.values(channels).flatMap(({ from, to }) => [from, to]),
];

/** A draft names only what was uploaded to this assembly: nobody reads another assembly's files through it. */
async function knowsDocuments({ db }: Deps, log: LogRef, draft: Draft): Promise<boolean> {
  const named = [...documentsIn(draft as unknown as Json)];
  for (const document of named) {
    const kept = await documentStore(db, log).find(document.sha256);
    if (kept?.bytes !== document.bytes || kept.type !== document.type) return false;
  }
  return true;
}

const photosIn = ({ motions }: Draft): readonly string[] =>
  motions.flatMap((motion) =>
    motion.kind === 'elect' ? motion.candidates.flatMap(({ photo }) => photo?.sha256 ?? []) : [],
  );

/** What is shown as a photo came in as one: nothing that a camera wrote beside it is published by another way in. */
async function showsPlainPhotos({ files }: Deps, before: Draft, draft: Draft): Promise<boolean> {
  const known = new Set(photosIn(before));
  for (const sha256 of photosIn(draft)) {
    if (known.has(sha256)) continue;
    const content = await files.read(sha256);
    if (!content || !isPlainPhoto(content)) return false;
  }
  return true;
}

export type SubmitRefusal = { readonly code: 'ASSEMBLY_UNKNOWN' | 'SUBMITTED_BEFORE' | 'SUBMISSION_EMPTY' };

/** Hands the assembly to the street office, which opens its log. The draft may still be worked on until the notice. */
export async function submitAssembly(
  deps: Deps,
  log: LogRef,
  actor: Actor,
): Promise<Result<{ readonly submittedAt: string }, SubmitRefusal>> {
  const found = await assemblyStore(deps.db).find(log);
  if (!found) return err({ code: 'ASSEMBLY_UNKNOWN' });
  if (found.draft.motions.length === 0) return err({ code: 'SUBMISSION_EMPTY' });
  const at = await deps.clock.inTransaction(deps.db);
  const submitted = await assemblyChanges(deps.db, { by: actor.accountId, at }).submit(log);
  return submitted ? ok({ submittedAt: at.toISOString() }) : err({ code: 'SUBMITTED_BEFORE' });
}

export const findAssembly = (deps: Deps, log: LogRef): Promise<Assembly | null> => assemblyStore(deps.db).find(log);
