/** Who may call an assembly, on what ground, and which papers show it. */
import { ARTICLES } from '../articles.ts';
import type { Article, Bilingual } from '../findings.ts';

export const CONVENER_KINDS = [
  'committee',
  'preparatory-group',
  're-election-group',
  'temporary-committee',
  'community-office',
  'street-office',
] as const;
export type ConvenerKind = (typeof CONVENER_KINDS)[number];

export const EVIDENCE = {
  'filing-certificate': { zh: '业主委员会备案证明', en: 'Certificate of filing of the committee' },
  'convening-decision': { zh: '业主委员会关于召开会议的决定', en: "Committee's decision to convene" },
  'member-list': { zh: '成员名单公告', en: 'Posted list of members' },
  'formation-document': { zh: '街道（乡镇）组建文件', en: 'Paper by which the street office formed it' },
  'reelection-report': {
    zh: '换届报告或者街道启动换届的文件',
    en: 'Report of re-election, or the paper that began it',
  },
  'order-to-convene': { zh: '责令召开而逾期未召开的记录', en: 'Record of an order to convene that was not followed' },
  mandate: { zh: '街道（乡镇）委托组织的文件', en: 'Mandate of the street office to organise' },
  'petition-signatures': { zh: '业主联名签名册（不公开）', en: 'Signatures of the petition (not published)' },
} as const satisfies Record<string, Bilingual>;
export type EvidenceKind = keyof typeof EVIDENCE;
export const EVIDENCE_KINDS = Object.keys(EVIDENCE) as unknown as readonly [EvidenceKind, ...EvidenceKind[]];

/** `only`: the assemblies that it can call; a committee exists after the first one, a preparation group before it. */
export interface Convener {
  readonly name: Bilingual;
  readonly article: Article;
  readonly evidence: readonly EvidenceKind[];
  readonly only: 'first' | 'later' | 'any';
  /** Formed for the occasion, so that its members must be told and its composition is checked. */
  readonly isGroup: boolean;
}

export const CONVENERS: { readonly [Kind in ConvenerKind]: Convener } = {
  committee: {
    name: { zh: '业主委员会', en: "the owners' committee" },
    article: ARTICLES.noticePeriod,
    evidence: ['filing-certificate', 'convening-decision'],
    only: 'later',
    isGroup: false,
  },
  'preparatory-group': {
    name: { zh: '首次业主大会会议筹备组', en: 'the preparation group' },
    article: ARTICLES.guidePreparation,
    evidence: ['formation-document', 'member-list'],
    only: 'first',
    isGroup: true,
  },
  're-election-group': {
    name: { zh: '换届小组', en: 'the re-election group' },
    article: ARTICLES.guideReelection,
    evidence: ['reelection-report', 'member-list'],
    only: 'later',
    isGroup: true,
  },
  'temporary-committee': {
    name: { zh: '物业管理委员会等临时机构', en: 'the temporary committee' },
    article: ARTICLES.guideInstead,
    evidence: ['formation-document', 'member-list'],
    only: 'any',
    isGroup: true,
  },
  'community-office': {
    name: { zh: '居（村）民委员会', en: 'the community office' },
    article: ARTICLES.guideInstead,
    evidence: ['mandate'],
    only: 'any',
    isGroup: false,
  },
  'street-office': {
    name: { zh: '街道办事处（乡镇人民政府）', en: 'the street office' },
    article: ARTICLES.guideInstead,
    evidence: ['order-to-convene'],
    only: 'any',
    isGroup: false,
  },
};

/** Whether this convener can call this kind of assembly: the same rule for a draft and for whoever replays the log. */
export const mayConvene = (kind: ConvenerKind, firstAssembly: boolean): boolean =>
  CONVENERS[kind].only === 'any' || (CONVENERS[kind].only === 'first') === firstAssembly;
