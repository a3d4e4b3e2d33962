/** Checks of one motion before its notice: what owners must be told, and whether it is put under the right item. */
import { ARTICLES } from './articles.ts';
import { checkChoice, checkElection } from './candidate-checks.ts';
import { findingOn, type Finding, type Texts } from './findings.ts';
import { checkItemWords } from './item-words.ts';
import { checkCompanies } from './company-checks.ts';
import { checkQuestionWords } from './question-words.ts';
import { ATTACHMENTS, attachmentsFor, classify, isJoint, matterOf, type Matter } from './matters.ts';
import type { DraftMotion } from './notice-draft.ts';
import type { ResolvedPack } from './packs/resolve.ts';
import { isLegalItem } from './thresholds.ts';

/** Everything wrong with one motion, at once. */
export function checkMotion(motion: DraftMotion, pack: ResolvedPack): Finding[] {
  const matter = matterOf(motion.matter);
  return [
    ...checkTexts(motion),
    ...checkCost(motion),
    ...(matter ? checkMatter(motion, matter) : [unknownMatter(motion)]),
    ...checkItemWords(motion),
    ...checkQuestionWords(motion),
    ...checkCompanies(motion, pack),
    ...(motion.kind === 'choose' ? checkChoice(motion) : []),
    ...(motion.kind === 'elect' ? checkElection(motion, pack) : []),
  ];
}

function checkTexts(motion: DraftMotion): Finding[] {
  const found: Finding[] = [];
  if (motion.question.trim() === '')
    found.push(findingOn(motion.id, 'error', 'question-missing', ARTICLES.resolution, QUESTION));
  if (motion.explanation.trim() === '')
    found.push(findingOn(motion.id, 'error', 'explanation-missing', ARTICLES.noticePeriod, EXPLANATION));
  return found;
}

const QUESTION: Texts = [
  { zh: '没有写明表决的问题', en: 'The question is missing' },
  { zh: '用一句话写明要业主决定什么', en: 'Say in one sentence what owners decide' },
];
const EXPLANATION: Texts = [
  { zh: '没有说明', en: 'The explanation is missing' },
  { zh: '写明原因，以及同意和不同意分别会怎样', en: 'Say why, and what happens either way' },
];

function checkCost(motion: DraftMotion): Finding[] {
  const { cost } = motion;
  if (cost === null) return [findingOn(motion.id, 'error', 'cost-missing', ARTICLES.costShares, COST)];
  if (cost.kind === 'none') return [];
  const complete =
    Number.isSafeInteger(cost.fen) && cost.fen > 0 && cost.source.trim() !== '' && cost.sharing.trim() !== '';
  return complete ? [] : [findingOn(motion.id, 'error', 'cost-incomplete', ARTICLES.costShares, COST_PARTS)];
}

const COST: Texts = [
  { zh: '没有写明费用', en: 'The cost is not stated' },
  {
    zh: '写明金额、来源和分摊办法；不涉及费用的写“不涉及费用”',
    en: 'Give amount, source and sharing, or say "no cost"',
  },
];
const COST_PARTS: Texts = [
  { zh: '费用的金额、来源或者分摊办法不完整', en: 'Amount, source or sharing of the cost is incomplete' },
  { zh: '补全三项', en: 'Complete all three' },
];

function unknownMatter(motion: DraftMotion): Finding {
  return findingOn(motion.id, 'error', 'matter-unknown', ARTICLES.jointMatters, [
    { zh: '没有选定事项类别', en: 'The kind of matter is not chosen' },
    { zh: '从事项目录中选择', en: 'Choose from the catalogue' },
  ]);
}

function checkMatter(motion: DraftMotion, matter: Matter): Finding[] {
  if (!isJoint(matter)) return [refused(motion, matter)];
  const missing = attachmentsFor(matter, motion.kind, motion.isPartial)
    .filter((kind) => !motion.attachments.includes(kind))
    .map((kind) => missingAttachment(motion, kind));
  if (!isLegalItem(motion.item))
    return [findingOn(motion.id, 'error', 'item-unknown', ARTICLES.jointMatters, ITEM), ...missing];
  const classified = classify(matter, motion.item);
  return classified.ok ? missing : [{ ...classified.error, subject: motion.id }, ...missing];
}

/** What is no vote of art. 278 is refused for that alone; its papers and its item do not matter here. */
function refused(motion: DraftMotion, matter: Matter): Finding {
  const classified = classify(matter, 9);
  if (classified.ok) throw new Error(`${matter.id} is a joint decision`);
  return { ...classified.error, subject: motion.id };
}

const ITEM: Texts = [
  { zh: '没有写明属于第二百七十八条第一款的哪一项', en: 'The item of art. 278(1) is missing' },
  { zh: '选择第一项至第九项之一', en: 'Choose one of items 1 to 9' },
];

const missingAttachment = (motion: DraftMotion, kind: keyof typeof ATTACHMENTS): Finding =>
  findingOn(motion.id, 'warning', 'attachment-missing', ARTICLES.noticePeriod, [
    { zh: `缺少附件：${ATTACHMENTS[kind].zh}`, en: `Attachment missing: ${ATTACHMENTS[kind].en}` },
    { zh: '上传该附件；未公告的内容不得表决', en: 'Attach it: what was not posted cannot be voted on' },
  ]);
