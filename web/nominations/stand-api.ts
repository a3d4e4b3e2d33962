import { call, type Reply } from '../api/call.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}/nominations';
const named = ({ estate, assembly }: AssemblyPath) => ({ estate, assembly });

export type Standing = Reply<typeof OF, 'get'>;

export const loadStanding = (path: AssemblyPath) => call('get', OF, { path: named(path) });
export const stand = (path: AssemblyPath, profile: string) =>
  call('post', OF, { path: named(path), body: { profile } });
export const withdraw = (path: AssemblyPath, nomination: string) =>
  call('delete', `${OF}/{nomination}`, { path: { ...named(path), nomination } });
export const support = (path: AssemblyPath, nomination: string) =>
  call('post', `${OF}/{nomination}/support`, { path: { ...named(path), nomination } });
export const takeBack = (path: AssemblyPath, nomination: string) =>
  call('delete', `${OF}/{nomination}/support`, { path: { ...named(path), nomination } });
