import type { ResolvedPack } from '../packs/resolve.ts';
import { figure } from '../packs/figure.ts';

/**
 * Whether an account of the maintenance fund has fallen below the part of its first deposit at which owners top up; null
 * where the place's figure is not known. Exactly the part is not below it.
 *
 * @param balanceFen what is left
 * @param firstFen the first deposit
 */
export function needsTopUp(balanceFen: number, firstFen: number, pack: ResolvedPack): boolean | null {
  const { value } = figure(pack, 'fundTopUpBelowPercent');
  return value === null ? null : BigInt(balanceFen) * 100n < BigInt(firstFen) * BigInt(value);
}
