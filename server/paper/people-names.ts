import { Type } from 'typebox';
import type { LogRef } from '../log/log-ref.ts';
import type { Keys } from '../platform/keys.ts';
import { openSealedText, seal } from '../platform/sealed.ts';

/** Names of people at work, who need no account: collectors are often volunteers. */
export const NameInput = Type.String({ minLength: 2, maxLength: 40, pattern: '^[^\\u0000-\\u001f\\u007f]+$' });

/** Two people at least, and not one of them twice. */
export const TwoNames = Type.Array(NameInput, { minItems: 2, maxItems: 4, uniqueItems: true });

const FIELD = 'people-at-work';

/** Names belong to one row of one estate and open nowhere else. */
export const sealNames = (keys: Keys, { estate }: LogRef, row: string, names: readonly string[]): Buffer =>
  seal(keys.dataKey, { estate, subject: row, field: FIELD }, JSON.stringify(names.map((name) => name.trim())));

export const openNames = (keys: Keys, { estate }: LogRef, row: string, sealed: Uint8Array): readonly string[] =>
  JSON.parse(openSealedText(keys.dataKey, { estate, subject: row, field: FIELD }, sealed)) as string[];
