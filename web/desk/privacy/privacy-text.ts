import { fill, type Values } from '../../i18n/fill.ts';
import { language } from '../../i18n/index.svelte.ts';
import { PRIVACY } from './privacy.data.ts';

export type PrivacyKey = keyof typeof PRIVACY;

export const y = (key: PrivacyKey, values?: Values): string => fill(language.pick(PRIVACY[key]), values);
