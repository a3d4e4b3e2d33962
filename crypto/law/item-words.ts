/** Whether the words of a motion fit its item: the dearest mistake is three quarters put to the vote as over half. */
import { ARTICLES } from './articles.ts';
import { findingOn, type Finding, type Texts } from './findings.ts';
import { asksTwice, claimsOverHalf, fundQuestion, hintedItems } from './keywords.ts';
import type { DraftMotion } from './notice-draft.ts';
import { isLegalItem, thresholdOf, type LegalItem } from './thresholds.ts';

export function checkItemWords(motion: DraftMotion): Finding[] {
  const two = asksTwice(motion.question) ? [on(motion, 'warning', 'two-questions', TWO_QUESTIONS)] : [];
  if (!isLegalItem(motion.item)) return two;
  const needsMore = thresholdOf(motion.item) === 'three-quarters';
  return [...two, ...(needsMore ? checkClaim(motion, motion.item) : [...checkFund(motion), ...checkHints(motion)])];
}

const on = (motion: DraftMotion, severity: Finding['severity'], code: string, texts: Texts): Finding =>
  findingOn(motion.id, severity, code, ARTICLES.quorumAndMajority, texts);

const TWO_QUESTIONS: Texts = [
  { zh: '一个事项里像是有两个问题，只同意其中一个的业主无法表态', en: 'Two questions seem to stand in one motion' },
  { zh: '分成两个事项', en: 'Put them as two motions' },
];

/** Nobody can choose the threshold of items 6 to 8, and nobody may tell owners a lower one either. */
function checkClaim(motion: DraftMotion, item: LegalItem): Finding[] {
  const inQuestion = claimsOverHalf(motion.question);
  if (!inQuestion && !claimsOverHalf(motion.explanation)) return [];
  return [
    on(motion, inQuestion ? 'error' : 'warning', 'threshold-misstated', [
      {
        zh: `文字写成过半数即可，但第${numeral(item)}项须参与人数和面积均四分之三以上同意`,
        en: `The text says over half, but item ${item} needs three quarters of participating heads and area`,
      },
      {
        zh: '改为“四分之三以上”；门槛由法律规定，不能约定降低',
        en: 'Say "three quarters": the law sets it, nobody can lower it',
      },
    ]),
  ];
}

/** 使用 or 筹集: where the question says neither or both, the convener is asked; where it says 筹集, it is not a use. */
function checkFund(motion: DraftMotion): Finding[] {
  const asks = fundQuestion(motion.question);
  if (asks === 'raise') return [on(motion, 'error', 'fund-raise-as-use', RAISE_AS_USE)];
  const isMeant = motion.matter === 'M12';
  return asks === 'unclear' && !isMeant ? [on(motion, 'warning', 'fund-use-or-raise', USE_OR_RAISE)] : [];
}

const RAISE_AS_USE: Texts = [
  {
    zh: '问题写的是筹集（续交、补交）维修资金，属于第六项，须四分之三以上同意，不能按过半数办理',
    en: 'The question is about raising the fund: item 6, three quarters; it cannot be put as over half',
  },
  {
    zh: '改选“筹集、续交维修资金”；确是使用的，改写问题',
    en: 'Choose "raise the fund"; if it is its use, reword the question',
  },
];

const USE_OR_RAISE: Texts = [
  {
    zh: '是“使用”还是“筹集”维修资金？问题没有写清。使用须过半数，筹集须四分之三以上；有疑问时按四分之三办理',
    en: 'Is the fund used or raised? The question does not say. Use needs over half, raising three quarters; in doubt, three quarters',
  },
  {
    zh: '在问题中写明“使用”或者“筹集”；两者都有的分成两个事项',
    en: 'Say which in the question; if both, put two motions',
  },
];

function checkHints(motion: DraftMotion): Finding[] {
  const hinted = hintedItems(`${motion.question}\n${motion.explanation}`);
  const said = fundQuestion(motion.question);
  // Item 6 was asked about above where the question itself speaks of the fund.
  const items = said === 'raise' || said === 'unclear' ? hinted.filter((item) => item !== 6) : hinted;
  return items.map((item) =>
    on(motion, 'warning', 'item-may-be-higher', [
      {
        zh: `文字像是第${numeral(item)}项，须四分之三以上同意，现在按过半数办理`,
        en: `The words suggest item ${item}, which needs three quarters; it is set to over half`,
      },
      { zh: '核对所属事项；有疑问时按四分之三办理', en: 'Check the item; in doubt use three quarters' },
    ]),
  );
}

const numeral = (item: LegalItem): string => '一二三四五六七八九'.charAt(item - 1);
