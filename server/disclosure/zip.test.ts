import { createECDH, createHash } from 'node:crypto';
import { compactDecrypt, importJWK } from 'jose';
import { expect, test } from 'vitest';
import type { BundleLevel } from '../../crypto/bundle/outline.ts';
import { writeBundle, type BundleStream } from '../../crypto/bundle/write.ts';
import { concat } from '../../crypto/bytes.ts';
import { bundleOf, bundleParts } from '../../crypto/testing/test-bundle.ts';
import { playWhole } from '../../crypto/testing/whole-assembly.ts';
import { jweStream } from './jwe-stream.ts';
import { zipOf, zipStream } from './zip.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function joined<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

/** What the whole assembly of the tests has been packed to since before archives were written page by page. */
const ARCHIVES: Readonly<Record<BundleLevel, string>> = {
  totals: '58999574010d5572dffe84936b6b50d12d17b14270557dec95a67864867078f9',
  rooms: 'a1a69fca8c09a047e2aead4e8686350480fb846b0f2d7de14a066d0b4195d794',
  'rooms-and-marks': 'ff0cc029c08acc948997ad9b15d855ac4a5889b2db0438b46c903bdb5a47f155',
  certifying: 'ff0cc029c08acc948997ad9b15d855ac4a5889b2db0438b46c903bdb5a47f155',
};

test('a log gives the same archive to the byte, at once or page by page and whatever the page', async () => {
  const play = playWhole();
  for (const [level, expected] of Object.entries(ARCHIVES) as [BundleLevel, string][]) {
    expect(sha256(zipOf([...bundleOf(play, level)].map(([path, bytes]) => ({ path, bytes }))))).toBe(expected);
    for (const page of [1, 5, 1_000]) {
      const { outline, contents } = bundleParts(play, level, page);
      expect(sha256(concat(...(await joined(zipStream(writeBundle(outline, contents))))))).toBe(expected);
    }
  }
});

const PAGES = 20_000;
const PAGE = new Uint8Array(1_000).fill(7);

test('an archive of twenty thousand pages never holds more than one of them', async () => {
  let [made, out, furthest] = [0, 0, 0];
  async function* pieces() {
    for (; made < PAGES; made++) {
      furthest = Math.max(furthest, made * PAGE.length - out);
      yield PAGE;
    }
  }
  const files: BundleStream[] = [{ path: 'entries.jsonl', pieces: pieces() }];
  for await (const chunk of zipStream(files)) out += chunk.length;
  expect(made).toBe(PAGES);
  expect(out).toBeGreaterThan(PAGES * PAGE.length);
  expect(furthest).toBeLessThanOrEqual(PAGE.length);
});

function recipient() {
  const pair = createECDH('prime256v1');
  const point = pair.generateKeys();
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  return { jwk: { kty: 'EC', crv: 'P-256', x, y } as const, d: pair.getPrivateKey('base64url') };
}

test('what is encrypted piece by piece opens as one JWE, whatever the pieces, and not with a bit changed', async () => {
  const { jwk, d } = recipient();
  const key = await importJWK({ ...jwk, d }, 'ECDH-ES');
  const zip = zipOf([...bundleOf(playWhole())].map(([path, bytes]) => ({ path, bytes })));
  const header = { kid: 'of the recipient', cty: 'application/zip' };
  for (const size of [1, 1_000, zip.length]) {
    const pieces = Array.from({ length: Math.ceil(zip.length / size) }, (_, i) =>
      zip.subarray(i * size, (i + 1) * size),
    );
    const jwe = (await joined(jweStream(jwk, header, pieces))).join('');
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, key);
    expect(sha256(plaintext)).toBe(sha256(zip));
    expect(protectedHeader).toMatchObject({ alg: 'ECDH-ES', enc: 'A256GCM', ...header });
    const changed = `${jwe.slice(0, -500)}${jwe.at(-500) === 'A' ? 'B' : 'A'}${jwe.slice(-499)}`;
    await expect(compactDecrypt(changed, key)).rejects.toThrow('decryption operation failed');
  }
  const empty = (await joined(jweStream(jwk, header, []))).join('');
  expect((await compactDecrypt(empty, key)).plaintext).toHaveLength(0);
});

test('what is encrypted waits for whoever takes it: one piece is asked for at a time', async () => {
  let [asked, taken, furthest] = [0, 0, 0];
  function* pieces() {
    for (; asked < 1_000; asked++) {
      furthest = Math.max(furthest, asked - taken);
      yield PAGE;
    }
  }
  for await (const _ of jweStream(recipient().jwk, { kid: 'k', cty: 't' }, pieces())) taken += 1;
  expect([asked, furthest]).toEqual([1_000, 0]);
});
