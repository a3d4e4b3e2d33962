import { randomUUID } from 'node:crypto';
import { toHex } from '../../../crypto/bytes.ts';
import { leafHash } from '../../../crypto/log/merkle.ts';
import { leafBytes } from '../../../crypto/roll/leaf.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import type { Deps } from '../../deps.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { hasSqlState, inTransaction, type Tx } from '../../platform/database.ts';
import { closedRolls, erasureStore, type Erasure, type ErasureScope } from './erasure-store.ts';
import { filesOfErasure } from './files-to-remove.ts';
import { retentionOf } from './retention.ts';

export interface ErasureAsked {
  readonly estate: string;
  readonly assembly: string | null;
  readonly scope: ErasureScope;
  readonly reason: string;
  readonly by: string;
}

export type AskRefusal = {
  readonly code: 'ERASURE_UNFIT' | 'ERASURE_TOO_EARLY' | 'ERASURE_ASKED' | 'ERASURE_DONE';
  readonly keepUntil?: string;
};

/** One officer asks. Nothing goes before the day until which the records must be kept. */
export async function askErasure(
  deps: Deps,
  { estate, assembly, scope, reason, by }: ErasureAsked,
): Promise<Result<{ readonly erasure: string }, AskRefusal>> {
  if ((scope === 'former-owners') !== (assembly === null)) return err({ code: 'ERASURE_UNFIT' });
  const fault = assembly === null ? null : await tooEarly(deps, estate, assembly, scope);
  if (fault) return err(fault);
  const askedAt = await deps.clock.inTransaction(deps.db);
  const id = randomUUID();
  const asked = await erasureStore(deps.db, estate).ask({ id, assembly, scope, reason, askedAt, askedBy: by });
  return asked ? ok({ erasure: id }) : err({ code: 'ERASURE_ASKED' });
}

async function tooEarly(deps: Deps, estate: string, assembly: string, scope: ErasureScope): Promise<AskRefusal | null> {
  const kept = (await retentionOf(deps, estate)).find((each) => each.assembly === assembly);
  if (!kept) return { code: 'ERASURE_UNFIT' };
  if (kept.erased.includes(scope)) return { code: 'ERASURE_DONE' };
  return kept.isDue ? null : { code: 'ERASURE_TOO_EARLY', keepUntil: kept.keepUntil };
}

export type ConfirmRefusal = { readonly code: 'ERASURE_UNKNOWN' | 'ERASURE_SECOND_PERSON' };

/** A second officer confirms, and it is done: rows in one transaction, then files. The log itself loses nothing. */
export async function confirmErasure(
  deps: Deps,
  { estate, erasure, by }: { readonly estate: string; readonly erasure: string; readonly by: string },
): Promise<Result<Done, ConfirmRefusal>> {
  let files: readonly string[] = [];
  const done = await inTransaction<Done, ConfirmRefusal>(deps.db, async (tx) => {
    const store = erasureStore(tx, estate);
    const asked = await store.waiting(erasure);
    if (!asked) return err({ code: 'ERASURE_UNKNOWN' });
    if (asked.askedBy === by) return err({ code: 'ERASURE_SECOND_PERSON' });
    files = await filesOfErasure(tx, estate, asked);
    if (asked.scope === 'roll') await closeRoll(deps, tx, estate, asked);
    const removed = { ...(await store.remove(asked)), files: files.length };
    await store.done(erasure, by, await deps.clock.inTransaction(tx), removed);
    return ok({ removed });
  }).catch((error: unknown) => {
    if (hasSqlState(error, '23514', 'erasure_two_people')) return err({ code: 'ERASURE_SECOND_PERSON' } as const);
    throw error;
  });
  if (!done.ok) return done;
  for (const sha256 of files) await deps.files.remove(sha256);
  return done;
}

interface Done {
  readonly removed: Readonly<Record<string, number>>;
}

/** A bundle shows a line, or its hash: the hash is kept, so that the roll's root can be computed for ever. */
async function closeRoll({ db }: Deps, tx: Tx, estate: string, { assembly }: Erasure): Promise<void> {
  if (assembly === null) return;
  const leaves = await rollReader(db).leaves({ estate, assembly });
  const hashes = new Map(leaves.map((leaf) => [leaf.voter, toHex(leafHash(leafBytes(leaf)))]));
  await closedRolls(tx, estate).closeRoll(assembly, hashes);
}
