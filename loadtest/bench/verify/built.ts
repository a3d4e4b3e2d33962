import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { PROJECT_ROOT } from '../../../server/platform/project.ts';

/**
 * Makes one file of plain JavaScript of a script, as a release does of the verifier: what runs from the sources wraps every
 * function to keep its name, which would be measured too.
 */
export async function built(script: string): Promise<string> {
  const { build } = await import('esbuild');
  const outfile = join(PROJECT_ROOT, 'node_modules', '.cache', 'yijue-bench', script.replace(/ts$/, 'mjs'));
  await build({
    entryPoints: [join(PROJECT_ROOT, 'loadtest', 'bench', 'verify', script)],
    ...{ outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'silent' },
    ...{ packages: 'external', plugins: [ownUrls] },
  });
  return outfile;
}

/** Each file goes on knowing where it lies, because a thread is started from the file beside it. */
const ownUrls: Plugin = {
  name: 'own-urls',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { loader: 'ts', contents: source.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)) };
    });
  },
};
