import type { Hex32, VoterId } from '../brands.ts';
import type { JsonObject } from '../canonical.ts';
import type { BallotPayload } from '../entries/bodies.ts';
import { jwsSigningInput } from '../jws.ts';
import { SCHEME } from './commitment.ts';

export interface BallotTerms {
  /** Origin of the log. */
  readonly aud: string;
  /** Leaf hash of the notice that the voter read. */
  readonly notice: Hex32;
  readonly voter: VoterId;
  readonly commitment: string;
  /** Above all earlier counters of this key: 0 for its first ballot. */
  readonly n: number;
  /** 16 random bytes in base64url. */
  readonly nonce: string;
}

/** What a device key signs to cast a ballot. */
export const ballotPayloadOf = (terms: BallotTerms): BallotPayload => ({
  ...terms,
  channel: 'online',
  scheme: SCHEME,
});

/** `header.payload` of a ballot's JWS; the device signs its UTF-8 and `joinJws` appends the signature. */
export const ballotSigningInput = (kid: string, terms: BallotTerms): string =>
  jwsSigningInput({ alg: 'ES256', kid, typ: 'ballot+jws' }, ballotPayloadOf(terms) as unknown as JsonObject);

/** `header.payload` of the proof by which a new device key is bound. */
export const bindSigningInput = (
  kid: string,
  terms: { readonly aud: string; readonly nonce: string; readonly person: string; readonly voter: VoterId },
): string => jwsSigningInput({ alg: 'ES256', kid, typ: 'bind+jws' }, { ...terms });

/** `header.payload` of the proof by which a new role key is enrolled. */
export const keySigningInput = (
  kid: string,
  terms: { readonly aud: string; readonly nonce: string; readonly person: string; readonly role: string },
): string => jwsSigningInput({ alg: 'ES256', kid, typ: 'key+jws' }, { ...terms });

/** `header.payload` of an act, from the exact payload text that the service prepared and a person has read. */
export const actSigningInput = (kid: string, type: string, payload: JsonObject): string =>
  jwsSigningInput({ alg: 'ES256', kid, typ: `${type}+jws` }, payload);
