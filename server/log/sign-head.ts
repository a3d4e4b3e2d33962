import type { Db } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { loadLog } from './loaded-log.ts';
import type { LogRef } from './log-ref.ts';

/**
 * The signed head of an earlier size that no batch ended with. Ed25519 signs a text in one way only, so it is the same note
 * each time. The caller has computed the root from the entries.
 */
export async function signHead(
  { db, keys }: { readonly db: Db; readonly keys: Keys },
  log: LogRef,
  head: { readonly size: number; readonly root: Uint8Array },
): Promise<string> {
  const loaded = await loadLog(db, keys, log);
  if (!loaded) throw new Error('no log to sign for');
  return loaded.signer.signCheckpoint(head);
}
