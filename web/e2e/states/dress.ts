import type { Page } from 'playwright-core';
import { en } from '../../i18n/en.ts';
import { chinese as zh } from '../../i18n/zh-CN.pages.ts';

/** How a state may look: language, version, colours. */
export interface Dress {
  readonly language: 'zh' | 'en';
  readonly version: 'standard' | 'elder';
  readonly colours: 'light' | 'dark';
}

export const BASE: Dress = { language: 'zh', version: 'standard', colours: 'light' };

export const DRESSES: readonly Dress[] = (['zh', 'en'] as const).flatMap((language) =>
  (['standard', 'elder'] as const).flatMap((version) =>
    (['light', 'dark'] as const).map((colours) => ({ language, version, colours })),
  ),
);

export const dressName = ({ language, version, colours }: Dress): string => `${language} ${version} ${colours}`;

const elderSwitch = (page: Page) => page.locator('header button[aria-pressed]');

/** Changes the dress where the page stands, with the page's own switches: what was entered and complained of stays. */
export async function putOn(page: Page, { language, version, colours }: Dress): Promise<void> {
  await page.emulateMedia({ colorScheme: colours });
  const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
  if (isEnglish !== (language === 'en')) {
    await page.getByRole('button', { name: isEnglish ? '中文' : 'English', exact: true }).click();
    const words = language === 'en' ? en : zh;
    await page.getByRole('button', { name: words['app.elder'], exact: true }).waitFor();
  }
  const isElder = (await elderSwitch(page).getAttribute('aria-pressed')) === 'true';
  if (isElder !== (version === 'elder')) await elderSwitch(page).click();
}
