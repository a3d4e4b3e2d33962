import { pageTexts } from '../i18n/part-texts.ts';
import { papersZh } from './papers.zh-CN.ts';

export const w = pageTexts(papersZh);
