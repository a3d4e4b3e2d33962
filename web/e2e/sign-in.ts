import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { zh } from '../i18n/zh-CN.ts';

/** On the page that asks who one is: the person of the demonstration with this name, and the code that it shows. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name} · `) }).click();
  await page.getByRole('button', { name: zh['signIn.send'], exact: true }).click();
  await page.getByRole('button', { name: zh['signIn.showCode'] }).click();
  await expect.poll(() => page.getByLabel(zh['signIn.code']).inputValue()).toMatch(/^\d{6}$/);
  await page.getByRole('button', { name: zh['signIn.submit'], exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** At a desk: straight to the sign-in of the staff. */
export async function signInStaff(page: Page, name: string, next = '/desk'): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ as: 'staff', next }).toString()}`);
  await signIn(page, name);
}
