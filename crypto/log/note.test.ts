import { expect, test } from 'vitest';
import { fromHex, toBase64, toHex, utf8 } from '../bytes.ts';
import { nodeChecks } from '../testing/keys.ts';
import {
  COSIGNATURE_V1,
  formatVkey,
  isKeyName,
  joinNote,
  keyHash,
  parseSignedNote,
  parseVkey,
  signatureLine,
} from './note.ts';

/** From the documentation of Go's sumdb/note. */
const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const BODY = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

const key = () => {
  const result = parseVkey(VKEY);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

test('a verifier key and a note made by Go are read, verify and are written the same', () => {
  const { name, type, keyHash: hash, publicKey } = key();
  expect([name, type, toHex(hash)]).toEqual(['PeterNeumann', 1, 'c74f20a3']);
  expect(formatVkey(name, publicKey)).toBe(VKEY);
  const note = parseSignedNote(`${BODY}\n${PETER}${ENOCH}`);
  if (!note.ok) throw new Error(note.error);
  const [peter, enoch] = note.value.signatures;
  expect(note.value.body).toBe(BODY);
  expect(nodeChecks.ed25519(publicKey, utf8(BODY), peter!.signature)).toBe(true);
  expect(nodeChecks.ed25519(publicKey, utf8(BODY), enoch!.signature)).toBe(false);
  const lines = note.value.signatures.map((line) => signatureLine(line.name, line.keyHash, line.signature));
  expect(joinNote(note.value.body, lines)).toBe(note.value.text);
});

test('a witness uses its key under a hash of its own, so that the types cannot be confused', () => {
  const { name, publicKey } = key();
  const witness = formatVkey(name, publicKey, COSIGNATURE_V1);
  expect(parseVkey(witness)).toMatchObject({ ok: true, value: { type: 4, publicKey } });
  expect(keyHash(name, COSIGNATURE_V1, publicKey)).not.toEqual(key().keyHash);
});

const material = (type: number, length = 32) => toBase64(Uint8Array.of(type, ...new Uint8Array(length).fill(9)));
test.each([
  ['another hash', VKEY.replace('c74f20a3', 'c74f20a4')],
  ['another name', VKEY.replace('Peter', 'Petra')],
  ['an upper-case hash', VKEY.replace('c74f20a3', 'C74F20A3')],
  ['a signature type not in use', `x+00000000+${material(2)}`],
  ['a short key', `x+00000000+${material(1, 31)}`],
  ['a long key', `x+00000000+${material(1, 33)}`],
  ['no name', VKEY.replace('PeterNeumann', '')],
  ['a space in its name', VKEY.replace('Neumann', ' Neumann')],
  ['a trailing newline', `${VKEY}\n`],
  ['nothing at all', ''],
])('a verifier key with %s is refused', (_, text) => expect(parseVkey(text).ok).toBe(false));

test.each([
  ['no blank line', `${BODY}${PETER}`],
  ['no signature', `${BODY}\n`],
  ['no final newline', `${BODY}\n${PETER.trimEnd()}`],
  ['a line after the signatures', `${BODY}\n${PETER}x\n`],
  ['two blank lines at the end', `${BODY}\n${PETER}\n\n`],
  ['a carriage return', `${BODY}\n${PETER.replace('\n', '\r\n')}`],
  ['a tab in its text', `a\tb\n\n${PETER}`],
  ['a hyphen for the dash', `${BODY}\n${PETER.replace('—', '-')}`],
  ['two spaces', `${BODY}\n${PETER.replace('— ', '—  ')}`],
  ['a plus in a key name', `${BODY}\n${PETER.replace('Neumann', '+Neumann')}`],
  ['an ideographic space in a key name', `${BODY}\n${PETER.replace('Neumann', '\u3000N')}`],
  ['unpadded base64', `${BODY}\n${PETER.replace('=', '')}`],
  ['stray bits in base64', `${BODY}\n${PETER.replace('nAM=', 'nAN=')}`],
  ['a signature of no bytes', `${BODY}\n— x AAAAAA==\n`],
  ['two lines of one key', `${BODY}\n${PETER}${PETER}`],
  ['two different lines of one key', `${BODY}\n${PETER}${PETER.replace('x08go/Z', 'x08go/Y')}`],
])('a note with %s is refused', (_, text) => expect(parseSignedNote(text).ok).toBe(false));

test('a note has up to 16 signatures, and its text may hold blank lines', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => signatureLine(`w${i}`, fromHex('00000000')!, Uint8Array.of(i)));
  expect(parseSignedNote(joinNote('a\n\nb\n', lines(16)))).toMatchObject({ ok: true, value: { body: 'a\n\nb\n' } });
  expect(parseSignedNote(joinNote('a\n', lines(17))).ok).toBe(false);
  expect(parseSignedNote(joinNote(`${'a'.repeat(200_000)}\n`, lines(1))).ok).toBe(false);
});

test('a key name is printable ASCII without space and plus', () => {
  expect(['vote.example/log/a1', 'a', '~!'].every(isKeyName)).toBe(true);
  expect(['', 'a b', 'a+b', 'a\n', '议决', 'a'.repeat(201)].some(isKeyName)).toBe(false);
  expect(() => formatVkey('a b', new Uint8Array(32))).toThrow(RangeError);
  expect(() => formatVkey('a', new Uint8Array(31))).toThrow(RangeError);
});
