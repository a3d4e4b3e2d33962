import { partTexts } from '../../i18n/part-texts.ts';
import { booksEn } from './books.en.ts';
import { booksZh, type BooksKey } from './books.zh-CN.ts';

export const k = partTexts<BooksKey>(booksZh, booksEn);
