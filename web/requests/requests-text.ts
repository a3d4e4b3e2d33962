import { pageTexts } from '../i18n/part-texts.ts';
import { requestsZh, type RequestsKey } from './requests.zh-CN.ts';

export type { RequestsKey };

export const r = pageTexts(requestsZh);
