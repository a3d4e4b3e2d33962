import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toHex, utf8 } from './bytes.ts';
import { canonicalize, parseCanonical, type Json } from './canonical.ts';
import { counted, published, testWith } from './testing/published-vectors.ts';

interface Vector {
  readonly name: string;
  readonly input: string;
  readonly output: string;
}
const file = new URL('./testdata/json-canonicalization.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: readonly Vector[] };

function fateOf({ input, output }: Vector): string {
  const value = JSON.parse(input) as Json;
  const read = parseCanonical(output);
  try {
    return canonicalize(value) === output && read.ok ? 'written and read as published' : 'differs';
  } catch (fault) {
    return read.ok ? 'read though it cannot be written' : `outside: ${(fault as Error).message}`;
  }
}

test('of the vectors of RFC 8785’s author those inside the subset pass, and those outside are refused with the reason', () => {
  expect(counted(vectors.map(fateOf))).toEqual({
    'written and read as published': 3,
    'outside: a key is not ASCII': 2,
    'outside: a number is not an integer within ±(2^53 − 1)': 1,
  });
});

test('no input of these vectors that is not canonical is read as if it were', () => {
  expect(vectors.filter(({ input }) => parseCanonical(input.trim()).ok)).toEqual([]);
});

testWith(published('canonical'), 'the vectors of RFC 8785’s author are all that he publishes, byte for byte', (at) => {
  const testdata = join(at, 'testdata');
  const text = (kind: string, name: string) => readFileSync(join(testdata, kind, name), 'utf8');
  const theirs = readdirSync(join(testdata, 'input')).map((name) => ({
    name,
    input: text('input', name),
    output: text('output', name),
  }));
  expect(theirs).toHaveLength(6);
  expect(vectors).toEqual(theirs);
  const hex = ({ name }: Vector) => text('outhex', name.replace('.json', '.txt')).replaceAll(/\s/g, '');
  expect(theirs.map(({ output }) => toHex(utf8(output)))).toEqual(theirs.map(hex));
});
