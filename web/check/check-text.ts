import { partTexts } from '../i18n/part-texts.ts';
import { checkEn } from './check.en.ts';
import { checkZh, type CheckKey } from './check.zh-CN.ts';

export const c = partTexts<CheckKey>(checkZh, checkEn);
