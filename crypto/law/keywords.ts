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
    words:
      /改变.{0,12}用途|(出租|经营|广告|基站|快递柜).{0,12}共有|共有.{0,12}(出租|经营(?!.{0,4}(收益|收入|所得))|广告|基站|快递柜)/u,
  },
];

/** Items 6 to 8 that the words suggest, in order; empty where none does. */
export const hintedItems = (text: string): readonly LegalItem[] =>
  HINTS.filter(({ words }) => words.test(text)).map(({ item }) => item);

const FUND = /维修(资金|基金)/u;
const RAISES = /筹集|续筹|续交|补交|补缴|交存|缴存/u;
const USES = /使用|动用|支取|列支|支用|支出|申请/u;

/**
 * What a question about the maintenance fund asks for: that it be used (over half) or raised (three quarters). `unclear`
 * where it says both or neither; null where it is not about the fund.
 */
export function fundQuestion(question: string): 'use' | 'raise' | 'unclear' | null {
  if (!FUND.test(question)) return null;
  const [raises, uses] = [RAISES.test(question), USES.test(question)];
  if (raises === uses) return 'unclear';
  return raises ? 'raise' : 'use';
}

/** Whether a text tells owners that over half is enough; a committee's own majority is not meant. */
export const claimsOverHalf = (text: string): boolean =>
  /(过半数|超过半数|半数以上|二分之一以上)(?!的?(委员|成员))[^。；\n]{0,14}(同意|赞成|通过|业主)/u.test(text);

/** Whether two questions stand in one: whoever agrees to the first and not to the second cannot answer. */
export const asksTwice = (question: string): boolean => (question.match(/是否/gu) ?? []).length > 1;
