import { addressOf, call, type Reply } from '../api/call.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';

/** An assembly as its address names it. */
export interface AssemblyPath {
  readonly estate: string;
  readonly assembly: string;
}

export type EstateSummary = Reply<'/api/estates', 'get'>[number];
export type AssemblySummary = Reply<'/api/estates/{estate}/assemblies', 'get'>['assemblies'][number];
/** What anybody may read about an assembly: the notice in full, and what proves it. */
export type AssemblyView = Reply<typeof OF, 'get'>;
/** Where an assembly stands; every one has its word in `phase.*`. */
export type Phase = AssemblyView['phase'];
/** No ballot is taken any more, and what the log has of the vote is open. */
export const AFTER_CLOSE: ReadonlySet<Phase> = new Set(['closed', 'tallied', 'declared', 'certified', 'archived']);
export type NoticedMotion = AssemblyView['motions'][number];
export type Attachment = AssemblyView['attachments'][number];
/** How many have taken part in one electorate. Choices are not in it. */
export type Turnout = Reply<`${typeof OF}/progress`, 'get'>['turnouts'][number];
export type ResultView = Reply<`${typeof OF}/result`, 'get'>;
export type MotionResult = ResultView['motions'][number];
export type RollUnit = Reply<`${typeof OF}/roll`, 'get'>['units'][number];

const named = ({ estate, assembly }: AssemblyPath) => ({ path: { estate, assembly } });

export const loadEstates = () => call('get', '/api/estates');
export const loadEstate = (estate: string) => call('get', '/api/estates/{estate}', { path: { estate } });
export const loadAssemblies = (estate: string) => call('get', '/api/estates/{estate}/assemblies', { path: { estate } });
export const loadAssembly = (path: AssemblyPath) => call('get', OF, named(path));
export const loadProgress = (path: AssemblyPath) => call('get', `${OF}/progress`, named(path));
export const loadResult = (path: AssemblyPath) => call('get', `${OF}/result`, named(path));
export const loadRoll = (path: AssemblyPath) => call('get', `${OF}/roll`, named(path));
/** Its totals beside those of the vote before. */
export const loadRollComparison = (path: AssemblyPath) => call('get', `${OF}/roll/comparison`, named(path));
export const findReceipts = ({ estate, assembly }: AssemblyPath, code: string) =>
  call('get', `${OF}/receipts/{code}`, { path: { estate, assembly, code } });
/** An entry as hashed; after the close every one is public. */
export const loadEntry = ({ estate, assembly }: AssemblyPath, seq: number) =>
  call('get', `${OF}/entries/{seq}`, { path: { estate, assembly, seq } });
export const documentHref = (path: AssemblyPath, { sha256 }: Pick<Attachment['document'], 'sha256'>): string =>
  addressOf(`${OF}/documents/${sha256}`, path);

/** The verifier key that the log's address states; null where there is no such log. */
export async function servedVkey(assembly: string): Promise<string | null> {
  const reply = await fetch(`/log/${assembly}/vkey`);
  return reply.ok ? (await reply.text()).trim() : null;
}
