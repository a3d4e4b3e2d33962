import { err } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import { readRegistryFile } from './read-registry-file.ts';
import { readTables } from './read-tables.ts';
import { reconcile } from './reconcile.ts';
import type { Reconciliation } from './reconcile.ts';
import type { Unreadable } from './unreadable.ts';

/** Which of the two files cannot be read, and why. */
export interface ImportRefusal {
  readonly file: 'registry' | 'roster';
  readonly reason: Unreadable;
}

/** A registry feed (JSON) and a roster (any table) as bytes, laid side by side. */
export function importRoster(
  registry: Uint8Array,
  roster: Uint8Array,
  rosterName?: string,
): Result<Reconciliation, ImportRefusal> {
  const feed = readRegistryFile(registry);
  if (!feed.ok) return err({ file: 'registry', reason: feed.error });
  const tables = readTables(roster, rosterName);
  if (!tables.ok) return err({ file: 'roster', reason: tables.error });
  const reconciled = reconcile(feed.value, tables.value);
  return reconciled.ok ? reconciled : err({ file: 'roster', reason: reconciled.error });
}
