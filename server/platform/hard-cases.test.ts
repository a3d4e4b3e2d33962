import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from './project.ts';

const CASES = Array.from({ length: 30 }, (_, index) => index + 1);
/** How a test of a hard case begins: `10b-6: …`, or several: `10b-20 and 10b-21: …`. */
const NAMED = /\b(?:test|fact)\(\s*['"`](10b-\d+(?:(?:, | and )10b-\d+)*):/g;

const testsIn = (folder: string): readonly string[] =>
  readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
    // Browser stories keep their facts in files that the story itself calls.
    .filter((entry) => entry.isFile() && (entry.name.endsWith('.test.ts') || entry.parentPath.endsWith('e2e')))
    .filter((entry) => entry.name !== 'hard-cases.test.ts')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const casesIn = (source: string): readonly number[] =>
  [...source.matchAll(NAMED)].flatMap(([, names = '']) => [...names.matchAll(/10b-(\d+)/g)].map(([, n]) => Number(n)));

test('each of the thirty hard cases of such votes has a test that is named after it', () => {
  const named = new Set(['crypto', 'server', 'web'].flatMap(testsIn).flatMap(casesIn));
  expect(CASES.filter((each) => !named.has(each))).toEqual([]);
});

test('a case that is only mentioned is not taken for one that is tested', () => {
  expect(casesIn("test('10b-20 and 10b-21: an owner', () => {})")).toEqual([20, 21]);
  expect(casesIn('/** 10b-6: what happens */ test("as in 10b-7: never")')).toEqual([]);
});
