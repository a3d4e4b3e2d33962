import { call, type Reply } from '../api/call.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';

/** A ballot that somebody denies: when and how it came and what became of it, never what it says. */
export type Denial = Reply<`${typeof OF}/denials`, 'get'>['denials'][number];
export type DeskBallot = Denial['ballot'];

const named = ({ estate, assembly }: AssemblyPath) => ({ estate, assembly });

/** Your own, or all of them for the desks. */
export const loadDenials = async (path: AssemblyPath): Promise<readonly Denial[]> =>
  (await call('get', `${OF}/denials`, { path: named(path) })).denials;

export const denyBallot = (path: AssemblyPath, body: { readonly ballot: number; readonly statement: string }) =>
  call('post', `${OF}/denials`, { path: named(path), body });

/** For a worker before whom the owner stands. */
export const ballotsOfVoter = async (path: AssemblyPath, voter: string): Promise<readonly DeskBallot[]> =>
  (await call('get', `${OF}/voters/{voter}/ballots`, { path: { ...named(path), voter } })).ballots;
