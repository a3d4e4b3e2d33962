import { call, type Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';

export type RoundList = Reply<`${typeof OF}/rounds`, 'get'>;
/** Doors of a building without names; whether a vote is there, never how. */
export type TakenRound = Reply<`${typeof OF}/rounds/{round}`, 'get'>;
export type Door = TakenRound['doors'][number];
export type Met = NonNullable<Door['met']>;
export type Outcome = Met['outcome'];

/** In the order of the buttons: what happens most comes first. */
export const OUTCOMES: readonly Outcome[] = [
  'handed-over',
  'not-reached',
  'appointment',
  'voted',
  'refused',
  'tenant',
  'vacant',
];

export interface Noted {
  /** Drawn here, so that the service keeps it once however often it is sent. */
  readonly id: string;
  readonly round: string;
  readonly unit: string;
  readonly outcome: Outcome;
  readonly day?: string;
  readonly notedAt: string;
}

const named = ({ estate, assembly }: AssemblyPath) => ({ estate, assembly });

export const listRounds = (path: AssemblyPath) => call('get', `${OF}/rounds`, { path: named(path) });
export const beginRound = (path: AssemblyPath, building: string, collectors: readonly string[]) =>
  call('post', `${OF}/rounds`, { path: named(path), body: { building, collectors: [...collectors] } });
export const takeRound = (path: AssemblyPath, round: string) =>
  call('get', `${OF}/rounds/{round}`, { path: { ...named(path), round } });
export const sendOutcomes = (path: AssemblyPath, outcomes: readonly Noted[]) =>
  call('post', `${OF}/canvass`, {
    path: named(path),
    body: { sentAt: new Date().toISOString(), outcomes: [...outcomes] },
  });

export const roundAddress = ({ estate, assembly }: AssemblyPath, round: string): string =>
  `/e/${estate}/a/${assembly}/round/${round}`;
