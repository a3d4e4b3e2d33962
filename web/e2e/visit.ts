import { appendFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject, test } from 'vitest';
import { BROWSER_ARGS, NO_BROWSER } from './browser.ts';
import type { Product } from './product.ts';

const screens = inject('screens');
/** Whether screens can be tried at all. */
export const hasBrowser = screens !== null;

/** The two sizes in which every screen is looked at, and the narrowest phone that must not scroll sideways. */
export const PHONE = { width: 360, height: 640 } as const;
export const DESK = { width: 1366, height: 768 } as const;
export const NARROW = { width: 320, height: 640 } as const;
/** How long a browser waits for what should appear, on whatever machine this is. */
export const WAIT_MS = 60_000;
export type Size = typeof PHONE | typeof DESK | typeof NARROW;

/**
 * A test in a browser. Where there is none it is skipped, and its name is left for the end of the run, which tells it.
 * `patienceMs`: for those that let hundreds vote.
 */
export function fact(name: string, run: () => Promise<void>, patienceMs?: number): void {
  if (screens) return void test(name, run, patienceMs);
  appendFileSync(inject('skipped'), `- ${name}\n`);
  test.skip(name, run);
}

export function theProduct(): Product {
  if (!screens) throw new Error('there is no product without a browser');
  return screens.product;
}

let browser: Promise<Browser> | null = null;

function theBrowser(): Promise<Browser> {
  if (!screens) throw new Error(NO_BROWSER);
  return (browser ??= chromium.launch({ executablePath: screens.browser, args: BROWSER_ARGS }));
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

/** Somebody's browser: its own storage, its own session. */
export interface Visit {
  readonly page: Page;
  /** What went wrong unseen: exceptions, refused scripts and styles, answers 500 and above. */
  readonly faults: readonly string[];
  /** Another tab of the same person. */
  tab(): Promise<Page>;
  close(): Promise<void>;
}

export async function visit(size: Size, over: BrowserContextOptions = {}): Promise<Visit> {
  const context = await (
    await theBrowser()
  ).newContext({
    baseURL: theProduct().base,
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Axe would measure the contrast of a colour that is still changing.
    reducedMotion: 'reduce',
    // What it keeps would stand between a test and the network that the test cuts.
    serviceWorkers: 'block',
    ...over,
  });
  context.setDefaultTimeout(WAIT_MS);
  const faults: string[] = [];
  context.on('weberror', (error) => void faults.push(String(error.error())));
  context.on('console', (message) => {
    // The browser reports every refusal of the service as an error; those belong to what is tried.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) faults.push(message.text());
  });
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
  const tab = () => context.newPage();
  return { page: await tab(), faults, tab, close: () => context.close() };
}

const shots = process.env['SCREENSHOTS'];

/** Into the folder that SCREENSHOTS names, if it names one. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  await mkdir(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}
