import { sql } from 'kysely';
import { addDays, instant, localDay } from '../../crypto/time.ts';
import type { Deps } from '../deps.ts';

export interface GatewayState {
  readonly lastSentAt: string | null;
  readonly lastFailedAt: string | null;
  /** Of the last failure. */
  readonly lastFault: string | null;
  /** The last thing it was asked for, it refused. */
  readonly isFailing: boolean;
  /** Of the last seven days, by kind. */
  readonly kinds: readonly { readonly kind: string; readonly sent: number; readonly failed: number }[];
  /** Messages to owners that are due and still wait, and owners whom nobody could tell and no desk has called yet. */
  readonly waiting: number;
  readonly unreached: number;
}

const SHOWN_DAYS = 7;

export async function gatewayState({
  db,
  clock,
  messages,
}: Pick<Deps, 'db' | 'clock' | 'messages'>): Promise<GatewayState> {
  await messages.settle?.();
  const now = clock.now();
  const since = addDays(localDay(instant(now.getTime())), 1 - SHOWN_DAYS);
  const [days, last, counts] = await Promise.all([
    sql<{ kind: string; sent: number; failed: number }>`
      select kind, sum(sent)::int as sent, sum(failed)::int as failed from gateway_day
      where day >= ${since} group by kind order by kind`.execute(db),
    sql<{ sent: Date | null; failed: Date | null; fault: string | null }>`
      select (select max(last_sent_at) from gateway_day) as sent, max(last_failed_at) as failed,
        (array_agg(last_fault order by last_failed_at desc nulls last))[1] as fault from gateway_day`.execute(db),
    sql<{ waiting: number; unreached: number }>`
      select (select count(*) from owner_message where state = 'waiting' and due <= ${now})::int as waiting,
        (select count(*) from unreached where handled_at is null)::int as unreached`.execute(db),
  ]);
  const { sent, failed, fault } = last.rows[0]!;
  return {
    ...{ lastSentAt: sent?.toISOString() ?? null, lastFailedAt: failed?.toISOString() ?? null, lastFault: fault },
    isFailing: failed !== null && (sent === null || failed > sent),
    ...{ kinds: days.rows, ...counts.rows[0]! },
  };
}
