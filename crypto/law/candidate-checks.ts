/** Checks of what is voted on in a choice or an election: options, candidates, seats. */
import { ARTICLES, RULES_OF_PROCEDURE } from './articles.ts';
import { findingOn, type Finding, type Texts } from './findings.ts';
import type { DraftChoice, DraftElection } from './notice-draft.ts';
import { figure, figureValue } from './packs/figure.ts';
import type { ResolvedPack } from './packs/resolve.ts';

/** A choice has options, and a way to refuse them all. */
export function checkChoice(motion: DraftChoice): Finding[] {
  const found: Finding[] = [];
  if (motion.options.length < 2 || motion.options.some((option) => option.title.trim() === ''))
    found.push(findingOn(motion.id, 'error', 'options-missing', ARTICLES.resolution, OPTIONS));
  if (!motion.offersNone)
    found.push(findingOn(motion.id, 'error', 'choice-without-against', RULES_OF_PROCEDURE, NONE_OFFERED));
  return found;
}

const OPTIONS: Texts = [
  { zh: '方案少于两个，或者方案没有名称', en: 'Fewer than two options, or one without a title' },
  { zh: '补全方案；只有一个方案的改为同意或反对', en: 'Complete them; a single one is put for or against' },
];
const NONE_OFFERED: Texts = [
  { zh: '没有“都不同意”选项，业主无法反对', en: 'Owners cannot refuse every option' },
  { zh: '加上“都不同意”', en: 'Offer "none of these"' },
];

/** An election has seats, candidates and the right item. */
export function checkElection(motion: DraftElection, pack: ResolvedPack): Finding[] {
  const found: Finding[] = [];
  if (!Number.isSafeInteger(motion.seats) || motion.seats < 1)
    found.push(findingOn(motion.id, 'error', 'seats-missing', ARTICLES.guideCommittee, SEATS));
  if (motion.item !== 3)
    found.push(findingOn(motion.id, 'error', 'election-not-item-3', ARTICLES.jointMatters, ITEM_3));
  if (motion.candidates.length === 0 || new Set(motion.candidates).size !== motion.candidates.length)
    found.push(findingOn(motion.id, 'error', 'candidates-missing', ARTICLES.guideRoll, CANDIDATES));
  else if (motion.candidates.length < motion.seats)
    found.push(findingOn(motion.id, 'warning', 'fewer-candidates-than-seats', ARTICLES.guideCommittee, FEW));
  if (motion.matter === 'M03') found.push(...checkCommitteeSize(motion, pack));
  return found;
}

const SEATS: Texts = [
  { zh: '没有写明应选人数', en: 'The number of seats is missing' },
  { zh: '写明应选人数', en: 'Give the number of seats' },
];
const ITEM_3: Texts = [
  { zh: '选举属于第三项', en: 'An election falls under item 3' },
  { zh: '改为第三项', en: 'Choose item 3' },
];
const CANDIDATES: Texts = [
  { zh: '没有候选人，或者候选人重复', en: 'No candidates, or one of them twice' },
  { zh: '按公布的顺序列出候选人', en: 'List the candidates in the published order' },
];
const FEW: Texts = [
  { zh: '候选人少于应选人数，必有空缺', en: 'Fewer candidates than seats: some stay empty' },
  { zh: '增加候选人，或者说明空缺如何补选', en: 'Find more, or say how the rest are filled' },
];

/** The size of a committee is known from excerpts or local texts only, so it warns unless the text was read. */
function checkCommitteeSize(motion: DraftElection, pack: ResolvedPack): Finding[] {
  const least = figureValue(pack, 'committeeMin');
  const most = figureValue(pack, 'committeeMax');
  const wrong =
    (least !== null && motion.seats < least) ||
    (most !== null && motion.seats > most) ||
    (figureValue(pack, 'committeeOdd') === true && motion.seats % 2 === 0);
  if (!wrong) return [];
  const figures = (['committeeMin', 'committeeMax', 'committeeOdd'] as const).map((key) => figure(pack, key));
  const severity = figures.every(({ value, mayBlock }) => value === null || mayBlock) ? 'error' : 'warning';
  return [
    findingOn(motion.id, severity, 'committee-size', ARTICLES.guideCommittee, [
      {
        zh: `业主委员会应为 ${least ?? '？'} 至 ${most ?? '？'} 人的单数，现为 ${motion.seats} 人`,
        en: `A committee has ${least ?? '?'} to ${most ?? '?'} members, an odd number; this is ${motion.seats}`,
      },
      { zh: '调整应选人数，或者请街道办事处确认', en: 'Change the seats, or ask the street office' },
    ]),
  ];
}
