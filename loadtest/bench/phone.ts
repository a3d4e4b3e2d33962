import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { BROWSER_ARGS, findBrowser, NO_BROWSER } from '../../web/e2e/browser.ts';
import { OPEN_VOTE, OWNER } from '../../web/e2e/people.ts';
import { startProduct, whenReady } from '../../web/e2e/product.ts';
import { signIn } from '../../web/e2e/sign-in.ts';
import { median, type BenchOptions, type Figure, type Section } from './figure.ts';

/** A phone of a thousand yuan in the evening: its screen, its processor and its network. */
const SCREEN = { width: 360, height: 640 };
const CPU_SLOW_DOWN = 4;
const LINK = { offline: false, latency: 300, downloadThroughput: 1_500_000 / 8, uploadThroughput: 750_000 / 8 };
const ROUNDS = 5;
const GOAL_SECONDS = 3;
const PATIENCE_MS = 120_000;

/** The time from opening the link until the first question can be answered, with nothing in the browser's cache. */
export const section: Section = {
  name: 'phone',
  title: `First ballot on a phone (360×640, ${CPU_SLOW_DOWN}× slower CPU, 1.5 Mbit/s, 300 ms; median of ${ROUNDS})`,
  async run({ note }: BenchOptions): Promise<readonly Figure[]> {
    const executablePath = findBrowser();
    if (executablePath === null) {
      note(NO_BROWSER);
      return [];
    }
    const product = await startProduct();
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
    try {
      note('the demonstration is being seeded');
      await whenReady(product);
      return await measured(browser, product.base, note);
    } finally {
      await browser.close();
      await product.stop();
    }
  },
};

async function measured(browser: Browser, base: string, note: BenchOptions['note']): Promise<readonly Figure[]> {
  // Without the service worker, which a first visit does not have.
  const options = { baseURL: base, viewport: SCREEN, locale: 'zh-CN', serviceWorkers: 'block' } as const;
  const context = await browser.newContext(options);
  const address = await addressOfBallot(context);
  const slow: number[] = [];
  const fast: number[] = [];
  await secondsTo(context, address, false);
  for (let round = 0; round < ROUNDS; round++) {
    slow.push(await secondsTo(context, address, true));
    fast.push(await secondsTo(context, address, false));
    note(`${slow.at(-1)!.toFixed(2)} s throttled, ${fast.at(-1)!.toFixed(2)} s not`);
  }
  const [throttled, plain] = [median(slow), median(fast)];
  return [
    {
      name: 'first question of the ballot can be answered, throttled',
      value: `${throttled.toFixed(2)} s`,
      ...goal(throttled),
    },
    { name: 'the same page without throttling', value: `${plain.toFixed(2)} s` },
  ];
}

const goal = (seconds: number): Pick<Figure, 'ratio' | 'of' | 'goal'> => ({
  ratio: seconds / GOAL_SECONDS,
  of: `${GOAL_SECONDS} s`,
  goal: { atMost: 1 },
});

/** Signs in, unmeasured, and finds where the first motion stands. */
async function addressOfBallot(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto('/e/fenglin');
  await page.getByRole('link', { name: OPEN_VOTE }).click();
  await page.waitForURL(/\/a\/[0-9a-f]{16}$/);
  const vote = `${new URL(page.url()).pathname}/vote`;
  await page.goto(vote);
  await signIn(page, OWNER);
  await page.getByRole('main').getByRole('button').first().waitFor();
  await page.close();
  return `${vote}?step=m1`;
}

async function secondsTo(context: BrowserContext, address: string, isSlow: boolean): Promise<number> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    await throttle(page, isSlow);
    const begun = performance.now();
    await page.goto(address, { waitUntil: 'commit' });
    const first = page.getByRole('radio').first();
    await first.waitFor();
    await first.check();
    return (performance.now() - begun) / 1000;
  } finally {
    await page.close();
  }
}

async function throttle(page: Page, isSlow: boolean): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (!isSlow) return;
  await devtools.send('Network.emulateNetworkConditions', LINK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOW_DOWN });
}
