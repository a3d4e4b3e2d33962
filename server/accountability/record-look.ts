import { randomUUID } from 'node:crypto';
import { instant, localDay } from '../../crypto/time.ts';
import type { Deps } from '../deps.ts';
import type { Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { openSealedText, seal, type SealedPlace } from '../platform/sealed.ts';
import type { LookKind } from './look-kinds.ts';
import { alarmStore, lookStore } from './look-store.ts';
import { tellOfAlarm } from './tell-of-alarm.ts';

/** A look at personal data. Whoever shows the data calls this first, in the transaction or request that shows it. */
export interface Look {
  readonly estate: string;
  /** Account. */
  readonly by: string;
  readonly kind: LookKind;
  /** Why, in the person's own words, or what the work of the desk is. */
  readonly reason: string;
  readonly isExport?: boolean;
  /** In full, not masked. */
  readonly isUnmasked?: boolean;
  readonly assembly?: string | null;
  /** Room, serial or record: no name, no number of a document. */
  readonly subject?: string | null;
  /** Owners concerned, where they are known. */
  readonly persons?: readonly string[];
  /** How many people's data; the number of `persons` unless said. */
  readonly people?: number;
  /** The same look again within ten minutes is one: a page that is loaded again, a scan that is looked at twice. */
  readonly isRoutine?: boolean;
}

/** More than this in full, by one account in one estate, is no desk work: the street office is told. */
export const ALARM_PEOPLE = { hour: 30, day: 150 } as const;

const MINUTE_MS = 60_000;
const ROUTINE_MS = 10 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;

const placeOf = (estate: string, look: string): SealedPlace => ({ estate, subject: look, field: 'look-reason' });

/** Keeps the look, and raises the alarm above the rate. Returns its id; null where it repeats a routine one. */
export async function recordLook(
  deps: Pick<Deps, 'keys' | 'clock' | 'jobs'>,
  tx: Tx,
  given: Look,
): Promise<string | null> {
  const { estate, by, persons = [] } = given;
  const at = await deps.clock.inTransaction(tx);
  const look = randomUUID();
  const row = {
    ...{ look, at, by, kind: given.kind, isExport: given.isExport ?? false, isUnmasked: given.isUnmasked ?? false },
    ...{ assembly: given.assembly ?? null, subject: given.subject ?? null, persons },
    people: given.people ?? persons.length,
    reason: seal(deps.keys.dataKey, placeOf(estate, look), given.reason),
  };
  const store = lookStore(tx, estate);
  if (given.isRoutine && (await store.isRepeated(row, new Date(at.getTime() - ROUTINE_MS)))) return null;
  await store.add(row);
  if (row.isUnmasked && row.people > 0) await watchRate(deps, tx, { estate, by, at });
  return look;
}

async function watchRate(
  deps: Pick<Deps, 'jobs'>,
  tx: Tx,
  { estate, by, at }: { readonly estate: string; readonly by: string; readonly at: Date },
): Promise<void> {
  const store = lookStore(tx, estate);
  const hour = await store.peopleSeen(by, new Date(at.getTime() - HOUR_MS));
  const day = await store.peopleSeen(by, new Date(at.getTime() - 24 * HOUR_MS));
  if (hour <= ALARM_PEOPLE.hour && day <= ALARM_PEOPLE.day) return;
  const alarm = { day: localDay(instant(at.getTime())), account: by };
  if (!(await alarmStore(tx, estate).raise({ ...alarm, at, people: day }))) return;
  const key = `look-alarm:${estate}:${alarm.day}:${by}`;
  await deps.jobs.schedule(tx, { task: tellOfAlarm, key, payload: { estate, ...alarm }, due: at });
}

/** A look's reason, opened for the street office. */
export const reasonOf = ({ dataKey }: Pick<Keys, 'dataKey'>, estate: string, look: string, sealed: Buffer): string =>
  openSealedText(dataKey, placeOf(estate, look), sealed);
