/**
 * Every state of the screens that owners and the public meet, as one table: what is looked at for barriers and what
 * pictures are made of. Nothing here casts a ballot, so the states can be visited in any order and as often as one likes.
 */
import type { Page, Route } from 'playwright-core';
import { checkZh } from '../check/check.zh-CN.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { CERTIFIED_VOTE, OPEN_VOTE } from './people.ts';

/** Addresses of the two votes of the demonstration. */
export interface Addresses {
  readonly open: string;
  readonly decided: string;
}

export interface State {
  readonly name: string;
  /** Whose phone: nobody's, or that of an owner who is signed in and has not voted. */
  readonly who: 'anybody' | 'owner';
  readonly show: (page: Page, at: Addresses) => Promise<void>;
}

export async function findAddresses(page: Page): Promise<Addresses> {
  const pathOf = async (title: string) => {
    await page.goto('/e/fenglin');
    return (await page.getByRole('link', { name: title }).first().getAttribute('href'))!;
  };
  return { open: await pathOf(OPEN_VOTE), decided: await pathOf(CERTIFIED_VOTE) };
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).first().waitFor();
/** What a page asks for beside itself has come; some go on asking, so that the network never rests. */
const settled = (page: Page) => page.waitForTimeout(400);

const at =
  (path: (addresses: Addresses) => string): State['show'] =>
  async (page, addresses) => {
    await page.goto(path(addresses));
    // A page that has nothing to show has a message instead of a heading.
    await page.locator('main h1, main [role=alert]').first().waitFor();
    await settled(page);
  };

/** The assembly as the service describes it, with something else in it: states that the demonstration is not in. */
const assemblyWith =
  (over: object): State['show'] =>
  async (page, { open }) => {
    const pattern = `**/api/estates/*/assemblies/${open.split('/').at(-1)}`;
    const change = async (route: Route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), ...over } });
    };
    await page.route(pattern, change);
    await page.goto(open);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await settled(page);
    await page.unroute(pattern, change);
  };

/** A page whose data does not come: no network, or the service refuses. */
const failing =
  (path: (addresses: Addresses) => string, pattern: string, answer: (route: Route) => Promise<void>): State['show'] =>
  async (page, addresses) => {
    await page.route(pattern, answer);
    await page.goto(path(addresses));
    await page.getByRole('button', { name: zh['app.retry'] }).first().waitFor();
    await page.unroute(pattern, answer);
  };

const noNetwork = (route: Route) => route.abort('internetdisconnected');
const broken = (route: Route) =>
  route.fulfill({
    status: 503,
    contentType: 'application/problem+json',
    json: {
      ...{
        type: 'urn:yijue:problem:overloaded',
        title: '系统正忙',
        detail: '请稍后再试。',
        status: 503,
        code: 'OVERLOADED',
      },
      ...{ requestId: '0', en: { title: 'The service is busy', detail: 'Try again in a moment.' } },
    },
  });

const begin: State['show'] = async (page, { open }) => {
  await page.goto(`${open}/vote`);
  await heading(page, zh['vote.unitsTitle']);
};

const motion: State['show'] = async (page, addresses) => {
  await begin(page, addresses);
  await press(page, zh['vote.begin']);
  await page.getByRole('radio').first().waitFor();
};

const review: State['show'] = async (page, addresses) => {
  await motion(page, addresses);
  while (!(await page.getByLabel(zh['vote.mine']).isVisible())) {
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('radio', { name: zh['mark.abstain'] }).check();
    await press(page, zh['vote.next']);
    await page.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before);
  }
};

/** With the last step's complaint. */
const then =
  (first: State['show'], next: (page: Page) => Promise<void>): State['show'] =>
  async (page, addresses) => {
    await first(page, addresses);
    await next(page);
    await page.locator('[role=alert]:visible, .field-error:visible').first().waitFor();
  };

const signIn = at(() => '/sign-in');
const check = at(({ open }) => `${open}/check`);

const anybody = (name: string, show: State['show']): State => ({ name, who: 'anybody', show });
const owner = (name: string, show: State['show']): State => ({ name, who: 'owner', show });

export const STATES: readonly State[] = [
  anybody(
    'home',
    at(() => '/'),
  ),
  anybody(
    'estate',
    at(() => '/e/fenglin'),
  ),
  anybody(
    'estate-unknown',
    at(() => '/e/no-such-estate'),
  ),
  anybody(
    'notice',
    at(({ open }) => open),
  ),
  anybody('notice-waiting', assemblyWith({ phase: 'waiting' })),
  anybody('notice-ended', assemblyWith({ phase: 'ended' })),
  anybody('notice-closed', assemblyWith({ phase: 'closed' })),
  anybody('notice-cancelled', assemblyWith({ phase: 'cancelled', cancelled: '施工方案有变，另行召开。' })),
  anybody(
    'notice-no-network',
    failing(({ open }) => open, '**/api/estates/*/assemblies/*', noNetwork),
  ),
  anybody(
    'notice-service-busy',
    failing(({ open }) => open, '**/api/estates/*/assemblies/*', broken),
  ),
  anybody('sign-in', signIn),
  anybody(
    'sign-in-required',
    then(signIn, (page) => press(page, zh['signIn.send'])),
  ),
  anybody(
    'progress',
    at(({ open }) => `${open}/progress`),
  ),
  anybody(
    'progress-closed',
    at(({ decided }) => `${decided}/progress`),
  ),
  anybody(
    'result',
    at(({ decided }) => `${decided}/result`),
  ),
  anybody(
    'result-not-yet',
    at(({ open }) => `${open}/result`),
  ),
  anybody(
    'roll',
    at(({ decided }) => `${decided}/roll`),
  ),
  anybody('check', check),
  anybody(
    'check-nothing',
    then(check, (page) => press(page, checkZh['check.submit'])),
  ),
  anybody(
    'receipts-none',
    at(({ open }) => `${open}/receipt`),
  ),
  anybody(
    'law',
    at(() => '/law/CN'),
  ),
  anybody(
    'not-found',
    at(() => '/nowhere'),
  ),
  owner('vote-units', begin),
  owner('vote-motion', motion),
  owner(
    'vote-motion-missing',
    then(motion, (page) => press(page, zh['vote.next'])),
  ),
  owner('vote-review', review),
  owner(
    'vote-review-missing',
    then(review, (page) => press(page, zh['vote.submit'])),
  ),
  owner(
    'vote-no-network',
    failing(({ open }) => `${open}/vote`, '**/ballot', noNetwork),
  ),
  owner(
    'vote-service-busy',
    failing(({ open }) => `${open}/vote`, '**/ballot', broken),
  ),
  owner(
    'receipts-none-signed-in',
    at(({ open }) => `${open}/receipt`),
  ),
  owner(
    'paper',
    at(({ open }) => `${open}/paper`),
  ),
  owner(
    'object',
    at(({ open }) => `${open}/object`),
  ),
  owner(
    'deny',
    at(({ open }) => `${open}/deny`),
  ),
  owner(
    'petitions',
    at(() => '/e/fenglin/petitions'),
  ),
];
