import type { AssemblyPath } from '../../public/assembly-api.ts';
import { pathOf } from '../desk-api.ts';
import { ask, askIfThere, upload } from '../http.ts';

export const DOUBT_ANSWERS = ['registry-stands', 'roster-corrected', 'registry-to-correct'] as const;
export type DoubtAnswer = (typeof DOUBT_ANSWERS)[number];

export interface Doubt {
  readonly position: number;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly unitCode: string | null;
  readonly code: string;
  readonly field: string;
  readonly raw: string | null;
  readonly parsed: string | number | null;
  readonly answer: DoubtAnswer | null;
}

/** The committee's roster laid beside the register. */
export interface Reconciliation {
  readonly run: string;
  readonly at: string;
  readonly totals: {
    readonly units: number;
    readonly countedUnits: number;
    readonly heads: number;
    readonly areaCm2: number;
    readonly byUse: Readonly<Record<string, { readonly units: number; readonly areaCm2: number }>>;
    readonly coOwnedUnits: number;
    readonly developerUnits: number;
  };
  readonly rosterRows: number;
  readonly contactsAdded: number;
  readonly contactsRemoved: number;
  readonly doubts: readonly Doubt[];
  readonly notes: readonly Doubt[];
}

/** Null until a roster was imported. */
export const loadReconciliation = (estate: string) =>
  askIfThere<Reconciliation>(`/api/estates/${estate}/reconciliation`);

export const importRoster = (estate: string, file: File) =>
  upload<Reconciliation>(`/api/estates/${estate}/roster`, file);

export const answerDoubt = (estate: string, run: string, position: number, answer: DoubtAnswer) =>
  ask<null>('PUT', `/api/estates/${estate}/reconciliation/doubts/${position}`, { run, answer });

export interface RegistryReport {
  readonly units: number;
  readonly persons: number;
  readonly unitsAdded: readonly string[];
  readonly unitsChanged: readonly unknown[];
  readonly unitsWithdrawn: readonly string[];
  readonly ownersChanged: readonly string[];
  readonly contactsAdded: number;
}

export const importRegistry = (estate: string, file: File, mayLoseUnits: boolean) =>
  upload<RegistryReport>(`/api/estates/${estate}/registry`, file, mayLoseUnits ? { mayLoseUnits: 'yes' } : {});

export interface RollObjection {
  readonly id: string;
  readonly raisedAt: string;
  readonly kind: 'area' | 'owner' | 'missing' | 'use' | 'other';
  readonly address: string | null;
  readonly statement: string;
  readonly mine: boolean;
  readonly answer: { readonly at: string; readonly accepted: boolean; readonly text: string } | null;
}

export const loadRollObjections = async (path: AssemblyPath) =>
  (await ask<{ objections: readonly RollObjection[] }>('GET', pathOf(path, '/roll/objections'))).objections;

export const answerRollObjection = (path: AssemblyPath, id: string, answer: { accepted: boolean; text: string }) =>
  ask<null>('POST', pathOf(path, `/roll/objections/${id}/answer`), answer);
