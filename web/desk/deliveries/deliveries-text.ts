import { partTexts } from '../../i18n/part-texts.ts';
import { deliveriesEn } from './deliveries.en.ts';
import { deliveriesZh, type DeliveriesKey } from './deliveries.zh-CN.ts';

export type { DeliveriesKey };

export const v = partTexts<DeliveriesKey>(deliveriesZh, deliveriesEn);
