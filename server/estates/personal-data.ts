import type { Keys } from '../platform/keys.ts';
import { openSealedText, seal } from '../platform/sealed.ts';

type DataKey = Pick<Keys, 'dataKey'>;

/** The sealed fields of a person; a phone's place does not depend on which of his phones it is. */
export type PersonalField = 'name' | 'id-no' | 'phone';

/** The person of an estate's register whom a sealed value describes. */
export interface Whose {
  readonly estate: string;
  readonly person: string;
}

export const sealPersonal = (
  { dataKey }: DataKey,
  { estate, person }: Whose,
  field: PersonalField,
  text: string,
): Buffer => seal(dataKey, { estate, subject: person, field }, text);

export const openPersonal = (
  { dataKey }: DataKey,
  { estate, person }: Whose,
  field: PersonalField,
  sealed: Uint8Array,
): string => openSealedText(dataKey, { estate, subject: person, field }, sealed);
