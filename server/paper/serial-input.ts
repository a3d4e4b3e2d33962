import { Type } from 'typebox';

/** A serial as it stands in the log: number and check digit. */
export const SerialInput = Type.String({ pattern: '^[0-9]{6}-[0-9]$' });
