import type { LogRef } from '../../log/log-ref.ts';
import type { Db } from '../../platform/database.ts';
import { closedRolls, erasureStore } from './erasure-store.ts';

export interface Erased {
  /** Salts and marks of the ballots. */
  readonly openings: boolean;
  /** Hashes of the roll's lines in their order; null while the lines are there. */
  readonly closedRoll: readonly string[] | null;
}

/** What of an assembly can no longer be shown, because two people erased it. */
export async function erasedOf(db: Db, { estate, assembly }: LogRef): Promise<Erased> {
  const [scopes, closedRoll] = await Promise.all([
    erasureStore(db, estate).of(assembly),
    closedRolls(db, estate).closedRoll(assembly),
  ]);
  return { openings: scopes.has('openings'), closedRoll };
}
