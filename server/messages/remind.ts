import { sql } from 'kysely';
import type { LocalDay } from '../../crypto/brands.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { instant, localDay } from '../../crypto/time.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { logWriter } from '../log/log-service.ts';
import type { Db } from '../platform/database.ts';
import { atDecentHour } from './decent-hour.ts';
import { scheduleRound } from './rounds.ts';
import { canVote } from './texts.ts';

export const MAX_REMINDERS = 4;

export type ReminderRefusal = {
  readonly code: 'REMINDER_NOT_NOW' | 'REMINDED_THAT_DAY' | 'REMINDERS_USED_UP';
};

export interface Reminders {
  readonly left: number;
  /** Null while nothing stands against one now. */
  readonly refusal: ReminderRefusal['code'] | null;
  readonly rounds: readonly {
    readonly day: LocalDay;
    readonly waiting: number;
    readonly sent: number;
    readonly failed: number;
    /** Those who voted meanwhile, answered T, or were asked too late. */
    readonly dropped: number;
  }[];
}

/** Reminds everybody who has not taken part, at once or at eight in the morning. Says on which day. */
export async function remind(deps: Deps, log: LogRef, by: string): Promise<Result<{ day: LocalDay }, ReminderRefusal>> {
  return deps.db.transaction().execute(async (tx) => {
    // Two people who press at once: the second waits here and finds the first one's round.
    await tx
      .selectFrom('assembly')
      .select('assembly_id')
      .where('estate_id', '=', log.estate)
      .where('assembly_id', '=', log.assembly)
      .forUpdate()
      .execute();
    const now = await deps.clock.inTransaction(tx);
    const { refusal, rounds } = await remindersAt(deps, tx, log, now);
    if (refusal) return err({ code: refusal });
    const at = atDecentHour(instant(now.getTime()));
    const day = localDay(at);
    await tx
      .insertInto('reminder_round')
      .values({
        ...{ estate_id: log.estate, assembly_id: log.assembly, day, number: rounds.length + 1 },
        ...{ asked_at: now, asked_by: by },
      })
      .execute();
    await scheduleRound(deps, tx, log, `reminder:${day}`, at);
    return ok({ day });
  });
}

/** What went out so far, and whether another may. */
export const reminders = (deps: Deps, log: LogRef): Promise<Reminders> =>
  remindersAt(deps, deps.db, log, deps.clock.now());

async function remindersAt(deps: Deps, db: Db, log: LogRef, now: Date): Promise<Reminders> {
  const rounds = await roundsOf(db, log);
  const left = Math.max(0, MAX_REMINDERS - rounds.length);
  return { left, rounds, refusal: await refusalOf(deps, log, now, rounds) };
}

async function refusalOf(
  deps: Deps,
  log: LogRef,
  now: Date,
  rounds: Reminders['rounds'],
): Promise<ReminderRefusal['code'] | null> {
  const state = await logWriter(deps).state(log);
  const window = state?.windows.get('online');
  const at = atDecentHour(instant(now.getTime()));
  if (!state || !window || !canVote(state) || instant(now.getTime()) < window.from || at >= window.to)
    return 'REMINDER_NOT_NOW';
  if (rounds.length >= MAX_REMINDERS) return 'REMINDERS_USED_UP';
  return rounds.some(({ day }) => day === localDay(at)) ? 'REMINDED_THAT_DAY' : null;
}

async function roundsOf(db: Db, { estate, assembly }: LogRef): Promise<Reminders['rounds']> {
  const { rows } = await sql<Record<'waiting' | 'sent' | 'failed' | 'dropped', number> & { day: LocalDay }>`
    select r.day::text as day,
      count(*) filter (where m.state = 'waiting')::integer as waiting,
      count(*) filter (where m.state = 'sent')::integer as sent,
      count(*) filter (where m.state = 'failed')::integer as failed,
      count(*) filter (where m.state = 'dropped')::integer as dropped
    from reminder_round r left join owner_message m
      on m.estate_id = r.estate_id and m.assembly_id = r.assembly_id and m.round = 'reminder:' || r.day::text
    where r.estate_id = ${estate} and r.assembly_id = ${assembly}
    group by r.day order by r.day`.execute(db);
  return rows;
}
