import type { AssemblyPath } from './assembly-api.ts';

type AssemblyPage =
  | ''
  | 'vote'
  | 'receipt'
  | 'progress'
  | 'result'
  | 'roll'
  | 'check'
  | 'deny'
  | 'proxy'
  | 'paper'
  | 'object'
  | 'stand'
  | 'desk';

export const estateAddress = (estate: string): string => `/e/${estate}`;

export const assemblyAddress = ({ estate, assembly }: AssemblyPath, page: AssemblyPage = ''): string =>
  `/e/${estate}/a/${assembly}${page && `/${page}`}`;

/** Carries the code of a unit's printed link on to the next page. */
export const unitSearch = (code: string | null): string => (code ? `?unit=${encodeURIComponent(code)}` : '');

/** What the machine checks at a place, as of a day where one is meant. */
export const lawAddress = (id: string, on?: string): string =>
  `/law/${encodeURIComponent(id)}${on === undefined ? '' : `?on=${on}`}`;

export const signInAddress = (estate: string, next: string): string =>
  `/sign-in?${new URLSearchParams({ estate, next }).toString()}`;

/** A step on the way of one ballot; null parts are the beginning and the only voter. */
export function voteAddress(
  path: AssemblyPath,
  { voter, step }: { voter: string | null; step: string | null },
): string {
  const search = new URLSearchParams();
  if (voter) search.set('voter', voter);
  if (step) search.set('step', step);
  const text = search.toString();
  return `${assemblyAddress(path, 'vote')}${text && `?${text}`}`;
}
