import { partTexts } from '../../i18n/part-texts.ts';
import { officeEn } from './office.en.ts';
import { officeZh, type OfficeKey } from './office.zh-CN.ts';

export type { OfficeKey };

export const o = partTexts<OfficeKey>(officeZh, officeEn);
