import type { LocalDay } from '../../crypto/brands.ts';
import type { EventId } from '../../crypto/law/follow-ups/events.data.ts';
import type { FollowUpId, Machine } from '../../crypto/law/follow-ups/machine.ts';
import { MACHINES } from '../../crypto/law/follow-ups/machines.data.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { parseLocalDay } from '../../crypto/time.ts';
import type { Deps } from '../deps.ts';
import { inTransaction } from '../platform/database.ts';
import { followUpDocuments } from './document-store.ts';
import { followUpStore } from './follow-up-store.ts';
import type { FollowUpRefusal } from './problems.ts';
import { scheduleLook } from './remind.ts';
import { todayOf } from './state.ts';

export interface Happened {
  readonly event: EventId;
  readonly on: string;
  readonly document: string | null;
  readonly note: string | null;
}

/** Days that are known before they come. */
const AHEAD: ReadonlySet<EventId> = new Set(['term-ends']);

export const eventsOf = ({ start, end, steps }: Machine): ReadonlySet<EventId> =>
  new Set([start, ...(end === null ? [] : [end]), ...steps.flatMap(({ after, done }) => [after, done])]);

/** Begins a procedure by hand with the event that starts it. */
export async function beginFollowUp(
  deps: Deps,
  estate: string,
  by: string,
  kind: FollowUpId,
  happened: Omit<Happened, 'event'>,
): Promise<Result<{ readonly followUp: string }, FollowUpRefusal>> {
  const event = MACHINES[kind].start;
  const on = await checked(deps, estate, { ...happened, event });
  if (!on.ok) return on;
  const at = await deps.clock.inTransaction(deps.db);
  return inTransaction(deps.db, async (tx) => {
    const followUp = await followUpStore(tx, estate).begin({ kind, decision: null }, at, by);
    if (followUp === null) throw new Error('a follow-up begun by hand has no decision to be unique by');
    await followUpStore(tx, estate).record({ ...happened, followUp, event, on: on.value, recordedBy: by }, at);
    await scheduleLook(deps, tx, { estate, followUp }, at);
    return ok({ followUp });
  });
}

export async function recordEvent(
  deps: Deps,
  estate: string,
  by: string,
  followUp: string,
  happened: Happened,
): Promise<Result<{ readonly event: string }, FollowUpRefusal>> {
  const found = (await followUpStore(deps.db, estate).all()).find((each) => each.followUp === followUp);
  if (!found) return err({ code: 'FOLLOW_UP_UNKNOWN' });
  if (!eventsOf(MACHINES[found.kind]).has(happened.event)) return err({ code: 'FOLLOW_UP_EVENT_FOREIGN' });
  const on = await checked(deps, estate, happened);
  if (!on.ok) return on;
  const at = await deps.clock.inTransaction(deps.db);
  return inTransaction(deps.db, async (tx) => {
    const event = await followUpStore(tx, estate).record({ ...happened, followUp, on: on.value, recordedBy: by }, at);
    await scheduleLook(deps, tx, { estate, followUp }, at);
    return ok({ event });
  });
}

/** Takes a mistake back; what depends on it is counted anew. */
export async function withdrawEvent(
  deps: Deps,
  estate: string,
  by: string,
  followUp: string,
  event: string,
): Promise<Result<null, FollowUpRefusal>> {
  const at = await deps.clock.inTransaction(deps.db);
  return inTransaction(deps.db, async (tx) => {
    if (!(await followUpStore(tx, estate).withdraw(followUp, event, by, at))) return err({ code: 'FOLLOW_UP_UNKNOWN' });
    await scheduleLook(deps, tx, { estate, followUp }, at);
    return ok(null);
  });
}

async function checked(
  deps: Deps,
  estate: string,
  { event, on, document, note }: Happened,
): Promise<Result<LocalDay, FollowUpRefusal>> {
  const day = parseLocalDay(on);
  if (day === null) return err({ code: 'FOLLOW_UP_DAY_UNREAL' });
  if (day > todayOf(deps) && !AHEAD.has(event)) return err({ code: 'FOLLOW_UP_DAY_AHEAD' });
  if (document === null && note === null) return err({ code: 'FOLLOW_UP_WITHOUT_PROOF' });
  if (document !== null && !(await followUpDocuments(deps.db, estate).find(document)))
    return err({ code: 'FOLLOW_UP_DOCUMENT_UNKNOWN' });
  return ok(day);
}
