import type { Selectable } from 'kysely';
import type { LogRef } from '../../log/log-ref.ts';
import { insertInto, type Insert } from '../../log/proposal.ts';
import type { Db } from '../../platform/database.ts';
import type { BoxCustody, BoxSeal } from '../../platform/tables.ts';

/** 入库存放 · 取出移动 · 查验封条 · 开箱 */
export const STEPS = ['stored', 'fetched', 'checked', 'opened'] as const;
export type CustodyStep = (typeof STEPS)[number];

export interface NewSeal {
  readonly box: string;
  /** Number printed on the seal. */
  readonly seal: string;
  readonly photo: string;
  readonly papers: number;
  readonly by: string;
}

/** Goes beside the entry that seals the box. */
export const sealRow = ({ estate, assembly }: LogRef, { box, seal, photo, papers, by }: NewSeal): Insert =>
  insertInto('box_seal', ({ seq, at }) => ({
    ...{ estate_id: estate, assembly_id: assembly, box, seal, photo, papers },
    ...{ sealed_at: new Date(at), sealed_by: by, seq },
  }));

export interface CustodyRecord {
  readonly id: string;
  readonly box: string;
  readonly step: CustodyStep;
  readonly place: string;
  readonly people: Buffer;
  /** As read on the seal; null where it is broken or gone. */
  readonly seal: string | null;
  readonly papers: number | null;
  readonly photo: string | null;
  readonly happenedAt: Date;
  readonly at: Date;
  readonly by: string;
}

export type SealRow = Selectable<BoxSeal>;
export type CustodyRow = Selectable<BoxCustody>;

export const boxStore = (db: Db, log: LogRef) => {
  const here = { estate_id: log.estate, assembly_id: log.assembly };
  return {
    async seals(): Promise<ReadonlyMap<string, SealRow>> {
      const rows = await db
        .selectFrom('box_seal')
        .selectAll()
        .where((eb) => eb.and(here))
        .execute();
      return new Map(rows.map((row) => [row.box, row]));
    },

    /** False where somebody has signed before. The database refuses the account that sealed it. */
    async countersign(box: string, { at, by }: { at: Date; by: string }): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('box_seal')
        .set({ countersigned_at: at, countersigned_by: by })
        .where((eb) => eb.and({ ...here, box }))
        .where('countersigned_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async add(record: CustodyRecord): Promise<void> {
      const { id, box, step, place, people, seal, papers, photo, happenedAt, at, by } = record;
      await db
        .insertInto('box_custody')
        .values({
          ...{ ...here, record_id: id, box, step, place, people_sealed: people, seal, papers, photo },
          ...{ happened_at: happenedAt, recorded_at: at, recorded_by: by },
        })
        .execute();
    },

    /** In the order in which it happened. */
    async records(): Promise<readonly CustodyRow[]> {
      return db
        .selectFrom('box_custody')
        .selectAll()
        .where((eb) => eb.and(here))
        .orderBy('happened_at')
        .orderBy('recorded_at')
        .orderBy('record_id')
        .execute();
    },
  };
};
