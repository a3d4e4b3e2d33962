import type { Page, Route } from 'playwright-core';
import { problemDocument, type Extra, type Problem } from '../../../server/platform/problems.ts';

/** Addresses of the two votes of the demonstration. */
export interface Addresses {
  readonly open: string;
  readonly decided: string;
}

/** Whose phone: nobody's, that of an owner who has not voted, or that of one who has. */
export type Who = 'anybody' | 'owner' | 'voter';

/** One answer of the service, changed on its way: what the demonstration does not happen to be in. */
export interface Answer {
  readonly to: RegExp;
  readonly method?: 'GET' | 'POST';
  readonly reply: (route: Route) => Promise<void>;
}

/** A state of a screen: where it is, what the service says differently, and what is done there. */
export interface Scene<W extends string = Who> {
  readonly at: (addresses: Addresses) => string;
  readonly who?: W;
  readonly answers?: readonly Answer[];
  readonly then?: (page: Page) => Promise<void>;
}

export interface State<W extends string = Who> {
  readonly name: string;
  readonly who: W;
  readonly show: (page: Page, addresses: Addresses) => Promise<void>;
}

/** Every scene under its name. */
export const statesOf = (scenes: Readonly<Record<string, Scene>>): readonly State[] => statesFor('anybody', scenes);

/** The same, for whoever `usual` is where a scene says nothing else. */
export const statesFor = <W extends string>(
  usual: NoInfer<W>,
  scenes: Readonly<Record<string, Scene<W>>>,
): readonly State<W>[] =>
  Object.entries(scenes).map(([name, scene]) => ({
    name,
    who: scene.who ?? usual,
    show: (page, addresses) => show(scene, page, addresses),
  }));

async function show({ at, answers = [], then }: Scene<string>, page: Page, addresses: Addresses): Promise<void> {
  // Away from the state before this one while its answers still stand: a second try of its ballot would reach the service.
  await page.goto('/api/health');
  watch(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // What that state left in the tab; without it every ballot begins with nothing chosen.
  await page.evaluate(() => sessionStorage.clear());
  for (const answer of [noDraft, ...answers]) await listen(page, answer);
  open.get(page)!.clear();
  await page.goto(at(addresses));
  await page.locator('main h1').first().waitFor();
  await settled(page);
  await then?.(page);
  await settled(page);
}

const listen = (page: Page, { to, method = 'GET', reply }: Answer) =>
  page.route(to, (route) => (route.request().method() === method ? reply(route) : route.fallback()));

/** Nothing is chosen because it was chosen on another phone. */
const noDraft: Answer = { to: /\/ballot-drafts\//, reply: (route) => route.fulfill({ json: { marks: {} } }) };

/** Questions of each page that have no answer yet. */
const open = new WeakMap<Page, Set<object>>();

/** From now on it is known what the page has asked and not been answered. */
export function watch(page: Page): void {
  if (open.has(page)) return;
  const asked = new Set<object>();
  open.set(page, asked);
  const answered = (request: object) => void asked.delete(request);
  page.on('request', (request) => void asked.add(request));
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  // Nobody reads what a refusal brings along, and the browser does not end what nobody reads.
  page.on('response', (response) => void (response.ok() || answered(response.request())));
}

const QUIET_MS = 60;
const PATIENCE_MS = 1_500;

/** Everything that was asked for has come, for a moment; one that is never answered is not waited for. */
export async function settled(page: Page, patienceMs = PATIENCE_MS): Promise<void> {
  const until = performance.now() + patienceMs;
  for (let quiet = 0; quiet < QUIET_MS && performance.now() < until; quiet += 20) {
    if (open.get(page)!.size > 0) quiet = 0;
    await page.waitForTimeout(20);
  }
}

type Json = Record<string, unknown>;

/** What the service says, with something else in it. */
export const changed = (to: RegExp, over: (said: Json) => object): Answer => ({
  to,
  reply: async (route) => {
    const response = await route.fetch();
    const said = (await response.json()) as Json;
    await route.fulfill({ response, json: { ...said, ...over(said) } });
  },
});
/** Something that the service did not say at all. */
export const said = (to: RegExp, json: object, method: Answer['method'] = 'GET'): Answer => ({
  ...{ to, method },
  reply: (route) => route.fulfill({ json }),
});
/** A refusal in the service's own words. */
export const refused = (to: RegExp, problem: Problem, extra: Extra = {}, method: Answer['method'] = 'GET'): Answer => ({
  ...{ to, method },
  reply: (route) =>
    route.fulfill({
      ...{ status: problem.status, contentType: 'application/problem+json' },
      json: problemDocument(problem, '3f9c', extra),
    }),
});
export const lost = (to: RegExp, method: Answer['method'] = 'GET'): Answer => ({
  ...{ to, method },
  reply: (route) => route.abort('internetdisconnected'),
});
/** A question that nobody answers. */
export const unanswered = (to: RegExp, method: Answer['method'] = 'GET'): Answer => ({
  ...{ to, method },
  reply: () => new Promise(() => undefined),
});

export const ASSEMBLY = /\/assemblies\/[0-9a-f]{16}$/;
export const assembly = (over: (said: Json) => object): Answer => changed(ASSEMBLY, over);
export const of = (part: string): RegExp => new RegExp(`/assemblies/[0-9a-f]{16}/${part}$`);

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** With the complaint that follows. */
export const complains = (page: Page) =>
  page.locator('[role=alert]:visible, .field-error:visible').filter({ hasText: /\S/ }).first().waitFor();
export const unfold = async (page: Page): Promise<void> => {
  const summaries = page.locator('main summary');
  await summaries.first().waitFor();
  for (const summary of await summaries.all()) await summary.click();
};
