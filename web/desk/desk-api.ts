import type { EntryType } from '../../crypto/entries/bodies.ts';
import type { DocumentRef, KeyRole } from '../../crypto/entries/fields.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import type { EcPublicJwk } from '../../crypto/signatures.ts';
import { call, type Reply } from '../api/call.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';
import { ask, askIfThere, upload } from './http.ts';

export const pathOf = ({ estate, assembly }: AssemblyPath, rest = ''): string =>
  `/api/estates/${estate}/assemblies/${assembly}${rest}`;

/** An act as the service prepared it. */
export interface PreparedAct {
  readonly act: string;
  readonly type: EntryType;
  readonly typ: string;
  /** Exactly what is signed. */
  readonly payload: string;
  readonly signatures: { readonly needed: number; readonly have: number };
}

export interface WaitingAct extends PreparedAct {
  readonly preparedAt: string;
  readonly mine: boolean;
  readonly signed: boolean;
  /** Why the log would not take it now, though somebody has signed it. */
  readonly refused: { readonly zh: string; readonly en: string } | null;
}

export type SignedAct =
  | { readonly done: false; readonly signatures: { readonly needed: number; readonly have: number } }
  | {
      readonly done: true;
      readonly seq: number;
      readonly at: string;
      readonly leafHash: string;
      readonly receipt: string;
    };

export interface KeyView {
  readonly kid: string;
  readonly person: string;
  readonly role: KeyRole;
  readonly state: 'waiting' | 'enrolled' | 'dismissed';
  readonly requestedAt: string;
}

export interface KeyTerms {
  readonly aud: string;
  readonly nonce: string;
  readonly person: string;
  readonly roles: readonly KeyRole[];
}

export const prepareAct = (path: AssemblyPath, type: EntryType, input: object) =>
  ask<PreparedAct>('POST', pathOf(path, '/acts'), { type, input });

export const signatureOf = (path: AssemblyPath, act: string, jws: string, opening?: Opening) =>
  ask<SignedAct>('POST', pathOf(path, `/acts/${act}/signatures`), { jws, ...(opening ? { opening } : {}) });

/** Handed over with the signature of a first reading; kept sealed by the service and shown to nobody. */
export interface Opening {
  readonly marks: JsonObject;
  readonly salt: string;
}

export const waitingActs = async (path: AssemblyPath) =>
  (await ask<{ acts: readonly WaitingAct[] }>('GET', pathOf(path, '/acts'))).acts;

export const withdrawAct = (path: AssemblyPath, act: string) => ask<null>('DELETE', pathOf(path, `/acts/${act}`));

export const myKey = async (path: AssemblyPath) =>
  (await ask<{ key: KeyView | null }>('GET', pathOf(path, '/my-key'))).key;

export const keyTerms = (path: AssemblyPath) => ask<KeyTerms>('GET', pathOf(path, '/key-request-terms'));

export const requestKey = (path: AssemblyPath, body: { jwk: EcPublicJwk; pop: string; role: KeyRole }) =>
  ask<KeyView>('POST', pathOf(path, '/key-requests'), body);

export const keyRequests = async (path: AssemblyPath) =>
  (
    await ask<{ requests: readonly (KeyView & { readonly accountId: string; readonly name?: string | null })[] }>(
      'GET',
      pathOf(path, '/key-requests'),
    )
  ).requests;

export const logOpening = (path: AssemblyPath) =>
  ask<Omit<KeyTerms, 'roles'> & { readonly pack: { readonly id: string } }>('GET', pathOf(path, '/log-opening'));

export const openLog = (path: AssemblyPath, body: { jwk: EcPublicJwk; pop: string }) =>
  ask<{ readonly vkey: string; readonly seq: number }>('POST', pathOf(path, '/log'), body);

/** The signing key of one of the demonstration's own people; there is no such address in production. */
export const demoRoleKey = ({ estate, assembly }: AssemblyPath) =>
  askIfThere<{ readonly jwk: JsonWebKey }>(
    `/api/demo/role-key?${new URLSearchParams({ estate, assembly }).toString()}`,
  );

export const uploadDocument = (path: AssemblyPath, file: File) => upload<DocumentRef>(pathOf(path, '/documents'), file);

/** Of a candidate. */
export const uploadPhoto = (path: AssemblyPath, file: File) => upload<DocumentRef>(pathOf(path, '/photos'), file);

export type RegisteredRoll = Reply<'/api/estates/{estate}/assemblies/{assembly}/roll', 'get'>;

/** Null until a roll is published. */
export const registeredRoll = (path: AssemblyPath) => askIfThere<RegisteredRoll>(pathOf(path, '/roll'));

export type DemoClock = Reply<'/api/demo/clock', 'get'>;
export const demoClock = () => askIfThere<DemoClock>('/api/demo/clock');
export const moveDemoClock = (to: { to: string } | { forwardSeconds: number }) =>
  call('post', '/api/demo/clock', { body: to });
