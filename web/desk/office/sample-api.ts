import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';

export type Sample = Reply<`${typeof OF}/sample`, 'get'>;
export type SampledBallot = Sample['ballots'][number];
export type CallOutcome = NonNullable<SampledBallot['outcome']>;

const named = ({ estate, assembly }: AssemblyPath) => ({ path: { estate, assembly } });

export const loadSample = (path: AssemblyPath) => call('get', `${OF}/sample`, named(path));
export const drawNext = (path: AssemblyPath) => call('post', `${OF}/sample/draws`, named(path));
export const recordCall = (path: AssemblyPath, seq: number, outcome: CallOutcome) =>
  call('post', `${OF}/sample/calls`, { ...named(path), body: { seq, outcome } });
export const numbersOf = async (path: AssemblyPath, seq: number) =>
  (await call('post', `${OF}/sample/numbers`, { ...named(path), body: { seq } })).phones;
