/** What the checks before a notice look at: facts and choices only, no texts of owners and no personal data. */
import type { AreaCm2, Fen, Heads, Instant, LocalDay } from '../brands.ts';
import type { Window } from './clocks.ts';
import type { DraftConvener } from './conveners/convener-checks.ts';
import type { AttachmentKind } from './matters.ts';
import type { ResolvedPack } from './packs/resolve.ts';
import type { RuleBases, RulesDraft } from './rules.ts';

export type DraftChannel = 'online' | 'paper' | 'assisted' | 'phone' | 'video';

/** What a motion costs the owners; a notice says so even where it costs nothing. */
export type DraftCost =
  | { readonly kind: 'none' }
  /** `source`: where the money comes from; `sharing`: how it is split. */
  | { readonly kind: 'amount'; readonly fen: Fen; readonly source: string; readonly sharing: string };

interface DraftMotionBase {
  readonly id: string;
  /** Id of the catalogue, M01 to M29. */
  readonly matter: string;
  /** Item of Civil Code art. 278(1). */
  readonly item: number;
  readonly question: string;
  readonly explanation: string;
  readonly cost: DraftCost | null;
  readonly attachments: readonly AttachmentKind[];
  /** Key of the electorate in the draft. */
  readonly electorate: string;
  /** Whether only some owners vote on it. */
  readonly isPartial?: boolean;
  /** Companies that the motion would choose, keep or pay; none where it is about no company. */
  readonly companies: readonly DraftCompany[];
  /** Of a motion about a service contract: when the present one ends, and when the next takes over. */
  readonly contract?: DraftContract | null;
}

export interface DraftContract {
  readonly endsOn: LocalDay | null;
  readonly handoverOn: LocalDay | null;
}

/** What the credit file of a company says: its grade, 红名单 or 黑名单, or that it has none. */
export const STANDINGS = ['red', 'A', 'B', 'C', 'D', 'black', 'unrated'] as const;
export type CompanyStanding = (typeof STANDINGS)[number];

export interface DraftCompany {
  readonly name: string;
  /** Null: nobody has looked. */
  readonly standing: CompanyStanding | null;
  /** Where it was looked up, and that the paper is there. */
  readonly source: string;
  readonly hasEvidence: boolean;
}

/** One who stands: whether somebody compared him with the conditions, and to what effect. The machine judges nobody. */
export interface DraftCandidate {
  readonly id: string;
  readonly eligible: boolean | null;
}

export interface DraftDecision extends DraftMotionBase {
  readonly kind: 'decide';
}
export interface DraftChoice extends DraftMotionBase {
  readonly kind: 'choose';
  readonly options: readonly { readonly id: string; readonly title: string }[];
  /** Whether 都不同意 is on offer, so that nobody is made to choose. */
  readonly offersNone: boolean;
}
export interface DraftElection extends DraftMotionBase {
  readonly kind: 'elect';
  readonly seats: number;
  readonly candidates: readonly DraftCandidate[];
  /** How many of them are members of the Party; null where nobody has said. An indicator: it excludes nobody. */
  readonly partyMembers: number | null;
}
export type DraftMotion = DraftDecision | DraftChoice | DraftElection;

export interface DraftElectorate {
  readonly voters: number;
  readonly heads: Heads;
  readonly areaCm2: AreaCm2;
  /** Some voter has an area that no other voter has, so that sums can give him away. */
  readonly hasUniqueArea: boolean;
}

export interface DraftConsent {
  readonly result: 'obtained' | 'refused' | 'not-sought';
  readonly hasDocument: boolean;
}

export interface NoticeDraft {
  readonly firstAssembly: boolean;
  readonly convener: DraftConvener;
  /** What the community party organisation was asked and said; null where nothing was recorded. */
  readonly consent: DraftConsent | null;
  /** When the notice is, or is going to be, posted. */
  readonly postedAt: Instant | null;
  readonly rollPublishedOn: LocalDay | null;
  readonly openRollObjections: number;
  readonly channels: { readonly [Key in DraftChannel]?: Window };
  readonly electorates: Readonly<Record<string, DraftElectorate>>;
  readonly motions: readonly DraftMotion[];
  readonly rules: RulesDraft;
  readonly bases: RuleBases;
  readonly pack: ResolvedPack;
}
