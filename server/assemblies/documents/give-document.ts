import type { Json } from '../../../crypto/canonical.ts';
import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Actor } from '../../platform/authorize.ts';
import { holdsRole } from '../actor-roles.ts';
import { assemblyStore } from '../assembly-store.ts';
import { documentStore } from './document-store.ts';
import { keepDocument } from './keep-document.ts';
import { minutesOf } from './minutes.ts';
import { isOfType } from './media-types.ts';
import { plainPhoto } from './plain-photo.ts';
import { documentsIn } from './published.ts';

export interface GivenDocument {
  readonly content: Uint8Array;
  /** As the sender says; checked against the bytes. */
  readonly type: string;
}

export type GiveRefusal = { readonly code: 'ASSEMBLY_UNKNOWN' | 'DOCUMENT_TYPE_REFUSED' };

/** Keeps what somebody hands in for an assembly. It is public only once an entry of the log makes it so. */
export async function giveDocument(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { content, type }: GivenDocument,
): Promise<Result<DocumentRef, GiveRefusal>> {
  if (!(await assemblyStore(deps.db).find(log))) return err({ code: 'ASSEMBLY_UNKNOWN' });
  if (!isOfType(type, content)) return err({ code: 'DOCUMENT_TYPE_REFUSED' });
  const kept = await keepDocument(deps, log, { content, type, by: actor.accountId });
  // The same bytes keep the type under which they were first given, and whatever names them has to say the same.
  return ok((await documentStore(deps.db, log).find(kept.sha256)) ?? kept);
}

/** Keeps a candidate's photo without what the camera wrote beside the picture. */
export async function givePhoto(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  { content }: Pick<GivenDocument, 'content'>,
): Promise<Result<DocumentRef, GiveRefusal | { readonly code: 'PHOTO_REFUSED' }>> {
  const plain = plainPhoto(content);
  if (!plain.ok) return err({ code: 'PHOTO_REFUSED' });
  return giveDocument(deps, log, actor, { content: plain.value, type: 'image/jpeg' });
}

const STAFF = ['committee', 'community', 'officer'] as const;

/**
 * The document if this reader may have it: everybody what is published, owners the minutes, the staff these and what the
 * draft names, they gave or the service wrote.
 */
export async function documentFor(
  deps: Deps,
  log: LogRef,
  actor: Actor | null,
  sha256: string,
): Promise<DocumentRef | null> {
  const store = documentStore(deps.db, log);
  const document = await store.find(sha256);
  if (!document || (await store.isPublic(sha256))) return document;
  if (!actor || !(await holdsRole(deps, actor, log.estate, [...STAFF, 'owner']))) return null;
  if ((await minutesOf(deps.db, log)).some((each) => each.document.sha256 === sha256)) return document;
  if (!(await holdsRole(deps, actor, log.estate, STAFF))) return null;
  if ((await store.isGivenBy(sha256, actor.accountId)) || (await store.isOfService(sha256))) return document;
  const draft = (await assemblyStore(deps.db).find(log))?.draft;
  const named = draft ? [...documentsIn(draft as unknown as Json)] : [];
  return named.some((each) => each.sha256 === sha256) ? document : null;
}
