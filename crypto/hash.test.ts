import { createHash } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { sha256, useSha256 } from './hash.ts';

const openssl = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

afterEach(() => useSha256());

test('the portable SHA-256 agrees with OpenSSL for every length up to 300', () => {
  for (let length = 0; length <= 300; length++) {
    const bytes = new Uint8Array(length).fill(length % 251);
    expect(sha256(bytes)).toEqual(openssl(bytes));
  }
});

test('a faster SHA-256 of the platform takes over until the portable one returns', () => {
  let calls = 0;
  useSha256((bytes) => {
    calls++;
    return openssl(bytes);
  });
  const before = calls;
  expect(sha256(utf8('x'))).toEqual(openssl(utf8('x')));
  expect(calls).toBe(before + 1);
  useSha256();
  sha256(utf8('x'));
  expect(calls).toBe(before + 1);
});

test('another hash is refused and leaves the one in use', () => {
  expect(() => useSha256((bytes) => new Uint8Array(createHash('sha3-256').update(bytes).digest()))).toThrow(/SHA-256/);
  expect(sha256(utf8('x'))).toEqual(openssl(utf8('x')));
});
