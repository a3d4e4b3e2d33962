import type { Selectable } from 'kysely';
import type { LogRef } from '../log/log-ref.ts';
import type { Db, Tx } from '../platform/database.ts';
import type { AttendedVote } from '../platform/tables.ts';

/** 当面协助 · 电话 · 视频 */
export const ATTENDED_CHANNELS = ['assisted', 'phone', 'video'] as const;
export type AttendedChannel = (typeof ATTENDED_CHANNELS)[number];
export const DOCUMENTS = ['resident-id', 'passport', 'hk-macau-permit', 'taiwan-permit', 'other'] as const;
export type SeenDocument = (typeof DOCUMENTS)[number];

export interface NewAttended {
  readonly id: string;
  readonly voter: string;
  readonly person: string;
  readonly channel: AttendedChannel;
  readonly worker: string;
  /** Thumbprint of the worker's key, which lies on one device. */
  readonly device: string;
  readonly document: SeenDocument | null;
  readonly recording: string | null;
  readonly at: Date;
}

export type AttendedRow = Selectable<AttendedVote>;

/** A vote on the spot takes minutes; what was begun and forgotten is no standing permission. */
const LASTS_MS = 3_600_000;

export const attendedStore = (db: Db | Tx, log: LogRef) => {
  const here = { estate_id: log.estate, assembly_id: log.assembly };
  const open = (now: Date) =>
    db
      .selectFrom('attended_vote')
      .selectAll()
      .where((eb) => eb.and(here))
      .where('ended_at', 'is', null)
      .where('begun_at', '>', new Date(now.getTime() - LASTS_MS));
  return {
    async add({ id, voter, person, channel, worker, device, document, recording, at }: NewAttended): Promise<void> {
      await db
        .insertInto('attended_vote')
        .values({ ...here, attended_id: id, voter, person, channel, worker, device, document, recording, begun_at: at })
        .execute();
    },

    async open(now: Date): Promise<readonly AttendedRow[]> {
      return open(now).orderBy('begun_at').orderBy('attended_id').execute();
    },

    async find(id: string, now: Date): Promise<AttendedRow | null> {
      return (await open(now).where('attended_id', '=', id).executeTakeFirst()) ?? null;
    },

    /** The database refuses the account that began it. False where somebody else confirmed before. */
    async witness(id: string, { by, at }: { by: string; at: Date }): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('attended_vote')
        .set({ witness: by, witnessed_at: at })
        .where((eb) => eb.and({ ...here, attended_id: id }))
        .where('witness', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    /** With the number of the ballot's entry, or null if it came to none. */
    async end(id: string, { seq, at }: { seq: number | null; at: Date }): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('attended_vote')
        .set({ seq, ended_at: at })
        .where((eb) => eb.and({ ...here, attended_id: id }))
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    /** Those that came to a ballot, in the order in which they did. */
    async cast(): Promise<readonly AttendedRow[]> {
      return db
        .selectFrom('attended_vote')
        .selectAll()
        .where((eb) => eb.and(here))
        .where('seq', 'is not', null)
        .orderBy('ended_at')
        .orderBy('seq')
        .execute();
    },
  };
};
