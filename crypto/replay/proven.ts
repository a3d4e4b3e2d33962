import {
  ballotPayload,
  bindPayload,
  type BallotPayload,
  type BindPayload,
  type Entry,
  type EntryType,
} from '../entries/bodies.ts';
import { parseJws, type Jws } from '../jws.ts';
import { fits, type Shape } from '../shape.ts';
import { isP256Point, jwkThumbprint, type EcPublicJwk } from '../signatures.ts';
import { actTyp, BIND_TYP } from './acts.ts';

/** What a device signed: the proof of possession in a bind, or a ballot. */
export interface DeviceText<P> {
  /** Thumbprint of the key that signed. */
  readonly kid: string;
  readonly payload: P;
}

/**
 * A text of a device that somebody found to be in order before its entry had its turn, because none of it depends on the
 * entries before: form, type, shape of the payload, and the signature by the key that it names, which in a bind is the key
 * of the body. Replay then asks only what the log decides.
 */
export type Proven = DeviceText<BindPayload> | DeviceText<BallotPayload>;

/** A text that is in order but for the arithmetic: proven if the key signed it. */
export interface Provable {
  readonly kid: string;
  readonly jws: Jws;
  readonly jwk: EcPublicJwk;
}

/**
 * What can be proven of an entry by itself, if it is one that a device signs and is in order; null says nothing about it.
 *
 * @param keyNamed a key of this thumbprint, where one is known
 */
export function provableOf(entry: Entry, keyNamed: (kid: string) => EcPublicJwk | undefined): Provable | null {
  switch (entry.type) {
    case 'bind':
      return proofOf(entry.body.jwk, entry.body.bind);
    case 'ballot': {
      const jws = readAs(entry.body.jws, actTyp('ballot' satisfies EntryType), ballotPayload);
      const jwk = jws && keyNamed(jws.header.kid);
      return jwk ? { kid: jws.header.kid, jws, jwk } : null;
    }
    default:
      return null;
  }
}

function proofOf(jwk: EcPublicJwk, text: string): Provable | null {
  const jws = readAs(text, BIND_TYP, bindPayload);
  if (!jws || !isP256Point(jwk)) return null;
  const kid = jwkThumbprint(jwk);
  return jws.header.kid === kid ? { kid, jws, jwk } : null;
}

function readAs(text: string, typ: string, payload: Shape<unknown>): Jws | null {
  const jws = parseJws(text);
  return jws.ok && jws.value.header.typ === typ && fits(payload, jws.value.payload) ? jws.value : null;
}
