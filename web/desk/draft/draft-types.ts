import type { Channel, DocumentRef } from '../../../crypto/entries/fields.ts';
import type { ElectorateDefinition } from '../../../crypto/entries/notice.ts';
import type { ConvenerKind, EvidenceKind } from '../../../crypto/law/conveners/conveners.data.ts';
import type { CompanyStanding } from '../../../crypto/law/notice-draft.ts';
import type { Bilingual, Finding } from '../../../crypto/law/findings.ts';
import type { AttachmentKind } from '../../../crypto/law/matters.ts';
import type { RuleKey } from '../../../crypto/law/rules.ts';
import type { Threshold } from '../../../crypto/law/thresholds.ts';

/** What a convener writes before the notice, as the service keeps it; everything may still be missing. */
export interface Draft {
  title: string;
  convener: DraftConvener;
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

/** What shows the convener's right; a draft of before may lack it. */
export interface DraftConvener {
  kind: ConvenerKind;
  name: string;
  evidence?: { kind: EvidenceKind; title: string; document: DocumentRef }[];
  group?: DraftGroup | null;
  termEndsOn?: string | null;
  petition?: { heads: number; areaCm2: number } | null;
}

export interface DraftGroup {
  members: number;
  owners: number;
  partyMembers: number | null;
  postedOn: string | null;
}

export interface DraftCompany {
  name: string;
  standing: CompanyStanding | null;
  source: string;
  document: DocumentRef | null;
}

export interface DraftCandidate {
  name: string;
  profile: string;
  photo?: DocumentRef | null;
  eligible?: boolean | null;
}

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
  companies?: DraftCompany[];
  contract?: { endsOn: string | null; handoverOn: string | null } | null;
}

export type DraftMotion =
  | (MotionBase & { kind: 'decide' })
  | (MotionBase & { kind: 'choose'; options: { title: string; text: string }[] })
  | (MotionBase & { kind: 'elect'; seats: number; candidates: DraftCandidate[]; partyMembers?: number | null });

export const MOTION_KINDS = ['decide', 'choose', 'elect'] as const;

/** What the law has to say about the draft as it was saved. */
export interface Checks {
  readonly findings: readonly Finding[];
  readonly mayBeNotified: boolean;
  readonly basis: 'roll' | 'register';
  readonly electorates: readonly Electorate[];
  readonly everybody: { readonly heads: number; readonly areaCm2: number };
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
  /** Units of the scope without a vote, by use. */
  readonly leftOut: readonly { readonly use: string; readonly units: number }[];
  /** Units beyond the scope. */
  readonly outside: number;
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
    companies,
    contract,
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
    ...(companies ? { companies } : {}),
    ...(contract ? { contract } : {}),
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
