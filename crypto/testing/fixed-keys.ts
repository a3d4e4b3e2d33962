import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { toBase64Url, toHex, utf8 } from '../bytes.ts';
import type { JsonObject } from '../canonical.ts';
import { canonicalize } from '../canonical.ts';
import { sha256 } from '../hash.ts';
import { joinJws } from '../jws.ts';
import { COSIGNATURE_V1, formatVkey } from '../log/note.ts';
import { jwkThumbprint, type EcPublicJwk, type SignatureChecks } from '../signatures.ts';

/** Bytes that look random and are the same in each run, so that examples in print can be checked by a test. */
export const fixed = (label: string, length = 32): Uint8Array => sha256(utf8(`yijue test ${label}`)).slice(0, length);
export const fixedHex = (label: string, length: number): string => toHex(fixed(label, length));
export const fixedNonce = (label: string): string => toBase64Url(fixed(`nonce ${label}`, 16));

/** A P-256 key whose owner is a name in a test. */
export interface TestKey {
  readonly label: string;
  readonly jwk: EcPublicJwk;
  readonly kid: string;
  /** Pseudonym of the holder. */
  readonly person: string;
  /** Compact JWS over the canonical text of a payload. */
  sign(typ: string, payload: JsonObject): string;
  /** The same over any text, canonical or not. */
  signText(typ: string, payloadText: string): string;
}

export function testKey(label: string, person: string = label): TestKey {
  const secret = fixed(`key ${label}`);
  const point = p256.getPublicKey(secret, false);
  const [x, y] = [toBase64Url(point.slice(1, 33)), toBase64Url(point.slice(33))];
  const jwk: EcPublicJwk = { kty: 'EC', crv: 'P-256', x, y };
  const kid = jwkThumbprint(jwk);
  const signText = (typ: string, payloadText: string): string => {
    const header = toBase64Url(utf8(canonicalize({ alg: 'ES256', kid, typ })));
    const input = `${header}.${toBase64Url(utf8(payloadText))}`;
    return joinJws(input, p256.sign(utf8(input), secret, { lowS: true, format: 'compact' }));
  };
  const sign = (typ: string, payload: JsonObject): string => signText(typ, canonicalize(payload));
  return { label, jwk, kid, person: fixedHex(`person ${person}`, 16), sign, signText };
}

/** The Ed25519 key of a log or a witness. */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly vkey: string;
  sign(text: Uint8Array): Uint8Array;
}

export function noteKey(name: string, label: string = name): NoteKey {
  const secret = fixed(`note key ${label}`);
  const publicKey = ed25519.getPublicKey(secret);
  return { name, publicKey, vkey: formatVkey(name, publicKey), sign: (text) => ed25519.sign(text, secret) };
}

/** The key of a witness, which cosigns. */
export function witnessKey(name: string): NoteKey {
  const key = noteKey(name, `witness ${name}`);
  return { ...key, vkey: formatVkey(name, key.publicKey, COSIGNATURE_V1) };
}

/** Remembers answers, for tests that verify one bundle hundreds of times with one bit changed. */
export function rememberingChecks(checks: SignatureChecks): SignatureChecks {
  const answers = new Map<string, boolean | Promise<boolean>>();
  const remember = (key: string, answer: () => boolean | Promise<boolean>) => {
    const known = answers.get(key) ?? answer();
    answers.set(key, known);
    return known;
  };
  const digest = (message: Uint8Array, signature: Uint8Array) => `${toHex(sha256(message))}.${toHex(signature)}`;
  return {
    ed25519: (key, message, signature) =>
      remember(`${toHex(key)}.${digest(message, signature)}`, () => checks.ed25519(key, message, signature)),
    es256: (jwk, message, signature) =>
      remember(`${jwk.x}.${jwk.y}.${digest(message, signature)}`, () => checks.es256(jwk, message, signature)),
  };
}
