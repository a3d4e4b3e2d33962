import type { Db } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { LogRef } from './log-ref.ts';

/** A head, signed by the log's own key, that the stored log does not have. */
export interface Contradiction {
  readonly reason:
    'shorter-than-published' | 'differs-from-published' | 'shorter-than-witnessed' | 'differs-from-witnessed';
  readonly evidence: string;
}

/** From here on nothing is appended to the log, by any process. The first reason stays. */
export async function stopLog(
  { db, log }: { readonly db: Db; readonly log: Log },
  ref: LogRef,
  { reason, evidence }: Contradiction,
): Promise<void> {
  await db
    .updateTable('log_head')
    .set({ stop_reason: reason, stop_evidence: evidence })
    .where((eb) => eb.and({ estate_id: ref.estate, assembly_id: ref.assembly }))
    .where('stop_reason', 'is', null)
    .execute();
  log.fatal(
    { assembly: ref.assembly, incident: reason, evidence },
    'a log contradicts a head that it signed and is stopped',
  );
}
