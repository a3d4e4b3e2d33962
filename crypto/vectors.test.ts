import { createHash, hkdfSync, verify, createPublicKey } from 'node:crypto';
import oracle from 'canonicalize';
import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { expect, test } from 'vitest';
import { bundleReport } from './testing/format-vectors.ts';
import { buildGoChecker, type GoCase } from './testing/go-checker.ts';
import { bundleAmong, keptVectors, vector } from './testing/vector-files.ts';

/** The vectors of the format, followed with FORMAT.md in hand and other people's tools: nothing of ours computes here. */
const files = keptVectors();
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const entries = text(files.get('bundle/entries.jsonl')).trimEnd().split('\n');
const sha256 = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const leafOf = (entry: string) => sha256(Buffer.of(0), entry);
const hex = (value: string) => Buffer.from(value, 'hex');

interface LogVector {
  readonly checkpoint: string;
  readonly vkey: string;
  readonly leaves: readonly string[];
  readonly roots: readonly string[];
  readonly receipts: readonly string[];
  readonly shortCodes: readonly string[];
  readonly consistency: readonly { readonly proof: readonly string[]; readonly size1: number }[];
}
const log = vector<LogVector>(files, 'log.json');

const ed25519 = (publicKey: Buffer) =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') }, format: 'jwk' });

