import type { AssemblyPath } from '../../public/assembly-api.ts';
import { pathOf } from '../desk-api.ts';
import { ask, download } from '../http.ts';

export type NextStep = 'receive' | 'seal-box' | 'enter' | 'review' | 'nothing' | 'somebody-else';

export interface Paper {
  readonly serial: string;
  readonly state: 'issued' | 'spoiled' | 'registered';
  readonly rooms: readonly string[];
  readonly box: string | null;
  readonly received: string | null;
  readonly status: string | null;
  readonly readings: readonly { readonly number: number; readonly state: string; readonly mine: boolean }[];
  readonly next: NextStep;
}

export interface Box {
  readonly id: string;
  readonly registered: number;
  readonly sealed: number | null;
  readonly entered: number;
  readonly reviewed: number;
}

export interface PaperList {
  readonly boxes: readonly Box[];
  readonly numbers: {
    readonly issued: number;
    readonly outstanding: number;
    readonly registered: number;
    readonly spoiled: number;
    readonly reconciled: boolean;
  };
  readonly papers: readonly Paper[];
}

/** What to do with a paper that somebody brings. */
export interface FoundPaper {
  readonly outcome:
    'may-receive' | 'voted-otherwise' | 'received-already' | 'not-valid' | 'late' | 'closed' | 'not-open-yet';
  readonly received?: string;
  readonly zh: string;
  readonly en: string;
  readonly paper?: {
    readonly serial: string;
    readonly rooms: readonly string[];
    readonly aud: string;
    readonly voter: string;
    readonly motions: readonly string[];
    readonly box: string | null;
    readonly next: NextStep;
    readonly readings: number;
  };
}

/** For the second reader: with the salt his own marks give the same commitment, or they differ. No marks are in it. */
export interface ReviewTerms {
  readonly serial: string;
  readonly reading: number;
  readonly salt: string;
  readonly aud: string;
  readonly voter: string;
  readonly motions: readonly string[];
}

export interface PaperVoters {
  readonly buildings: readonly { readonly building: string; readonly voters: number; readonly voted: number }[];
  readonly voters: readonly {
    readonly voter: string;
    readonly rooms: readonly string[];
    readonly names: readonly string[];
    readonly voted: boolean;
    readonly paper: string | null;
  }[];
}

export const loadPapers = (path: AssemblyPath) => ask<PaperList>('GET', pathOf(path, '/papers'));
export const findPaper = (path: AssemblyPath, serial: string) =>
  ask<FoundPaper>('GET', pathOf(path, `/papers/${encodeURIComponent(serial)}`));
export const reviewTerms = (path: AssemblyPath, serial: string) =>
  ask<ReviewTerms>('GET', pathOf(path, `/papers/${serial}/review-terms`));
export const loadScan = (path: AssemblyPath, serial: string) => download(pathOf(path, `/papers/${serial}/scan`));
export const paperVoters = (path: AssemblyPath, building?: string) =>
  ask<PaperVoters>(
    'GET',
    pathOf(path, `/paper-voters${building === undefined ? '' : `?${new URLSearchParams({ building }).toString()}`}`),
  );

/** The serial in what was typed or scanned: a number, or the address that the code on a paper holds. */
export function serialIn(typed: string): string {
  const text = typed.trim();
  const fromAddress = /[?&]serial=([0-9-]+)/.exec(text)?.[1];
  return (fromAddress ?? text)
    .normalize('NFKC')
    .replace(/[^0-9-]/g, '')
    .slice(0, 24);
}

/** What the code on a paper holds: a phone's camera opens the desk at this very paper. */
export const paperAddress = (origin: string, { estate, assembly }: AssemblyPath, serial: string): string =>
  `${origin}/e/${estate}/a/${assembly}/desk?step=ballots&serial=${serial}`;
