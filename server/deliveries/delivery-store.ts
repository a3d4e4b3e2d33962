import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { LogRef } from '../log/log-ref.ts';
import type { Db, Tx } from '../platform/database.ts';

/** Delivered in person, to somebody of the household, letterbox, registered mail, message, opened online, phone, posted publicly. */
export const METHODS = [
  'in-person',
  'household',
  'letterbox',
  'registered-mail',
  'sms',
  'read-online',
  'phone',
  'posted',
] as const;
export type Method = (typeof METHODS)[number];

export const RESULTS = ['delivered', 'returned', 'refused', 'wrong-number'] as const;
export type DeliveryResult = (typeof RESULTS)[number];

export interface Delivery {
  readonly method: Method;
  readonly result: DeliveryResult;
  /** SHA-256 of a photo or receipt in the file store. */
  readonly proof: string | null;
  /** When it happened. */
  readonly at: Date;
}

export interface Attempt extends Delivery {
  readonly unit: string;
  readonly recordedAt: Date;
}

/** The register of deliveries of one assembly. Rows are only added. */
export const deliveryStore = (db: Db | Tx, { estate, assembly }: LogRef) => ({
  add: (units: readonly string[], { method, result, proof, at }: Delivery, by: string, recordedAt: Date) =>
    db
      .insertInto('delivery_attempt')
      .values(
        units.map((unit) => ({
          ...{ estate_id: estate, assembly_id: assembly, attempt_id: randomUUID(), unit, method, result, proof },
          ...{ happened_at: at, recorded_at: recordedAt, recorded_by: by },
        })),
      )
      .execute(),

  /** Which of these units' owners said that they read the notice. */
  async readOnline(units: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await db
      .selectFrom('delivery_attempt')
      .select('unit')
      .where('estate_id', '=', estate)
      .where('assembly_id', '=', assembly)
      .where('unit', 'in', units)
      .where('method', '=', 'read-online')
      .execute();
    return new Set(rows.map(({ unit }) => unit));
  },

  /** Newest last. */
  async list(): Promise<readonly Attempt[]> {
    const rows = await db
      .selectFrom('delivery_attempt')
      .select(['unit', 'method', 'result', 'proof', 'happened_at', 'recorded_at'])
      .where('estate_id', '=', estate)
      .where('assembly_id', '=', assembly)
      .orderBy('recorded_at')
      .orderBy(sql`attempt_id`)
      .execute();
    return rows.map((row) => ({
      ...{ unit: row.unit, method: row.method as Method, result: row.result as DeliveryResult },
      ...{ proof: row.proof, at: row.happened_at, recordedAt: row.recorded_at },
    }));
  },
});
