import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { en } from '../i18n/en.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { barriers, cutOff, sticksOut } from './look.ts';
import { OWNER_OF_THREE } from './people.ts';
import { signIn } from './sign-in.ts';
import { findAddresses, STATES, type Addresses } from './states.ts';
import { fact, NARROW, PHONE, visit, type Visit } from './visit.ts';

/** Both languages, both versions, light and dark; each state is opened once and switched in place. */
describe('no barrier in any language, version or colours, and nothing lost at twice the size on the narrowest phone', () => {
  let addresses: Addresses;
  const visits = new Map<'anybody' | 'owner', Visit>();
  beforeAll(async () => {
    visits.set('anybody', await visit(PHONE));
    visits.set('owner', await visit(PHONE));
    addresses = await findAddresses(visits.get('anybody')!.page);
    const { page } = visits.get('owner')!;
    await page.goto(`/sign-in?${new URLSearchParams({ next: `${addresses.open}/vote` }).toString()}`);
    await signIn(page, OWNER_OF_THREE);
  });
  afterAll(() => Promise.all([...visits.values()].map(({ close }) => close())));

  for (const { name, who, show } of STATES)
    fact(name, async () => {
      const { page } = visits.get(who)!;
      await show(page, addresses);
      await inEveryDress(page, name);
    });
});

async function inEveryDress(page: Page, name: string): Promise<void> {
  for (const language of [zh, en]) {
    for (const version of ['standard', 'elder']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const dress = `${name}, ${language['app.elder']}, ${version}, ${colorScheme}`;
        expect.soft(await barriers(page), dress).toEqual([]);
      }
      await fitsTwiceTheSize(page, `${name}, ${language['app.elder']}, ${version}`);
      await page.getByRole('button', { name: language['app.elder'], exact: true }).click();
    }
    await page.getByRole('button', { name: language === zh ? 'English' : '中文', exact: true }).click();
  }
}

/** Text at 200 % at 320 px: nothing to scroll sideways for but tables of figures (WCAG 1.4.10 exempts them), nothing cut off. */
async function fitsTwiceTheSize(page: Page, where: string): Promise<void> {
  const scale = (size: string) => page.evaluate((to) => void (document.documentElement.style.fontSize = to), size);
  await page.setViewportSize(NARROW);
  await scale('200%');
  const beyond = (await sticksOut(page)).filter((html) => !/^<(table|caption|thead|tbody|tr|th|td|dd|dl)\b/.test(html));
  expect.soft(beyond, `${where} at 320 px scrolls sideways at 200 %`).toEqual([]);
  expect.soft(await cutOff(page), `${where} cuts text off at 200 %`).toEqual([]);
  await scale('');
  await page.setViewportSize(PHONE);
}
