import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One chunk of the built web app, as Vite's manifest describes it. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const ASSEMBLY = '/e/[^/]+/a/[0-9a-f]{16}';
/** The pages that people reach by a link, a code on paper or a message, and which source each is. */
const PAGES: readonly (readonly [path: string, source: string])[] = [
  [`${ASSEMBLY}/vote`, 'owner/VotePage.svelte'],
  [ASSEMBLY, 'public/AssemblyPage.svelte'],
  [`${ASSEMBLY}/receipt`, 'owner/ReceiptPage.svelte'],
  [`${ASSEMBLY}/progress`, 'public/ProgressPage.svelte'],
  [`${ASSEMBLY}/result`, 'public/ResultPage.svelte'],
  [`${ASSEMBLY}/check`, 'check/CheckPage.svelte'],
  ['/sign-in', 'public/SignInPage.svelte'],
  ['/e/[^/]+', 'public/EstatePage.svelte'],
  ['/', 'public/HomePage.svelte'],
];
const ENTRY = 'index.html';

/** What the browser is told together with the page at an address, so that it need not find out and ask again. RFC 8288. */
export type FilesAhead = (url: string) => string | null;

export async function filesAhead(folder: string): Promise<FilesAhead> {
  const manifest = await readFile(join(folder, '.vite', 'manifest.json'), 'utf8').catch(() => '{}');
  const chunks = JSON.parse(manifest) as Manifest;
  const links = PAGES.map(([path, source]) => [new RegExp(`^${path}/?(?:\\?|$)`), linksTo(chunks, source)] as const);
  return (url) => links.find(([path]) => path.test(url))?.[1] || null;
}

/** Scripts and styles that a page needs beside those that the app's own page names. */
function linksTo(chunks: Manifest, source: string): string {
  const entry = withImports(chunks, ENTRY);
  const own = [...withImports(chunks, source)].filter((key) => !entry.has(key)).map((key) => chunks[key]!);
  const styles = new Set(own.flatMap(({ css = [] }) => css));
  return [
    ...own.map(({ file }) => `</${file}>; rel=modulepreload`),
    ...[...styles].map((file) => `</${file}>; rel=preload; as=style; crossorigin`),
  ].join(', ');
}

function withImports(chunks: Manifest, key: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = chunks[key];
  if (!chunk || seen.has(key)) return seen;
  seen.add(key);
  for (const next of chunk.imports ?? []) withImports(chunks, next, seen);
  return seen;
}
