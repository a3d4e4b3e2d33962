import { createHash, generateKeyPairSync, KeyObject, sign } from 'node:crypto';
import { queryObjects } from 'node:v8';
import { afterEach, expect, test } from 'vitest';
import { utf8 } from '../../crypto/bytes.ts';
import { sha256, useSha256 } from '../../crypto/hash.ts';
import { freshP256 } from '../../crypto/testing/fresh-p256.ts';
import { Lru } from './lru.ts';
import { createSignatureChecks, useNodeHash } from './signature-checks.ts';

const MESSAGE = utf8('同意');
const device = () => {
  const { privateKey, jwk } = freshP256();
  return { jwk, signature: new Uint8Array(sign('sha256', MESSAGE, { key: privateKey, dsaEncoding: 'ieee-p1363' })) };
};

afterEach(() => useSha256());

test('an ES256 signature verifies for its key and message and for no other', async () => {
  const checks = createSignatureChecks();
  const [ours, theirs] = [device(), device()];
  expect(await checks.es256(ours.jwk, MESSAGE, ours.signature)).toBe(true);
  expect(await checks.es256(ours.jwk, MESSAGE, ours.signature)).toBe(true);
  expect(await checks.es256(theirs.jwk, MESSAGE, ours.signature)).toBe(false);
  expect(await checks.es256(ours.jwk, utf8('反对'), ours.signature)).toBe(false);
  expect(await checks.es256(ours.jwk, MESSAGE, ours.signature.subarray(1))).toBe(false);
});

test('a point off the curve is no key, and neither is a coordinate too short', async () => {
  const checks = createSignatureChecks();
  const { jwk, signature } = device();
  expect(await checks.es256({ ...jwk, y: jwk.x }, MESSAGE, signature)).toBe(false);
  expect(await checks.es256({ ...jwk, x: 'AA' }, MESSAGE, signature)).toBe(false);
});

test('ES256 leaves the event loop free', async () => {
  const checks = createSignatureChecks();
  const { jwk, signature } = device();
  const order: string[] = [];
  const verified = Promise.resolve(checks.es256(jwk, MESSAGE, signature)).then(() => order.push('verified'));
  await Promise.resolve().then(() => order.push('went on'));
  await verified;
  expect(order).toEqual(['went on', 'verified']);
});

test('the key of a phone, which signs twice, is not kept; that of a colleague, who signs all day, is', async () => {
  const checks = createSignatureChecks();
  const parsedKeys = (): number => Number(queryObjects(KeyObject));
  const uses = async (times: number): Promise<void> => {
    const { jwk, signature } = device();
    for (let use = 0; use < times; use++) await checks.es256(jwk, MESSAGE, signature);
  };
  await uses(1);
  const before = parsedKeys();
  for (let phone = 0; phone < 50; phone++) await uses(2);
  expect(parsedKeys() - before).toBeLessThan(10);
  for (let colleague = 0; colleague < 50; colleague++) await uses(5);
  expect(parsedKeys() - before).toBeGreaterThan(40);
});

test('an Ed25519 signature verifies from the raw 32-byte key', async () => {
  const checks = createSignatureChecks();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(Buffer.from((publicKey.export({ format: 'jwk' }) as { x: string }).x, 'base64url'));
  const signature = new Uint8Array(sign(null, MESSAGE, privateKey));
  expect(await checks.ed25519(raw, MESSAGE, signature)).toBe(true);
  expect(await checks.ed25519(raw, utf8('反对'), signature)).toBe(false);
  expect(await checks.ed25519(raw.subarray(1), MESSAGE, signature)).toBe(false);
  expect(await checks.ed25519(raw, MESSAGE, signature.subarray(1))).toBe(false);
});

test("the core hashes with the platform's SHA-256 once told so, and to the same result", () => {
  useNodeHash();
  for (const bytes of [MESSAGE, new Uint8Array(0), new Uint8Array(100_000).fill(255)])
    expect(sha256(bytes)).toEqual(new Uint8Array(createHash('sha256').update(bytes).digest()));
});

test('the least recently used value goes first', () => {
  const lru = new Lru<string, number>(2);
  lru.set('a', 1);
  lru.set('b', 2);
  expect(lru.get('a')).toBe(1);
  lru.set('c', 3);
  expect([lru.get('a'), lru.get('b'), lru.get('c'), lru.size]).toEqual([1, undefined, 3, 2]);
});
