import { fill, type Values } from '../../i18n/fill.ts';
import { language } from '../../i18n/index.svelte.ts';
import { OPERATIONS } from './operations.data.ts';

export type OperationsKey = keyof typeof OPERATIONS;

export const o = (key: OperationsKey, values?: Values): string => fill(language.pick(OPERATIONS[key]), values);
export const hasText = (key: string): key is OperationsKey => Object.hasOwn(OPERATIONS, key);
