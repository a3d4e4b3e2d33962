import type { LogState } from '../../../crypto/replay/state.ts';
import { addMs } from '../../../crypto/time.ts';
import type { Instant } from '../../../crypto/brands.ts';
import { WITNESS_PATIENCE_MS } from '../../../crypto/replay/head-rules.ts';
import type { Db } from '../../platform/database.ts';
import type { LogRef } from '../log-ref.ts';
import { readCosignatures } from './cosignature-store.ts';

/** A head that has neither a quorum of cosignatures nor an officer's signature in their place. */
export interface UncosignedHead {
  readonly size: number;
  /** From then on an officer may attest it. */
  readonly attestFrom: Instant;
}

/** Smallest first; none where the log asks for no cosignature. */
export async function uncosignedHeads(db: Db, log: LogRef, state: LogState): Promise<readonly UncosignedHead[]> {
  const quorum = state.opened?.body.quorum ?? 0;
  if (quorum === 0) return [];
  const required = [...state.requiredHeads];
  const missing: UncosignedHead[] = [];
  for (const [size, { at, isAttested }] of required)
    if (!isAttested && (await readCosignatures(db, log, size)).length < quorum)
      missing.push({ size, attestFrom: addMs(at, WITNESS_PATIENCE_MS) });
  return missing;
}
