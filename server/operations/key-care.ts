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
}

const TAG = 'yijue/key-copy/v1\n';
export const keyFingerprint = (key: Uint8Array): string => createHash('sha256').update(TAG).update(key).digest('hex');

export async function keyCare({ db, keys }: Pick<Deps, 'db' | 'keys'>): Promise<readonly KeyCare[]> {
  const rows = await db
    .selectFrom('log')
    .select((eb) => ['master_key_id as id', eb.fn.countAll<number>().as('logs')])
    .groupBy('master_key_id')
    .execute();
  const logs = new Map(rows.map((row) => [row.id, Number(row.logs)]));
  const masters = [...keys.logMasters].map(([id, key]): KeyCare => ({
    ...{ kind: 'log-master', id, isCurrent: id === keys.logMasterId, fingerprint: keyFingerprint(key) },
    logs: logs.get(id) ?? 0,
  }));
  const whole = [...logs.values()].reduce((sum, n) => sum + n, 0);
  return [
    ...masters,
    { kind: 'data', id: null, isCurrent: true, fingerprint: keyFingerprint(keys.dataKey), logs: whole },
    { kind: 'index', id: null, isCurrent: true, fingerprint: keyFingerprint(keys.indexKey), logs: whole },
  ];
}
