import type { Channel, DocumentRef } from '../../../crypto/entries/fields.ts';
import type { ElectorateDefinition } from '../../../crypto/entries/notice.ts';
import type { Bilingual, Finding } from '../../../crypto/law/findings.ts';
import type { AttachmentKind } from '../../../crypto/law/matters.ts';
import type { RuleKey } from '../../../crypto/law/rules.ts';
import type { Threshold } from '../../../crypto/law/thresholds.ts';

/** What a convener writes before the notice, as the service keeps it; everything may still be missing. */
export interface Draft {
  title: string;
  convener: { kind: ConvenerKind; name: string };
  firstAssembly: boolean;
  contact: string;
  introduction: string;
  postingPlanned: string | null;
  channels: Partial<Record<Channel, Window>>;
  motions: DraftMotion[];
  rules: Partial<Record<RuleKey, string | number>>;
  bases: Partial<Record<RuleKey, Basis>>;
  attachments: DraftAttachment[];
}

export const CONVENERS = [
  'committee',
  'preparatory-group',
  're-election-group',
  'temporary-committee',
  'community-office',
  'street-office',
] as const;
export type ConvenerKind = (typeof CONVENERS)[number];

export interface Window {
  from: string;
  to: string;
}

export interface Basis {
  clause: string;
  page: number | null;
  document: DocumentRef | null;
}

export interface DraftAttachment {
  kind: AttachmentKind | 'other';
  title: string;
  document: DocumentRef;
}

export type DraftCost = { kind: 'none' } | { kind: 'amount'; fen: number; source: string; sharing: string };

interface MotionBase {
  matter: string;
  item: number;
  title: string;
  explanation: string;
  ifPassed: string;
  ifNotPassed: string;
  proposedBy: string;
  against: string;
  cost: DraftCost | null;
  electorate: ElectorateDefinition | null;
  attachments: DraftAttachment[];
}

export type DraftMotion =
  | (MotionBase & { kind: 'decide' })
  | (MotionBase & { kind: 'choose'; options: { title: string; text: string }[] })
  | (MotionBase & { kind: 'elect'; seats: number; candidates: { name: string; profile: string }[] });

export const MOTION_KINDS = ['decide', 'choose', 'elect'] as const;

/** What the law has to say about the draft as it was saved. */
export interface Checks {
  readonly findings: readonly Finding[];
  readonly mayBeNotified: boolean;
  readonly basis: 'roll' | 'register';
  readonly electorates: readonly Electorate[];
  readonly motions: readonly {
    readonly id: string;
    readonly title: string;
    readonly electorate: string | null;
    readonly threshold: Threshold | null;
  }[];
  readonly clock: NoticeClockView | null;
}

export interface Electorate {
  readonly id: string;
  readonly heads: number;
  readonly areaCm2: number;
  readonly units: number;
  readonly voters: number;
}

export interface NoticeClockView {
  readonly posted: string;
  readonly days: number;
  readonly firstFullDay: string;
  readonly lastFullDay: string;
  readonly opensNotBefore: string;
  readonly articles: readonly Bilingual[];
}

/** The same motion as another kind; what only the old kind had is dropped. */
export function asKind(motion: DraftMotion, kind: DraftMotion['kind']): DraftMotion {
  const {
    matter,
    item,
    title,
    explanation,
    ifPassed,
    ifNotPassed,
    proposedBy,
    against,
    cost,
    electorate,
    attachments,
  } = motion;
  const base = {
    matter,
    item,
    title,
    explanation,
    ifPassed,
    ifNotPassed,
    proposedBy,
    against,
    cost,
    electorate,
    attachments,
  };
  switch (kind) {
    case 'decide':
      return { kind, ...base };
    case 'choose':
      return { kind, ...base, options: motion.kind === 'choose' ? motion.options : [emptyOption(), emptyOption()] };
    case 'elect':
      return { kind, ...base, seats: 0, candidates: [], ...(motion.kind === 'elect' ? motion : {}) };
  }
}

export const emptyOption = () => ({ title: '', text: '' });

export const emptyMotion = (proposedBy: string): DraftMotion => ({
  kind: 'decide',
  matter: '',
  item: 0,
  title: '',
  explanation: '',
  ifPassed: '',
  ifNotPassed: '',
  proposedBy,
  against: '',
  cost: null,
  electorate: null,
  attachments: [],
});
