import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { expect } from 'vitest';
import { fromBase64Url, fromHex, toBase64Url } from './bytes.ts';
import { parseDetachedJws, parseJws } from './jws.ts';
import { isLowS, isP256Point, type EcPublicJwk, type SignatureChecks } from './signatures.ts';
import { nodeChecks } from './testing/keys.ts';
import { counted, published, readJson, testWith } from './testing/published-vectors.ts';

/** As a browser checks, and as the verifier on a page without a network does. */
const subtleChecks: SignatureChecks = {
  async es256(jwk, message, signature) {
    const name = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('jwk', { ...jwk }, name, false, ['verify']);
    return crypto.subtle.verify({ ...name, hash: 'SHA-256' }, key, copied(signature), copied(message));
  },
  async ed25519(publicKey, message, signature) {
    const key = await crypto.subtle.importKey('raw', copied(publicKey), { name: 'Ed25519' }, false, ['verify']);
    return crypto.subtle.verify({ name: 'Ed25519' }, key, copied(signature), copied(message));
  },
};
const nobleChecks: SignatureChecks = {
  es256: ({ x, y }, message, signature) => {
    const point = Uint8Array.of(4, ...fromBase64Url(x)!, ...fromBase64Url(y)!);
    return refusedIfThrown(() => p256.verify(signature, message, point));
  },
  ed25519: (publicKey, message, signature) =>
    refusedIfThrown(() => ed25519.verify(signature, message, publicKey, { zip215: false })),
};
const copied = (bytes: Uint8Array) => new Uint8Array(bytes);
function refusedIfThrown(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

interface Signed {
  readonly msg: string;
  readonly sig: string;
  readonly result: 'valid' | 'invalid';
}
interface Group<Key, Test> {
  readonly publicKey: Key;
  readonly tests: readonly Test[];
}
interface File<Key, Test> {
  readonly testGroups: readonly Group<Key, Test>[];
}

const wycheproof = published('wycheproof');
const read = <Key, Test>(at: string, name: string) => readJson<File<Key, Test>>(at, 'testvectors_v1', name);

/** The point as a JWK; `uncompressed` is 04 ‖ x ‖ y. */
function jwkOf({ uncompressed }: { readonly uncompressed: string }): EcPublicJwk {
  const point = fromHex(uncompressed)!;
  const [x, y] = [toBase64Url(point.slice(1, 33)), toBase64Url(point.slice(33))];
  return { kty: 'EC', crv: 'P-256', x, y };
}

function es256Fate(jwk: EcPublicJwk, { msg, sig, result }: Signed): string {
  const [message, signature] = [fromHex(msg)!, fromHex(sig)!];
  if (!isP256Point(jwk)) return `${result}: the key is refused`;
  const verifies = signature.length === 64 && nodeChecks.es256(jwk, message, signature) === true;
  if (isLowS(signature)) return `${result}: ${verifies ? 'accepted' : 'does not verify'}`;
  return `${result}: refused by its form${verifies ? ', high s' : ''}`;
}

testWith(
  wycheproof,
  'ES256 of Wycheproof: what is valid is accepted, except for a high s, and nothing invalid is',
  (at) => {
    const name = 'ecdsa_secp256r1_sha256_p1363_test.json';
    const { testGroups } = read<{ uncompressed: string }, Signed>(at, name);
    const fates = testGroups.flatMap(({ publicKey, tests }) => tests.map((each) => es256Fate(jwkOf(publicKey), each)));
    expect(counted(fates)).toEqual({
      'valid: accepted': 103,
      'valid: refused by its form, high s': 70,
      'invalid: refused by its form': 80,
      'invalid: does not verify': 9,
    });
  },
);

testWith(
  wycheproof,
  'ES256 of Wycheproof in DER, which the log does not know: every one is refused by its length',
  (at) => {
    const name = 'ecdsa_secp256r1_sha256_test.json';
    const { testGroups } = read<{ uncompressed: string }, Signed>(at, name);
    const fates = testGroups.flatMap(({ publicKey, tests }) => tests.map((each) => es256Fate(jwkOf(publicKey), each)));
    expect(counted(fates)).toEqual({ 'valid: refused by its form': 174, 'invalid: refused by its form': 310 });
  },
);

testWith(wycheproof, 'Ed25519 of Wycheproof: what is valid is accepted and nothing else', (at) => {
  const { testGroups } = read<{ pk: string }, Signed>(at, 'ed25519_test.json');
  const fates = testGroups.flatMap(({ publicKey, tests }) =>
    tests.map(({ msg, sig, result }) => {
      const accepted = nodeChecks.ed25519(fromHex(publicKey.pk)!, fromHex(msg)!, fromHex(sig)!);
      return `${result}: ${accepted === true ? 'accepted' : 'refused'}`;
    }),
  );
  expect(counted(fates)).toEqual({ 'valid: accepted': 88, 'invalid: refused': 63 });
});

testWith(
  wycheproof,
  'OpenSSL, WebCrypto and noble, any of which may check a log, agree on every signature of Wycheproof',
  async (at) => {
    const es256 = read<{ uncompressed: string }, Signed>(at, 'ecdsa_secp256r1_sha256_p1363_test.json');
    const ed = read<{ pk: string }, Signed>(at, 'ed25519_test.json');
    const differing: string[] = [];
    for (const { publicKey, tests } of es256.testGroups)
      for (const { msg, sig } of tests.filter((each) => isLowS(fromHex(each.sig)!))) {
        const [jwk, message, signature] = [jwkOf(publicKey), fromHex(msg)!, fromHex(sig)!];
        const answers = [nodeChecks, subtleChecks, nobleChecks].map((checks) => checks.es256(jwk, message, signature));
        if (new Set(await Promise.all(answers)).size !== 1) differing.push(sig);
      }
    for (const { publicKey, tests } of ed.testGroups)
      for (const { msg, sig } of tests) {
        const [key, message, signature] = [fromHex(publicKey.pk)!, fromHex(msg)!, fromHex(sig)!];
        const answers = [nodeChecks, subtleChecks, nobleChecks].map((checks) =>
          checks.ed25519(key, message, signature),
        );
        if (new Set(await Promise.all(answers)).size !== 1) differing.push(sig);
      }
    expect(differing).toEqual([]);
  },
);

testWith(wycheproof, 'JWS of Wycheproof: none has a header that names key and purpose, so none is read', (at) => {
  const name = 'json_web_signature_test.json';
  const { testGroups } = read<never, { jws: string; result: string }>(at, name);
  const fates = testGroups.flatMap(({ tests }) =>
    tests.map(({ jws, result }) => {
      const compact = parseJws(jws, 100_000);
      if (compact.ok || parseDetachedJws(jws).ok) return `${result}: read`;
      return `${result}: ${compact.error}`;
    }),
  );
  const [noSignature, otherHeader] = [
    'not a compact JWS with an ES256 signature',
    'JWS header is not exactly {alg: ES256, kid, typ} in canonical form',
  ];
  expect(counted(fates)).toEqual({
    [`valid: ${noSignature}`]: 44,
    [`valid: ${otherHeader}`]: 2,
    [`invalid: ${noSignature}`]: 333,
    [`invalid: ${otherHeader}`]: 22,
  });
});
