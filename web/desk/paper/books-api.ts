import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { pathOf } from '../desk-api.ts';
import { download } from '../../api/download.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';

export type PaperBooks = Reply<`${typeof OF}/paper-books`, 'get'>;
export type Handout = PaperBooks['handouts'][number];
export type Remark = PaperBooks['remarks'][number]['remark'];
export type KeptBox = Reply<`${typeof OF}/boxes`, 'get'>['boxes'][number];
export type Gap = KeptBox['gaps'][number];
export type CustodyStep = KeptBox['records'][number]['step'];
export const CUSTODY_STEPS: readonly CustodyStep[] = ['stored', 'fetched', 'checked', 'opened'];

const named = ({ estate, assembly }: AssemblyPath) => ({ estate, assembly });

export const paperBooks = (path: AssemblyPath) => call('get', `${OF}/paper-books`, { path: named(path) });
export const signOut = (
  path: AssemblyPath,
  body: { collectors: string[]; papers: number; first?: string; last?: string },
) => call('post', `${OF}/paper-handouts`, { path: named(path), body });
export const settleHandout = (
  path: AssemblyPath,
  handout: string,
  body: { delivered: number; returned: number; lost: number },
) => call('post', `${OF}/paper-handouts/{handout}/settlement`, { path: { ...named(path), handout }, body });
export const remarkOn = (path: AssemblyPath, serial: string, remark: Remark, photo?: string) =>
  call('post', `${OF}/papers/{serial}/remarks`, {
    path: { ...named(path), serial },
    body: { remark, ...(photo ? { photo } : {}) },
  });

export const loadBoxes = async (path: AssemblyPath) => (await call('get', `${OF}/boxes`, { path: named(path) })).boxes;
export const countersign = (path: AssemblyPath, box: string, count: number) =>
  call('post', `${OF}/boxes/{box}/countersignature`, { path: { ...named(path), box }, body: { count } });

export interface Custody {
  readonly step: CustodyStep;
  readonly place: string;
  readonly people: string[];
  readonly seal?: string;
  readonly papers?: number;
  readonly photo?: string;
  readonly happenedAt?: string;
}
export const recordCustody = (path: AssemblyPath, box: string, body: Custody) =>
  call('post', `${OF}/boxes/{box}/custody`, { path: { ...named(path), box }, body });

/** A photo of seal or paper, for those who may see it. */
export const loadPhoto = (path: AssemblyPath, sha256: string) => download(pathOf(path, `/paper-photos/${sha256}`));

/** Names as people write them in one line. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[、,，;；\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
