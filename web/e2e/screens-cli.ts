/**
 * `npm run screens [-- FOLDER [WORD]]`: pictures of every screen at phone and desktop size, from a demonstration of its own;
 * with a word only those whose name has it.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { WEB_FOLDER } from '../../server/platform/project.ts';
import { STEPS } from '../desk/steps.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { BROWSER_ARGS, findBrowser, NO_BROWSER } from './browser.ts';
import { ADMINISTRATOR, CHAIR, CLERK, OFFICER } from './people.ts';
import { startProduct, whenReady } from './product.ts';
import { signInStaff } from './sign-in.ts';
import { STATES } from './states/all.ts';
import { invite } from './states/guests.ts';
import { settled, watch, type Addresses, type Who } from './states/scene.ts';

const SIZES = [
  { width: 360, height: 640 },
  { width: 1366, height: 768 },
] as const;
const PHONES: readonly Who[] = ['anybody', 'owner', 'voter'];
const DESKS = [
  ['committee', CHAIR],
  ['community', CLERK],
  ['officer', OFFICER],
] as const;
/** Pages that need no scripts, and the verifier. */
const PLAIN = (at: Addresses) =>
  Object.entries({
    'plain-start': `/plain${at.open}`,
    'plain-notice': `/plain${at.open}/notice`,
    'plain-sign-in': `/plain${at.open}/sign-in`,
    'plain-progress': `/plain${at.open}/progress`,
    'plain-check': `/plain${at.open}/check`,
    // As residents open it: from a disk.
    verifier: pathToFileURL(join(WEB_FOLDER, 'verifier.html')).href,
  });
const PATIENCE_MS = 20_000;

interface Album {
  readonly folder: string;
  readonly word: string;
}

async function main(): Promise<number> {
  const album = { folder: resolve(process.argv[2] ?? 'dist/screens'), word: process.argv[3] ?? '' };
  const program = findBrowser();
  if (program === null) {
    process.stderr.write(`${NO_BROWSER}\n`);
    return 1;
  }
  await mkdir(album.folder, { recursive: true });
  const product = await startProduct();
  try {
    await whenReady(product);
    const browser = await chromium.launch({ executablePath: program, args: BROWSER_ARGS });
    try {
      return await takeAll(browser, product.base, album);
    } finally {
      await browser.close();
    }
  } finally {
    await product.stop();
  }
}

/** How many pictures could not be taken: one screen that does not come must not cost those of the others. */
async function takeAll(browser: Browser, baseURL: string, album: Album): Promise<number> {
  const newPage = async () => {
    const page = await browser.newPage({
      ...{ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: SIZES[0] },
      ...{ reducedMotion: 'reduce', serviceWorkers: 'block' },
    });
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  };
  const { pages, addresses } = await invite(newPage);
  let missing = 0;
  const shoot = async (page: Page, name: string, show: () => Promise<void>) => {
    if (!name.includes(album.word)) return;
    try {
      await page.setViewportSize(SIZES[0]);
      await show();
      await take(page, album, name);
    } catch (error) {
      missing += 1;
      process.stderr.write(`${name}: ${(error as Error).message}\n`);
    }
  };
  const onPhone = async (phone: Who) => {
    for (const { name, who, show } of STATES)
      if (who === phone) await shoot(pages[who], name, () => show(pages[who], addresses));
  };
  const atDesk = async ([role, person]: (typeof DESKS)[number]) => {
    const page = await newPage();
    await signInStaff(page, person);
    for (const [part, path] of deskPages(addresses)) {
      const name = `desk-${role}-${part}`;
      await shoot(page, name, () => open(page, path));
      for (let i = 1; i < (await tabs(page).count()); i++) await shoot(page, `${name}-${i + 1}`, () => toTab(page, i));
    }
    await page.context().close();
  };
  const ofService = async () => {
    const page = await newPage();
    await signInStaff(page, ADMINISTRATOR);
    for (const [part, path] of SERVICE_PAGES) await shoot(page, `desk-administrator-${part}`, () => open(page, path));
    await page.context().close();
  };
  // Most of the time a page waits for what it has asked for: several at once.
  await Promise.all([...PHONES.map(onPhone), ...DESKS.map(atDesk), ofService()]);
  await pages.anybody.unrouteAll();
  for (const [name, path] of PLAIN(addresses)) await shoot(pages.anybody, name, () => open(pages.anybody, path));
  return missing === 0 ? 0 : 1;
}

const deskPages = ({ open: running, decided }: Addresses): readonly (readonly [string, string])[] => [
  ['home', '/desk'],
  ['due', '/e/fenglin/desk/due'],
  ['privacy', '/e/fenglin/desk/privacy'],
  ...STEPS.flatMap((step): (readonly [string, string])[] => [
    [`open-${step}`, `${running}/desk?step=${step}`],
    [`decided-${step}`, `${decided}/desk?step=${step}`],
  ]),
];

const SERVICE_PAGES = [
  ['home', '/desk'],
  ['operations', '/desk/operations'],
  ['set-up', '/desk/set-up'],
] as const;

/** Parts of a step, of which the first is shown. */
const tabs = (page: Page) => page.locator('main .tabs').first().getByRole('button');

async function toTab(page: Page, index: number): Promise<void> {
  await tabs(page).nth(index).click();
  await filled(page);
}

async function open(page: Page, path: string): Promise<void> {
  watch(page);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await filled(page);
}

/** Every answer is there, and shown. */
async function filled(page: Page): Promise<void> {
  await settled(page, PATIENCE_MS);
  await page.getByText(zh['app.loading']).first().waitFor({ state: 'detached' });
}

async function take(page: Page, { folder }: Album, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${folder}/${name}-${size.width}.png`, fullPage: true });
  }
  process.stdout.write(`${name}\n`);
}

process.exitCode = await main();
