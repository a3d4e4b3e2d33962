/** `npm run screens [-- FOLDER]`: pictures of every screen at phone and desktop size, from a demonstration of its own. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_ARGS, findBrowser, NO_BROWSER } from './browser.ts';
import { CHAIR, CLERK, OFFICER, OWNER_OF_THREE } from './people.ts';
import { startProduct, whenReady } from './product.ts';
import { signIn, signInStaff } from './sign-in.ts';
import { findAddresses, STATES, type Addresses } from './states.ts';

const SIZES = [
  { width: 360, height: 640 },
  { width: 1366, height: 768 },
] as const;
const DESKS = [
  ['desk-committee', CHAIR],
  ['desk-community', CLERK],
  ['desk-officer', OFFICER],
] as const;

async function main(): Promise<number> {
  const folder = resolve(process.argv[2] ?? 'dist/screens');
  const program = findBrowser();
  if (program === null) {
    process.stderr.write(`${NO_BROWSER}\n`);
    return 1;
  }
  await mkdir(folder, { recursive: true });
  const product = await startProduct();
  try {
    await whenReady(product);
    const browser = await chromium.launch({ executablePath: program, args: BROWSER_ARGS });
    try {
      await takeAll(browser, product.base, folder);
    } finally {
      await browser.close();
    }
  } finally {
    await product.stop();
  }
  return 0;
}

async function takeAll(browser: Browser, base: string, folder: string): Promise<void> {
  const context = {
    baseURL: base,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  } as const;
  const [anybody, owner] = [await browser.newPage(context), await browser.newPage(context)];
  const addresses = await findAddresses(anybody);
  await owner.goto(`/sign-in?${new URLSearchParams({ next: `${addresses.open}/vote` }).toString()}`);
  await signIn(owner, OWNER_OF_THREE);
  for (const page of [anybody, owner]) page.setDefaultTimeout(8_000);
  for (const { name, who, show } of STATES) {
    const page = who === 'owner' ? owner : anybody;
    await page.setViewportSize(SIZES[0]);
    try {
      await show(page, addresses);
      await take(page, folder, name);
    } catch (error) {
      // One screen that does not come must not cost the pictures of the others.
      process.stderr.write(`${name}: ${(error as Error).message}\n`);
      process.exitCode = 1;
      await page.unrouteAll();
    }
  }
  for (const [name, person] of DESKS)
    await takeDesk(await browser.newPage(context), folder, { name, person, addresses });
}

interface Desk {
  readonly name: string;
  readonly person: string;
  readonly addresses: Addresses;
}

async function takeDesk(page: Page, folder: string, { name, person, addresses }: Desk): Promise<void> {
  await signInStaff(page, person);
  for (const [part, path] of [
    ['home', '/desk'],
    ['assembly', `${addresses.open}/desk`],
    ['due', '/e/fenglin/desk/due'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await take(page, folder, `${name}-${part}`);
  }
}

async function take(page: Page, folder: string, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${folder}/${name}-${size.width}.png`, fullPage: true });
  }
  process.stdout.write(`${name}\n`);
}

process.exitCode = (await main()) || (process.exitCode ?? 0);
