import { compact, plain, saysNothing, unifyStrokes } from './plain-text.ts';

/** GB 11643: weights 2^(17-i) mod 11 of the first seventeen digits, and the check character for each remainder. */
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECKS = '10X98765432';
/** GB 32100: no I, O, S, V, Z; the weight of position i is 3^i mod 31. */
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export type DocumentReading =
  /** A citizen's or resident's number of GB 11643 (also of the residence permits of Hong Kong, Macao and Taiwan). */
  | { readonly kind: 'resident'; readonly number: string; readonly valid: boolean }
  /** A unified social credit code of GB 32100. */
  | { readonly kind: 'organisation'; readonly number: string; readonly valid: boolean }
  /** The fifteen digits used until 1999, without check digit. */
  | { readonly kind: 'resident-15'; readonly number: string }
  /** A spreadsheet has kept fifteen digits of eighteen. The lost ones cannot be known. */
  | { readonly kind: 'precision-lost' }
  /** Meant as a number of eighteen characters, but with a wrong length or with look-alikes (О for 0, х for X). */
  | { readonly kind: 'malformed'; readonly number: string }
  | { readonly kind: 'masked'; readonly number: string }
  /** Passport, travel permit, officer's card and so on: opaque text. */
  | { readonly kind: 'other'; readonly number: string };

const isRealDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** The check character that GB 11643 gives to seventeen digits. */
export function residentCheckCharacter(seventeen: string): string {
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, i) => total + weight * Number(seventeen[i]), 0);
  return RESIDENT_CHECKS.charAt(sum % 11);
}

/** Whether the text is a resident number whose date exists and whose check character is right (GB 11643, x or X). */
export function isResidentNumber(text: string): boolean {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1800 && isRealDate(year, month, day) && residentCheckCharacter(text) === text.slice(-1).toUpperCase();
}

/** The check character that GB 32100 gives to seventeen characters of its alphabet. */
export function creditCheckCharacter(seventeen: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of seventeen) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Whether the text is a unified social credit code with the right check character (GB 32100). */
export const isCreditCode = (text: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text) && creditCheckCharacter(text.slice(0, 17)) === text.slice(17);

/** The eighteen characters an old fifteen-digit number was changed into; a hint for a person, never a repair. */
export function upgradedResidentNumber(fifteen: string): string {
  const seventeen = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return seventeen + residentCheckCharacter(seventeen);
}

/** How document numbers are compared and stored: half-width, upper case, without blanks. Nothing else is changed. */
export const documentNumberKey = (text: string): string => compact(text).toUpperCase();

/** Reads one document number. `typedAsNumber`: the spreadsheet holds it as a number and so keeps fifteen digits. */
export function readDocumentNumber(text: string, typedAsNumber = false): DocumentReading {
  const number = documentNumberKey(text);
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(number)) return { kind: 'precision-lost' };
  if (typedAsNumber && /^\d{16,}$/.test(number)) return { kind: 'precision-lost' };
  if (/[*•●]/.test(number)) return { kind: 'masked', number };
  if (/^\d{17}[\dX]$/.test(number)) return { kind: 'resident', number, valid: isResidentNumber(number) };
  if (/^\d{15}$/.test(number)) return { kind: 'resident-15', number };
  if (/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(number)) return { kind: 'organisation', number, valid: isCreditCode(number) };
  const digits = number.replace(/\D/g, '').length;
  if ([...number].length === 18 ? digits >= 8 : digits >= 16) return { kind: 'malformed', number };
  return { kind: 'other', number };
}

/** `身份证：`, `护照号` before a number. */
const LABEL = /^[\s\u4e00-\u9fff:()]+(?=[\dA-Z])/i;
const FULL_NUMBER = /^(?:\d{15}|[0-9A-Z]{18})$/;

/** The numbers of one cell. Blanks part numbers only where both sides are whole: `1101 0519…` is one number. */
export function splitDocumentNumbers(cell: string): string[] {
  const pieces = unifyStrokes(plain(cell)).split(/[、,;/\n\r|]+/);
  return pieces
    .map((piece) => piece.replace(LABEL, ''))
    .flatMap(splitAtBlanks)
    .filter((number) => !saysNothing(number));
}

function splitAtBlanks(piece: string): string[] {
  const words = piece.trim().split(/\s+/);
  const whole = words.every((word) => FULL_NUMBER.test(word.toUpperCase()));
  return whole ? words : [words.join('')];
}
