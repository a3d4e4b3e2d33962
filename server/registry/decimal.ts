import { err, ok } from '../../crypto/result.ts';
import type { Result } from '../../crypto/result.ts';
import type { AreaCm2 } from '../../crypto/brands.ts';
import { areaCm2 } from '../../crypto/brands.ts';

export type DecimalFault = 'not-a-number' | 'more-than-four-decimals' | 'too-large';

/** No roll leaf may hold more than 10^12 cm² (100 km²), so no unit can. */
const MAX_DIGITS_OF_M2 = 8;

/** Square metres as decimal text (`107.83`) to whole cm², digit by digit: no floating point comes near an area. */
export function areaFromDecimal(text: string): Result<AreaCm2, DecimalFault> {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return err('not-a-number');
  const whole = (match[1] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > 4) return err('more-than-four-decimals');
  if (whole.length > MAX_DIGITS_OF_M2) return err('too-large');
  return ok(areaCm2(Number(whole + fraction.padEnd(4, '0'))));
}

/** Whole cm² as square metres with two to four decimals, as registers print them: 1078300 → `107.83`. */
export function squareMetres(area: AreaCm2): string {
  const digits = String(area).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0{1,2}$/, '');
  return `${digits.slice(0, -4)}.${fraction}`;
}

/**
 * A spreadsheet's number as decimal text. Spreadsheets keep and show 15 significant digits; what a double holds beyond
 * them (`107.83000000000001`) is an artefact and no statement of the author.
 */
export function decimalText(value: number): string {
  const shown = String(Number(value.toPrecision(15)));
  if (!shown.includes('e')) return shown;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}
