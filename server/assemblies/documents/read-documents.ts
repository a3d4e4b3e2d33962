import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import { documentStore } from './document-store.ts';

/** What other capabilities ask about the documents of an assembly. */
export const documentsOf = (db: Db, log: LogRef) => {
  const store = documentStore(db, log);
  return {
    /** A document that was given to this assembly; null for any other. */
    find: (sha256: string): Promise<DocumentRef | null> => store.find(sha256),
    /** Whether an entry of the log made it public. */
    isPublic: (sha256: string): Promise<boolean> => store.isPublic(sha256),
  };
};
