import { randomUUID } from 'node:crypto';
import type { LocalDay } from '../../crypto/brands.ts';
import type { EventId } from '../../crypto/law/follow-ups/events.data.ts';
import type { FollowUpId } from '../../crypto/law/follow-ups/machine.ts';
import type { Reminder } from '../../crypto/law/follow-ups/reminders.ts';
import type { Db, Tx } from '../platform/database.ts';

export interface FollowUp {
  readonly followUp: string;
  readonly kind: FollowUpId;
  /** The decision that began it. */
  readonly decision: { readonly assembly: string; readonly motion: string } | null;
}

export interface RecordedEvent {
  readonly id: string;
  readonly followUp: string;
  readonly event: EventId;
  readonly on: LocalDay;
  readonly recordedAt: Date;
  /** Null: the service, from a declared decision. */
  readonly recordedBy: string | null;
  readonly document: string | null;
  readonly note: string | null;
}

export type NewEvent = Omit<RecordedEvent, 'id' | 'recordedAt'>;

const procedures = (db: Db | Tx, estate: string) => ({
  async all(): Promise<readonly FollowUp[]> {
    const rows = await db
      .selectFrom('follow_up')
      .select(['follow_up_id', 'kind', 'assembly_id', 'motion_id'])
      .where('estate_id', '=', estate)
      .orderBy('begun_at')
      .orderBy('follow_up_id')
      .execute();
    return rows.map(({ follow_up_id, kind, assembly_id, motion_id }) => ({
      followUp: follow_up_id,
      kind: kind as FollowUpId,
      decision: assembly_id !== null && motion_id !== null ? { assembly: assembly_id, motion: motion_id } : null,
    }));
  },

  /** Null where this decision began this procedure before. */
  async begin(of: Omit<FollowUp, 'followUp'>, at: Date, by: string | null): Promise<string | null> {
    const row = await db
      .insertInto('follow_up')
      .values({
        estate_id: estate,
        follow_up_id: randomUUID(),
        kind: of.kind,
        assembly_id: of.decision?.assembly ?? null,
        motion_id: of.decision?.motion ?? null,
        begun_at: at,
        begun_by: by,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('follow_up_id')
      .executeTakeFirst();
    return row?.follow_up_id ?? null;
  },
});

const events = (db: Db | Tx, estate: string) => ({
  /** Those that stand, oldest day first. */
  async events(): Promise<readonly RecordedEvent[]> {
    const rows = await db
      .selectFrom('follow_up_event')
      .selectAll()
      .where('estate_id', '=', estate)
      .where('withdrawn_at', 'is', null)
      .orderBy('happened_on')
      .orderBy('recorded_at')
      .execute();
    return rows.map((row) => ({
      id: row.event_id,
      followUp: row.follow_up_id,
      event: row.event as EventId,
      on: row.happened_on as LocalDay,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
      document: row.document,
      note: row.note,
    }));
  },

  async record({ followUp, event, on, recordedBy, document, note }: NewEvent, at: Date): Promise<string> {
    const id = randomUUID();
    await db
      .insertInto('follow_up_event')
      .values({
        ...{ estate_id: estate, follow_up_id: followUp, event_id: id, event, happened_on: on },
        ...{ recorded_at: at, recorded_by: recordedBy, document, note },
      })
      .execute();
    return id;
  },

  /** False where there is no such event, or it was withdrawn before. */
  async withdraw(followUp: string, id: string, by: string, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('follow_up_event')
      .set({ withdrawn_at: at, withdrawn_by: by })
      .where('estate_id', '=', estate)
      .where('follow_up_id', '=', followUp)
      .where('event_id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },

  /** Whether it was not sent before; it is from now on. */
  async remind(followUp: string, { step, day, stage }: Reminder, at: Date): Promise<boolean> {
    const row = await db
      .insertInto('follow_up_reminder')
      .values({ estate_id: estate, follow_up_id: followUp, step: step.id, day, stage, reminded_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('step')
      .executeTakeFirst();
    return row !== undefined;
  },
});

/** Follow-ups of one estate, and what happened in them. */
export const followUpStore = (db: Db | Tx, estate: string) => ({ ...procedures(db, estate), ...events(db, estate) });
