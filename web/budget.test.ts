// @vitest-environment node
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Manifest } from 'vite';
import { buildApp } from './built-app.ts';

/** The figures of the built web app that phones pay for, measured on what `npm run build` makes. */
const MAX_JS = 60_000;
const MAX_CSS = 15_000;

let folder: string;
let manifest: Manifest;

beforeAll(async () => {
  ({ folder, manifest } = await buildApp());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every file that the browser must have before a page can be used; what is loaded later is not in it. */
function filesOf(page: string): { js: string[]; css: string[] } {
  const seen = new Set<string>();
  const follow = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) follow(next);
  };
  follow('index.html');
  follow(page);
  const chunks = [...seen].map((key) => manifest[key]!);
  return { js: chunks.map(({ file }) => file), css: [...new Set(chunks.flatMap(({ css }) => css ?? []))] };
}

async function gzipped(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(folder, file))).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const OWNER_PAGES = [
  'public/AssemblyPage.svelte',
  'public/SignInPage.svelte',
  'owner/VotePage.svelte',
  'owner/ReceiptPage.svelte',
  'public/ProgressPage.svelte',
  'public/ResultPage.svelte',
  'check/CheckPage.svelte',
];

test.each(OWNER_PAGES)('%s needs at most 60 kB of JavaScript and 15 kB of styles, gzipped', async (page) => {
  expect(manifest[page]).toBeDefined();
  const { js, css } = filesOf(page);
  expect(await gzipped(js)).toBeLessThanOrEqual(MAX_JS);
  expect(await gzipped(css)).toBeLessThanOrEqual(MAX_CSS);
});

test("no desk and no English reaches an owner's phone before it is asked for", () => {
  const names = OWNER_PAGES.flatMap((page) => filesOf(page).js);
  const desks = Object.entries(manifest).filter(([key]) => /desk|i18n\/en\.ts/.test(key));
  expect(desks.length).toBeGreaterThan(0);
  for (const [, { file }] of desks) expect(names).not.toContain(file);
});

test('the first page names no other host: everything comes from the service itself', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  expect(page.match(/(?:src|href)="(?:https?:)?\/\//g)).toBeNull();
});
