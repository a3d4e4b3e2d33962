/** Checks of what is voted on in a choice or an election: options, candidates, seats. */
import { ARTICLES, RULES_OF_PROCEDURE } from './articles.ts';
import { findingOn, type Finding, type Texts } from './findings.ts';
import type { DraftChoice, DraftElection } from './notice-draft.ts';
import { figure, severityOf, type FigureReading } from './packs/figure.ts';
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
  if (
    motion.candidates.length === 0 ||
    new Set(motion.candidates.map(({ id }) => id)).size !== motion.candidates.length
  )
    found.push(findingOn(motion.id, 'error', 'candidates-missing', ARTICLES.guideRoll, CANDIDATES));
  else if (motion.candidates.length < motion.seats)
    found.push(findingOn(motion.id, 'warning', 'fewer-candidates-than-seats', ARTICLES.guideCommittee, FEW));
  found.push(...checkEligibility(motion), ...checkPartyShare(motion, pack));
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

/** Whoever compared the candidates with the conditions says so for each; the machine judges nobody. */
function checkEligibility({ id, candidates }: DraftElection): Finding[] {
  const unchecked = candidates.filter(({ eligible }) => eligible === null).length;
  const failed = candidates.filter(({ eligible }) => eligible === false).length;
  return [
    ...(unchecked > 0
      ? [findingOn(id, 'warning', 'candidates-unchecked', ARTICLES.guideCommittee, uncheckedText(unchecked))]
      : []),
    ...(failed > 0
      ? [findingOn(id, 'error', 'candidates-ineligible', ARTICLES.guideCommittee, ineligibleText(failed))]
      : []),
  ];
}

const uncheckedText = (count: number): Texts => [
  { zh: `有 ${count} 名候选人的资格没有核对`, en: `The eligibility of ${count} candidates has not been checked` },
  { zh: '逐一核对是否为业主、是否具备任职条件，并记录结论', en: 'Check each against the conditions and record it' },
];
const ineligibleText = (count: number): Texts => [
  {
    zh: `有 ${count} 名候选人经核对不符合条件，仍在名单上`,
    en: `${count} candidates were found ineligible and are still listed`,
  },
  {
    zh: '书面告知本人理由后移出名单，或者更正核对结论',
    en: 'Tell them why in writing and take them off, or correct the record',
  },
];

/** A share of party members is a target of the place. It is said, and neither excludes a candidate nor stops a notice. */
function checkPartyShare({ id, candidates, partyMembers }: DraftElection, pack: ResolvedPack): Finding[] {
  const target = figure(pack, 'partySharePercentMin');
  if (target.value === null || partyMembers === null || candidates.length === 0) return [];
  if (partyMembers * 100 >= candidates.length * target.value) return [];
  return [
    findingOn(id, 'info', 'party-share-below-target', target.citation, [
      {
        zh: `候选人 ${candidates.length} 人中党员 ${partyMembers} 人，低于当地 ${target.value}% 的指标；指标不影响参选和当选`,
        en: `${partyMembers} of ${candidates.length} candidates are party members, below the local target of ${target.value} %; it affects neither standing nor being elected`,
      },
      {
        zh: '可以在推荐阶段参考，不得据此取消候选资格',
        en: 'Of use when people are proposed; nobody may be taken off for it',
      },
    ]),
  ];
}

/** Each of the three figures may be known better or worse than the others, so each says its own text and gravity. */
function checkCommitteeSize({ id, seats }: DraftElection, pack: ResolvedPack): Finding[] {
  const [min, max, odd] = [figure(pack, 'committeeMin'), figure(pack, 'committeeMax'), figure(pack, 'committeeOdd')];
  const broken = (reading: FigureReading, zh: string, en: string): Finding =>
    findingOn(id, severityOf(reading), 'committee-size', reading.citation, [
      { zh: `业主委员会应${zh}，应选人数现为 ${seats} 人`, en: `A committee has ${en}; this one has ${seats} seats` },
      { zh: '调整应选人数，或者请街道办事处确认', en: 'Change the seats, or ask the street office' },
    ]);
  return [
    ...(min.value !== null && seats < min.value
      ? [broken(min, `不少于 ${min.value} 人`, `at least ${min.value} members`)]
      : []),
    ...(max.value !== null && seats > max.value
      ? [broken(max, `不多于 ${max.value} 人`, `at most ${max.value} members`)]
      : []),
    ...(odd.value === true && seats % 2 === 0 ? [broken(odd, '为单数', 'an odd number of members')] : []),
  ];
}
