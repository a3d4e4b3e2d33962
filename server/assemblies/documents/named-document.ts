import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { ActContext, ActRefusal } from '../acts/act-definition.ts';
import { documentStore } from './document-store.ts';

/** A document that was handed in for this assembly, as an act's body names it. */
export async function namedDocument(
  { deps, log }: Pick<ActContext, 'deps' | 'log'>,
  sha256: string,
): Promise<Result<{ readonly document: DocumentRef }, ActRefusal>> {
  const found = await documentStore(deps.db, log).find(sha256);
  return found ? ok({ document: { ...found } }) : err({ code: 'DOCUMENT_UNKNOWN' });
}
