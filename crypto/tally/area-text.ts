/** Areas as people read and write them: square metres in decimals, held as integer cm². */
import { areaCm2, type AreaCm2 } from '../brands.ts';

const CM2_PER_M2 = 10_000;
const DECIMAL_M2 = /^(0|[1-9]\d{0,11})(?:\.(\d{1,4}))?$/;

/** Reads square metres with up to four decimals, exactly; null for anything else. */
export function parseAreaM2(text: string): AreaCm2 | null {
  const match = DECIMAL_M2.exec(text);
  if (!match) return null;
  const value = BigInt(match[1] ?? '0') * BigInt(CM2_PER_M2) + BigInt((match[2] ?? '').padEnd(4, '0'));
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? null : areaCm2(Number(value));
}

/** Square metres with four decimals and no separators, as files carry them. */
export const areaM2Text = (area: number): string => {
  const value = areaCm2(area);
  return `${Math.trunc(value / CM2_PER_M2)}.${fraction(value)}`;
};

/** Square metres for people: two decimals, more only where the record has more: `68,840.10`, `226,421.0857`. */
export const formatArea = (area: number): string => {
  const value = areaCm2(area);
  const decimals = fraction(value).replace(/0{1,2}$/, '');
  return `${formatCount(Math.trunc(value / CM2_PER_M2))}.${decimals}`;
};

/** A bound for people: no decimals that say nothing, `12,000`, `70,086.81`, `83,199.5334`. */
export const formatBound = (area: number): string => formatArea(area).replace(/\.?0+$/, '');

/** A whole number with a comma between thousands, which is how both languages print it. */
export const formatCount = (count: number): string => {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
};

const fraction = (area: AreaCm2): string => String(area % CM2_PER_M2).padStart(4, '0');
