import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';

/** On the page that asks who one is: the person of the demonstration with this name, and the code that it shows. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name} · `) }).click();
  await page.getByRole('button', { name: zh['signIn.send'], exact: true }).click();
  await page.getByRole('button', { name: zh['signIn.showCode'] }).click();
  await codeIsThere(page);
  await page.getByRole('button', { name: zh['signIn.submit'], exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** The code has been read from the messages and stands in its field. */
export async function codeIsThere(page: Page): Promise<void> {
  while (!/^\d{6}$/.test(await page.getByLabel(zh['signIn.code']).inputValue())) await sleep(20);
}

/** At a desk: straight to the sign-in of the staff. */
export async function signInStaff(page: Page, name: string, next = '/desk'): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ as: 'staff', next }).toString()}`);
  await signIn(page, name);
}
