/** Matters that owners decide, and how: what the catalogue in matters.data.ts is made of, and how it is asked. */
import { err, ok, type Result } from '../result.ts';
import { ARTICLES } from './articles.ts';
import { finding, type Article, type Bilingual, type Finding } from './findings.ts';
import { MATTERS } from './matters.data.ts';
import type { FigureKey } from './packs/figures.ts';
import { thresholdOf, type LegalItem, type Threshold } from './thresholds.ts';

/** How a matter is decided. Only `joint` is a vote under Civil Code art. 278 and may stand in a notice. */
export type Decides =
  /** Items under which it can fall, the usual one first; the item alone gives the threshold. */
  | { readonly kind: 'joint'; readonly items: readonly [LegalItem, ...LegalItem[]] }
  /** Everybody concerned must agree, on forms of their own. */
  | { readonly kind: 'unanimous' }
  /** A count with a rule of its own: a petition, representatives, a committee. */
  | { readonly kind: 'own-rule'; readonly rule: Bilingual }
  /** Nothing is decided: a record, or a survey that must not look like a vote. */
  | { readonly kind: 'none' };

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
  map: { zh: '区域范围图', en: 'Map of the area' },
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
  /** Clocks that start when it passes, by the figure of the rule pack that measures them. */
  readonly followUps: readonly FigureKey[];
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

function notAJointDecision({ name, article, decides }: Matter): Finding {
  const how = decides.kind === 'own-rule' ? decides.rule : WITHOUT_VOTE[decides.kind];
  return finding('error', 'not-a-joint-decision', article, {
    says: {
      zh: `“${name.zh}”不是业主共同决定的表决事项：${how.zh}`,
      en: `"${name.en}" is not a vote of the assembly: ${how.en}`,
    },
    remedy: { zh: '从本次公告中删除，另行办理', en: 'Take it out of this notice and handle it apart' },
  });
}

const WITHOUT_VOTE: Readonly<Record<Exclude<Decides['kind'], 'own-rule'>, Bilingual>> = {
  joint: { zh: '由业主共同决定', en: 'decided jointly' },
  unanimous: { zh: '须有关业主一致同意，另行签署', en: 'all concerned must agree, on forms of their own' },
  none: {
    zh: '只作记录或征求意见，不得作为表决结果公布',
    en: 'it is a record or a survey and may not be shown as a vote',
  },
};

function otherItem({ name }: Matter, items: readonly LegalItem[], item: LegalItem): Finding {
  const fits = items.map((each) => `第${'一二三四五六七八九'[each - 1]}项`).join('或');
  return finding('error', 'item-does-not-fit', ARTICLES.jointMatters, {
    says: {
      zh: `“${name.zh}”属于${fits}，不属于第${'一二三四五六七八九'[item - 1]}项`,
      en: `"${name.en}" falls under item ${items.join(' or ')}, not under item ${item}`,
    },
    remedy: { zh: `改为${fits}；有疑问时按较高门槛办理`, en: 'Choose that item; in doubt the higher threshold' },
  });
}
