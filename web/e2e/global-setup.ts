import type { TestProject } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { startProduct, type Product } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser and the product that the screens are tried in; null where no browser can be had. */
    screens: { readonly browser: string; readonly product: Product } | null;
  }
}

/** One product for the run. It starts beside the other tests; whoever needs it waits until it answers. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const browser = findBrowser();
  if (browser === null) {
    project.provide('screens', null);
    return undefined;
  }
  const { base, folder, stop } = await startProduct();
  project.provide('screens', { browser, product: { base, folder } });
  return stop;
}
