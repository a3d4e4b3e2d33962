import { pairTexts } from '../../i18n/part-texts.ts';
import { PRIVACY } from './privacy.data.ts';

export type PrivacyKey = keyof typeof PRIVACY;

export const y = pairTexts<PrivacyKey>(PRIVACY);
