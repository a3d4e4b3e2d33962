import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { CHOICES, OPEN_VOTE, OWNER } from './people.ts';
import { signIn } from './sign-in.ts';
import { fact, PHONE, visit, type Visit } from './visit.ts';

describe('without a network', () => {
  let owner: Visit;
  let page: Page;
  let address = '';
  beforeAll(async () => {
    owner = await visit(PHONE, { serviceWorkers: 'allow' });
    page = owner.page;
    await page.goto('/e/fenglin');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.getByRole('link', { name: OPEN_VOTE }).click();
    await page.getByRole('heading', { name: zh['assembly.motions'] }).waitFor();
    address = new URL(page.url()).pathname;
    // Controlled from here on: what is read now is kept.
    await page.reload();
    await page.getByRole('heading', { name: zh['assembly.motions'] }).waitFor();
    await page.goto(`/sign-in?${new URLSearchParams({ next: `${address}/receipt` }).toString()}`);
    await signIn(page, OWNER);
    await page.locator('.code').first().waitFor();
    await owner.page.context().setOffline(true);
  });
  afterAll(() => owner?.close());

  fact('the notice and one’s own receipts still open, and the page says that it is offline', async () => {
    await page.goto(address);
    await page.getByRole('heading', { name: zh['assembly.motions'] }).waitFor();
    await page.getByRole('status').filter({ hasText: zh['app.offline'] }).waitFor();
    await page.goto(`${address}/receipt`);
    await page.locator('.code').first().waitFor();
    const text = await page.getByRole('main').innerText();
    for (const choice of CHOICES) expect(text).not.toContain(choice);
  });

  fact('no ballot is shown as if it could be cast', async () => {
    await page.goto(`${address}/vote`);
    await page.getByRole('status').filter({ hasText: zh['app.offline'] }).waitFor();
    await page.getByRole('button', { name: zh['app.retry'] }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await page.getByRole('button', { name: zh['vote.submit'] }).count()).toBe(0);
  });

  fact(
    'what the browser keeps is the app and what is public: no ballot, no session, nothing about a person',
    async () => {
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const urls = await Promise.all(
          names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
        );
        return urls.flat().map((url) => new URL(url).pathname);
      });
      expect(kept).toContain(`/api${address.replace('/e/', '/estates/').replace('/a/', '/assemblies/')}`);
      const answers = kept.filter((path) => path.startsWith('/api/') || path.startsWith('/log/'));
      expect(answers.filter((path) => /ballot|me$|session|receipts|entries|demo/.test(path))).toEqual([]);
    },
  );

  fact('once the network is back the page is the service’s again', async () => {
    await page.context().setOffline(false);
    await page.goto(address);
    await page.getByRole('heading', { name: zh['assembly.motions'] }).waitFor();
    expect(await page.getByText(zh['app.offline']).count()).toBe(0);
  });
});
