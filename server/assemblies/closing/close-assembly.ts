import type { Instant } from '../../../crypto/brands.ts';
import { MAX_WAIT_MS } from '../../../crypto/replay/rule.ts';
import { addMs } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import type { Tx } from '../../platform/database.ts';
import { defineTask } from '../../platform/jobs.ts';

type ClosePayload = { readonly estate: string; readonly assembly: string };

/** Refusals after which there is nothing left to close: done by another process, cancelled, or never ready to vote. */
const SETTLED: ReadonlySet<string> = new Set(['closed', 'cancelled', 'archived', 'not-ready']);

/**
 * Writes `close`, by the log's own key: nobody decides when a vote ends. The log itself refuses a second one and one that is
 * too early, so any number of processes may try.
 */
export const closeAssembly = defineTask<ClosePayload>('close-assembly', async ({ deps, payload }) => {
  const { estate, assembly } = payload;
  const closed = await logWriter(deps).append({ estate, assembly }, { type: 'close', body: {} });
  if (closed.ok) return;
  if (closed.error.code === 'ENTRY_REFUSED' && SETTLED.has(closed.error.reason)) return;
  // Anything else is tried again; extended meanwhile, the timer stands at its new hour.
  throw new Error(`an assembly was not closed: ${closed.error.code}`);
});

const keyOf = ({ assembly }: LogRef): string => `close:${assembly}`;

/** Sets the close a minute after the last window ends: by then every ballot that came in time is in the log. */
export const scheduleClose = async (deps: Deps, tx: Tx, log: LogRef, lastEnd: Instant): Promise<void> => {
  const { estate, assembly } = log;
  const due = new Date(addMs(lastEnd, MAX_WAIT_MS));
  await deps.jobs.schedule(tx, { task: closeAssembly, key: keyOf(log), payload: { estate, assembly }, due });
};
