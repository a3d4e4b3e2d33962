import type { Page } from 'playwright-core';
import { chinese as zh } from '../../i18n/zh-CN.pages.ts';
import { CERTIFIED_VOTE, ONLOOKER, OPEN_VOTE, RECEIPT_HOLDER } from '../people.ts';
import { signIn } from '../sign-in.ts';
import type { Addresses, Who } from './scene.ts';

/** The phones on which the states are shown. */
export interface Guests {
  readonly pages: Readonly<Record<Who, Page>>;
  readonly addresses: Addresses;
}

/** The machine may be small and busy. */
const PATIENT = { timeout: 60_000 };

/** Signs in who has to be; whoever should have voted and has not does so now. */
export async function invite(newPage: () => Promise<Page>): Promise<Guests> {
  const pages = { anybody: await newPage(), owner: await newPage(), voter: await newPage() };
  const addresses = {
    open: await pathOf(pages.anybody, OPEN_VOTE),
    decided: await pathOf(pages.anybody, CERTIFIED_VOTE),
  };
  await enter(pages.owner, ONLOOKER, `${addresses.open}/vote`);
  await enter(pages.voter, RECEIPT_HOLDER, `${addresses.open}/vote`);
  await vote(pages.voter);
  return { pages, addresses };
}

async function pathOf(page: Page, title: string): Promise<string> {
  await page.goto('/e/fenglin');
  return (await page.getByRole('link', { name: title }).first().getAttribute('href'))!;
}

async function enter(page: Page, name: string, next: string): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ next }).toString()}`);
  await signIn(page, name);
  await page.getByRole('heading', { level: 1, name: zh['vote.unitsTitle'] }).waitFor(PATIENT);
}

async function vote(page: Page): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const press = (name: string) => button(name).click();
  // Whoever has used up the one change that the rules allow is led to her receipts only.
  const hasVoted = button(zh['vote.changeBallot']).or(page.getByRole('link', { name: zh['assembly.receipts'] }));
  await button(zh['vote.begin']).or(hasVoted).first().waitFor(PATIENT);
  if (await hasVoted.first().isVisible()) return;
  await press(zh['vote.begin']);
  while (!(await page.getByLabel(zh['vote.mine']).isVisible())) {
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('radio', { name: zh['mark.abstain'] }).check();
    await press(zh['vote.next']);
    await page.waitForFunction((text) => document.querySelector('h1')?.innerText !== text, before);
  }
  await page.getByLabel(zh['vote.mine']).check();
  await press(zh['vote.submit']);
  await page.getByText(zh['receipt.verified']).waitFor(PATIENT);
}
