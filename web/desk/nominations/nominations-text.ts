import { partTexts } from '../../i18n/part-texts.ts';
import { nominationsEn } from './nominations.en.ts';
import { nominationsZh, type NominationsKey } from './nominations.zh-CN.ts';

export const n = partTexts<NominationsKey>(nominationsZh, nominationsEn);
