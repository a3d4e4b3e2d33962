/** Vectors that others publish and that are not kept here: testdata/README.md says which, of which commit, and where to put them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';

const DIRECTORY = env['YIJUE_VECTORS'];

/** Where a set of vectors lies, or null where it is not at hand. */
export function publishedSet(name: string): string | null {
  const path = DIRECTORY ? join(DIRECTORY, name) : null;
  return path !== null && existsSync(path) ? path : null;
}

/** Says in a test's own name why it did not run. */
export const unlessAbsent = (set: string | null, name: string): string =>
  set === null ? `${name} (SKIPPED: the vectors are not at hand; see testdata/README.md)` : name;

/** Every JSON file below a directory, with its path, in the order of names. */
export function jsonFilesBelow<T>(directory: string): readonly (readonly [path: string, value: T])[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => [name, JSON.parse(readFileSync(join(directory, name), 'utf8')) as T]);
}

/** The value of a file whose bytes are those of the commit that the counts in a test are of. */
export function pinnedFile<T>(path: string, sha256: string): T {
  const bytes = readFileSync(path);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${path} is of another commit: ${found}`);
  return JSON.parse(bytes.toString('utf8')) as T;
}

/** How many vectors met each fate, by its name. */
export function counted(fates: Iterable<string>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const fate of fates) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
}
