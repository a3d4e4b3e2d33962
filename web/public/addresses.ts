import type { AssemblyPath } from './assembly-api.ts';

type AssemblyPage = '' | 'vote' | 'receipt' | 'progress' | 'result' | 'roll' | 'check' | 'desk';

export const estateAddress = (estate: string): string => `/e/${estate}`;

export const assemblyAddress = ({ estate, assembly }: AssemblyPath, page: AssemblyPage = ''): string =>
  `/e/${estate}/a/${assembly}${page && `/${page}`}`;

export const signInAddress = (estate: string, next: string): string =>
  `/sign-in?${new URLSearchParams({ estate, next }).toString()}`;
