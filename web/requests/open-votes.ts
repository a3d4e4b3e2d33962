import { loadAssemblies, type AssemblyPath } from '../public/assembly-api.ts';

export interface OpenVote {
  readonly path: AssemblyPath;
  readonly title: string;
}

/** Assemblies of the estate in which owners' devices count now. */
export async function openVotes(estate: string): Promise<readonly OpenVote[]> {
  const { assemblies } = await loadAssemblies(estate);
  return assemblies
    .filter(({ phase }) => phase === 'voting' || phase === 'suspended')
    .map(({ assembly, title }) => ({ path: { estate, assembly }, title }));
}
