import { plain, saysNothing, unifyStrokes } from './plain-text.ts';

export interface PhoneReading {
  /** Mobiles as eleven digits, landlines as area code and number, foreign numbers with `+`. */
  readonly phones: readonly string[];
  /** How many pieces of the cell looked like a phone number but are none. */
  readonly unreadable: number;
}

const MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/;
const LANDLINE = /^(?:\+?86)?(0\d{2,3}[2-9]\d{6,7})$/;
const FOREIGN = /^\+(?!86)\d{7,15}$/;

const phoneIn = (text: string): string | null => {
  const digits = text.replace(/[\s()-]/g, '');
  return MOBILE.exec(digits)?.[1] ?? LANDLINE.exec(digits)?.[1] ?? (FOREIGN.test(digits) ? digits : null);
};

/** The phone numbers of one cell: `199 0094-8665`, `13800000001/13900000002`, `0591-87654321`. */
export function readPhones(cell: string): PhoneReading {
  const phones: string[] = [];
  let unreadable = 0;
  const pieces = unifyStrokes(plain(cell)).split(/[、,;/\n\r|]+|[\u4e00-\u9fff:]+/);
  for (const piece of pieces.filter((text) => !saysNothing(text))) {
    const whole = phoneIn(piece);
    const found = whole === null ? piece.trim().split(/\s+/).map(phoneIn) : [whole];
    for (const phone of found) {
      if (phone === null) unreadable += 1;
      else if (!phones.includes(phone)) phones.push(phone);
    }
  }
  return { phones, unreadable };
}
