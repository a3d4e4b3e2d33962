import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';

const OBJECTIONS = '/api/estates/{estate}/assemblies/{assembly}/objections';

/** What somebody has to say against vote or result; `seq` is null while it waits to be put into the log. */
export type Objection = Reply<typeof OBJECTIONS, 'get'>['objections'][number];

export const loadObjections = async ({ estate, assembly }: AssemblyPath): Promise<readonly Objection[]> =>
  (await call('get', OBJECTIONS, { path: { estate, assembly } })).objections;
