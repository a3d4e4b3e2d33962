import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser, NO_BROWSER } from './browser.ts';
import { startProduct, type Product } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser and the product that the screens are tried in; null where no browser can be had. */
    screens: { readonly browser: string; readonly product: Product } | null;
    /** The file that takes the names of tests that were skipped. */
    skipped: string;
  }
}

/** One product for the run. It starts beside the other tests; whoever needs it waits until it answers. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'yijue-skipped-'));
  const skipped = join(folder, 'names');
  project.provide('skipped', skipped);
  const browser = findBrowser();
  const product = browser === null ? null : await startProduct();
  project.provide('screens', browser !== null && product ? { browser, product: addressOf(product) } : null);
  return async () => {
    await product?.stop();
    const names = await readFile(skipped, 'utf8').catch(() => '');
    if (names) process.stderr.write(`\nSkipped: ${NO_BROWSER}\n${names}\n`);
    await rm(folder, { recursive: true });
  };
}

/** Without what cannot be handed to the processes of the tests. */
const addressOf = ({ base, folder }: Product): Product => ({ base, folder });
