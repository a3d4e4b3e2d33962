/** Percentages for people, by integer arithmetic, such that none contradicts its verdict. */
import { reaches, type Test278 } from '../law/thresholds.ts';
import type { Bar } from './bars.ts';

const FULL = 10_000n;

/**
 * Share of a bar with two decimals, rounded half-up; where rounding would step over the test, towards the truth: a
 * share that fails two thirds never prints as 66.67%, one that is over half never as 50.00%, and only all is 100.00%.
 */
export function shareText(bar: Bar, test: Test278): string {
  if (bar.whole === 0) return '0.00%';
  const hundredths = BigInt(bar.reached) * FULL;
  const whole = BigInt(bar.whole);
  const down = hundredths / whole;
  const exact = hundredths % whole === 0n;
  const rounded = (hundredths * 2n + whole) / (whole * 2n);
  if (exact) return percent(down);
  if (reaches(test, Number(rounded), Number(FULL)) !== bar.passes) return percent(bar.passes ? down + 1n : down);
  return percent(rounded === FULL && bar.reached < bar.whole ? down : rounded);
}

const percent = (hundredths: bigint): string => `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`;
