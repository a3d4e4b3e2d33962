import { authorisation, fetchRefreshing, read } from '../../api/client.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { pathOf } from '../desk-api.ts';
import { ask } from '../http.ts';
import type { Checks, Draft } from './draft-types.ts';

export const createAssembly = (estate: string, title: string) =>
  ask<{ readonly assembly: string }>('POST', `/api/estates/${estate}/assemblies`, { title });

export const loadDraft = (path: AssemblyPath) =>
  ask<{ readonly version: number; readonly changedAt: string; readonly draft: Draft }>('GET', pathOf(path, '/draft'));

export const loadChecks = (path: AssemblyPath) => ask<Checks>('GET', pathOf(path, '/checks'));

export const submitDraft = (path: AssemblyPath) =>
  ask<{ readonly submittedAt: string }>('POST', pathOf(path, '/submission'));

/** Saves over the version that was read, and over no other: two people at two desks do not overwrite each other. */
export async function saveDraft(path: AssemblyPath, draft: Draft, version: number): Promise<number> {
  const reply = await fetchRefreshing(
    new Request(pathOf(path, '/draft'), {
      method: 'PUT',
      headers: { ...authorisation(), 'content-type': 'application/json', 'if-match': `"${version}"` },
      body: JSON.stringify(draft),
    }),
  );
  return (await read<{ readonly version: number }>(reply)).version;
}
