import type { Selectable } from 'kysely';
import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import type { PaperRemark } from '../../platform/tables.ts';

export const REMARKS = ['same-hand', 'differs-from-scan', 'signed-by-other'] as const;
export type Remark = (typeof REMARKS)[number];

export interface NewRemark {
  readonly serial: string;
  readonly remark: Remark;
  readonly photo: string | null;
  readonly at: Date;
  readonly by: string;
}

export const remarkStore = (db: Db, log: LogRef) => {
  const here = { estate_id: log.estate, assembly_id: log.assembly };
  return {
    /** Once for each paper and remark. */
    async add({ serial, remark, photo, at, by }: NewRemark): Promise<void> {
      await db
        .insertInto('paper_remark')
        .values({ ...here, serial, remark, photo, made_at: at, made_by: by })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async list(): Promise<readonly Selectable<PaperRemark>[]> {
      return db
        .selectFrom('paper_remark')
        .selectAll()
        .where((eb) => eb.and(here))
        .orderBy('serial')
        .orderBy('made_at')
        .execute();
    },
  };
};
