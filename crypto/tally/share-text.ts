/** Percentages for people, by integer arithmetic, such that none contradicts its verdict. */
import { isAtBound, meets, type Test278 } from '../law/thresholds.ts';
import type { Bar } from './bars.ts';

/**
 * Share of a bar, rounded half-up at two decimals. Where that would contradict the verdict (66.67% of what fails two
 * thirds) or say a bound that was not met exactly (50.00%, 75.00%, 100.00%) it shows as many decimals as tell the truth.
 */
export function shareText({ reached, whole }: Pick<Bar, 'reached' | 'whole'>, test: Test278): string {
  if (whole === 0) return '0.00%';
  const [part, of] = [BigInt(reached), BigInt(whole)];
  // The exact share is at least 1/(4 × whole) from any bound, so a few decimals more than `whole` has digits suffice.
  for (let decimals = 2; ; decimals++) {
    const full = 100n * 10n ** BigInt(decimals);
    const rounded = (2n * part * full + of) / (2n * of);
    if (tellsTheTruth(test, [rounded, full], [part, of])) return percent(rounded, decimals);
  }
}

type Share = readonly [part: bigint, whole: bigint];

const tellsTheTruth = (test: Test278, shown: Share, exact: Share): boolean =>
  meets(test, ...shown) === meets(test, ...exact) &&
  (isAtBound(test, ...exact) || !isAtBound(test, ...shown)) &&
  shown[0] < shown[1] === exact[0] < exact[1];

function percent(value: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  return `${value / scale}.${String(value % scale).padStart(decimals, '0')}%`;
}
