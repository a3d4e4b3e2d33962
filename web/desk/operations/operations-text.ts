import { pairTexts } from '../../i18n/part-texts.ts';
import { OPERATIONS } from './operations.data.ts';

export type OperationsKey = keyof typeof OPERATIONS;

export const o = pairTexts<OperationsKey>(OPERATIONS);
export const hasText = (key: string): key is OperationsKey => Object.hasOwn(OPERATIONS, key);
