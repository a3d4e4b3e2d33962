import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hex32, Instant } from '../brands.ts';
import { utf8 } from '../bytes.ts';
import { decodeEntry, encodeEntry, MAX_ENTRY_BYTES, NO_PREVIOUS, prevOf, type EntryEnvelope } from './entry.ts';

const first: EntryEnvelope = {
  at: '2026-03-01T09:30:00.000Z' as Instant,
  body: { rules: 1, title: '业主大会' },
  log: 'vote.example/log/a1',
  prev: NO_PREVIOUS,
  seq: 0,
  type: 'open-log',
  v: 1,
};
const TEXT =
  '{"at":"2026-03-01T09:30:00.000Z","body":{"rules":1,"title":"业主大会"},"log":"vote.example/log/a1",' +
  `"prev":"${NO_PREVIOUS}","seq":0,"type":"open-log","v":1}`;

test('an entry is its canonical text and reads back', () => {
  expect(encodeEntry(first)).toEqual(utf8(TEXT));
  expect(decodeEntry(utf8(TEXT))).toEqual({ ok: true, value: first });
});

test('the chain can be followed with sha256sum: prev is SHA-256 of a zero byte and the line before', () => {
  const bytes = encodeEntry(first);
  expect(prevOf(bytes)).toBe(createHash('sha256').update('\0').update(bytes).digest('hex'));
  expect(decodeEntry(encodeEntry({ ...first, seq: 1, prev: prevOf(bytes) })).ok).toBe(true);
});

const without = (key: keyof EntryEnvelope) =>
  Object.fromEntries(Object.entries(first).filter(([name]) => name !== key));
const sorted = (value: object) =>
  utf8(JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))));
test.each<readonly [string, object]>([
  ['a key too many', { ...first, zz: 1 }],
  ...Object.keys(first).map((key) => [`no ${key}`, without(key as keyof EntryEnvelope)] as const),
  ['another version', { ...first, v: 2 }],
  ['a version as text', { ...first, v: '1' }],
  ['a list as body', { ...first, body: [] }],
  ['no body', { ...first, body: null }],
  ['a time without milliseconds', { ...first, at: '2026-03-01T09:30:00Z' }],
  ['a time in Shanghai', { ...first, at: '2026-03-01T17:30:00.000+08:00' }],
  ['30 February', { ...first, at: '2026-02-30T09:30:00.000Z' }],
  ['hour 24', { ...first, at: '2026-03-01T24:00:00.000Z' }],
  ['a leap second', { ...first, at: '2026-06-30T23:59:60.000Z' }],
  ['a log that is no origin', { ...first, log: 'a1' }],
  ['an upper-case prev', { ...first, prev: 'A'.repeat(64) }],
  ['a short prev', { ...first, prev: 'a'.repeat(63) }],
  ['a negative number', { ...first, seq: -1 }],
  ['a number as text', { ...first, seq: '0' }],
  ['a type in capitals', { ...first, type: 'Open' }],
  ['a type with a space', { ...first, type: 'open log' }],
  ['an empty type', { ...first, type: '' }],
  ['a type without end', { ...first, type: 'a'.repeat(41) }],
])('an entry with %s is refused when read and cannot be written', (_, value) => {
  expect(decodeEntry(sorted(value)).ok).toBe(false);
  const { at, body, log, prev, seq, type, v, ...more } = { ...value } as unknown as EntryEnvelope & object;
  if (Object.keys(more).length === 0) expect(() => encodeEntry({ at, body, log, prev, seq, type, v })).toThrow(/./);
});

test.each([
  ['a newline at its end', utf8(`${TEXT}\n`)],
  ['a byte order mark', utf8(`\ufeff${TEXT}`)],
  ['white space', utf8(TEXT.replace(',', ', '))],
  ['keys out of order', utf8(JSON.stringify({ v: 1, ...without('v') }))],
  ['a duplicate key', utf8(TEXT.replace('"v":1', '"v":1,"v":1'))],
  ['a duplicate key, escaped', utf8(TEXT.replace('"v":1', '"v":1,"\\u0076":1'))],
  ['__proto__ in its body', utf8(TEXT.replace('"body":{', '"body":{"__proto__":{},'))],
  ['a number written as a fraction', utf8(TEXT.replace('"v":1', '"v":1.0'))],
  ['a number with an exponent', utf8(TEXT.replace('"v":1', '"v":1e0'))],
  ['a lone surrogate', utf8(TEXT.replace('"body":{', '"body":{"":"\\ud800",'))],
  ['invalid UTF-8', Uint8Array.of(...utf8(TEXT.slice(0, 40)), 0xff, ...utf8(TEXT.slice(40)))],
  ['nothing', new Uint8Array(0)],
  ['a text instead', utf8('"entry"')],
])('bytes with %s are no entry', (_, bytes) => expect(decodeEntry(bytes).ok).toBe(false));

test(`an entry has at most ${MAX_ENTRY_BYTES} bytes, counted as UTF-8`, () => {
  const room = MAX_ENTRY_BYTES - encodeEntry({ ...first, body: { t: '' } }).length;
  const largest = encodeEntry({ ...first, body: { t: 'a'.repeat(room) } });
  expect(largest).toHaveLength(MAX_ENTRY_BYTES);
  expect(decodeEntry(largest).ok).toBe(true);
  expect(() => encodeEntry({ ...first, body: { t: 'a'.repeat(room + 1) } })).toThrow(RangeError);
  expect(() => encodeEntry({ ...first, body: { t: '决'.repeat(room / 2) } })).toThrow(RangeError);
  expect(decodeEntry(utf8(TEXT.replace('业', 'a'.repeat(MAX_ENTRY_BYTES)))).ok).toBe(false);
});

test('no single bit of an entry can change without its leaf hash, and most are refused at once', () => {
  const bytes = encodeEntry(first);
  fc.assert(
    fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
      const changed = bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const read = decodeEntry(changed);
      if (read.ok) expect(encodeEntry(read.value)).toEqual(changed);
      expect(prevOf(changed)).not.toBe(prevOf(bytes) satisfies Hex32);
    }),
    { numRuns: 500 },
  );
});
