import { partTexts } from '../../i18n/part-texts.ts';
import { printEn } from './print.en.ts';
import { printZh, type PrintKey } from './print.zh-CN.ts';

export const p = partTexts<PrintKey>(printZh, printEn);
