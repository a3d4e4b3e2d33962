import { createHash } from 'node:crypto';
import type { Deps } from '../deps.ts';

/** A key of the service as its keeper may see it: what depends on it, and how a copy is recognised, never the key. */
export interface KeyCare {
  readonly kind: 'log-master' | 'data' | 'index';
  /** Name of a log master; null for the others. */
  readonly id: string | null;
  /** Whether new logs use it. */
  readonly isCurrent: boolean;
  /** SHA-256 over a tag and the 32 bytes: whoever holds a copy computes the same, and nobody finds the key from it. */
  readonly fingerprint: string;
  /** Logs signed by keys derived from it, and how many of them are not archived. */
  readonly logs: number;
  /** Since when something depends on it; null while nothing does. */
  readonly since: string | null;
  /** When somebody last held a copy that was it, and how many people did so in the last year. */
  readonly checkedAt: string | null;
  readonly checkedBy: number;
}

const TAG = 'yijue/key-copy/v1\n';
export const keyFingerprint = (key: Uint8Array): string => createHash('sha256').update(TAG).update(key).digest('hex');

export async function keyCare({ db, keys, clock }: Pick<Deps, 'db' | 'keys' | 'clock'>): Promise<readonly KeyCare[]> {
  const rows = await db
    .selectFrom('log as l')
    .leftJoin('assembly as a', (join) =>
      join.onRef('a.estate_id', '=', 'l.estate_id').onRef('a.assembly_id', '=', 'l.assembly_id'),
    )
    .select((eb) => [
      'l.master_key_id as id',
      eb.fn.countAll<number>().as('logs'),
      eb.fn.min('a.opened_at').as('since'),
    ])
    .groupBy('l.master_key_id')
    .execute();
  const logs = new Map(rows.map((row) => [row.id, row]));
  const whole = rows.reduce((sum, row) => sum + Number(row.logs), 0);
  const { first } = await db
    .selectFrom('estate')
    .select((eb) => eb.fn.min('created_at').as('first'))
    .executeTakeFirstOrThrow();
  const checks = await checksSince(db, new Date(clock.now().getTime() - YEAR_MS));
  const care = (kind: KeyCare['kind'], key: Uint8Array, rest: Pick<KeyCare, 'id' | 'isCurrent' | 'logs' | 'since'>) => {
    const fingerprint = keyFingerprint(key);
    const check = checks.get(fingerprint);
    return { kind, fingerprint, ...rest, checkedAt: check?.at.toISOString() ?? null, checkedBy: check?.people ?? 0 };
  };
  const masters = [...keys.logMasters].map(([id, key]) => {
    const found = logs.get(id);
    const since = found?.since?.toISOString() ?? null;
    return care('log-master', key, { id, isCurrent: id === keys.logMasterId, logs: Number(found?.logs ?? 0), since });
  });
  const others = { id: null, isCurrent: true, logs: whole, since: first?.toISOString() ?? null };
  return [...masters, care('data', keys.dataKey, others), care('index', keys.indexKey, others)];
}

const YEAR_MS = 365 * 24 * 3_600_000;

async function checksSince(db: Deps['db'], since: Date) {
  const rows = await db
    .selectFrom('key_check')
    .select((eb) => [
      'fingerprint',
      eb.fn.max('checked_at').as('at'),
      eb.fn.count<number>('account_id').distinct().as('people'),
    ])
    .where('checked_at', '>=', since)
    .groupBy('fingerprint')
    .execute();
  return new Map(rows.map(({ fingerprint, at, people }) => [fingerprint, { at, people: Number(people) }]));
}

/** Somebody held a copy and computed this from it in his browser. False where it is none of the keys. */
export async function noteCheck(
  deps: Pick<Deps, 'db' | 'keys' | 'clock'>,
  fingerprint: string,
  by: string,
): Promise<boolean> {
  const known = (await keyCare(deps)).some((each) => each.fingerprint === fingerprint);
  if (!known) return false;
  const row = { fingerprint, checked_at: deps.clock.now(), account_id: by };
  await deps.db
    .insertInto('key_check')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return true;
}
