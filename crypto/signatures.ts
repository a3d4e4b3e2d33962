import { canonicalize, type JsonObject } from './canonical.ts';
import { fleetingUtf8, fromBase64Url, fromHex, toBase64Url, toHex } from './bytes.ts';
import { sha256 } from './hash.ts';

/** Public P-256 key as a JSON Web Key (RFC 7517), with exactly these members. */
export type EcPublicJwk = {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  /** Coordinates, 32 bytes each in base64url. */
  readonly x: string;
  readonly y: string;
};

/**
 * Signature checks of the platform: node:crypto in the service, WebCrypto in the browser. They answer false, and do not
 * throw, for keys and signatures of the wrong form.
 */
export interface SignatureChecks {
  /** RFC 8032 Ed25519: 32-byte key, 64-byte signature. */
  ed25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
  /** ECDSA on P-256 with SHA-256; the signature is r ‖ s, 64 bytes (RFC 7518 section 3.4). */
  es256(jwk: EcPublicJwk, message: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>;
}

/** Of Ed25519 and of ES256 alike. */
export const SIGNATURE_BYTES = 64;

/** NIST P-256 (SP 800-186): y² = x³ − 3x + b over the field of P, with N points. */
const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const ORDER = bytes32(N);
const HALF_ORDER = bytes32(N >> 1n);

/** Whether a value is a public P-256 key with exactly the members of `EcPublicJwk` whose point is on the curve. */
export function isP256Point(jwk: unknown): jwk is EcPublicJwk {
  // With the four that are read below there is no room for another.
  if (typeof jwk !== 'object' || jwk === null || Object.keys(jwk).length !== 4) return false;
  const { kty, crv, x, y } = jwk as Record<keyof EcPublicJwk, unknown>;
  if (kty !== 'EC' || crv !== 'P-256') return false;
  const [px, py] = [coordinate(x), coordinate(y)];
  return px !== null && py !== null && (py * py - (px * px * px - 3n * px + B)) % P === 0n;
}

/** Name of a key everywhere in a log: RFC 7638 thumbprint, 43 characters of base64url. */
export function jwkThumbprint({ crv, kty, x, y }: EcPublicJwk): string {
  const plain = crv === 'P-256' && kty === 'EC' && COORDINATE.test(x) && COORDINATE.test(y);
  const text = plain
    ? `{"crv":"${crv}","kty":"${kty}","x":"${x}","y":"${y}"}`
    : canonicalize({ crv, kty, x, y } satisfies JsonObject);
  return toBase64Url(sha256(fleetingUtf8(text)));
}

/** Of 32 bytes; no character of it would be escaped. */
const COORDINATE = /^[A-Za-z0-9_-]{43}$/;

/**
 * Whether an ES256 signature r ‖ s is of the one form accepted: both parts in range and s at most half the order. For
 * every (r, s) the pair (r, N − s) verifies as well, so without this rule a stranger could make a second ballot text.
 */
export function isLowS(signature: Uint8Array): boolean {
  if (signature.length !== 64 || isZero(signature, 0) || isZero(signature, 32)) return false;
  return compareAt(signature, 0, ORDER) < 0 && compareAt(signature, 32, HALF_ORDER) <= 0;
}

/** The accepted form of a fresh signature: WebCrypto gives a high s about half the time. Signers only, never a receiver. */
export function normaliseS(signature: Uint8Array): Uint8Array {
  const s = signature.subarray(32);
  if (signature.length !== 64 || isZero(s, 0) || compareAt(s, 0, ORDER) >= 0)
    throw new RangeError('not an ES256 signature');
  const normal = signature.slice();
  if (compareAt(s, 0, HALF_ORDER) > 0) normal.set(bytes32(N - integerOf(s)), 32);
  return normal;
}

function coordinate(text: unknown): bigint | null {
  const bytes = typeof text === 'string' ? fromBase64Url(text) : null;
  if (bytes?.length !== 32) return null;
  const value = integerOf(bytes);
  return value < P ? value : null;
}

function isZero(bytes: Uint8Array, start: number): boolean {
  for (let i = start; i < start + 32; i++) if (bytes[i] !== 0) return false;
  return true;
}

/** The 32 bytes from `start` against a number of 32 bytes; two views for each signature would cost more than this. */
function compareAt(bytes: Uint8Array, start: number, other: Uint8Array): number {
  for (let i = 0; i < 32; i++) {
    const difference = bytes[start + i]! - other[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

const integerOf = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes)}`);

function bytes32(value: bigint): Uint8Array {
  return fromHex(value.toString(16).padStart(64, '0'))!;
}
