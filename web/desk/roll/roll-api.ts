import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { askIfThere, upload } from '../http.ts';

const ESTATE = '/api/estates/{estate}';
const OBJECTIONS = `${ESTATE}/assemblies/{assembly}/roll/objections` as const;

export const DOUBT_ANSWERS = ['registry-stands', 'roster-corrected', 'registry-to-correct'] as const;
export type DoubtAnswer = (typeof DOUBT_ANSWERS)[number];

/** The committee's roster laid beside the register. */
export type Reconciliation = Reply<`${typeof ESTATE}/reconciliation`, 'get'>;
export type Doubt = Reconciliation['doubts'][number];
export type RegistryReport = Reply<`${typeof ESTATE}/registry`, 'post'>;
export type RollObjection = Reply<typeof OBJECTIONS, 'get'>['objections'][number];

/** Null until a roster was imported. */
export const loadReconciliation = (estate: string) =>
  askIfThere<Reconciliation>(`/api/estates/${estate}/reconciliation`);

export const importRoster = (estate: string, file: File) =>
  upload<Reconciliation>(`/api/estates/${estate}/roster`, file);

export const answerDoubt = (estate: string, run: string, position: number, answer: DoubtAnswer) =>
  call('put', `${ESTATE}/reconciliation/doubts/{position}`, { path: { estate, position }, body: { run, answer } });

export const importRegistry = (estate: string, file: File, mayLoseUnits: boolean) =>
  upload<RegistryReport>(`/api/estates/${estate}/registry`, file, mayLoseUnits ? { mayLoseUnits: 'yes' } : {});

export const loadRollObjections = async ({ estate, assembly }: AssemblyPath) =>
  (await call('get', OBJECTIONS, { path: { estate, assembly } })).objections;

export const answerRollObjection = (
  { estate, assembly }: AssemblyPath,
  objection: string,
  answer: { accepted: boolean; text: string },
) => call('post', `${OBJECTIONS}/{objection}/answer`, { path: { estate, assembly, objection }, body: answer });

/** The same with names, numbers and phones in full; the look is kept with its reason. */
export const lookAtReconciliation = (estate: string, reason: string) =>
  call('post', `${ESTATE}/reconciliation/looks`, { path: { estate }, body: { reason } });

export type RollChanges = Reply<`${typeof ESTATE}/assemblies/{assembly}/roll/changes`, 'get'>;
/** What the register of today says otherwise than the roll. */
export const loadRollChanges = ({ estate, assembly }: AssemblyPath) =>
  call('get', `${ESTATE}/assemblies/{assembly}/roll/changes`, { path: { estate, assembly } });

export type RollComparison = Reply<`${typeof ESTATE}/assemblies/{assembly}/roll/comparison`, 'get'>;
/** The roll beside that of the vote before. */
export const loadComparison = ({ estate, assembly }: AssemblyPath) =>
  call('get', `${ESTATE}/assemblies/{assembly}/roll/comparison`, { path: { estate, assembly } });