/** Of RFC 6962 section 2.1, as the text has it. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length <= 1) return leaves[0] ?? sha256();
  const left = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)));
}

test('the key of a log is HKDF of the master key, and its name and hash are those of a C2SP note', () => {
  const { masterKey, salt, origin, seed, publicKey, vkey, fingerprint } = vector<Record<string, string>>(
    files,
    'log-key.json',
  ) as Record<'fingerprint' | 'masterKey' | 'origin' | 'publicKey' | 'salt' | 'seed' | 'vkey', string>;
  const derived = hkdfSync('sha256', hex(masterKey), hex(salt), `yijue/log/v1\n${origin}`, 32);
  expect(Buffer.from(derived).toString('hex')).toBe(seed);
  const typed = Buffer.concat([Buffer.of(1), hex(publicKey)]);
  const hash = sha256(origin, '\n', typed).subarray(0, 4).toString('hex');
  expect(vkey).toBe(`${origin}+${hash}+${typed.toString('base64')}`);
  expect(fingerprint.replaceAll(' ', '')).toBe(sha256(vkey).subarray(0, 16).toString('hex'));
});

test('leaf hashes, chain, roots and short codes are those of the entries', () => {
  const leaves = entries.map(leafOf);
  expect(leaves.map((leaf) => leaf.toString('hex'))).toEqual(log.leaves);
  expect(leaves.map((_, i) => rootOf(leaves.slice(0, i + 1)).toString('hex'))).toEqual(log.roots);
  const previous = entries.map((entry) => (JSON.parse(entry) as { prev: string }).prev);
  expect(previous).toEqual(['0'.repeat(64), ...log.leaves.slice(0, -1)]);
  expect(entries.every((entry) => oracle(JSON.parse(entry)) === entry)).toBe(true);
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const code = (leaf: Buffer) =>
    [7, 6, 5, 4, 3, 2, 1, 0].map((i) => digits[Math.floor(leaf.readUIntBE(0, 5) / 32 ** i) % 32]).join('');
  expect(leaves.map(code)).toEqual(log.shortCodes);
});

test('the head is signed by the log’s key, and the witness’s line by the witness’s', () => {
  const { checkpoint, line, message, seconds, vkey } = vector<Record<string, string>>(
    files,
    'cosignature.json',
  ) as Record<'checkpoint' | 'line' | 'message' | 'seconds' | 'vkey', string>;
  const [body] = checkpoint.split('\n\n') as [string];
  const keyOf = (text: string) => ed25519(Buffer.from(text.split('+').slice(2).join('+'), 'base64').subarray(1));
  const signatureOf = (note: string) => Buffer.from(note.trimEnd().split(' ').at(-1)!, 'base64');
  const head = signatureOf(checkpoint).subarray(4);
  expect(verify(null, Buffer.from(`${body}\n`), keyOf(log.vkey), head)).toBe(true);
  expect(message).toBe(`cosignature/v1\ntime ${seconds}\n${body}\n`);
  const cosigned = signatureOf(line);
  expect(cosigned.readBigUInt64BE(4)).toBe(BigInt(seconds));
  expect(verify(null, Buffer.from(message), keyOf(vkey), cosigned.subarray(12))).toBe(true);
});

interface Act {
  readonly compact: string;
  readonly jwk: Record<string, string>;
  readonly kid: string;
  readonly payload: string;
  readonly seq: number;
  readonly typ: string;
}

test('jose verifies every act from its entry: the payload is the body without signatures, and the origin', async () => {
  const acts = vector<readonly Act[]>(files, 'acts.json');
  expect(acts.length).toBeGreaterThan(20);
  for (const { compact, jwk, kid, payload, seq, typ } of acts) {
    const {
      body,
      log: aud,
      type,
    } = JSON.parse(entries[seq]!) as { body: Record<string, string>; log: string; type: string };
    const { jws, jws2, received: _, ...fields } = body;
    expect(oracle({ ...fields, aud })).toBe(payload);
    expect([jws, jws2]).toContain(compact.replace(/\..*\./, '..'));
    const read = await compactVerify(compact, await importJWK(jwk, 'ES256'));
    expect(text(read.payload)).toBe(payload);
    expect(read.protectedHeader).toEqual({ alg: 'ES256', kid, typ });
    expect(typ).toBe(`${type}+jws`);
    expect(await calculateJwkThumbprint(jwk)).toBe(kid);
  }
});

test('certificate.jws is two compact JWS that jose verifies with the officers’ keys', async () => {
  const lines = text(files.get('bundle/certificate.jws')).trimEnd().split('\n');
  const acts = vector<readonly Act[]>(files, 'acts.json').filter(({ typ }) => typ === 'certify+jws');
  expect(lines).toEqual(acts.map(({ compact }) => compact));
});

interface Ballots {
  readonly openings: readonly {
    readonly commitment: string;
    readonly marks: unknown;
    readonly origin: string;
    readonly salt: string;
    readonly voter: string;
  }[];
}

test('commitments are SHA-256 of tag, origin, voter, salt and marks', () => {
  const { openings } = vector<Ballots>(files, 'ballots.json');
  expect(openings.length).toBeGreaterThan(8);
  for (const { commitment, marks, origin, salt, voter } of openings) {
    const head = `yijue/marks/v1\n${origin}\n${voter}\n`;
    expect(sha256(head, Buffer.from(salt, 'base64url'), oracle(marks)!).toString('base64url')).toBe(commitment);
  }
});

interface RollVector {
  readonly leafHashes: readonly string[];
  readonly lines: readonly string[];
  readonly owner: { readonly hash: string; readonly owners: unknown; readonly salt: string };
  readonly root: string;
}

test('the root of the roll is that of its lines, by ascending voter', () => {
  const { leafHashes, lines, owner, root } = vector<RollVector>(files, 'roll.json');
  const leaves = lines.map(leafOf);
  expect(leaves.map((leaf) => leaf.toString('hex'))).toEqual(leafHashes);
  expect(rootOf(leaves).toString('hex')).toBe(root);
  expect(text(files.get(`bundle/rolls/${root}.jsonl`))).toBe(lines.map((line) => `${line}\n`).join(''));
  const voters = lines.map((line) => (JSON.parse(line) as { voter: string }).voter);
  expect(voters).toEqual([...voters].sort());
  expect(sha256('yijue/owner/v1\n', hex(owner.salt), oracle(owner.owners)!).toString('hex')).toBe(owner.hash);
});

test('the bundle’s name is the hash over its files, and verifying it gives the report beside it', async () => {
  const bundle = bundleAmong(files);
  const report = vector<{ name: string; passed: boolean; vkey: string }>(files, 'bundle-report.json');
  const lines = [...bundle].map(([path, bytes]) => `${sha256(Buffer.from(bytes)).toString('hex')} ${path}\n`);
  expect(sha256(lines.sort().join('')).toString('hex')).toBe(report.name);
  expect(report.passed).toBe(true);
  expect(await bundleReport(bundle, report.vkey)).toEqual(report);
});

const go = buildGoChecker();
test.skipIf(typeof go === 'string')(
  `Go’s tlog accepts every receipt, the tiles and the proofs from each earlier head${typeof go === 'string' ? ` (SKIPPED: ${go})` : ''}`,
  () => {
    if (typeof go === 'string') return;
    const { vkey, checkpoint } = log;
    const receipts: GoCase[] = log.receipts.map((receipt, i) => ({ vkey, receipt, entry: entries[i]! }));
    const answers = go.check(receipts);
    expect(answers).toEqual(receipts.map(() => ''));
    const tiles = Object.fromEntries(
      [...files].flatMap(([name, bytes]) =>
        name.startsWith('bundle/tile/') ? [[name.slice(7), Buffer.from(bytes).toString('base64')]] : [],
      ),
    );
    expect(go.check([{ vkey, checkpoint, tiles, entries }])).toEqual(['']);
    const heads = [...files].filter(([name]) => name.startsWith('bundle/heads/'));
    const extended = heads.map(([name, old]): GoCase => {
      const { proof } = log.consistency.find(({ size1 }) => name === `bundle/heads/${size1}`)!;
      return { vkey, checkpoint, old: text(old), proof };
    });
    expect(heads).toHaveLength(4);
    expect(go.check(extended)).toEqual(['', '', '', '']);
  },
);
