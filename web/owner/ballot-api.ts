import type { Channel } from '../../crypto/entries/fields.ts';
import type { EcPublicJwk } from '../../crypto/signatures.ts';
import { request } from '../api/request.ts';
import type { AssemblyPath } from '../public/assembly-api.ts';
import type { Marks } from './motion-view.ts';

export type Capacity = 'owner' | 'co-owner' | 'guardian' | 'authorised' | 'heir' | 'successor';

/** One vote that the signed-in person may cast, and for which units. */
export interface Voter {
  readonly voter: string;
  readonly person: string;
  readonly capacity: Capacity;
  readonly units: readonly {
    readonly address: string;
    readonly areaCm2: number;
    readonly use: string;
    readonly counted: boolean;
  }[];
  readonly weight: { readonly heads: number; readonly areaCm2: number };
  /** Motions of this voter's electorates, in the notice's order. */
  readonly motions: readonly string[];
  readonly coOwners: number;
  readonly status: {
    readonly state: 'none' | 'cast' | 'paper';
    readonly channel: Channel | null;
    readonly at: string | null;
    readonly code: string | null;
    readonly mayChange: boolean;
  };
  readonly nextN: number;
  readonly boundKid: string | null;
  readonly shares: readonly { readonly motion: string; readonly fen: number }[];
}

export interface BallotTerms {
  readonly aud: string;
  /** Null before the notice. */
  readonly notice: string | null;
  readonly serverTime: string;
  readonly voters: readonly Voter[];
}

/** What the service answers when a stored, signed head covers the ballot. */
export interface CastReply {
  readonly seq: number;
  readonly code: string;
  readonly at: string;
  readonly received: string;
  readonly entry: string;
  readonly receipt: string;
  readonly vkey: string;
}

export interface SignedBallot {
  readonly jws: string;
  readonly opening: { readonly marks: Marks; readonly salt: string };
}

const pathOf = ({ estate, assembly }: AssemblyPath) => `/api/estates/${estate}/assemblies/${assembly}`;

export const loadTerms = (path: AssemblyPath) => request<BallotTerms>('GET', `${pathOf(path)}/ballot`);
export const loadMine = (path: AssemblyPath) =>
  request<{ ballots: readonly (CastReply & { readonly voter: string })[] }>('GET', `${pathOf(path)}/ballots/mine`);
export const bindKey = (path: AssemblyPath, body: { voter: string; jwk: EcPublicJwk; bind: string }) =>
  request<{ kid: string }>('POST', `${pathOf(path)}/bindings`, body);
export const ballotsPath = (path: AssemblyPath): string => `${pathOf(path)}/ballots`;

/** Whether this voter can still send a ballot from here. */
export const isOpenTo = ({ phase }: { readonly phase: string }, { status }: Voter): boolean =>
  phase === 'voting' && (status.at === null || status.mayChange);

/** A name for a voter in an address of this app: enough to tell a person's few votes apart, useless elsewhere. */
export const shortName = ({ voter, person }: Voter): string => `${voter.slice(0, 6)}${person.slice(0, 6)}`;
