/** The vectors of the format as files: what the code gives, and what stands in testdata. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { utf8 } from '../bytes.ts';
import type { Json } from '../canonical.ts';
import { bundleReport, formatVectors } from './format-vectors.ts';
import type { TestAssembly } from './test-assembly.ts';
import { bundleOf } from './test-bundle.ts';

const DIRECTORY = fileURLToPath(new URL('../testdata/format', import.meta.url));
const BUNDLE = 'bundle/';

type Files = ReadonlyMap<string, Uint8Array>;

/** The certifying bundle among the files, by its own paths. */
export const bundleAmong = (files: Files): Map<string, Uint8Array> =>
  new Map(
    [...files].filter(([name]) => name.startsWith(BUNDLE)).map(([name, bytes]) => [name.slice(BUNDLE.length), bytes]),
  );

export async function vectorFiles(play: TestAssembly): Promise<{ readonly kept: Files; readonly made: Files }> {
  return { kept: keptVectors(), made: await madeVectors(play) };
}

async function madeVectors(play: TestAssembly): Promise<Files> {
  const bundle = bundleOf(play);
  const json = new Map(formatVectors(play)).set('bundle-report.json', await bundleReport(bundle, play.log.key.vkey));
  return new Map([
    ...[...json].map(([name, value]) => [name, utf8(printed(value))] as const),
    ...[...bundle].map(([path, bytes]) => [`${BUNDLE}${path}`, bytes] as const),
  ]);
}

export function keptVectors(): Files {
  const names = readdirSync(DIRECTORY, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(DIRECTORY, name)).isFile());
  return new Map(files.map((name) => [name, new Uint8Array(readFileSync(join(DIRECTORY, name)))]));
}

export async function writeVectors(play: TestAssembly): Promise<void> {
  rmSync(DIRECTORY, { recursive: true, force: true });
  for (const [name, bytes] of await madeVectors(play)) {
    mkdirSync(dirname(join(DIRECTORY, name)), { recursive: true });
    writeFileSync(join(DIRECTORY, name), bytes);
  }
}

const printed = (value: Json): string => `${JSON.stringify(value, null, 1)}\n`;

/** One of the JSON files. */
export const vector = <T>(files: Files, name: string): T => JSON.parse(new TextDecoder().decode(files.get(name))) as T;
