import type { Channel, DocumentRef } from '../../crypto/entries/fields.ts';
import type { ElectorateDefinition, FrozenRules } from '../../crypto/entries/notice.ts';
import type { LegalItem } from '../../crypto/law/thresholds.ts';
import type { MessageKey } from '../i18n/zh-CN.ts';
import { addressOf, call, type Reply } from '../api/call.ts';
import { request } from '../api/request.ts';

/** An assembly as its address names it. */
export interface AssemblyPath {
  readonly estate: string;
  readonly assembly: string;
}

type PhaseKey<Key> = Key extends `phase.${infer Phase}` ? Phase : never;
/** Where an assembly stands; every one has its word in `phase.*`. */
export type Phase = PhaseKey<MessageKey>;

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

const OF = '/api/estates/{estate}/assemblies/{assembly}';

export type EstateSummary = Reply<'/api/estates', 'get'>[number];
/** How many have taken part in one electorate. Choices are not in it. */
export type Turnout = Reply<`${typeof OF}/progress`, 'get'>['turnouts'][number];
export type ResultView = Reply<`${typeof OF}/result`, 'get'>;
export type MotionResult = ResultView['motions'][number];
export type RollUnit = Reply<`${typeof OF}/roll`, 'get'>['units'][number];

const named = ({ estate, assembly }: AssemblyPath) => ({ path: { estate, assembly } });

export const loadEstates = () => call('get', '/api/estates');
export const loadEstate = (estate: string) => call('get', '/api/estates/{estate}', { path: { estate } });
export const loadAssemblies = (estate: string) =>
  request<{ assemblies: readonly AssemblySummary[] }>('GET', `/api/estates/${estate}/assemblies`);
export const loadAssembly = (path: AssemblyPath) => request<AssemblyView>('GET', addressOf(OF, path));
export const loadProgress = (path: AssemblyPath) => call('get', `${OF}/progress`, named(path));
export const loadResult = (path: AssemblyPath) => call('get', `${OF}/result`, named(path));
export const loadRoll = (path: AssemblyPath) => call('get', `${OF}/roll`, named(path));
export const findReceipt = ({ estate, assembly }: AssemblyPath, code: string) =>
  call('get', `${OF}/receipts/{code}`, { path: { estate, assembly, code } });
export const documentHref = (path: AssemblyPath, { sha256 }: DocumentRef): string =>
  addressOf(`${OF}/documents/${sha256}`, path);

/** The verifier key that the log's address states; null where there is no such log. */
export async function servedVkey(assembly: string): Promise<string | null> {
  const reply = await fetch(`/log/${assembly}/vkey`);
  return reply.ok ? (await reply.text()).trim() : null;
}
