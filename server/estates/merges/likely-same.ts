import { readDocumentNumber, upgradedResidentNumber } from '../../registry/document-number.ts';
import { nameKey } from '../../registry/person-name.ts';
import type { RegisterPerson } from '../register.ts';
import { pairOf, type Pair } from './merge-store.ts';

export const EVIDENCE = ['id-upgraded', 'same-name', 'near-name', 'same-phone', 'same-room'] as const;
/** 旧证号升位后相同 · 姓名相同 · 姓名差一字 · 电话相同 · 同一房屋 */
export type Evidence = (typeof EVIDENCE)[number];

export interface LikelySame extends Pair {
  readonly evidence: readonly Evidence[];
}

export interface PersonFacts extends RegisterPerson {
  readonly phones: readonly string[];
  readonly units: readonly string[];
}

/**
 * Pairs of natural persons who may be one: an old number that becomes the other's, or the same or nearly the same name with a
 * phone in common. A name alone says nothing, and neither does a phone alone: families share both.
 */
export function likelySame(people: readonly PersonFacts[]): readonly LikelySame[] {
  const persons = people.filter(({ kind }) => kind === 'person');
  const found = new Map<string, LikelySame>();
  for (const [a, b] of candidates(persons)) {
    const evidence = evidenceFor(a, b);
    const isOld = evidence.includes('id-upgraded');
    const isNamed = evidence.includes('same-name') || evidence.includes('near-name');
    if (!isOld && !(isNamed && evidence.includes('same-phone'))) continue;
    const pair = pairOf(a.person, b.person);
    found.set(`${pair.person} ${pair.other}`, { ...pair, evidence });
  }
  return [...found.values()];
}

/** Those who share a phone, and those whose old number leads to another's: an estate of a thousand has few. */
function candidates(persons: readonly PersonFacts[]): readonly (readonly [PersonFacts, PersonFacts])[] {
  const byPhone = new Map<string, PersonFacts[]>();
  for (const person of persons)
    for (const phone of person.phones) byPhone.set(phone, [...(byPhone.get(phone) ?? []), person]);
  const byNumber = new Map(persons.flatMap((person) => (person.idNo === null ? [] : [[person.idNo, person] as const])));
  const shared = [...byPhone.values()].filter((group) => group.length > 1 && group.length <= MOST_ON_A_PHONE);
  const pairs = shared.flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const)));
  const upgraded = persons.flatMap((person) => {
    const number = upgradeOf(person.idNo);
    const other = number === null ? undefined : byNumber.get(number);
    return other && other.person !== person.person ? [[person, other] as const] : [];
  });
  return [...pairs, ...upgraded];
}

/** A number that a whole building gave is an agent's, and says nothing of who is who. */
const MOST_ON_A_PHONE = 6;

const upgradeOf = (idNo: string | null): string | null => {
  const read = idNo === null ? null : readDocumentNumber(idNo);
  return read?.kind === 'resident-15' ? upgradedResidentNumber(read.number) : null;
};

function evidenceFor(a: PersonFacts, b: PersonFacts): readonly Evidence[] {
  const [left, right] = [nameKey(a.name), nameKey(b.name)];
  const isOld = upgradeOf(a.idNo) === b.idNo || upgradeOf(b.idNo) === a.idNo;
  return [
    ...(isOld && a.idNo !== null && b.idNo !== null ? (['id-upgraded'] as const) : []),
    ...(left === right ? (['same-name'] as const) : isNear(left, right) ? (['near-name'] as const) : []),
    ...(a.phones.some((phone) => b.phones.includes(phone)) ? (['same-phone'] as const) : []),
    ...(a.units.some((unit) => b.units.includes(unit)) ? (['same-room'] as const) : []),
  ];
}

/** One character otherwise, in names of the same length from two on that begin alike. */
function isNear(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  if (left.length !== right.length || left.length < 2 || left[0] !== right[0]) return false;
  return left.filter((character, i) => character !== right[i]).length === 1;
}
