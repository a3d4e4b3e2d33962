import type { Values } from './fill.ts';
import { language } from './index.svelte.ts';
import { chinese, type AnyKey } from './zh-CN.pages.ts';

/** A text of any page. The voting route has its own `t`, which knows less and weighs less. */
export const t = (key: AnyKey, values?: Values): string => language.pageText(key, chinese, values);
