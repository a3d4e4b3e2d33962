/** Vectors that others publish and that are not kept here: testdata/go-vectors pins them as Go modules, by hash. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import type { Result } from '../result.ts';
import { goModule } from './go.ts';

export const PUBLISHED = {
  canonical: 'github.com/cyberphone/json-canonicalization',
  merkle: 'github.com/transparency-dev/merkle',
  wycheproof: 'github.com/c2sp/wycheproof',
} as const;

/** The folder of one publisher, or why it is not at hand. */
export const published = (name: keyof typeof PUBLISHED): Result<string, string> =>
  goModule('go-vectors', PUBLISHED[name]);

/** A test over something of others'; where that is missing the test's own name says so and why. */
export function testWith<T>(found: Result<T, string>, name: string, run: (at: T) => Promise<void> | void): void {
  if (found.ok) test(name, () => run(found.value));
  else test.skip(`${name} (SKIPPED: ${found.error})`, () => undefined);
}

export const readJson = <T>(...path: readonly string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;

/** Every JSON file below a directory, in the order of names. */
export const jsonFilesBelow = <T>(directory: string): readonly T[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readJson<T>(directory, name));

/** How many vectors met each fate, by its name. */
export function counted(fates: Iterable<string>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const fate of fates) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}
