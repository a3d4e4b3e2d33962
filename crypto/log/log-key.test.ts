import { hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { toHex } from '../bytes.ts';
import { ed25519Key } from '../testing/keys.ts';
import { deriveLogSeed, isOrigin } from './log-key.ts';

const master = new Uint8Array(32).fill(7);
const salt = new Uint8Array(32).fill(8);
const origin = 'vote.example/log/a1';

test('the seed of a log is the HKDF of RFC 5869 that OpenSSL computes', () => {
  const expected = hkdfSync('sha256', master, salt, `yijue/log/v1\n${origin}`, 32);
  expect(deriveLogSeed(master, salt, origin)).toEqual(new Uint8Array(expected));
});

test('another master key, salt or origin gives another key', () => {
  const seeds = [
    deriveLogSeed(master, salt, origin),
    deriveLogSeed(master, salt, 'vote.example/log/a2'),
    deriveLogSeed(master, salt.with(0, 0), origin),
    deriveLogSeed(master.with(0, 0), salt, origin),
  ];
  expect(new Set(seeds.map((seed) => toHex(ed25519Key(seed).publicKey))).size).toBe(4);
});

test('a weak master key, a short salt or a name that is no origin is a bug', () => {
  expect(() => deriveLogSeed(new Uint8Array(31), salt, origin)).toThrow(RangeError);
  expect(() => deriveLogSeed(master, new Uint8Array(16), origin)).toThrow(RangeError);
  expect(() => deriveLogSeed(master, salt, 'vote.example')).toThrow(RangeError);
});

test.each([origin, 'localhost:3000/log/3f1c', 'a/log/A_b-9', '127.0.0.1:8080/log/x'])('%s is an origin', (text) =>
  expect(isOrigin(text)).toBe(true),
);

test.each([
  'https://vote.example/log/a1',
  'vote.example/log/',
  'vote.example/a1',
  'vote.example/log/a1/b',
  'Vote.example/log/a1',
  'vote.example/log/a+1',
  'vote example/log/a1',
  'vote.example:0/log/a1',
  '.example/log/a1',
  '/log/a1',
  `${origin}\n`,
  '议决.example/log/a1',
  `${'a'.repeat(150)}/log/${'b'.repeat(64)}`,
])('%j is no origin', (text) => expect(isOrigin(text)).toBe(false));
