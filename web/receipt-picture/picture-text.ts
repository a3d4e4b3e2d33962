import { pageTexts } from '../i18n/part-texts.ts';
import { pictureZh } from './picture.zh-CN.ts';

export const s = pageTexts(pictureZh);
