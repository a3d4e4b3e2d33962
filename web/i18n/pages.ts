import { pageTexts } from './part-texts.ts';
import { chinese } from './zh-CN.pages.ts';

/** A text of any page. The voting route has its own `t`, which knows less and weighs less. */
export const t = pageTexts(chinese);
