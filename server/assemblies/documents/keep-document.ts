import type { Hex32 } from '../../../crypto/brands.ts';
import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { documentStore } from './document-store.ts';

export interface NewDocument {
  readonly content: Uint8Array;
  /** Media type. */
  readonly type: string;
  /** Who gave it; null for what the service wrote itself. */
  readonly by: string | null;
}

/** Above what an upload may have, so that only a bug meets it. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Keeps a document of an assembly under its hash, before any entry may name it. */
export async function keepDocument(deps: Deps, log: LogRef, { content, type, by }: NewDocument): Promise<DocumentRef> {
  const stored = await deps.files.put(content, { maxBytes: MAX_BYTES });
  if (!stored.ok) throw new Error(`a document of the service has more than ${MAX_BYTES} bytes`);
  const document = { sha256: stored.value.sha256 as Hex32, bytes: stored.value.bytes, type };
  await documentStore(deps.db, log).add({ ...document, by, at: await deps.clock.inTransaction(deps.db) });
  return document;
}
