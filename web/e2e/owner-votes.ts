import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { checkZh } from '../check/check.zh-CN.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { look, lookAsOwner } from './look.ts';
import { CHOICES, ESTATE, OPEN_VOTE, OWNER } from './people.ts';
import { signIn } from './sign-in.ts';
import { fact, PHONE, visit, type Visit } from './visit.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();
const position = (n: number) => zh['vote.position'].replace('{n}', String(n)).replace('{of}', '3');
const mainText = (page: Page) => page.getByRole('main').innerText();

/** One owner, from the link in the notice to the receipt; the tests follow each other as her steps do. */
describe('an owner with a phone of 360 × 640', () => {
  let owner: Visit;
  let page: Page;
  let sent = 0;
  let receipt = '';
  let picture: Buffer;
  beforeAll(async () => {
    owner = await visit(PHONE);
    page = owner.page;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/ballots')) sent += 1;
    });
  });
  afterAll(() => owner?.close());
  afterEach(() => expect(owner.faults).toEqual([]));

  fact('finds the open vote from the first page and reads the notice without signing in', async () => {
    await page.goto('/');
    await heading(page, zh['home.title']);
    await page.getByRole('link', { name: ESTATE }).waitFor();
    await lookAsOwner(page, 'home');
    await page.getByRole('link', { name: ESTATE }).click();
    await page.getByRole('link', { name: OPEN_VOTE }).waitFor();
    await lookAsOwner(page, 'estate');
    await page.getByRole('link', { name: OPEN_VOTE }).click();
    await heading(page, zh['assembly.motions']);
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toHaveLength(3);
    await lookAsOwner(page, 'notice');
  });

  fact('signs in with the code that the demonstration shows and comes to her ballot', async () => {
    await page.getByRole('link', { name: zh['assembly.start'] }).click();
    await heading(page, zh['signIn.title']);
    await page.getByRole('button', { name: new RegExp(OWNER) }).waitFor();
    await lookAsOwner(page, 'sign-in');
    await signIn(page, OWNER);
    await heading(page, zh['vote.unitsTitle']);
    expect(new URL(page.url()).pathname).toMatch(/\/vote$/);
    await lookAsOwner(page, 'vote-units');
  });

  fact('gets one motion a page on which nothing is chosen, and does not get on without a choice', async () => {
    await press(page, zh['vote.begin']);
    await page.getByText(position(1)).waitFor();
    expect(await page.getByRole('radio').count()).toBe(3);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await press(page, zh['vote.next']);
    await page.getByRole('alert').filter({ hasText: zh['vote.pick'] }).waitFor();
    await page.getByText(position(1)).waitFor();
    await lookAsOwner(page, 'vote-motion-missing');
    await page.getByRole('radio', { name: zh['mark.for'] }).check();
    await lookAsOwner(page, 'vote-motion');
    await press(page, zh['vote.next']);
  });

  fact('finds each further motion without a choice and her earlier answers when she goes back', async () => {
    for (const [n, choice] of [
      [2, zh['mark.against']],
      [3, zh['mark.abstain']],
    ] as const) {
      await page.getByText(position(n)).waitFor();
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
      await page.getByRole('radio', { name: choice }).check();
      await press(page, zh['vote.next']);
    }
    await heading(page, zh['vote.review']);
    await page.goBack();
    await page.getByText(position(3)).waitFor();
    expect(await page.getByRole('radio', { name: zh['mark.abstain'] }).isChecked()).toBe(true);
    await press(page, zh['vote.next']);
  });

  fact(
    'sees all answers together, changes one, and sends nothing before she has said that it is her will',
    async () => {
      await heading(page, zh['vote.review']);
      for (const choice of CHOICES) expect(await mainText(page)).toContain(choice);
      await page.getByRole('button', { name: zh['vote.change'] }).last().click();
      await page.getByText(position(3)).waitFor();
      await page.getByRole('radio', { name: zh['mark.for'] }).check();
      await press(page, zh['vote.next']);
      await heading(page, zh['vote.review']);
      expect(await mainText(page)).not.toContain(zh['mark.abstain']);
      await press(page, zh['vote.submit']);
      await page.getByRole('alert').filter({ hasText: zh['vote.mineMissing'] }).waitFor();
      await lookAsOwner(page, 'vote-review');
      expect(sent).toBe(0);
    },
  );

  fact('gets a receipt that shows no choice and that her own device has checked', async () => {
    await page.getByLabel(zh['vote.mine']).check();
    await press(page, zh['vote.submit']);
    await heading(page, zh['receipt.title']);
    await page.getByText(zh['receipt.verified']).waitFor();
    expect(sent).toBe(1);
    await page.getByText(zh['receipt.full']).click();
    const text = await mainText(page);
    for (const choice of CHOICES) expect(text).not.toContain(choice);
    receipt = await page.locator('pre').innerText();
    expect(receipt.length).toBeGreaterThan(200);
    await page.getByText(zh['receipt.full']).click();
    await lookAsOwner(page, 'receipt');
  });

  fact('leaves no choice in the storage of the browser once the receipt has verified', async () => {
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).toContain('yijue');
    expect(kept).not.toMatch(/"m1"|for|against|salt|marks/);
  });

  fact('sees the same receipt again after a reload', async () => {
    const code = await page.locator('.code').first().innerText();
    await page.reload();
    await page.getByText(zh['receipt.verified']).waitFor();
    expect(await page.locator('.code').first().innerText()).toBe(code);
  });

  fact('keeps the receipt as a picture', async () => {
    await press(page, zh['receipt.picture']);
    const shown = page.locator('figure img[src^="data:image/png"]');
    picture = Buffer.from((await shown.getAttribute('src'))!.replace(/^.*,/, ''), 'base64');
  });

  fact('is not led to an unsent ballot by Back, and sends nothing twice', async () => {
    await page.goBack();
    await page.waitForLoadState();
    await expect.poll(() => mainText(page)).toMatch(/已于|已提交/);
    expect(await page.getByRole('button', { name: zh['vote.submit'] }).count()).toBe(0);
    expect(sent).toBe(1);
    await page.goForward();
    await heading(page, zh['receipt.title']);
    expect(sent).toBe(1);
  });

  fact('sees in a second tab that she has voted, and that a change replaces it', async () => {
    const tab = await owner.tab();
    await tab.goto(new URL(page.url()).pathname.replace(/receipt$/, 'vote'));
    await tab.getByText(/您已于.*提交过表决/).waitFor();
    await tab.getByText(zh['vote.replaces']).waitFor();
    await lookAsOwner(tab, 'vote-already');
    await tab.close();
  });

  fact('checks picture and whole receipt on the check page, and one changed character is noticed', async () => {
    await page.goto(new URL(page.url()).pathname.replace(/receipt$/, 'check'));
    // The square in the picture, read by the page itself where the browser has no reader.
    await page.locator('input[type=file]').setInputFiles({ name: '回执.png', mimeType: 'image/png', buffer: picture });
    await page.getByText(checkZh['check.included'], { exact: true }).waitFor();
    expect(await page.getByLabel(checkZh['check.input']).inputValue()).toMatch(/^https?:.*#[0-9A-Z]{8}$/);
    await page.getByLabel(checkZh['check.input']).fill(receipt);
    await press(page, checkZh['check.submit']);
    await page.getByText(checkZh['check.included'], { exact: true }).waitFor();
    await page.getByText(checkZh['check.trust.served']).waitFor();
    await lookAsOwner(page, 'check-included');
    for (const choice of CHOICES) expect(await mainText(page)).not.toContain(choice);
    await page.getByLabel(checkZh['check.input']).fill(withOneByteChanged(receipt));
    await press(page, checkZh['check.submit']);
    await page.getByText(checkZh['check.bad'], { exact: true }).waitFor();
    await lookAsOwner(page, 'check-bad');
  });

  fact('sees how many have taken part and no choice of anybody', async () => {
    await page.goto(new URL(page.url()).pathname.replace(/check$/, 'progress'));
    await page
      .getByText(/已参加 [\d,]+ 人/)
      .first()
      .waitFor();
    // The questions themselves begin with 是否同意.
    const said = (await mainText(page)).replaceAll('是否同意', '');
    for (const choice of CHOICES) expect(said).not.toContain(choice);
    await lookAsOwner(page, 'progress');
  });

  fact('finds her own rooms in the roll, and no name', async () => {
    await page.goto(new URL(page.url()).pathname.replace(/progress$/, 'roll'));
    await page.getByLabel(zh['roll.search']).waitFor();
    await look(page, 'roll');
    expect(await mainText(page)).not.toContain(OWNER);
  });
});

/** The last letter of the proof is left alone: its low bits mean nothing in Base64. */
function withOneByteChanged(receipt: string): string {
  const at = Math.floor(receipt.length / 2);
  const other = receipt[at] === 'A' ? 'B' : 'A';
  return receipt.slice(0, at) + other + receipt.slice(at + 1);
}
