import { ballotPayload, bindPayload, type BallotPayload, type BindPayload, type Entry } from '../entries/bodies.ts';
import { isPlainPayload, type DeviceEntry } from '../entries/plain-entries.ts';
import { parsePayload, parseUnreadJws, type UnreadJws } from '../jws.ts';
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
  /** Its payload has its shape and is in canonical form. */
  readonly jws: UnreadJws;
  readonly jwk: EcPublicJwk;
}

/** What a device signed in an entry; null where no device signs by itself. */
export function deviceEntryOf(entry: Entry): DeviceEntry | null {
  if (entry.type === 'bind') return { type: 'bind', text: entry.body.bind, jwk: entry.body.jwk };
  return entry.type === 'ballot' ? { type: 'ballot', text: entry.body.jws } : null;
}

/**
 * What can be proven of an entry that a device signs by itself, if it is in order; null says nothing about it.
 *
 * @param keyNamed a key of this thumbprint, where one is known
 */
export function provableOf(entry: DeviceEntry, keyNamed: (kid: string) => EcPublicJwk | undefined): Provable | null {
  const jws = entry.type === 'bind' ? readAs(entry, BIND_TYP, bindPayload) : readAs(entry, BALLOT_TYP, ballotPayload);
  if (!jws) return null;
  const { kid } = jws.header;
  const jwk = entry.type === 'bind' ? namedKey(entry.jwk, kid) : keyNamed(kid);
  return jwk ? { kid, jws, jwk } : null;
}

const BALLOT_TYP = actTyp('ballot');

const namedKey = (jwk: EcPublicJwk, kid: string): EcPublicJwk | undefined =>
  isP256Point(jwk) && jwkThumbprint(jwk) === kid ? jwk : undefined;

function readAs({ type, text }: DeviceEntry, typ: string, shape: Shape<unknown>): UnreadJws | null {
  const jws = parseUnreadJws(text);
  if (!jws.ok || jws.value.header.typ !== typ) return null;
  if (isPlainPayload(type, jws.value.payloadText)) return jws.value;
  const payload = parsePayload(jws.value);
  return payload.ok && fits(shape, payload.value) ? jws.value : null;
}
