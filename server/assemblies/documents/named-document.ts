import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { ActContext, ActRefusal } from '../acts/act-definition.ts';
import { documentFor } from './give-document.ts';

/**
 * A document that was handed in for this assembly, as an act's body names it. Only one that the signer may read: an entry can
 * make a document public, and the hashes of every scan are in the log.
 */
export async function namedDocument(
  { deps, log, actor }: Pick<ActContext, 'deps' | 'log' | 'actor'>,
  sha256: string,
): Promise<Result<{ readonly document: DocumentRef }, ActRefusal>> {
  const found = await documentFor(deps, log, actor, sha256);
  return found ? ok({ document: { ...found } }) : err({ code: 'DOCUMENT_UNKNOWN' });
}
