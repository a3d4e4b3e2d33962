import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64, utf8 } from '../bytes.ts';
import { ed25519Key, nodeChecks } from '../testing/keys.ts';
import { formatCheckpointBody, parseCheckpointBody, verifyCheckpoint, verifyStoredCheckpoint } from './checkpoint.ts';
import { cosignatureLine, cosignatureMessage, verifyCosignature } from './cosignature.ts';
import { EMPTY_ROOT, leafHash } from './merkle.ts';
import { COSIGNATURE_V1, ED25519, formatVkey, joinNote, keyHash, parseSignedNote, signatureLine } from './note.ts';

const ORIGIN = 'vote.example/log/a1';
const log = ed25519Key(new Uint8Array(32).fill(1));
const street = ed25519Key(new Uint8Array(32).fill(2));
const stranger = ed25519Key(new Uint8Array(32).fill(3));
const LOG_VKEY = formatVkey(ORIGIN, log.publicKey);
const STREET = 'street.example/w1';
const STREET_VKEY = formatVkey(STREET, street.publicKey, COSIGNATURE_V1);

const head = { origin: ORIGIN, size: 7, root: leafHash(utf8('root')) };
const body = formatCheckpointBody(head);
const logLine = (text = body, name = ORIGIN, key = log) =>
  signatureLine(name, keyHash(name, ED25519, key.publicKey), key.sign(utf8(text)));
const streetLine = (seconds = 1_790_000_000, text = body, key = street) =>
  cosignatureLine(STREET, street.publicKey, seconds, key.sign(cosignatureMessage(text, seconds)));
const strangerLine = logLine(body, 'stranger.example', stranger);
const verify = (text: string, vkey = LOG_VKEY) => verifyCheckpoint(text, vkey, nodeChecks);
const verifyStored = (text: string) => verifyStoredCheckpoint(text, LOG_VKEY, [STREET_VKEY], nodeChecks);

test('a head is three lines, and reads back', () => {
  expect(body).toBe(`${ORIGIN}\n7\n${toBase64(head.root)}\n`);
  expect(parseCheckpointBody(body)).toEqual({ ok: true, value: head });
});

const root = toBase64(head.root);
test.each([
  ['an extension line', `${body}more\n`],
  ['two lines', `${ORIGIN}\n7\n`],
  ['no final newline', body.trimEnd()],
  ['a leading zero', `${ORIGIN}\n07\n${root}\n`],
  ['a negative size', `${ORIGIN}\n-7\n${root}\n`],
  ['a size with a sign', `${ORIGIN}\n+7\n${root}\n`],
  ['a size that a number would round', `${ORIGIN}\n9007199254740993\n${root}\n`],
  ['Arabic digits', `${ORIGIN}\n٧\n${root}\n`],
  ['a short root', `${ORIGIN}\n7\n${toBase64(head.root.slice(1))}\n`],
  ['stray bits in the root', `${ORIGIN}\n7\n${root.replace(/.=$/, '9=')}\n`],
  ['a space in the origin', `vote example\n7\n${root}\n`],
  ['no origin', `\n7\n${root}\n`],
  ['entries that have no number and a root that has', `${ORIGIN}\n0\n${root}\n`],
])('a head with %s is refused', (_, text) => expect(parseCheckpointBody(text).ok).toBe(false));

test('the head of an empty log has the empty root', () => {
  const empty = { origin: ORIGIN, size: 0, root: EMPTY_ROOT };
  expect(parseCheckpointBody(formatCheckpointBody(empty))).toEqual({ ok: true, value: empty });
});

test.each([
  ['an origin with a space', { ...head, origin: 'a b' }],
  ['a fraction as size', { ...head, size: 0.5 }],
  ['a root of 31 bytes', { ...head, root: new Uint8Array(31) }],
])('writing a head with %s is a bug', (_, bad) => expect(() => formatCheckpointBody(bad)).toThrow(RangeError));

