import type { Deps } from '../../deps.ts';
import { staffName } from '../../identity/staff-name.ts';
import { erasureStore, type ErasureScope } from './erasure-store.ts';
import { retentionOf, type Retention } from './retention.ts';

export interface ErasureView {
  readonly id: string;
  readonly assembly: string | null;
  readonly scope: ErasureScope;
  readonly reason: string;
  readonly askedAt: string;
  readonly askedBy: string | null;
  /** Whether the reader asked himself: then somebody else has to confirm. */
  readonly isOwn: boolean;
  readonly confirmedBy: string | null;
  readonly doneAt: string | null;
  readonly withdrawnAt: string | null;
  readonly removed: number | null;
}

/** Until when each assembly's records are kept, and what was asked for and done. */
export async function erasurePage(
  deps: Deps,
  estate: string,
  reader: string,
): Promise<{ readonly retention: readonly Retention[]; readonly erasures: readonly ErasureView[] }> {
  const [retention, erasures] = await Promise.all([retentionOf(deps, estate), erasureStore(deps.db, estate).list()]);
  const views = erasures.map(async (each) => ({
    ...{ id: each.id, assembly: each.assembly, scope: each.scope, reason: each.reason },
    ...{ askedAt: each.askedAt.toISOString(), askedBy: await staffName(deps, each.askedBy) },
    isOwn: each.askedBy === reader,
    confirmedBy: each.confirmedBy === null ? null : await staffName(deps, each.confirmedBy),
    ...{ doneAt: each.doneAt?.toISOString() ?? null, withdrawnAt: each.withdrawnAt?.toISOString() ?? null },
    removed: each.removed === null ? null : Object.values(each.removed).reduce((sum, n) => sum + n, 0),
  }));
  return { retention, erasures: await Promise.all(views) };
}
