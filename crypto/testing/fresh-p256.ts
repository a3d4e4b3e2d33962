import { createECDH, createPrivateKey, type KeyObject } from 'node:crypto';
import { toBase64Url } from '../bytes.ts';
import type { EcPublicJwk } from '../signatures.ts';

export interface FreshP256 {
  readonly jwk: EcPublicJwk;
  /** The private key as a JWK's `d`. */
  readonly d: string;
  readonly privateKey: KeyObject;
}

const COORDINATE_BYTES = 32;

/**
 * A new key pair of P-256. Not by `generateKeyPairSync`: on Node 20 the job that made a pair takes the pair's lock when memory
 * is collected, and an export that holds the lock and collects memory then waits for ever.
 */
export function freshP256(): FreshP256 {
  const pair = createECDH('prime256v1');
  const point = pair.generateKeys();
  const d = toBase64Url(leftPadded(pair.getPrivateKey()));
  const x = toBase64Url(point.subarray(1, 1 + COORDINATE_BYTES));
  const y = toBase64Url(point.subarray(1 + COORDINATE_BYTES));
  const jwk: EcPublicJwk = { kty: 'EC', crv: 'P-256', x, y };
  return { jwk, d, privateKey: createPrivateKey({ key: { ...jwk, d }, format: 'jwk' }) };
}

/** OpenSSL drops leading zeros of the private number; RFC 7518 section 6.2.2.1 asks for all 32 bytes. */
function leftPadded(number: Uint8Array): Uint8Array {
  const padded = new Uint8Array(COORDINATE_BYTES);
  padded.set(number, COORDINATE_BYTES - number.length);
  return padded;
}
