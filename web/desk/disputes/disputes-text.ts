import { partTexts } from '../../i18n/part-texts.ts';
import { disputesEn } from './disputes.en.ts';
import { disputesZh, type DisputesKey } from './disputes.zh-CN.ts';

export const x = partTexts<DisputesKey>(disputesZh, disputesEn);
