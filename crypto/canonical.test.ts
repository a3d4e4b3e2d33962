import oracle from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainlyCanonical } from './canonical-scan.ts';
import { canonicalize, MAX_DEPTH, parseCanonical, type Json } from './canonical.ts';

const text = fc.string({ unit: 'binary' });
const key = fc.string({ unit: 'binary-ascii', maxLength: 4 }).filter((name) => name !== '__proto__');
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', maxDepth: MAX_DEPTH - 1 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((value) => value + 0),
    text,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

test('inside the subset the text is the one of an independent RFC 8785 library, and reads back', () => {
  fc.assert(
    fc.property(json, (value) => {
      const written = canonicalize(value);
      expect(written).toBe(oracle(value));
      expect(parseCanonical(written)).toEqual({ ok: true, value });
    }),
    { numRuns: 1000 },
  );
});

test('keys sort by code unit, also those that JavaScript would count', () => {
  const value = { a: 1, '10': 1, '9': 1, '': 1, A: 1, '-': 1, '\n': 1 };
  expect(canonicalize(value)).toBe('{"":1,"\\n":1,"-":1,"10":1,"9":1,"A":1,"a":1}');
  expect(parseCanonical('{"10":1,"9":1}').ok).toBe(true);
  expect(parseCanonical('{"9":1,"10":1}')).toEqual({ ok: false, error: 'not in canonical form' });
});

test('texts are written as RFC 8785 section 3.2.2.2 says, Chinese as it stands', () => {
  expect(canonicalize('\b\t\n\f\r\u000f\u007f"\\/€议决😂\u2028')).toBe(
    '"\\b\\t\\n\\f\\r\\u000f\u007f\\"\\\\/€议决😂\u2028"',
  );
});

test.each([
  ['duplicate key', '{"a":1,"a":1}'],
  ['duplicate key, escaped', '{"a":1,"\\u0061":1}'],
  ['unsorted keys', '{"b":1,"a":1}'],
  ['white space', '{"a": 1}'],
  ['trailing newline', '{}\n'],
  ['byte order mark', '\ufeff{}'],
  ['needless escape', '"\\u0041"'],
  ['escaped slash', '"\\/"'],
  ['upper-case escape', '"\\u000F"'],
  ['long escape where a short one exists', '"\\u000a"'],
  ['escaped Chinese', '"\\u8bae"'],
  ['fraction', '1.5'],
  ['integer written as fraction', '1.0'],
  ['integer written with exponent', '1e3'],
  ['minus zero', '-0'],
  ['2^53', '9007199254740992'],
  ['larger than any number', '1e400'],
  ['key beyond ASCII', '{"é":1}'],
  ['__proto__', '{"__proto__":1}'],
  ['lone surrogate, escaped', '"\\ud800"'],
  ['lone surrogate, raw', '"\ud800"'],
  ['surrogates in the wrong order', '"\\udc00\\ud800"'],
  ['empty text', ''],
  ['comment', '{}//'],
  ['NaN', 'NaN'],
  ['trailing comma', '[1,]'],
])('%s is refused', (_, input) => expect(parseCanonical(input).ok).toBe(false));

test(`${MAX_DEPTH} levels are read and one more is refused, however deep it goes`, () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  expect(parseCanonical(nested(MAX_DEPTH)).ok).toBe(true);
  expect(parseCanonical(nested(MAX_DEPTH + 1))).toMatchObject({
    ok: false,
    error: expect.stringMatching(/deeper than 8/),
  });
  expect(parseCanonical(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`).ok).toBe(false);
});

test('any edit of a canonical text is refused or is the canonical text of something else', () => {
  fc.assert(
    fc.property(json, fc.nat(), fc.constantFrom('', ' ', '0', '"', ',', '\\', '-', '}'), (value, place, insert) => {
      const written = canonicalize(value);
      const at = place % (written.length + 1);
      const edited = written.slice(0, at) + insert + written.slice(at + (insert === '' ? 1 : 0));
      const read = parseCanonical(edited);
      if (read.ok) expect(oracle(read.value)).toBe(edited);
    }),
    { numRuns: 1000 },
  );
});

const plainText = fc.string({ unit: fc.constantFrom(...'abc{}[]:,"0-_议') }).filter((value) => !value.includes('"'));
const plainKey = fc.string({ unit: fc.constantFrom('a', 'b', '1', '_'), maxLength: 3 });
const { plain } = fc.letrec<{ plain: Json }>((tie) => ({
  plain: fc.oneof(
    { depthSize: 'small', maxDepth: MAX_DEPTH },
    fc.constantFrom(null, true, false, 0, -1, 10, 2 ** 53 - 1),
    plainText,
    fc.array(tie('plain'), { maxLength: 3 }),
    fc.dictionary(plainKey, tie('plain'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('what is canonical at a glance is what would be written again, also after any edit', () => {
  let atAGlance = 0;
  const edits = ['', ' ', '0', '"', ',', '-', '}', 'a', '1', '"a":1,', '.0', '[', ']', '议'];
  fc.assert(
    fc.property(plain, fc.nat(), fc.nat(3), fc.constantFrom(...edits), (value, place, removed, insert) => {
      const written = JSON.stringify(value);
      const at = place % (written.length + 1);
      for (const text of [written, written.slice(0, at) + insert + written.slice(at + removed)]) {
        const read = jsonOf(text);
        if (read === undefined || !isPlainlyCanonical(text)) continue;
        atAGlance += 1;
        expect(canonicalize(read)).toBe(text);
      }
    }),
    { numRuns: 2000 },
  );
  expect(atAGlance).toBeGreaterThan(500);
});

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

test.each([
  ['undefined', undefined],
  ['a key without value', { a: undefined }],
  ['a hole in a list', [, 1]], // eslint-disable-line no-sparse-arrays
  ['a big integer', 1n],
  ['NaN', Number.NaN],
  ['minus zero', -0],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['bytes', new Uint8Array(1)],
  ['half a character', '\ud800'],
  ['half a character in a key', { '\ud800': 1 }],
  ['an own __proto__', JSON.parse('{"__proto__":{}}')],
])('writing %s is a bug and throws', (_, value) => expect(() => canonicalize(value as Json)).toThrow(TypeError));
