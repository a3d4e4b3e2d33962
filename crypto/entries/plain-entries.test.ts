import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromUtf8, utf8 } from '../bytes.ts';
import { parseCanonical } from '../canonical.ts';
import { parseUnreadJws } from '../jws.ts';
import { deviceEntryOf } from '../replay/proven.ts';
import { readEntry } from '../replay/read-entry.ts';
import { fits } from '../shape.ts';
import { changed } from '../testing/changed-texts.ts';
import { playWhole } from '../testing/whole-assembly.ts';
import { ballotPayload, bindPayload } from './bodies.ts';
import { isPlainPayload, readPlainEntry } from './plain-entries.ts';

const lines = playWhole().log.entries.map((bytes) => fromUtf8(bytes)!);
const plain = lines.filter((line) => readPlainEntry(line));
const payloads = plain.map((line) => {
  const { type, text } = readPlainEntry(line)!;
  const jws = parseUnreadJws(text);
  return { type, text: jws.ok ? jws.value.payloadText : '' };
});

/** The long way, whose word is what an entry is. */
function readWhole(line: string) {
  const entry = readEntry(utf8(line));
  return entry.ok ? deviceEntryOf(entry.value) : null;
}

function isPayload(type: 'bind' | 'ballot', text: string): boolean {
  const value = parseCanonical(text);
  return value.ok && fits<unknown>(type === 'bind' ? bindPayload : ballotPayload, value.value);
}

test('every ballot and every bind by the service has the common form, and its payload too', () => {
  const expected = lines.filter((line) => {
    const read = readWhole(line);
    return read && (read.type === 'ballot' || line.includes('"verifier":"service"'));
  });
  expect(plain).toEqual(expected);
  expect(new Set(payloads.map(({ type }) => type))).toEqual(new Set(['bind', 'ballot']));
  for (const { type, text } of payloads) expect(isPlainPayload(type, text)).toBe(true);
});

test('nothing else in a log has the form', () => {
  for (const line of lines) if (!readWhole(line)) expect(readPlainEntry(line)).toBeNull();
});

test('whatever has the form of an entry is one, and says the same, whichever way it is read', () => {
  fc.assert(
    fc.property(changed(plain), (line) => {
      const read = readPlainEntry(line);
      if (read) expect(readWhole(line)).toEqual(read);
    }),
    { numRuns: 3_000 },
  );
});

test.each(['bind', 'ballot'] as const)('whatever has the form of the payload of a %s is one', (type) => {
  const texts = payloads.filter((payload) => payload.type === type).map(({ text }) => text);
  fc.assert(
    fc.property(changed(texts), (text) => {
      if (isPlainPayload(type, text)) expect(isPayload(type, text)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['a key twice', (line: string) => line.replace('"received":', '"received":"2026-10-01T00:00:00.000Z","received":')],
  ['a log with a quotation mark', (line: string) => line.replace('"log":"', '"log":"a","log":"')],
  ['30 February', (line: string) => line.replace(/"at":"\d{4}-\d\d-\d\d/, '"at":"2026-02-30')],
  ['a number with a zero before it', (line: string) => line.replace('"seq":', '"seq":0')],
  ['white space', (line: string) => line.replace('"seq":', '"seq": ')],
  ['a line feed at the end', (line: string) => `${line}\n`],
  ['a longer JWS than any', (line: string) => line.replace('.', `${'A'.repeat(2_000)}.`)],
])('%s is not the common form', (_, forge) => {
  const ballot = plain.find((line) => line.includes('"type":"ballot"'))!;
  expect(forge(ballot)).not.toBe(ballot);
  expect(readPlainEntry(forge(ballot))).toBeNull();
});
