import { partTexts } from '../i18n/part-texts.ts';
import { secondCodeEn } from './second-code.en.ts';
import { secondCodeZh, type SecondCodeKey } from './second-code.zh-CN.ts';

export const c = partTexts<SecondCodeKey>(secondCodeZh, secondCodeEn);
