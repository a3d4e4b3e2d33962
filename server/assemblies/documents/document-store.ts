import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import type { Hex32 } from '../../../crypto/brands.ts';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';

export interface DocumentRow extends DocumentRef {
  /** Null for what the service wrote itself. */
  readonly by: string | null;
  readonly at: Date;
}

export const documentStore = (db: Db, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    /** The same bytes again keep their first type; whoever gives them is one of their givers. */
    async add({ sha256, bytes, type, by, at }: DocumentRow): Promise<void> {
      await db
        .insertInto('assembly_document')
        .values({ ...here, sha256, bytes, type, uploaded_by: by, uploaded_at: at })
        .onConflict((conflict) => conflict.columns(['estate_id', 'assembly_id', 'sha256']).doNothing())
        .execute();
      if (by === null) return;
      await db
        .insertInto('document_giver')
        .values({ ...here, sha256, account_id: by })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async find(sha256: string): Promise<DocumentRef | null> {
      const row = await db
        .selectFrom('assembly_document')
        .select(['sha256', 'bytes', 'type'])
        .where((eb) => eb.and({ ...here, sha256 }))
        .executeTakeFirst();
      return row ? { sha256: row.sha256 as Hex32, bytes: row.bytes, type: row.type } : null;
    },

    /** Whether the service wrote it: a measured downtime, a list of deliveries, the text of a notice. */
    async isOfService(sha256: string): Promise<boolean> {
      const row = await db
        .selectFrom('assembly_document')
        .select('sha256')
        .where((eb) => eb.and({ ...here, sha256 }))
        .where('uploaded_by', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },

    async isGivenBy(sha256: string, accountId: string): Promise<boolean> {
      const row = await db
        .selectFrom('document_giver')
        .select('sha256')
        .where((eb) => eb.and({ ...here, sha256, account_id: accountId }))
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Whether an entry of the log made it public. */
    async isPublic(sha256: string): Promise<boolean> {
      const row = await db
        .selectFrom('published_document')
        .select('seq')
        .where((eb) => eb.and({ ...here, sha256 }))
        .executeTakeFirst();
      return row !== undefined;
    },

    /** Written in the transaction of the entry that names them. */
    async publish(hashes: readonly string[], seq: number): Promise<void> {
      if (hashes.length === 0) return;
      await db
        .insertInto('published_document')
        .values(hashes.map((sha256) => ({ ...here, sha256, seq })))
        .execute();
    },
  };
};
