/** Keys and signature checks for tests, on node:crypto: independent of everything that the core computes itself. */
import { createPrivateKey, createPublicKey, sign, verify, type JsonWebKey } from 'node:crypto';
import { concat, fromBase64Url, fromHex, toBase64, toBase64Url, utf8 } from '../bytes.ts';
import type { JsonObject } from '../canonical.ts';
import { joinJws, jwsSigningInput } from '../jws.ts';
import { jwkThumbprint, normaliseS, type EcPublicJwk, type SignatureChecks } from '../signatures.ts';
import { freshP256 } from './fresh-p256.ts';

/** What RFC 8410 puts before the 32 bytes of a private key. */
const PKCS8_ED25519 = fromHex('302e020100300506032b657004220420')!;

export const nodeChecks: SignatureChecks = {
  ed25519: (publicKey, message, signature) => verify(null, message, publicEd25519(publicKey), signature),
  es256: (jwk, message, signature) => {
    const key = createPublicKey({ key: { ...jwk } as JsonWebKey, format: 'jwk' });
    return verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
  },
};

export interface Es256Key {
  readonly jwk: EcPublicJwk;
  readonly kid: string;
  /** r ‖ s as OpenSSL gives it: s high or low. */
  signRaw(message: Uint8Array): Uint8Array;
  jws(typ: string, payload: JsonObject): string;
}

export function es256Key(): Es256Key {
  const { privateKey, jwk } = freshP256();
  const kid = jwkThumbprint(jwk);
  const signRaw = (message: Uint8Array) =>
    new Uint8Array(sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
  const jws = (typ: string, payload: JsonObject) => {
    const input = jwsSigningInput({ alg: 'ES256', kid, typ }, payload);
    return joinJws(input, normaliseS(signRaw(utf8(input))));
  };
  return { jwk, kid, signRaw, jws };
}

export interface Ed25519Key {
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** The key of a 32-byte seed (RFC 8032), the same each time. */
export function ed25519Key(seed: Uint8Array): Ed25519Key {
  const der = toBase64(concat(PKCS8_ED25519, seed));
  const key = createPrivateKey(`-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`);
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return {
    publicKey: fromBase64Url(x!)!,
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

const publicEd25519 = (publicKey: Uint8Array) =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(publicKey) }, format: 'jwk' });
