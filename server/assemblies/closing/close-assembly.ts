import type { Instant } from '../../../crypto/brands.ts';
import { MAX_WAIT_MS } from '../../../crypto/replay/rule.ts';
import { lastWindowEnd, type LogState } from '../../../crypto/replay/state.ts';
import { addMs } from '../../../crypto/time.ts';
import { dropDraftsOf } from '../../ballots/drafts.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import type { Tx } from '../../platform/database.ts';
import { defineTask, type Task } from '../../platform/jobs.ts';

type ClosePayload = {
  readonly estate: string;
  readonly assembly: string;
  /** It waited a day already, after an outage at the end. */
  readonly isHeld?: true;
};

/**
 * Refusals after which there is nothing left to close here: done by another process, cancelled, or never ready to vote. What
 * is suspended gets a timer of its own when it goes on.
 */
const SETTLED: ReadonlySet<string> = new Set(['closed', 'cancelled', 'archived', 'not-ready', 'suspended']);

const MINUTE_MS = 60_000;
const HOLD_MS = 24 * 60 * MINUTE_MS;

/**
 * Writes `close`, by the log's own key: nobody decides when a vote ends. The log itself refuses a second one and one that is
 * too early, so any number of processes may try.
 */
export const closeAssembly: Task<ClosePayload> = defineTask<ClosePayload>(
  'close-assembly',
  async ({ deps, tx, payload, due }) => {
    const { estate, assembly } = payload;
    const log = { estate, assembly };
    const state = await logWriter(deps).state(log);
    if (!payload.isHeld && state && wasDownAtTheEnd(state, due, deps.clock.now())) return hold(deps, tx, log);
    const closed = await logWriter(deps).append(log, {
      ...{ type: 'close', body: {}, verified: [] },
      within: (tx) => dropDraftsOf(tx, log),
    });
    if (closed.ok) return;
    if (closed.error.code === 'ENTRY_REFUSED' && SETTLED.has(closed.error.reason)) return;
    // The end was moved, and whoever moved it set a timer for the new one.
    if (state && closeDue(state) > due) return;
    throw new Error(`an assembly was not closed: ${closed.error.code}`);
  },
);

const closeDue = (state: LogState): Date => new Date(addMs(lastWindowEnd(state) ?? (state.at as Instant), MAX_WAIT_MS));

/**
 * Whether this service itself stood still at the end of a vote for so long that the frozen rule adds time. It cannot say so
 * in the log, people can: they get a day to record the outage before the vote is closed for good.
 */
function wasDownAtTheEnd(state: LogState, due: Date, now: Date): boolean {
  const rules = state.notice?.body.rules;
  if (!rules || rules.outageHours === 0 || state.closed || state.cancelled || !state.countersigned) return false;
  return now.getTime() - due.getTime() > rules.outageMinutes * MINUTE_MS;
}

async function hold(deps: Deps, tx: Tx, log: LogRef): Promise<void> {
  const due = new Date(deps.clock.now().getTime() + HOLD_MS);
  const payload = { estate: log.estate, assembly: log.assembly, isHeld: true } as const;
  await deps.jobs.schedule(tx, { task: closeAssembly, key: `close-held:${log.assembly}`, payload, due });
  deps.log.warn(log, 'the service was down at the end of a vote: the close waits a day for the outage to be recorded');
}

/**
 * Sets the close a minute after the last window ends: by then every ballot that came in time is in the log. Each end has a
 * timer of its own, because one that has rung cannot be set again.
 */
export const scheduleClose = async (deps: Deps, tx: Tx, log: LogRef, lastEnd: Instant): Promise<void> => {
  const { estate, assembly } = log;
  const due = new Date(addMs(lastEnd, MAX_WAIT_MS));
  const key = `close:${assembly}:${lastEnd}`;
  await deps.jobs.schedule(tx, { task: closeAssembly, key, payload: { estate, assembly }, due });
};
