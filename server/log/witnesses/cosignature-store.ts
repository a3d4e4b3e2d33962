import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { LogRef } from '../log-ref.ts';

const at = ({ estate, assembly }: LogRef) => ({ estate_id: estate, assembly_id: assembly });

export interface CosignatureRow {
  readonly size: number;
  readonly witness: string;
  readonly line: string;
}

/** A witness may cosign a head twice; the first line stays. */
export async function insertCosignature(db: Db, log: LogRef, row: CosignatureRow, receivedAt: Date): Promise<void> {
  await db
    .insertInto('log_cosignature')
    .values({ ...at(log), ...row, received_at: receivedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Lines on the head of this size, in the order of the witnesses' names. */
export async function readCosignatures(db: Db, log: LogRef, size: number): Promise<readonly CosignatureRow[]> {
  return db
    .selectFrom('log_cosignature')
    .select(['size', 'witness', 'line'])
    .where((eb) => eb.and({ ...at(log), size }))
    .orderBy('witness')
    .execute();
}

/** Largest size that the witness cosigned; 0 if none. */
export async function lastCosigned(db: Db, log: LogRef, witness: string): Promise<number> {
  const { size } = await db
    .selectFrom('log_cosignature')
    .select((eb) => eb.fn.coalesce(eb.fn.max('size'), eb.lit(0)).as('size'))
    .where((eb) => eb.and({ ...at(log), witness }))
    .executeTakeFirstOrThrow();
  return Number(size);
}

/** Sizes of the heads that must be cosigned and are not yet, by this witness, smallest first. */
export async function requiredSizesLeft(db: Db, { estate, assembly }: LogRef, witness: string): Promise<number[]> {
  const { rows } = await sql<{ size: number }>`
    select e.seq + 1 as size from log_entry e
    where e.estate_id = ${estate} and e.assembly_id = ${assembly}
      and e.type in ('roll-frozen', 'notice', 'close', 'declare')
      and not exists (select from log_cosignature c where c.estate_id = e.estate_id and c.assembly_id = e.assembly_id
        and c.size = e.seq + 1 and c.witness = ${witness})
    order by e.seq`.execute(db);
  return rows.map(({ size }) => size);
}

/** Whether anything may still be added that people should be able to hold against a witness. */
export async function isOver(db: Db, log: LogRef): Promise<boolean> {
  const row = await db
    .selectFrom('log_entry')
    .select('seq')
    .where((eb) => eb.and(at(log)))
    .where('type', 'in', ['archive', 'cancel'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
