import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { secondCodeZh } from '../second-code/second-code.zh-CN.ts';

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** The page's first heading says this. */
export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();

export type Answer = (page: Page, question: string) => Promise<void>;

/** The same mark to every question, whatever its kind: each candidate gets it, too. */
export const mark =
  (label: string): Answer =>
  async (page) => {
    // What can be unfolded beside a question is a group, too.
    for (const group of await page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .all())
      await group.getByRole('radio', { name: label, exact: true }).check();
  };

/** From the page of one's units to the page of answers, one motion after the other. */
export async function answerAll(page: Page, motions: number, answer: Answer, begin = zh['vote.begin']): Promise<void> {
  await press(page, begin);
  for (let n = 1; n <= motions; n++) {
    const position = zh['vote.position'].replace('{n}', String(n)).replace('{of}', String(motions));
    await page.getByText(position, { exact: true }).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await answer(page, await page.getByRole('heading', { level: 1 }).innerText());
    await press(page, zh['vote.next']);
  }
  await heading(page, zh['vote.review']);
}

/** Says that it is one's own will, sends the ballot, and has the receipt checked by the device. */
export async function submit(page: Page): Promise<string> {
  await page.getByLabel(zh['vote.mine']).check();
  await press(page, zh['vote.submit']);
  return receiptOn(page);
}

/** The same for somebody else's ballot, which wants one more code first. */
export async function submitWithCode(page: Page, look: (page: Page) => Promise<void>): Promise<string> {
  await page.getByLabel(zh['vote.mine']).check();
  await press(page, zh['vote.submit']);
  await heading(page, secondCodeZh['code.title']);
  await press(page, secondCodeZh['code.demo']);
  await look(page);
  await press(page, secondCodeZh['code.submit']);
  return receiptOn(page);
}

async function receiptOn(page: Page): Promise<string> {
  await heading(page, zh['receipt.title']);
  await page.getByText(zh['receipt.verified']).first().waitFor();
  return (await page.locator('.code').first().innerText()).replace(/\W/g, '');
}
