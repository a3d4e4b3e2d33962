import { p256 } from '@noble/curves/nist.js';
import { calculateJwkThumbprint } from 'jose';
import { expect, test } from 'vitest';
import { fromBase64Url, fromHex, toBase64Url, utf8 } from './bytes.ts';
import { isLowS, isP256Point, jwkThumbprint, normaliseS } from './signatures.ts';
import { es256Key, nodeChecks } from './testing/keys.ts';

const { n: ORDER, p: FIELD } = p256.Point.CURVE();
const bytes32 = (value: bigint) => fromHex(value.toString(16).padStart(64, '0'))!;
const signature = (r: bigint, s: bigint) => Uint8Array.of(...bytes32(r), ...bytes32(s));

/** RFC 7515 appendix A.3. */
const RFC_KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
} as const;

test('keys of RFC 7515 and of OpenSSL are points of P-256', () => {
  expect(isP256Point(RFC_KEY)).toBe(true);
  for (let i = 0; i < 20; i++) expect(isP256Point(es256Key().jwk)).toBe(true);
});

const flipped = toBase64Url(fromBase64Url(RFC_KEY.y)!.map((byte, i) => (i === 31 ? byte ^ 1 : byte)));
test.each([
  ['off the curve by one bit', { ...RFC_KEY, y: flipped }],
  ['with coordinates exchanged', { ...RFC_KEY, x: RFC_KEY.y, y: RFC_KEY.x }],
  ['at zero', { ...RFC_KEY, x: 'A'.repeat(43), y: 'A'.repeat(43) }],
  ['with 31 bytes', { ...RFC_KEY, x: RFC_KEY.x.slice(0, 42) }],
  ['with stray bits', { ...RFC_KEY, x: `${RFC_KEY.x.slice(0, 42)}V` }],
  ['of another curve', { ...RFC_KEY, crv: 'P-384' }],
  ['of another type', { ...RFC_KEY, kty: 'OKP' }],
  ['with its private part', { ...RFC_KEY, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' }],
  ['with a key id', { ...RFC_KEY, kid: 'x' }],
  ['without y', { kty: 'EC', crv: 'P-256', x: RFC_KEY.x }],
  ['as text', 'EC'],
  ['null', null],
])('a key %s is refused', (_, jwk) => expect(isP256Point(jwk)).toBe(false));

test('the coordinate x and x + p never name the same point twice', () => {
  const smallX = [5n, 6n, 8n].find((x) => isOnCurve(x) !== null)!;
  const y = isOnCurve(smallX)!;
  const jwk = (x: bigint) => ({ ...RFC_KEY, x: toBase64Url(bytes32(x)), y: toBase64Url(bytes32(y)) });
  expect(isP256Point(jwk(smallX))).toBe(true);
  expect(isP256Point(jwk(smallX + FIELD))).toBe(false);
});

test('the thumbprint is that of RFC 7638 as jose computes it', async () => {
  const { jwk } = es256Key();
  expect(jwkThumbprint(jwk)).toBe(await calculateJwkThumbprint({ ...jwk }));
  expect(jwkThumbprint({ ...jwk, kid: 'ignored' } as typeof jwk)).toBe(jwkThumbprint(jwk));
});

test('of the two signatures that verify, exactly the one with low s is accepted', () => {
  const key = es256Key();
  for (let i = 0; i < 40; i++) {
    const message = utf8(`ballot ${i}`);
    const low = normaliseS(key.signRaw(message));
    const s = BigInt(`0x${Buffer.from(low.subarray(32)).toString('hex')}`);
    const high = Uint8Array.of(...low.subarray(0, 32), ...bytes32(ORDER - s));
    expect([nodeChecks.es256(key.jwk, message, low), nodeChecks.es256(key.jwk, message, high)]).toEqual([true, true]);
    expect([isLowS(low), isLowS(high)]).toEqual([true, false]);
    expect(normaliseS(high)).toEqual(low);
    expect(normaliseS(low)).toEqual(low);
  }
});

test.each([
  ['s = n/2', 1n, ORDER >> 1n, true],
  ['s = n/2 + 1', 1n, (ORDER >> 1n) + 1n, false],
  ['s = 0', 1n, 0n, false],
  ['r = 0', 0n, 1n, false],
  ['r = n', ORDER, 1n, false],
  ['r = n − 1', ORDER - 1n, 1n, true],
  ['s = n', 1n, ORDER, false],
])('at the edge, %s', (_, r, s, accepted) => expect(isLowS(signature(r, s))).toBe(accepted));

test('a signature of another length or with s beyond the order cannot be normalised', () => {
  expect(isLowS(new Uint8Array(63).fill(1))).toBe(false);
  expect(isLowS(new Uint8Array(65).fill(1))).toBe(false);
  expect(() => normaliseS(new Uint8Array(72).fill(1))).toThrow(RangeError);
  expect(() => normaliseS(signature(1n, ORDER))).toThrow(RangeError);
});

/** The y of a point with this x, by noble; null if there is none. */
function isOnCurve(x: bigint): bigint | null {
  try {
    return p256.Point.fromHex(`02${x.toString(16).padStart(64, '0')}`).y;
  } catch {
    return null;
  }
}
