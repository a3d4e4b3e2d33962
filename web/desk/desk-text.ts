import { deskEn } from '../i18n/desk.en.ts';
import { deskZh, type DeskKey } from '../i18n/desk.zh-CN.ts';
import { partTexts } from '../i18n/part-texts.ts';

/** Texts of the desks, which no owner's phone loads; a missing key does not compile. */
export const d = partTexts<DeskKey>(deskZh, deskEn);

export type { DeskKey };
