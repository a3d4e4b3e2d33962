/** The checks before a notice: everything at once, each with its article and what to do, so that nobody posts twice. */
import { ARTICLES } from './articles.ts';
import { checkConsent } from './consent-checks.ts';
import { checkConvener } from './conveners/convener-checks.ts';
import { checkDismissals } from './dismissal-checks.ts';
import { finding, type Finding } from './findings.ts';
import { checkMotion } from './motion-checks.ts';
import type { DraftElectorate, NoticeDraft } from './notice-draft.ts';
import { checkPack } from './pack-checks.ts';
import { checkRules } from './rule-checks.ts';
import { checkRoll } from './roll-checks.ts';
import { checkRulesOfPlace } from './place-rule-checks.ts';
import { checkWindows } from './window-checks.ts';

/** Below this many voters a sum can give away what somebody chose. */
export const SMALL_ELECTORATE = 30;

/** All findings on a draft, in the order in which a convener would mend them; `nothingBlocks` says if it may be posted. */
export function checkBeforeNotice(draft: NoticeDraft): Finding[] {
  return [
    ...checkConvener(draft),
    ...checkMotions(draft),
    ...checkConsent(draft),
    ...Object.entries(draft.electorates).flatMap(([key, electorate]) => checkElectorate(key, electorate)),
    ...checkRoll(draft),
    ...checkRules(draft.rules, { firstAssembly: draft.firstAssembly, bases: draft.bases }),
    ...checkRulesOfPlace(draft),
    ...checkWindows(draft),
    ...checkPack(draft.pack),
  ];
}

function checkMotions({ motions, electorates, pack }: NoticeDraft): Finding[] {
  if (motions.length === 0) return [NO_MOTION];
  const ids = motions.map((motion) => motion.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const each = motions.flatMap((motion) => [
    ...checkMotion(motion, pack),
    ...(Object.hasOwn(electorates, motion.electorate) ? [] : [withoutElectorate(motion.id)]),
  ]);
  return [...each, ...checkDismissals(motions), ...twice.map(twoOfOneId)];
}

const NO_MOTION = finding('error', 'motion-missing', ARTICLES.jointMatters, {
  says: { zh: '没有表决事项', en: 'There is no motion' },
  remedy: { zh: '至少增加一个表决事项', en: 'Add one' },
});

const withoutElectorate = (id: string): Finding =>
  finding('error', 'electorate-missing', ARTICLES.quorumAndMajority, {
    subject: id,
    says: { zh: '没有确定由哪些业主表决', en: 'It is not said whose vote this is' },
    remedy: { zh: '选择表决范围', en: 'Choose the electorate' },
  });

const twoOfOneId = (id: string): Finding =>
  finding('error', 'motion-twice', ARTICLES.resolution, {
    subject: id,
    says: { zh: '两个表决事项编号相同', en: 'Two motions have one id' },
    remedy: { zh: '更正编号', en: 'Correct it' },
  });

function checkElectorate(key: string, electorate: DraftElectorate): Finding[] {
  if (electorate.voters === 0 || electorate.heads === 0 || electorate.areaCm2 === 0) return [emptyElectorate(key)];
  if (electorate.voters < SMALL_ELECTORATE) return [smallElectorate(key, electorate.voters)];
  return electorate.hasUniqueArea ? [uniqueArea(key)] : [];
}

const emptyElectorate = (key: string): Finding =>
  finding('error', 'electorate-empty', ARTICLES.quorumAndMajority, {
    subject: key,
    says: { zh: '表决范围内没有计入人数和面积的业主', en: 'Nobody in this electorate counts in heads and area' },
    remedy: { zh: '核对表决范围，以及车位等是否计入', en: 'Check the electorate and whether parking counts' },
  });

const smallElectorate = (key: string, voters: number): Finding =>
  finding('warning', 'electorate-small', ARTICLES.minimalData, {
    subject: key,
    says: {
      zh: `表决范围只有 ${voters} 名业主，从合计数可能推知个人意见`,
      en: `Only ${voters} voters: what somebody chose can be inferred from sums`,
    },
    remedy: { zh: '在公告中告知，不公布分项统计', en: 'Say so in the notice and withhold breakdowns' },
  });

const uniqueArea = (key: string): Finding =>
  finding('info', 'electorate-unique-area', ARTICLES.minimalData, {
    subject: key,
    says: {
      zh: '有业主的面积与他人都不相同，从面积合计数可能推知其意见',
      en: 'A voter has an area of his own: what he chose can be inferred from sums of area',
    },
    remedy: { zh: '在公告中告知，不公布分项统计', en: 'Say so in the notice and withhold breakdowns' },
  });
