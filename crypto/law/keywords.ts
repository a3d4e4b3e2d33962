/** Words in a question that hint at an item with the higher threshold. A hint for a person, never a decision. */
import type { LegalItem } from './thresholds.ts';

const HINTS: readonly { readonly item: LegalItem; readonly words: RegExp }[] = [
  {
    item: 6,
    words: /(筹集|续筹|续交|补交|补缴).{0,12}(维修资金|维修基金)|(维修资金|维修基金).{0,12}(筹集|续筹|续交|补交|补缴)/u,
  },
  { item: 7, words: /改建|重建|扩建|加建|加装电梯/u },
  {
    item: 8,
    words: /改变.{0,12}用途|(出租|经营|广告|基站|快递柜).{0,12}共有|共有.{0,12}(出租|经营|广告|基站|快递柜)/u,
  },
];

/** Items 6 to 8 that the words suggest, in order; empty where none does. */
export const hintedItems = (text: string): readonly LegalItem[] =>
  HINTS.filter(({ words }) => words.test(text)).map(({ item }) => item);
