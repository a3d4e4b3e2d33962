import type { AreaCm2, Heads, Hex32, Instant, LocalDay, MotionId, VoterId } from '../brands.ts';
import { MAX_JWS_LENGTH } from '../jws.ts';
import { integer, object, oneOf, text, type Infer, type Shape } from '../shape.ts';
import { parseInstant, parseLocalDay } from '../time.ts';

/* Fields that several entry types share. Every bound is small, because an entry must stay under 60,000 bytes. */

/** Last characters whose unused bits are zero, by the bytes in the last group: otherwise one value has several texts. */
const LAST_CHARACTER = { 1: '[AQgw]', 2: '[AEIMQUYcgkosw048]' } as const;

/** Unpadded base64url of 16 or 32 bytes, in its only spelling. */
const BASE64URL = (bytes: 16 | 32) => {
  const characters = Math.ceil((bytes * 4) / 3);
  const last = LAST_CHARACTER[bytes === 16 ? 1 : 2];
  return text(new RegExp(`[A-Za-z0-9_-]{${characters - 1}}${last}`), characters);
};

/** A text of the pattern that also names a real moment or day: 30 February fits a pattern. */
const real = <T extends string>(shape: Shape<T>, parse: (value: string) => string | null, what: string): Shape<T> => ({
  schema: shape.schema,
  fault: (value, path) =>
    shape.fault(value, path) ?? (parse(value as string) === null ? `${path} is not a real ${what}` : null),
});

export const hex32 = text<Hex32>(/[0-9a-f]{64}/, 64);
/** 16 random bytes in hex: a voter or a person holding a role, under a name that is fresh in each log. */
export const voterId = text<VoterId>(/[0-9a-f]{32}/, 32);
export const pseudonym = text(/[0-9a-f]{32}/, 32);
export const instant = real(
  text<Instant>(/\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z/, 24),
  parseInstant,
  'moment',
);
export const localDay = real(text<LocalDay>(/\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/, 10), parseLocalDay, 'day');
export const nonce = BASE64URL(16);
export const commitment = BASE64URL(32);
/** RFC 7638 thumbprint of a P-256 key. */
export const kid = BASE64URL(32);
/** A compact JWS with its payload: of a proof of possession or a ballot, which carry what the body does not repeat. */
export const jws = text(/[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}/, MAX_JWS_LENGTH);
/** RFC 7515 appendix F: the payload is rebuilt from the body that the signature stands in. */
export const detachedJws = text(/[A-Za-z0-9_-]+\.\.[A-Za-z0-9_-]{86}/, 250);
export const coordinate = BASE64URL(32);
export const jwk = object({ crv: oneOf('P-256'), kty: oneOf('EC'), x: coordinate, y: coordinate });
export const seq = integer(0, 100_000_000);

/** A document outside the log, named by its bytes. */
export const documentRef = object({
  bytes: integer(0, 200_000_000),
  sha256: hex32,
  type: text(/[a-z0-9.+-]+\/[a-z0-9.+-]+/, 80),
});
export type DocumentRef = Infer<typeof documentRef>;

/** Type of the document of a `delivery` that lists voters served and warned; see count/delivery-list.ts. */
export const DELIVERY_LIST_TYPE = 'application/vnd.yijue.delivery+json';

export const headCount = integer<Heads>(0, 10_000_000);
/** Up to a thousand square kilometres: the sum of every figure in a tally stays exact. */
export const areaCm2 = integer<AreaCm2>(0, 10_000_000_000_000);
export const weight = object({ areaCm2, heads: headCount });

/** Length in characters, not bytes; line breaks and control characters refused. */
export const shortText = (maxLength: number) =>
  text(new RegExp(`[^\\u0000-\\u001f\\u007f]{1,${maxLength}}`), maxLength);

export const motionId = text<MotionId>(/m[1-9]\d?/, 3);
export const optionId = text(/o[1-9]\d?/, 3);
export const candidateId = text(/c[1-9]\d{0,2}/, 4);
export const serial = text(/[0-9A-Z-]{1,24}/, 24);
export const boxId = text(/[0-9A-Z-]{1,16}/, 16);

/** `assisted`: the owner taps on a worker's device; phone and video only where the rules in force allow them. */
export const CHANNELS = ['online', 'paper', 'assisted', 'phone', 'video'] as const;
export const channel = oneOf(...CHANNELS);
export type Channel = (typeof CHANNELS)[number];

export const KEY_ROLES = ['convener', 'clerk', 'counter', 'officer', 'service'] as const;
export const keyRole = oneOf(...KEY_ROLES);
/** What a key may sign in one assembly. */
export type KeyRole = (typeof KEY_ROLES)[number];
