import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import { en } from '../i18n/en.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { focusIsSeen, tabTo } from './keyboard.ts';
import { barriers, lookAsOwner } from './look.ts';
import { CO_OWNER, OPEN_VOTE, OWNER_OF_THREE } from './people.ts';
import { codeIsThere, signIn } from './sign-in.ts';
import { fact, PHONE, visit, type Visit } from './visit.ts';

/** A visit for one test, which fails on what went wrong unseen. */
async function newVisit(over: Parameters<typeof visit>[1] = {}): Promise<Visit> {
  const made = await visit(PHONE, over);
  onTestFinished(async () => {
    await made.close();
    expect(made.faults).toEqual([]);
  });
  return made;
}

async function openNotice(page: Page): Promise<void> {
  await page.goto('/e/fenglin');
  await page.getByRole('link', { name: OPEN_VOTE }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** From the units to the page of answers, "for" everywhere. */
async function answerAll(page: Page, motions: number): Promise<void> {
  await press(page, zh['vote.begin']);
  for (let n = 1; n <= motions; n++) {
    await page.getByText(position(n, motions)).waitFor();
    await page.getByRole('radio', { name: zh['mark.for'] }).check();
    await press(page, zh['vote.next']);
  }
}

const position = (n: number, of: number) => zh['vote.position'].replace('{n}', String(n)).replace('{of}', String(of));

describe('the ways to vote', () => {
  fact('an owner votes with the keyboard alone and always sees where the focus is', async () => {
    const { page } = await newVisit();
    const use = async (name: string, key: 'Enter' | 'Space' = 'Enter') => {
      await tabTo(page, name);
      expect(await focusIsSeen(page), `the focus on ${name}`).toBe(true);
      await page.keyboard.press(key);
    };
    await openNotice(page);
    await use(zh['assembly.start']);
    await page.getByRole('button', { name: new RegExp(OWNER_OF_THREE) }).waitFor();
    await use(OWNER_OF_THREE, 'Space');
    await use(zh['signIn.send']);
    await page.getByRole('button', { name: zh['signIn.showCode'] }).waitFor();
    await use(zh['signIn.showCode'], 'Space');
    await codeIsThere(page);
    await page.keyboard.press('Shift+Tab');
    await use(zh['signIn.submit']);
    await page.getByRole('heading', { name: zh['vote.unitsTitle'] }).waitFor();
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(3);
    await use(zh['vote.begin']);
    for (const n of [1, 2]) {
      await page.getByText(position(n, 2)).waitFor();
      await use(zh['mark.for'], 'Space');
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: zh['mark.against'] }).isChecked()).toBe(true);
      await use(zh['vote.next']);
    }
    await page.getByRole('heading', { name: zh['vote.review'] }).waitFor();
    await use(zh['vote.mine'], 'Space');
    await use(zh['vote.submit']);
    await page.getByText(zh['receipt.verified']).waitFor();
  });

  fact('a reply that is lost on the way is asked for again: the same ballot, one receipt', async () => {
    const { page } = await newVisit();
    await openNotice(page);
    await page.getByRole('link', { name: zh['assembly.start'] }).click();
    await signIn(page, CO_OWNER);
    await page.getByText(/位共有人，只计 1 票/).waitFor();
    await answerAll(page, 3);
    const bodies: (string | null)[] = [];
    await page.route('**/ballots', async (route) => {
      bodies.push(route.request().postData());
      const reply = await route.fetch();
      if (bodies.length === 1) await route.abort('connectionreset');
      else await route.fulfill({ response: reply });
    });
    await page.getByLabel(zh['vote.mine']).check();
    await press(page, zh['vote.submit']);
    await page.getByText(zh['receipt.verified']).waitFor();
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toBe(bodies[0]);
    expect(await page.getByRole('article').count()).toBe(1);
  });

  fact(
    'the switch to English changes every page and is remembered; the notice itself stays marked as Chinese',
    async () => {
      const { page } = await newVisit();
      await openNotice(page);
      await press(page, 'English');
      await page.getByRole('heading', { name: en['assembly.motions'] }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      for (const heading of await page.getByRole('heading', { level: 3 }).all())
        expect(await heading.getAttribute('lang')).toBe('zh-CN');
      await lookAsOwner(page, 'notice-en');
      await page.getByRole('link', { name: en['assembly.progress'] }).click();
      await page.getByRole('heading', { name: en['progress.title'] }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: en['progress.title'] }).waitFor();
      await lookAsOwner(page, 'progress-en');
      await press(page, '中文');
      await page.getByRole('heading', { name: zh['progress.title'] }).waitFor();
    },
  );

  fact('长辈版 enlarges every page by a third, still fits the narrowest phone, and is remembered', async () => {
    const { page } = await newVisit();
    await openNotice(page);
    const sizeOfText = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    const before = await sizeOfText();
    await press(page, zh['app.elder']);
    expect(await sizeOfText()).toBeGreaterThanOrEqual(before * 1.3);
    await lookAsOwner(page, 'notice-elder');
    await page.getByRole('link', { name: zh['assembly.progress'] }).click();
    await page.getByRole('heading', { name: zh['progress.title'] }).waitFor();
    await page.reload();
    expect(await sizeOfText()).toBeGreaterThanOrEqual(before * 1.3);
    await lookAsOwner(page, 'progress-elder');
  });

  fact('in dark colours the pages keep their contrast', async () => {
    const { page } = await newVisit({ colorScheme: 'dark' });
    await openNotice(page);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe('rgb(255, 255, 255)');
    expect(await barriers(page)).toEqual([]);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: new RegExp(CO_OWNER) }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});
