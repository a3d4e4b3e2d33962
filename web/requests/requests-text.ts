import { partTexts } from '../i18n/part-texts.ts';
import { requestsEn } from './requests.en.ts';
import { requestsZh, type RequestsKey } from './requests.zh-CN.ts';

export type { RequestsKey };

export const r = partTexts<RequestsKey>(requestsZh, requestsEn);
