import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';

const PRINT = '/api/estates/{estate}/assemblies/{assembly}/print';
const PHONE = '/api/estates/{estate}/office-phone';

export type BatchList = Reply<`${typeof PRINT}/batches`, 'get'>;
export type Batch = BatchList['batches'][number];

const named = ({ estate, assembly }: AssemblyPath) => ({ estate, assembly });

export const loadBatches = (path: AssemblyPath) => call('get', `${PRINT}/batches`, { path: named(path) });
/** Written down before anything is printed. */
export const addBatch = (path: AssemblyPath, serials: readonly string[]) =>
  call('post', `${PRINT}/batches`, { path: named(path), body: { serials: [...serials] } });

export const loadOfficePhone = ({ estate }: AssemblyPath) => call('get', PHONE, { path: { estate } });
export const setOfficePhone = ({ estate }: AssemblyPath, officePhone: string, sender: string) =>
  call('put', PHONE, { path: { estate }, body: { officePhone, ...(sender ? { sender } : {}) } });

/** Address of a paper within its assembly. */
export const paperPath = ({ estate, assembly }: AssemblyPath, rest: string): string =>
  `/api/estates/${estate}/assemblies/${assembly}/print/${rest}`;
