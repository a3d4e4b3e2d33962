import type { Channel, DocumentRef } from '../../crypto/entries/fields.ts';
import type { ElectorateDefinition, FrozenRules } from '../../crypto/entries/notice.ts';
import type { FourBars } from '../../crypto/tally/bars.ts';
import type { LegalItem } from '../../crypto/law/thresholds.ts';
import type { MessageKey } from '../i18n/zh-CN.ts';
import { request } from '../api/request.ts';

/** An assembly as its address names it. */
export interface AssemblyPath {
  readonly estate: string;
  readonly assembly: string;
}

type PhaseKey<Key> = Key extends `phase.${infer Phase}` ? Phase : never;
/** Where an assembly stands; every one has its word in `phase.*`. */
export type Phase = PhaseKey<MessageKey>;

export interface EstateSummary {
  readonly estate: string;
  readonly name: string;
  readonly address: string;
}

export interface AssemblySummary {
  readonly assembly: string;
  readonly title: string;
  readonly phase: Phase;
  readonly opens: string | null;
  readonly closes: string | null;
}

interface MotionTexts {
  readonly id: string;
  readonly item: LegalItem;
  readonly title: string;
  readonly explanation: string;
  readonly ifPassed: string;
  readonly ifNotPassed: string;
  readonly proposedBy: string;
  readonly against: string;
  readonly cost: { readonly fen: number; readonly source: string; readonly sharing: string } | null;
  readonly electorate: {
    readonly definition: ElectorateDefinition;
    readonly heads: number;
    readonly areaCm2: number;
    readonly units: number;
  } | null;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly title: string;
  readonly document: DocumentRef;
}

export type NoticedMotion =
  | (MotionTexts & { readonly kind: 'decide' })
  | (MotionTexts & {
      readonly kind: 'choose';
      readonly options: readonly { readonly id: string; readonly title: string; readonly text: string }[];
    })
  | (MotionTexts & {
      readonly kind: 'elect';
      readonly seats: number;
      readonly candidates: readonly { readonly id: string; readonly name: string; readonly profile: string }[];
    });

/** What anybody may read about an assembly: the notice in full, and what proves it. */
export interface AssemblyView extends AssemblyPath {
  readonly estateName: string;
  readonly title: string;
  readonly phase: Phase;
  readonly convener: string;
  readonly contact: string;
  readonly introduction: string;
  readonly channels: Partial<Record<Channel, { readonly from: string; readonly to: string }>>;
  readonly motions: readonly NoticedMotion[];
  readonly rules: FrozenRules | null;
  readonly bases: Readonly<Record<string, { readonly clause: string; readonly page: number | null }>>;
  readonly attachments: readonly Attachment[];
  readonly roll: {
    readonly units: number;
    readonly voters: number;
    readonly areaCm2: number;
    readonly frozen: boolean;
  } | null;
  /** When the notice was posted and the hash that names it. */
  readonly notice: { readonly at: string; readonly hash: string } | null;
  readonly vkey: string | null;
  readonly cancelled: string | null;
}

/** How many have taken part in one electorate. Choices are not in it. */
export interface Turnout {
  readonly motions: readonly string[];
  readonly participating: { readonly heads: number; readonly areaCm2: number };
  readonly electorate: { readonly heads: number; readonly areaCm2: number };
}

export interface ProgressView {
  readonly at: string;
  readonly turnouts: readonly Turnout[];
}

interface Weighed {
  readonly heads: number;
  readonly areaCm2: number;
}

/** The numbers of one motion, in the order of the public figures. */
export interface MotionResult {
  readonly id: string;
  readonly title: string;
  readonly outcome: string;
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly threshold: 'over-half' | 'three-quarters';
  /** Null where several candidates or options each have their own. */
  readonly bars: FourBars | null;
  readonly marks: readonly { readonly mark: string; readonly name: string | null; readonly weight: Weighed }[];
  readonly electorate: Weighed;
  readonly participating: Weighed;
  readonly blank: Weighed;
  readonly invalid: Weighed;
  readonly silent: Weighed;
  readonly channels: readonly { readonly channel: Channel; readonly weight: Weighed }[];
}

export interface ResultView {
  readonly state: 'pending' | 'provisional' | 'declared' | 'certified';
  readonly objectionsUntil: string | null;
  readonly motions: readonly MotionResult[];
  readonly bundle: string | null;
}

/** The roll as it is posted: rooms, areas and which units are one head; no names. */
export interface RollView {
  readonly state: 'published' | 'frozen' | 'countersigned';
  readonly publishedAt: string;
  readonly totals: { readonly units: number; readonly voters: number; readonly areaCm2: number };
  readonly byUse: readonly { readonly use: string; readonly units: number; readonly areaCm2: number }[];
  readonly units: readonly RollUnit[];
}

export interface RollUnit {
  readonly address: string;
  readonly building: string;
  readonly areaCm2: number;
  readonly use: string;
  /** Units with one number are one owner group. */
  readonly head: number;
}

/** An entry found by its receipt number, with what proves that the log holds it. */
export interface FoundEntry {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly leafHash: string;
  readonly receipt: string;
  readonly vkey: string;
}

const pathOf = ({ estate, assembly }: AssemblyPath) => `/api/estates/${estate}/assemblies/${assembly}`;

export const loadEstates = () => request<readonly EstateSummary[]>('GET', '/api/estates');
export const loadEstate = (estate: string) => request<EstateSummary>('GET', `/api/estates/${estate}`);
export const loadAssemblies = (estate: string) =>
  request<{ assemblies: readonly AssemblySummary[] }>('GET', `/api/estates/${estate}/assemblies`);
export const loadAssembly = (path: AssemblyPath) => request<AssemblyView>('GET', pathOf(path));
export const loadProgress = (path: AssemblyPath) => request<ProgressView>('GET', `${pathOf(path)}/progress`);
export const loadResult = (path: AssemblyPath) => request<ResultView>('GET', `${pathOf(path)}/result`);
export const loadRoll = (path: AssemblyPath) => request<RollView>('GET', `${pathOf(path)}/roll`);
export const findReceipt = (path: AssemblyPath, code: string) =>
  request<FoundEntry>('GET', `${pathOf(path)}/receipts/${code}`);
export const documentHref = (path: AssemblyPath, { sha256 }: DocumentRef): string =>
  `${pathOf(path)}/documents/${sha256}`;

/** The verifier key that the log's address states; null where there is no such log. */
export async function servedVkey(assembly: string): Promise<string | null> {
  const reply = await fetch(`/log/${assembly}/vkey`);
  return reply.ok ? (await reply.text()).trim() : null;
}
