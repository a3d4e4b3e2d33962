import { sql } from 'kysely';
import { localDay, instant } from '../../crypto/time.ts';
import type { Clock } from './clock.ts';
import type { Db } from './database.ts';
import { MessageNotSent, type MessageGateway } from './messages.ts';

interface Sum {
  sent: number;
  failed: number;
  lastSent: Date | null;
  lastFailed: Date | null;
  fault: string | null;
}

/** Sums are kept this long before they are written: a rush of messages must not queue at one row. */
const GATHER_MS = 3_000;
const MAX_FAULT = 200;

/** The same gateway; how many messages it took and refused is kept by day and kind, so that a dead one is seen. */
export function watchedGateway(inner: MessageGateway, db: Db, clock: Clock): MessageGateway {
  let sums = new Map<string, Sum>();
  let timer: NodeJS.Timeout | null = null;

  async function settle(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const due = sums;
    sums = new Map();
    for (const [key, sum] of due) await add(db, key, sum);
  }
  function note(kind: string, fault: string | null): void {
    const at = clock.now();
    const key = `${localDay(instant(at.getTime()))} ${kind}`;
    const sum = sums.get(key) ?? { sent: 0, failed: 0, lastSent: null, lastFailed: null, fault: null };
    sums.set(key, sum);
    if (fault === null) [sum.sent, sum.lastSent] = [sum.sent + 1, at];
    else [sum.failed, sum.lastFailed, sum.fault] = [sum.failed + 1, at, fault.slice(0, MAX_FAULT)];
    // Figures for people who look after the service: a crash may lose the last seconds of them.
    timer ??= setTimeout(() => void settle().catch(() => undefined), GATHER_MS).unref();
  }

  return {
    async send(message) {
      try {
        await inner.send(message);
        note(message.kind, null);
      } catch (error) {
        if (error instanceof MessageNotSent) note(message.kind, error.message);
        throw error;
      }
    },
    settle,
  };
}

async function add(db: Db, key: string, { sent, failed, lastSent, lastFailed, fault }: Sum): Promise<void> {
  const [day, kind] = [key.slice(0, 10), key.slice(11)];
  await sql`insert into gateway_day (day, kind, sent, failed, last_sent_at, last_failed_at, last_fault)
    values (${day}, ${kind}, ${sent}, ${failed}, ${lastSent}, ${lastFailed}, ${fault})
    on conflict (day, kind) do update set
      sent = gateway_day.sent + excluded.sent, failed = gateway_day.failed + excluded.failed,
      last_sent_at = greatest(gateway_day.last_sent_at, excluded.last_sent_at),
      last_failed_at = greatest(gateway_day.last_failed_at, excluded.last_failed_at),
      last_fault = coalesce(excluded.last_fault, gateway_day.last_fault)`.execute(db);
}