test('a head signed by the log is accepted, whatever others signed beside it', async () => {
  expect(await verify(joinNote(body, [logLine()]))).toEqual({ ok: true, value: head });
  expect(await verify(joinNote(body, [strangerLine, streetLine(), logLine()]))).toEqual({ ok: true, value: head });
});

test.each([
  ['by a stranger', joinNote(body, [strangerLine])],
  ['by a stranger under the name of the log', joinNote(body, [logLine(body, ORIGIN, stranger)])],
  ['for other words', joinNote(body, [logLine(formatCheckpointBody({ ...head, size: 8 }))])],
  [
    'with a signature cut short',
    joinNote(body, [signatureLine(ORIGIN, keyHash(ORIGIN, ED25519, log.publicKey), new Uint8Array(63))]),
  ],
  ['twice', joinNote(body, [logLine(), logLine()])],
])('a head signed %s is refused', async (_, text) => expect((await verify(text)).ok).toBe(false));

test('a head that the same key signed for another log is refused', async () => {
  const other = formatCheckpointBody({ ...head, origin: 'vote.example/log/b2' });
  expect(await verify(joinNote(other, [logLine(other)]))).toMatchObject({
    error: expect.stringMatching(/another log/),
  });
});

test('the key of a witness is not the key of a log, nor the other way round', async () => {
  expect(await verify(joinNote(body, [logLine()]), STREET_VKEY)).toMatchObject({
    error: expect.stringMatching(/of a log/),
  });
  const note = parseSignedNote(joinNote(body, [logLine()]));
  expect(note.ok && (await verifyCosignature(note.value, LOG_VKEY, nodeChecks))).toMatchObject({
    error: expect.stringMatching(/of a witness/),
  });
});

test('the street office signs the head together with the time it saw it', async () => {
  expect(new TextDecoder().decode(cosignatureMessage(body, 1679315147))).toBe(
    `cosignature/v1\ntime 1679315147\n${body}`,
  );
  expect(await verifyStored(joinNote(body, [logLine(), streetLine(1_790_000_000)]))).toEqual({
    ok: true,
    value: { checkpoint: head, cosignatures: [{ name: STREET, seconds: 1_790_000_000 }] },
  });
});

test('a stored head without witness is a head without witness', async () => {
  expect(await verifyStored(joinNote(body, [logLine()]))).toEqual({
    ok: true,
    value: { checkpoint: head, cosignatures: [] },
  });
});

const laterTime = (line: string) => {
  const [dash, name, encoded] = line.trimEnd().split(' ') as [string, string, string];
  const bytes = Buffer.from(encoded, 'base64');
  bytes[11]! ^= 1;
  return `${dash} ${name} ${bytes.toString('base64')}\n`;
};
test.each([
  ['a line of an unknown key', [logLine(), strangerLine]],
  ['only the witness', [streetLine()]],
  ['a cosignature by another key', [logLine(), streetLine(5, body, stranger)]],
  ['a cosignature of another head', [logLine(), streetLine(5, formatCheckpointBody({ ...head, size: 6 }))]],
  ['a cosignature with another time', [logLine(), laterTime(streetLine())]],
  [
    'a witness that signs like a log',
    [logLine(), signatureLine(STREET, keyHash(STREET, COSIGNATURE_V1, street.publicKey), street.sign(utf8(body)))],
  ],
])('a stored head with %s is refused', async (_, lines) =>
  expect((await verifyStored(joinNote(body, lines))).ok).toBe(false),
);

test('no single bit of a stored head can change unnoticed', async () => {
  const bytes = utf8(joinNote(body, [logLine(), streetLine()]));
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
      const changed = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(changed);
      expect((await verifyStored(text)).ok).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test('a time before 1970 or beyond exact numbers is a bug', () => {
  expect(() => cosignatureMessage(body, -1)).toThrow(RangeError);
  expect(() => cosignatureMessage(body, 1.5)).toThrow(RangeError);
  expect(() => cosignatureLine(STREET, street.publicKey, 1, new Uint8Array(63))).toThrow(RangeError);
});
