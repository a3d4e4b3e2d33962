import type { LogRef } from '../log/log-ref.ts';

/** Numbers of one assembly; more papers than that no estate has. */
export const MAX_NUMBER = 999_999;
const DIGITS = 6;

/**
 * Serial of a paper: its number and a check digit by ISO/IEC 7064 MOD 11,10 over assembly and number. One misread digit is
 * always found, and so are nine of ten papers of another assembly.
 */
export function serialOf({ assembly }: LogRef, number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > MAX_NUMBER) throw new RangeError(`not a number of a paper`);
  const digits = String(number).padStart(DIGITS, '0');
  return `${digits}-${checkDigit(`${BigInt(`0x${assembly}`)}${digits}`)}`;
}

/** A serial as somebody typed or scanned it: blanks, a missing hyphen and missing zeros forgiven; null if it is misread. */
export function readSerial(log: LogRef, typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  if (!/^\d{2,7}$/.test(digits)) return null;
  const number = Number(digits.slice(0, -1));
  const serial = number >= 1 ? serialOf(log, number) : null;
  return serial?.endsWith(digits.slice(-1)) ? serial : null;
}

function checkDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}
