import { pairTexts } from '../../i18n/part-texts.ts';
import { CONFLICTS } from './conflicts.data.ts';

export type ConflictsKey = keyof typeof CONFLICTS;

export const c = pairTexts<ConflictsKey>(CONFLICTS);
