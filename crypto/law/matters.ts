/** Matters that owners decide, and how: what the catalogue in matters.data.ts is made of, and how it is asked. */
import { err, ok, type Result } from '../result.ts';
import { ARTICLES } from './articles.ts';
import { finding, quoted, quotedEn, type Article, type Bilingual, type Finding } from './findings.ts';
import type { FollowUpId } from './follow-ups/machine.ts';
import { MATTERS } from './matters.data.ts';
import { thresholdOf, type LegalItem, type Threshold } from './thresholds.ts';

/** How a matter is decided. Only `joint` is a vote under Civil Code art. 278 and may stand in a notice. */
export type Decides =
  /** Items under which it can fall, the usual one first; the item alone gives the threshold. */
  | { readonly kind: 'joint'; readonly items: readonly [LegalItem, ...LegalItem[]] }
  | { readonly kind: ApartKind; readonly instead: Bilingual };

/**
 * Kinds that are no vote under art. 278, each with a sentence on what is done instead: forms that everybody concerned signs,
 * an inquiry that decides nothing, a record, signatures for a petition, a committee's own vote, a group's consent to its
 * representative.
 */
export type ApartKind = 'unanimous' | 'survey' | 'record' | 'petition' | 'committee' | 'representatives';

/** Whose vote it usually is. */
export type DefaultScope = 'all' | 'cost-sharing' | 'building' | 'areas-concerned' | 'represented' | 'committee';

export const ATTACHMENTS = {
  'draft-text': { zh: '文本草案', en: 'Draft text' },
  comparison: { zh: '修改前后对照', en: 'Comparison of old and new' },
  'election-rules': { zh: '选举办法', en: 'Rules of the election' },
  candidates: { zh: '候选人名单及简历', en: 'Candidates and their papers' },
  grounds: { zh: '事实和理由说明', en: 'Facts and grounds' },
  'contract-draft': { zh: '合同草案', en: 'Draft contract' },
  'provider-record': { zh: '物业服务企业信用及履约情况', en: "Provider's credit and record" },
  contract: { zh: '现行合同', en: 'Contract in force' },
  handover: { zh: '交接和后续安排', en: 'Hand-over and what follows' },
  plan: { zh: '实施方案', en: 'Plan of works' },
  budget: { zh: '预算', en: 'Budget' },
  'cost-shares': { zh: '分摊清册', en: 'List of cost shares' },
  balance: { zh: '维修资金余额', en: 'Balance of the fund' },
  drawings: { zh: '图纸及审批要求', en: 'Drawings and permits' },
  mandate: { zh: '授权范围、额度和期限', en: 'Scope, cap and period of the authority' },
  accounts: { zh: '收支明细', en: 'Accounts' },
  'fee-comparison': { zh: '收费标准对照及测算', en: 'Old and new fees with the calculation' },
  audit: { zh: '审计报告', en: 'Audit report' },
  map: { zh: '区域范围图', en: 'Map of the area' },
  consents: { zh: '业主签署的同意书', en: 'Consents signed by owners' },
  signatures: { zh: '业主签名册（不公开）', en: 'Signatures of owners (not published)' },
  minutes: { zh: '会议记录', en: 'Minutes' },
  scope: { zh: '表决范围依据', en: 'Grounds of the scope' },
  questionnaire: { zh: '调查问卷及统计', en: 'Questionnaire and its sums' },
} as const satisfies Record<string, Bilingual>;

export type AttachmentKind = keyof typeof ATTACHMENTS;

export type MatterId = `M${0 | 1 | 2}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

export interface Matter {
  readonly id: MatterId;
  readonly name: Bilingual;
  readonly article: Article;
  readonly decides: Decides;
  readonly scope: DefaultScope;
  /** Without these the owners cannot know what they vote on. */
  readonly attachments: readonly AttachmentKind[];
  /** What begins when it has passed or, where nothing is passed, was recorded. Every decision is also posted. */
  readonly followUps: readonly FollowUpId[];
  readonly note: Bilingual | null;
}

/** The matter of this id; null for an id that is not in the catalogue. */
export const matterOf = (id: string): Matter | null => MATTERS.find((matter) => matter.id === id) ?? null;

/**
 * The threshold of a matter put to the vote under an item. There is no way to ask for another one: it follows from the
 * item, and an item that does not fit the matter is refused.
 */
export function classify(matter: Matter, item: LegalItem): Result<Threshold, Finding> {
  if (matter.decides.kind !== 'joint') return err(notAJointDecision(matter));
  if (!matter.decides.items.includes(item)) return err(otherItem(matter, matter.decides.items, item));
  return ok(thresholdOf(item));
}

/**
 * Papers that owners need to judge a motion of this matter; an election, of whatever matter, needs those of an election. Where
 * only some owners vote, one shows why it is these.
 */
export const attachmentsFor = (
  matter: Matter,
  motion: 'decide' | 'choose' | 'elect',
  isPartial = false,
): readonly AttachmentKind[] => [
  ...(motion === 'elect' ? (['election-rules', 'candidates'] as const) : matter.attachments),
  ...(isPartial ? (['scope'] as const) : []),
];

/** Whether a matter may be put to the vote in a notice at all. */
export const isJoint = ({ decides }: Matter): boolean => decides.kind === 'joint';

function notAJointDecision({ name, article, decides }: Matter): Finding {
  const instead = decides.kind === 'joint' ? { zh: '', en: '' } : decides.instead;
  return finding('error', 'not-a-joint-decision', article, {
    says: {
      zh: `${quoted(name.zh)}不是第二百七十八条的表决事项，不能写入公告，也不能作为表决结果公布`,
      en: `${quotedEn(name.en)} is no vote under art. 278: it cannot stand in a notice nor be shown as a decision`,
    },
    remedy: { zh: `从公告中删除。${instead.zh}`, en: `Take it out of the notice. ${instead.en}` },
  });
}

function otherItem({ name }: Matter, items: readonly LegalItem[], item: LegalItem): Finding {
  const fits = items.map((each) => `第${'一二三四五六七八九'[each - 1]}项`).join('或');
  return finding('error', 'item-does-not-fit', ARTICLES.jointMatters, {
    says: {
      zh: `${quoted(name.zh)}属于${fits}，不属于第${'一二三四五六七八九'[item - 1]}项`,
      en: `${quotedEn(name.en)} falls under item ${items.join(' or ')}, not under item ${item}`,
    },
    remedy: { zh: `改为${fits}；有疑问时按较高门槛办理`, en: 'Choose that item; in doubt the higher threshold' },
  });
}
