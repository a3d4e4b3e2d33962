import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { actsFor } from '../identity/acts-for.ts';
import { staffName } from '../identity/staff-name.ts';
import { hasSqlState } from '../platform/database.ts';
import { openSealedText, seal, type SealedPlace } from '../platform/sealed.ts';
import { alarmStore, exportStore, lookStore, type Alarm, type LookRow } from './look-store.ts';
import { reasonOf } from './record-look.ts';
import { marksIn } from './watermark.ts';

/** One look as the street office reads it. */
export interface LookView {
  readonly at: string;
  readonly by: string;
  readonly name: string | null;
  readonly kind: string;
  readonly isExport: boolean;
  readonly isUnmasked: boolean;
  readonly assembly: string | null;
  readonly subject: string | null;
  readonly people: number;
  readonly reason: string;
  /** Of a file that was handed out. */
  readonly mark: string | null;
}

export interface AlarmView {
  readonly day: string;
  readonly account: string;
  readonly name: string | null;
  readonly at: string;
  readonly people: number;
  readonly settled: { readonly at: string; readonly name: string | null; readonly note: string } | null;
}

const PAGE = 200;

export async function looksIn(
  deps: Pick<Deps, 'db' | 'keys'>,
  estate: string,
  before: string | null,
): Promise<{ readonly looks: readonly LookView[]; readonly alarms: readonly AlarmView[] }> {
  const rows = await lookStore(deps.db, estate).newest(PAGE, before === null ? null : new Date(before));
  const alarms = await alarmStore(deps.db, estate).list();
  const names = await namesFor(deps, [
    ...rows.map(({ by }) => by),
    ...alarms.flatMap(({ account, settledBy }) => (settledBy === null ? [account] : [account, settledBy])),
  ]);
  return {
    looks: rows.map((row) => ({ ...viewOf(deps, estate, row, names), mark: row.mark })),
    alarms: alarms.map((alarm) => alarmView(deps, estate, alarm, names)),
  };
}

type Names = ReadonlyMap<string, string | null>;

async function namesFor(deps: Pick<Deps, 'db' | 'keys'>, accounts: readonly string[]): Promise<Names> {
  const each = [...new Set(accounts)];
  return new Map(await Promise.all(each.map(async (account) => [account, await staffName(deps, account)] as const)));
}

const viewOf = ({ keys }: Pick<Deps, 'keys'>, estate: string, row: LookRow, names: Names): Omit<LookView, 'mark'> => ({
  ...{ at: row.at.toISOString(), by: row.by, name: names.get(row.by) ?? null, kind: row.kind },
  ...{ isExport: row.isExport, isUnmasked: row.isUnmasked, assembly: row.assembly, subject: row.subject },
  ...{ people: row.people, reason: reasonOf(keys, estate, row.look, row.reason) },
});

const notePlace = (estate: string, { day, account }: Pick<Alarm, 'day' | 'account'>): SealedPlace => ({
  estate,
  subject: `${day}/${account}`,
  field: 'look-alarm-note',
});

function alarmView({ keys }: Pick<Deps, 'keys'>, estate: string, alarm: Alarm, names: Names): AlarmView {
  const { day, account, at, people, settledAt, settledBy, note } = alarm;
  const settled = settledAt && note && settledBy;
  return {
    ...{ day, account, name: names.get(account) ?? null, at: at.toISOString(), people },
    settled: settled
      ? {
          at: settledAt.toISOString(),
          name: names.get(settledBy) ?? null,
          note: openSealedText(keys.dataKey, notePlace(estate, alarm), note),
        }
      : null,
  };
}

export type SettleRefusal = { readonly code: 'ALARM_NOT_FOUND' | 'ALARM_OF_ONESELF' };

/** An officer looked into an alarm and writes what it was; nobody settles his own. */
export async function settleAlarm(
  { db, keys, clock }: Pick<Deps, 'db' | 'keys' | 'clock'>,
  { estate, day, account, by, note }: { estate: string; day: string; account: string; by: string; note: string },
): Promise<Result<null, SettleRefusal>> {
  const alarm = { day, account };
  const settled = { by, at: await clock.inTransaction(db), note: seal(keys.dataKey, notePlace(estate, alarm), note) };
  try {
    const done = await alarmStore(db, estate).settle(alarm, settled);
    return done ? ok(null) : err({ code: 'ALARM_NOT_FOUND' });
  } catch (error) {
    if (hasSqlState(error, '23514', 'settled_by_another')) return err({ code: 'ALARM_OF_ONESELF' });
    throw error;
  }
}

/** Whose file a text came from, by the marks in it, seen or unseen. */
export async function exportsOf(
  deps: Pick<Deps, 'db' | 'keys'>,
  estate: string,
  text: string,
): Promise<readonly LookView[]> {
  const found = await exportStore(deps.db, estate).withMarks(marksIn(text));
  const names = await namesFor(
    deps,
    found.map(({ look }) => look.by),
  );
  return found.map(({ mark, look }) => ({ ...viewOf(deps, estate, look, names), mark }));
}

/** Who looked at the data of the persons whom this account is: by the post, not by the name; reasons may name others. */
export async function looksAtMine(
  { db }: Pick<Deps, 'db'>,
  estate: string,
  account: string,
): Promise<readonly Pick<LookView, 'at' | 'kind' | 'isExport' | 'isUnmasked'>[]> {
  const rows = await lookStore(db, estate).about(
    (await actsFor(db, estate, account)).map(({ person }) => person),
    PAGE,
  );
  return rows.map(({ at, kind, isExport, isUnmasked }) => ({ at: at.toISOString(), kind, isExport, isUnmasked }));
}
