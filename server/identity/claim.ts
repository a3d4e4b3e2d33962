import { err, never, ok, type Result } from '../../crypto/result.ts';
import { idTypeOf, phoneKey, type IdType } from '../estates/personal-index.ts';
import { documentNumberKey, isCreditCode, readDocumentNumber } from '../registry/document-number.ts';
import { readPhones } from '../registry/phone.ts';

/** The documents that a form offers, in the register's words. */
export const ID_TYPE_WORDS = [
  '居民身份证',
  '户口簿',
  '港澳居民来往内地通行证',
  '台湾居民来往大陆通行证',
  '外国人永久居留身份证',
  '护照',
  '军官证',
  '统一社会信用代码',
  '其他',
] as const;
export type IdTypeWord = (typeof ID_TYPE_WORDS)[number];

/** What somebody says of himself, as typed. */
export interface ClaimText {
  readonly name: string;
  readonly idType: IdTypeWord;
  readonly idNo: string;
  readonly phone: string;
}

/** The same, checked and in one spelling. */
export interface Claim {
  readonly name: string;
  readonly idType: IdType;
  readonly idNo: string;
  readonly phone: string;
}

export interface ClaimFault {
  readonly code: 'IDENTITY_NUMBER_INVALID' | 'IDENTITY_NUMBER_MALFORMED' | 'PHONE_MALFORMED';
  readonly field: 'idNo' | 'phone';
}

/** Finds typing errors before anything is looked up: check digits (GB 11643, GB 32100), lengths, phones. */
export function readClaim({ name, idType, idNo, phone }: ClaimText): Result<Claim, ClaimFault> {
  const number = documentNumberKey(idNo).replace(/[Х×]$/u, 'X');
  const fault = numberFault(idType, number);
  if (fault) return err({ code: fault, field: 'idNo' });
  const oneSpelling = readPhone(phone);
  if (oneSpelling === null) return err({ code: 'PHONE_MALFORMED', field: 'phone' });
  return ok({ name, idType: idTypeOf(idType), idNo: number, phone: oneSpelling });
}

/** The one phone that the text holds, in the spelling under which phones are found; null where it is none. */
export function readPhone(text: string): string | null {
  const { phones, unreadable } = readPhones(text);
  const [only] = phones;
  return only !== undefined && phones.length === 1 && unreadable === 0 ? phoneKey(only) : null;
}

function numberFault(idType: IdTypeWord, number: string): ClaimFault['code'] | null {
  const reading = readDocumentNumber(number);
  switch (idType) {
    case '居民身份证':
    case '户口簿':
      if (reading.kind === 'resident-15') return null;
      if (reading.kind !== 'resident') return 'IDENTITY_NUMBER_MALFORMED';
      return reading.valid ? null : 'IDENTITY_NUMBER_INVALID';
    case '统一社会信用代码':
      // Eighteen digits alone read like a resident number; the form says which of the two is meant.
      if (reading.kind !== 'organisation' && reading.kind !== 'resident') return 'IDENTITY_NUMBER_MALFORMED';
      return isCreditCode(number) ? null : 'IDENTITY_NUMBER_INVALID';
    case '港澳居民来往内地通行证':
    case '台湾居民来往大陆通行证':
    case '外国人永久居留身份证':
    case '护照':
    case '军官证':
    case '其他':
      return /^[\p{L}\p{N}()-]{4,30}$/u.test(number) ? null : 'IDENTITY_NUMBER_MALFORMED';
    default:
      return never(idType);
  }
}
