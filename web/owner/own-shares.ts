import type { AssemblyPath } from '../public/assembly-api.ts';
import { loadTerms } from './ballot-api.ts';

/** What each motion that costs something would cost the signed-in owner, in fen, by motion; what he holds by a power is not his. */
export async function ownShares(path: AssemblyPath): Promise<ReadonlyMap<string, number>> {
  const { voters } = await loadTerms(path);
  const sums = new Map<string, number>();
  for (const { power, shares } of voters)
    if (!power) for (const { motion, fen } of shares) sums.set(motion, (sums.get(motion) ?? 0) + fen);
  return sums;
}
