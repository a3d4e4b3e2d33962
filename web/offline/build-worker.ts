import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin, Rollup } from 'vite';

/** Pages that open without a network, with what they fetch later: what was read, one's own receipts, and a collector's list in a stairwell. */
const PAGES = [
  'public/HomePage.svelte',
  'public/EstatePage.svelte',
  'public/AssemblyPage.svelte',
  'public/ProgressPage.svelte',
  'public/ResultPage.svelte',
  'public/NotFoundPage.svelte',
  'owner/ReceiptPage.svelte',
  'receipt-picture/ReceiptPicture.svelte',
  'owner/VotePage.svelte',
  'owner/cast-ballot.ts',
  'history/HistoryNotes.svelte',
  'history/MeasuredOutages.svelte',
  'print/PublicPapers.svelte',
  'proxy/ProxyRooms.svelte',
  'desk/rounds/RoundPage.svelte',
  'i18n/en.ts',
];

/** Makes `sw.js` beside the built app, with the names of the files that it keeps. */
export const buildWorker: Plugin = {
  name: 'build-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const shell = ['/index.html', '/manifest.webmanifest', '/icon.svg', ...shellFiles(bundle)].sort();
      const version = createHash('sha256')
        .update(JSON.stringify([shell, sourceOf(bundle)]))
        .digest('hex')
        .slice(0, 12);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: await workerSource(shell, version) });
    },
  },
};

/** The entry, those pages, and everything that either needs to run. */
function shellFiles(bundle: Rollup.OutputBundle): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const wanted = new Set<string>();
  const follow = (fileName: string) => {
    const chunk = chunks.find((each) => each.fileName === fileName);
    if (!chunk || wanted.has(fileName)) return;
    wanted.add(fileName);
    for (const file of chunk.viteMetadata?.importedCss ?? []) wanted.add(file);
    chunk.imports.forEach(follow);
  };
  // A page that shares its chunk is no chunk's facade.
  const hasPage = (ids: readonly string[]) => ids.some((id) => PAGES.some((page) => id.endsWith(`/web/${page}`)));
  for (const { fileName, isEntry, moduleIds } of chunks) if (isEntry || hasPage(moduleIds)) follow(fileName);
  return [...wanted].map((file) => `/${file}`);
}

/** The page itself has no hash in its name. */
const sourceOf = (bundle: Rollup.OutputBundle): string => {
  const page = bundle['index.html'];
  return page?.type === 'asset' ? String(page.source) : '';
};

async function workerSource(shell: readonly string[], version: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'service-worker.ts')],
    ...{ bundle: true, write: false, minify: true, format: 'iife', target: 'es2020' },
    define: { SHELL: JSON.stringify(shell), SHELL_VERSION: JSON.stringify(version) },
  });
  return outputFiles[0]!.text;
}
