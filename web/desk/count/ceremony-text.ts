import { partTexts } from '../../i18n/part-texts.ts';
import { ceremonyEn } from './ceremony.en.ts';
import { ceremonyZh, type CeremonyKey } from './ceremony.zh-CN.ts';

export type { CeremonyKey };

export const c = partTexts<CeremonyKey>(ceremonyZh, ceremonyEn);
