import type { Keys } from '../platform/keys.ts';
import type { UnitContact } from '../registry/contacts.ts';
import { nameKey } from '../registry/person-name.ts';
import type { ContactKey, ContactRow } from './contact-store.ts';
import { sealPersonal } from './personal-data.ts';
import { phoneIndex } from './personal-index.ts';
import type { Register, RegisterUnit } from './register.ts';

export interface ContactChanges {
  readonly added: readonly Pick<ContactRow, 'person_id' | 'phone_index' | 'phone_sealed'>[];
  readonly gone: readonly ContactKey[];
}

export interface RosterContacts {
  readonly keys: Keys;
  readonly estate: string;
  readonly register: Register;
  /** The contacts of the roster before. */
  readonly before: readonly ContactKey[];
  readonly contacts: readonly UnitContact[];
}

/**
 * The phones that a roster adds. A phone that may be any co-owner's is kept for each of them: whoever uses it also needs the
 * document number. Rows whose owners differ from the register add nothing.
 */
export function contactChanges({ keys, estate, register, before, contacts }: RosterContacts): ContactChanges {
  const units = new Map(register.units.map((unit) => [unit.unitCode, unit]));
  const listed = new Map<string, { person: string; phone: string; index: Buffer }>();
  for (const { unitCode, name, phones, doubtful } of contacts) {
    const unit = units.get(unitCode);
    if (doubtful || !unit) continue;
    for (const phone of phones) {
      const index = phoneIndex(keys, phone);
      for (const person of personsNamed(register, unit, name))
        listed.set(keyOf(person, index), { person, phone, index });
    }
  }
  const known = new Set(before.map(({ person_id, phone_index }) => keyOf(person_id, phone_index)));
  return {
    added: [...listed]
      .filter(([key]) => !known.has(key))
      .map(([, { person, phone, index }]) => ({
        person_id: person,
        phone_index: index,
        phone_sealed: sealPersonal(keys, { estate, person }, 'phone', phone),
      })),
    gone: before.filter(({ person_id, phone_index }) => !listed.has(keyOf(person_id, phone_index))),
  };
}

const keyOf = (person: string, phone: Buffer): string => `${person} ${phone.toString('hex')}`;

const personsNamed = ({ people }: Register, unit: RegisterUnit, name: string | null): readonly string[] =>
  name === null
    ? unit.owners
    : unit.owners.filter((person) => nameKey(people.get(person)?.name ?? '') === nameKey(name));
