import { call, type Reply } from '../../api/call.ts';
import type { EcPublicJwk } from '../../../crypto/signatures.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { pathOf } from '../desk-api.ts';
import { downloadText } from '../http.ts';

const OF = '/api/estates/{estate}/assemblies/{assembly}';

export type QueueLine = Reply<'/api/office/assemblies', 'get'>['assemblies'][number];
/** What an officer looks at before he certifies. */
export type OfficeFile = Reply<`${typeof OF}/file`, 'get'>;
export type FileCheck = OfficeFile['checks'][number];
/** Something that the convener recorded as posted on site. */
export interface Posting {
  readonly at: string;
  readonly sha256: string;
  readonly type: string;
}
export type Verification = Reply<`${typeof OF}/verification`, 'post'>;

const named = ({ estate, assembly }: AssemblyPath) => ({ path: { estate, assembly } });

export const loadQueue = async () => (await call('get', '/api/office/assemblies')).assemblies;
export const loadFile = (path: AssemblyPath) => call('get', `${OF}/file`, named(path));
export const runVerification = (path: AssemblyPath) => call('post', `${OF}/verification`, named(path));

/** How far the run under way is, or null where nobody knows. */
export const verificationProgress = async (path: AssemblyPath) =>
  (await call('get', `${OF}/verification/progress`, named(path))).running;
export type RunProgress = NonNullable<Reply<`${typeof OF}/verification/progress`, 'get'>['running']>;

export type Recount = Reply<`${typeof OF}/recount`, 'post'>;
export const recount = (path: AssemblyPath) => call('post', `${OF}/recount`, named(path));
export const loadDistrict = () => call('get', '/api/office/district');

export type Opinion = OfficeFile['opinions'][number];
export interface NewOpinion {
  readonly check: FileCheck['id'];
  readonly opinion: 'agree' | 'doubt' | null;
  readonly note: string;
  /** The one that it is said of, under the check `ballots`. */
  readonly ballot?: number;
}
export const giveOpinion = (path: AssemblyPath, body: NewOpinion) =>
  call('post', `${OF}/opinions`, { ...named(path), body: body as never });

export type SetAside = Reply<`${typeof OF}/set-aside-ballots`, 'get'>;
export type SetAsideBallot = SetAside['ballots'][number];
export const loadSetAside = (path: AssemblyPath) => call('get', `${OF}/set-aside-ballots`, named(path));

/** The check of the file that the verifier answers, with its newest run. */
export const withRun = (checks: readonly FileCheck[], run: Verification | null): readonly FileCheck[] =>
  checks.map((check) =>
    check.id === 'verification' && run
      ? { ...check, finding: run.passed ? 'agrees' : 'differs', facts: { at: run.at, size: run.size } }
      : check,
  );

/** All records, encrypted to the key for which the log says `disclosed`; a compact JWE. */
export const certifyingBundle = (path: AssemblyPath, jwk: EcPublicJwk) =>
  downloadText(pathOf(path, '/bundles/certifying'), { jwk });

export type DocumentPart = Reply<`${typeof OF}/bundles/certifying/documents`, 'get'>['parts'][number];
/** In how many parts scans and written powers can be drawn. */
export const documentParts = async (path: AssemblyPath): Promise<readonly DocumentPart[]> =>
  (await call('get', `${OF}/bundles/certifying/documents`, named(path))).parts;

/** One part of them, by its number from 1, on the terms of the bundle. */
export const documentPart = (path: AssemblyPath, jwk: EcPublicJwk, part: number) =>
  downloadText(pathOf(path, '/bundles/certifying/documents'), { jwk, part });
