import { nameKey } from '../registry/person-name.ts';
import { documentNumberKey } from '../registry/document-number.ts';
import { blindIndex } from '../platform/blind-index.ts';
import type { Keys } from '../platform/keys.ts';

type IndexKey = Pick<Keys, 'indexKey'>;

/** Half-width digits without blanks, strokes and the country code of mainland numbers; foreign numbers keep their `+`. */
export function phoneKey(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/[\s()\-‐-―－]/g, '');
  return digits.replace(/^(?:\+|00)?86(?=1[3-9]\d{9}$|0\d{9,11}$)/, '');
}

/** What kind of document a register's or a form's words mean, so far as numbers of different kinds could be mistaken. */
export const DOCUMENT_KINDS = [
  { kind: 'resident-id', words: /居民身份证|户口/ },
  { kind: 'hk-macau-permit', words: /港澳/ },
  { kind: 'taiwan-permit', words: /台湾/ },
  { kind: 'foreign-permanent-id', words: /外国人|永久居留/ },
  { kind: 'passport', words: /护照/ },
  { kind: 'military-id', words: /军官|士兵|警官|军人/ },
  { kind: 'credit-code', words: /统一社会信用/ },
] as const;
export const ID_TYPES = [...DOCUMENT_KINDS.map(({ kind }) => kind), 'other'] as const;
export type IdType = (typeof ID_TYPES)[number];

export const idTypeOf = (words: string | null): IdType =>
  DOCUMENT_KINDS.find((each) => words !== null && each.words.test(words))?.kind ?? 'other';

/**
 * Index of a document: the same person has the same one in every estate. Numbers of eighteen characters (GB 11643, GB 32100)
 * speak for themselves; shorter ones only with their kind.
 */
export function documentIndex({ indexKey }: IndexKey, idType: IdType, idNo: string): Buffer {
  const number = documentNumberKey(idNo);
  return blindIndex(indexKey, 'document', /^[0-9A-Z]{18}$/.test(number) ? '' : idType, number);
}

/** Stands in for the document where the register has no number: then owners are told apart by name. */
export const unnumberedIndex = ({ indexKey }: IndexKey, kind: string, name: string): Buffer =>
  blindIndex(indexKey, 'unnumbered', kind, nameKey(name));

export const nameIndex = ({ indexKey }: IndexKey, name: string): Buffer => blindIndex(indexKey, 'name', nameKey(name));

export const phoneIndex = ({ indexKey }: IndexKey, phone: string): Buffer =>
  blindIndex(indexKey, 'phone', phoneKey(phone));
