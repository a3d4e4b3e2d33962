import type { Phase } from '../../public/assembly-api.ts';
import { d, type DeskKey } from '../desk-text.ts';

/** What comes next and whose turn it is, for lists. */
export const nextStepWords = (phase: Phase): string => d(`next.${phase}` as DeskKey);
