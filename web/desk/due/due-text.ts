import { pairTexts } from '../../i18n/part-texts.ts';
import { DUE } from './due.data.ts';

export type DueKey = keyof typeof DUE;

export const u = pairTexts<DueKey>(DUE);
