import type { Page } from 'playwright-core';
import { chinese as zh } from '../../i18n/zh-CN.pages.ts';
import { changed, of, press, type Addresses, type Answer } from './scene.ts';

export const who = 'owner';
export const at = ({ open }: Addresses) => `${open}/vote`;
export const TERMS = of('ballot');
export const BALLOTS = of('ballots');

export interface Voter {
  readonly voter: string;
  readonly person: string;
  readonly units: readonly object[];
  readonly status: object;
  readonly motions: readonly string[];
}
export const voters = (over: (voter: Voter) => readonly object[]): Answer =>
  changed(TERMS, (terms) => ({ voters: over((terms['voters'] as readonly Voter[])[0]!) }));
export const voter = (over: (voter: Voter) => object): Answer => voters((own) => [{ ...own, ...over(own) }]);

export const power = { withinLimit: true, until: null };

export async function toMotion(page: Page): Promise<void> {
  await press(page, zh['vote.begin']);
  await page.getByRole('radio').first().waitFor();
}
export async function toReview(page: Page): Promise<void> {
  await toMotion(page);
  while (!(await page.getByLabel(zh['vote.mine']).isVisible())) {
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('radio', { name: zh['mark.abstain'] }).check();
    await press(page, zh['vote.next']);
    await page.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before);
  }
}
/** Nothing is recorded: what would be is answered on its way. */
export async function submit(page: Page): Promise<void> {
  await toReview(page);
  await page.getByLabel(zh['vote.mine']).check();
  await press(page, zh['vote.submit']);
}
