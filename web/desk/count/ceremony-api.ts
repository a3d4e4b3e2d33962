import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';

const PATH = '/api/estates/{estate}/assemblies/{assembly}/ceremony';

export type CalledPaper = Reply<typeof PATH, 'get'>['papers'][number];

/** Papers that count, in the order of their numbers; refused until the numbers add up. */
export const loadPapers = async ({ estate, assembly }: AssemblyPath) =>
  (await call('get', PATH, { path: { estate, assembly } })).papers;
