import type { UnitId } from '../../crypto/brands.ts';
import { compact } from './plain-text.ts';

/**
 * GB/T 37346: division 6, cadastral zone 3 and sub-zone 3, parcel type (G state, J collective, Z undecided) and right,
 * parcel 5, fixture (F house, L trees, Q other, W none), unit 8. There is no check digit.
 */
const UNIT_CODE = /^\d{12}[GJZ][A-Z]\d{5}[FLQW]\d{8}$/;

/** The 28 characters of a unit code without its print groups, or null where the text is no unit code. */
export function readUnitCode(text: string): UnitId | null {
  const code = compact(text).toUpperCase();
  return UNIT_CODE.test(code) ? (code as UnitId) : null;
}

/** Only houses (F) have owners who vote; W…00000000 is bare land. */
export const isHouseUnit = (code: UnitId): boolean => code[19] === 'F';
