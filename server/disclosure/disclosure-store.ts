import type { LogRef } from '../log/log-ref.ts';
import { insertInto, type Insert } from '../log/proposal.ts';
import type { Db } from '../platform/database.ts';

export interface PublicBundle {
  /** Entries of the log in it. */
  readonly size: number;
  readonly sha256: string;
  readonly bytes: number;
}

export const disclosureStore = (db: Db, { estate, assembly }: LogRef) => {
  const here = { estate_id: estate, assembly_id: assembly };
  return {
    /** Whether the log says that this account draws a bundle for this key. */
    async isRecorded(recipient: string, accountId: string): Promise<boolean> {
      const row = await db
        .selectFrom('disclosure')
        .select('seq')
        .where((eb) => eb.and({ ...here, recipient, account_id: accountId }))
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async publicBundle(size: number): Promise<PublicBundle | null> {
      const row = await db
        .selectFrom('public_bundle')
        .select(['size', 'sha256', 'bytes'])
        .where((eb) => eb.and({ ...here, size }))
        .executeTakeFirst();
      return row ?? null;
    },

    /** Two processes may build the same one: it has the same bytes. */
    async keepPublicBundle({ size, sha256, bytes }: PublicBundle): Promise<void> {
      await db
        .insertInto('public_bundle')
        .values({ ...here, size, sha256, bytes })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
};

/** Goes beside the `disclosed` entry. */
export const disclosureRow = ({ estate, assembly }: LogRef, recipient: string, accountId: string): Insert =>
  insertInto('disclosure', ({ seq }) => ({
    estate_id: estate,
    assembly_id: assembly,
    seq,
    recipient,
    account_id: accountId,
  }));
