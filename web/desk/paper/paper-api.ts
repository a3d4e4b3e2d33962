import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { pathOf } from '../desk-api.ts';
import { download } from '../../api/download.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';

export type PaperList = Reply<`${typeof OF}/papers`, 'get'>;
export type Paper = PaperList['papers'][number];
export type Box = PaperList['boxes'][number];
export type NextStep = Paper['next'];
/** What to do with a paper that somebody brings. */
export type FoundPaper = Reply<`${typeof OF}/papers/{serial}`, 'get'>;
/** For the second reader: with the salt his own marks give the same commitment, or they differ. No marks are in it. */
export type ReviewTerms = Reply<`${typeof OF}/papers/{serial}/review-terms`, 'get'>;
/** A power to sign the paper in hand, and how far it goes. */
export type PowerOnPaper = ReviewTerms['powers'][number];
export type PaperVoters = Reply<`${typeof OF}/paper-voters`, 'get'>;

const named = ({ estate, assembly }: AssemblyPath) => ({ estate, assembly });

export const loadPapers = (path: AssemblyPath) => call('get', `${OF}/papers`, { path: named(path) });
export const findPaper = (path: AssemblyPath, serial: string) =>
  call('get', `${OF}/papers/{serial}`, { path: { ...named(path), serial } });
export const reviewTerms = (path: AssemblyPath, serial: string) =>
  call('get', `${OF}/papers/{serial}/review-terms`, { path: { ...named(path), serial } });
export const loadScan = (path: AssemblyPath, serial: string) => download(pathOf(path, `/papers/${serial}/scan`));
export const loadPowerScan = (path: AssemblyPath, serial: string, seq: number) =>
  download(pathOf(path, `/papers/${serial}/powers/${seq}/scan`));
export const paperVoters = (path: AssemblyPath, building?: string) =>
  call('get', `${OF}/paper-voters`, { path: named(path), ...(building === undefined ? {} : { query: { building } }) });

/** The serial in what was typed or scanned: a number, or the address that the code on a paper holds. */
export function serialIn(typed: string): string {
  const text = typed.trim();
  const fromAddress = /[?&]serial=([0-9-]+)/.exec(text)?.[1];
  return (fromAddress ?? text)
    .normalize('NFKC')
    .replace(/[^0-9-]/g, '')
    .slice(0, 24);
}
