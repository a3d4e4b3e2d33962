import { partTexts } from '../../i18n/part-texts.ts';
import { attendedEn } from './attended.en.ts';
import { attendedZh, type AttendedKey } from './attended.zh-CN.ts';

export const h = partTexts<AttendedKey>(attendedZh, attendedEn);
