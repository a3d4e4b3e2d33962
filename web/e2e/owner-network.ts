import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished } from 'vitest';
import type { Owner } from '../../server/demo/players/owner.ts';
import type { AssemblyPath } from '../../server/demo/players/staff.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { answerOnServer, ballotsOf, signInBehind, silentOwners } from './as-owner.ts';
import { lookAsOwner } from './look.ts';
import { http, openVote, pathOf } from './staff.ts';
import { fact, PHONE, theProduct, visit, type Visit } from './visit.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).first().waitFor();
const codeOn = (page: Page) => page.locator('.code').first().innerText();
const BALLOTS = '**/ballots';

/** Never twice, never lost: the network is cut where it hurts, and the log is asked afterwards. */
describe('an owner whose network fails', () => {
  let log: AssemblyPath;
  let silent: AsyncGenerator<Owner>;
  beforeAll(async () => {
    log = await openVote();
    silent = silentOwners(http(), log, '8');
  });

  /** Somebody with every answer given, before the page of answers. */
  async function atReview(): Promise<{ owner: Owner; phone: Visit; page: Page }> {
    const { value: owner } = (await silent.next()) as { value: Owner };
    await answerOnServer(http(), log, owner, 'for');
    const phone = await visit(PHONE);
    onTestFinished(async () => {
      await phone.close();
      expect(phone.faults).toEqual([]);
    });
    await signInBehind(phone.page, http(), theProduct().base, log.estate, owner.facts);
    await openReview(phone.page);
    return { owner, phone, page: phone.page };
  }

  async function openReview(page: Page): Promise<void> {
    await page.goto(`${pathOf(log)}/vote?step=review`);
    await heading(page, zh['vote.review']);
  }

  async function submit(page: Page): Promise<void> {
    await page.getByLabel(zh['vote.mine']).check();
    await press(page, zh['vote.submit']);
  }

  async function hasOneBallot(owner: Owner, page: Page): Promise<void> {
    await page.getByText(zh['receipt.verified']).waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    const ballots = await ballotsOf(http(), log, owner);
    expect(ballots.map(({ status }) => status)).toEqual(['effective']);
    expect((await codeOn(page)).replace(/\W/g, '')).toBe(ballots[0]!.code);
  }

  fact('10b-6: taps five times while the reply is lost: the same ballot again, one receipt', async () => {
    const { owner, page } = await atReview();
    const bodies: (string | null)[] = [];
    await page.route(BALLOTS, async (route) => {
      bodies.push(route.request().postData());
      const response = await route.fetch();
      if (bodies.length === 1) await route.abort('connectionreset');
      else await route.fulfill({ response });
    });
    await page.getByLabel(zh['vote.mine']).check();
    const button = page.getByRole('button', { name: zh['vote.submit'], exact: true });
    await button.evaluate((element: HTMLButtonElement) => {
      for (let tap = 0; tap < 5; tap++) element.click();
    });
    await hasOneBallot(owner, page);
    expect(bodies).toHaveLength(2);
    expect(new Set(bodies).size).toBe(1);
  });

  fact(
    'answers the same ballot in two tabs: the second is led to the receipt of the first and is told so',
    async () => {
      const { owner, phone, page } = await atReview();
      const tab = await phone.tab();
      await openReview(tab);
      await submit(page);
      await hasOneBallot(owner, page);
      await submit(tab);
      await tab.getByText(zh['receipt.before']).waitFor();
      await hasOneBallot(owner, tab);
      await lookAsOwner(tab, 'receipt-of-another-tab');
    },
  );

  fact(
    'loses the page before the reply comes: opened again, the phone has the receipt and no second ballot',
    async () => {
      const { owner, phone, page } = await atReview();
      const taken = new Promise<void>((resolve) => {
        void page.route(BALLOTS, async (route) => {
          await route.fetch();
          // The reply never comes.
          resolve();
        });
      });
      await submit(page);
      await taken;
      await page.close();
      const reopened = await phone.tab();
      await reopened.goto(`${pathOf(log)}/vote`);
      await reopened.getByText(/您已于.*提交过表决/).waitFor();
      await reopened.getByRole('link', { name: zh['assembly.receipts'] }).click();
      await hasOneBallot(owner, reopened);
    },
  );

  fact('loses network and page at once: nothing was recorded, and the answers wait for another try', async () => {
    const { owner, phone, page } = await atReview();
    const cut = (route: Route) => route.abort('internetdisconnected');
    await page.route('**/api/**', cut);
    await submit(page);
    await page.getByText(zh['vote.retrying']).waitFor();
    await page.close();
    expect(await ballotsOf(http(), log, owner)).toEqual([]);
    const reopened = await phone.tab();
    await openReview(reopened);
    await submit(reopened);
    await hasOneBallot(owner, reopened);
  });
});
