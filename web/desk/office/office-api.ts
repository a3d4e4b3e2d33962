import type { Check } from '../../../crypto/bundle/checks.ts';
import type { Bilingual } from '../../../crypto/law/findings.ts';
import type { EcPublicJwk } from '../../../crypto/signatures.ts';
import type { Reply } from '../../api/call.ts';
import type { AssemblyPath } from '../../public/assembly-api.ts';
import { pathOf } from '../desk-api.ts';
import { ask, downloadText } from '../http.ts';

export type QueueLine = Reply<'/api/office/assemblies', 'get'>['assemblies'][number];

export interface Verification {
  readonly run: string;
  readonly at: string;
  readonly size: number;
  readonly passed: boolean;
  readonly report: {
    readonly checks: readonly Check[];
    readonly passed: boolean;
    readonly origin: string | null;
    readonly root: string | null;
    readonly fingerprint: string | null;
    readonly originVerified: boolean;
  };
}

export interface FileCheck {
  readonly id: string;
  readonly title: Bilingual;
  readonly finding: 'agrees' | 'differs' | 'open' | 'for-people';
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What an officer looks at before he certifies. */
export interface OfficeFile {
  readonly phase: string;
  readonly size: number;
  readonly statement: string;
  readonly checks: readonly FileCheck[];
  readonly verification: Verification | null;
}

export const loadQueue = async () =>
  (await ask<{ assemblies: readonly QueueLine[] }>('GET', '/api/office/assemblies')).assemblies;
export const loadFile = (path: AssemblyPath) => ask<OfficeFile>('GET', pathOf(path, '/file'));
export const runVerification = (path: AssemblyPath) => ask<Verification>('POST', pathOf(path, '/verification'));

/** All records, encrypted to the key for which the log says `disclosed`; a compact JWE. */
export const certifyingBundle = (path: AssemblyPath, jwk: EcPublicJwk) =>
  downloadText(pathOf(path, '/bundles/certifying'), { jwk });
