import { expect, test } from 'vitest';
import { toBase64, utf8 } from '../bytes.ts';
import { ed25519Key, nodeChecks } from '../testing/keys.ts';
import { formatCheckpointBody } from './checkpoint.ts';
import { MemoryTree } from './memory-tree.ts';
import { leafHash } from './merkle.ts';
import { ED25519, formatVkey, joinNote, keyHash, signatureLine } from './note.ts';
import { formatTlogProof, parseTlogProof, verifyTlogProof } from './proof.ts';

const ORIGIN = 'vote.example/log/a1';
const key = ed25519Key(new Uint8Array(32).fill(1));
const VKEY = formatVkey(ORIGIN, key.publicKey);
const entry = (index: number) => leafHash(utf8(`entry ${index}`));
const tree = new MemoryTree(Array.from({ length: 11 }, (_, index) => entry(index)));
const signed = (origin: string) => {
  const body = formatCheckpointBody({ origin, size: tree.size, root: tree.root() });
  return joinNote(body, [signatureLine(origin, keyHash(origin, ED25519, key.publicKey), key.sign(utf8(body)))]);
};
const checkpoint = signed(ORIGIN);
const receipt = (index: number) => formatTlogProof({ index, proof: tree.inclusionProof(index), checkpoint });
const good = receipt(6);

test('a receipt is the lines that the specification shows', () => {
  const hashes = tree.inclusionProof(6).map(toBase64);
  expect(good).toBe(`c2sp.org/tlog-proof@v1\nindex 6\n${hashes.join('\n')}\n\n${checkpoint}`);
  expect(parseTlogProof(good)).toEqual({ ok: true, value: { index: 6, proof: tree.inclusionProof(6), checkpoint } });
});

test('every entry has a receipt that verifies for it and for no other', async () => {
  for (let index = 0; index < tree.size; index++) {
    expect(await verifyTlogProof(receipt(index), entry(index), VKEY, nodeChecks)).toMatchObject({
      ok: true,
      value: { index, checkpoint: { origin: ORIGIN, size: 11 } },
    });
    expect((await verifyTlogProof(receipt(index), entry(index + 1), VKEY, nodeChecks)).ok).toBe(false);
  }
});

test('the only entry of a log has a receipt without hashes', async () => {
  const root = entry(0);
  const body = formatCheckpointBody({ origin: ORIGIN, size: 1, root });
  const head = joinNote(body, [signatureLine(ORIGIN, keyHash(ORIGIN, ED25519, key.publicKey), key.sign(utf8(body)))]);
  const single = formatTlogProof({ index: 0, proof: [], checkpoint: head });
  expect(single.startsWith('c2sp.org/tlog-proof@v1\nindex 0\n\n')).toBe(true);
  expect((await verifyTlogProof(single, root, VKEY, nodeChecks)).ok).toBe(true);
});

test.each([
  ['of another version', good.replace('@v1', '@v2')],
  ['with an extra line', good.replace('\nindex', '\nextra AAAA\nindex')],
  ['without index', good.replace('index 6\n', '')],
  ['with a leading zero', good.replace('index 6', 'index 06')],
  ['with a negative index', good.replace('index 6', 'index -6')],
  ['with an index beyond the head', good.replace('index 6', 'index 11')],
  ['with an index that a number would round', good.replace('index 6', 'index 9007199254740993')],
  ['with Windows line ends', good.replaceAll('\n', '\r\n')],
  ['with a short hash', good.replace(/index 6\n..../, 'index 6\n')],
  ['with unpadded base64', good.replace('=\n', '\n')],
  ['with too many hashes', good.replace('index 6\n', `index 6\n${`${toBase64(entry(0))}\n`.repeat(60)}`)],
  ['without blank line', good.replace('\n\n', '\n')],
  ['with a second blank line', good.replace('\n\n', '\n\n\n')],
  ['without checkpoint', good.slice(0, good.indexOf('\n\n') + 2)],
  ['with an unsigned checkpoint', good.slice(0, good.indexOf('— '))],
  ['with text after it', `${good}thank you\n`],
  ['with text before it', `receipt\n${good}`],
  ['of enormous length', `${good}${' '.repeat(200_000)}`],
])('a receipt %s is refused when read', (_, text) => expect(parseTlogProof(text).ok).toBe(false));

test('a receipt whose head another key signed, or whose log is another, proves nothing', async () => {
  const stranger = formatVkey(ORIGIN, ed25519Key(new Uint8Array(32).fill(9)).publicKey);
  expect(await verifyTlogProof(good, entry(6), stranger, nodeChecks)).toMatchObject({
    error: expect.stringMatching(/not signed/),
  });
  const elsewhere = formatTlogProof({
    index: 6,
    proof: tree.inclusionProof(6),
    checkpoint: signed('vote.example/log/b2'),
  });
  expect(await verifyTlogProof(elsewhere, entry(6), VKEY, nodeChecks)).toMatchObject({
    error: expect.stringMatching(/another log/),
  });
});

test('no single bit of a receipt can change unnoticed', async () => {
  const bytes = utf8(good);
  for (let bit = 0; bit < bytes.length * 8; bit += 7) {
    const changed = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(changed);
    expect((await verifyTlogProof(text, entry(6), VKEY, nodeChecks)).ok).toBe(false);
  }
});
