import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { moveClockBy } from '../../server/demo/demo-clock.ts';
import type { Owner, OwnerFacts } from '../../server/demo/players/owner.ts';
import { answerOnServer, silentOwners } from './as-owner.ts';
import { lookAsOwner } from './look.ts';
import { CHOICES, OPEN_VOTE, OWNER } from './people.ts';
import { http, openVote } from './staff.ts';
import { fact, NARROW, PHONE, theProduct, visit, type Visit } from './visit.ts';

const asked = async <T>(path: string): Promise<T> => (await (await fetch(`${theProduct().base}${path}`)).json()) as T;

/** Messages to one phone, newest first. */
const messagesTo = (phone: string) => asked<{ text: string }[]>(`/api/demo/outbox?to=${encodeURIComponent(phone)}`);

async function lastCode(phone: string): Promise<string> {
  const code = (await messagesTo(phone)).map(({ text }) => /\d{6}/.exec(text)?.[0]).find(Boolean);
  if (!code) throw new Error('no code was sent');
  return code;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const mainText = (page: Page) => page.getByRole('main').innerText();

/** Signs in on the page that asks who one is. */
async function signInPlain(page: Page, { name, idNo, phone }: OwnerFacts): Promise<void> {
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('证件号码').fill(idNo);
  await page.getByLabel('手机号码').fill(phone);
  await press(page, '同意并发送验证码');
  await heading(page, '输入短信验证码');
  await page.getByLabel('验证码（6位数字）').fill(await lastCode(phone));
  await press(page, '登录');
  await heading(page, '您的房屋');
}

async function factsOf(owner: string): Promise<OwnerFacts> {
  const { owners } = await asked<{ owners: OwnerFacts[] }>('/api/demo/accounts');
  const found = owners.find(({ name }) => name === owner);
  if (!found) throw new Error(`nobody is called ${owner}`);
  return found;
}

/** The same owner's ballot in a browser that runs no scripts, from the app's dead page to the receipt. */
describe('an owner whose browser runs no scripts', () => {
  let owner: Visit;
  let page: Page;
  let context: BrowserContext;
  let who: OwnerFacts;
  let motions = 0;
  let review = '';
  let code = '';
  beforeAll(async () => {
    owner = await visit(PHONE, { javaScriptEnabled: false });
    page = owner.page;
    context = page.context();
  });
  afterAll(() => owner?.close());

  /** The same page in a browser that runs scripts, without which axe cannot look. */
  async function look(name: string, shown: Page = page): Promise<void> {
    const twin = await visit(PHONE);
    await twin.page.context().addCookies(await shown.context().cookies());
    await twin.page.goto(shown.url());
    await lookAsOwner(twin.page, name);
    await twin.close();
  }

  afterEach(() => expect(owner.faults).toEqual([]));

  fact('is led from the app, which does not start, to the same assembly', async () => {
    await page.goto('/plain');
    await heading(page, '请选择要办理的会议');
    await follow(page, OPEN_VOTE);
    const assembly = new URL(page.url()).pathname.replace('/plain', '');
    await page.goto(assembly);
    await page.getByRole('link', { name: '不用脚本的网页' }).first().click();
    expect(new URL(page.url()).pathname).toBe(`/plain${assembly}`);
    await look('plain-start');
  });

  fact('is asked who he is before his units, and signs in with the code of a message', async () => {
    await follow(page, '开始办理');
    await heading(page, '核验业主身份');
    await look('plain-sign-in');
    who = await factsOf(OWNER);
    await signInPlain(page, who);
    const [cookie] = (await context.cookies()).filter(({ name }) => name.endsWith('yijue-plain'));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    await look('plain-units');
  });

  fact('reads the notice and answers one motion a page, with nothing chosen before', async () => {
    // She may have voted in the app before; the rules of this vote allow one change.
    await page.getByRole('link', { name: /先看公告，再表决|修改表决/ }).click();
    await heading(page, '公告');
    await look('plain-notice');
    await follow(page, '我已看过公告，去表决');
    motions = Number(/事项 1 \/ (\d+)/.exec(await mainText(page))?.[1]);
    expect(motions).toBeGreaterThan(1);
    for (let n = 1; n <= motions; n++) {
      await page.getByText(`事项 ${n} / ${motions}`).waitFor();
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
      if (n === 1) {
        await press(page, '下一项');
        await page.getByText('请选择一项').waitFor();
        await look('plain-motion');
      }
      await page.getByRole('radio', { name: n === 2 ? '反对' : '同意' }).check();
      await press(page, '下一项');
    }
    await heading(page, '请核对您的表决');
    review = page.url();
  });

  fact('finds his answers again in another browser, and may change one', async () => {
    const other = await visit(NARROW, { javaScriptEnabled: false });
    try {
      await other.page.goto(review.replace(/\/v\/.*/, '/sign-in'));
      await signInPlain(other.page, who);
      await other.page.goto(review);
      await heading(other.page, '请核对您的表决');
      expect(await mainText(other.page)).toContain('反对');
      await look('plain-review-elsewhere', other.page);
    } finally {
      await other.close();
    }
  });

  fact('submits nothing before he has said that it is his will', async () => {
    await press(page, '确认提交');
    await page.getByText('请先勾选').waitFor();
    await page.goto(review);
    await look('plain-review');
  });

  fact('presses in two tabs at once and gets one receipt, without a choice on it', async () => {
    const tab = await owner.tab();
    await tab.goto(review);
    for (const each of [page, tab]) await each.getByLabel('以上是我本人的意思').check();
    await Promise.all([page, tab].map((each) => press(each, '确认提交')));
    const codes: string[] = [];
    for (const each of [page, tab]) {
      await heading(each, '已收到您的表决');
      expect(await each.getByRole('article').count()).toBe(1);
      codes.push(await each.locator('.code').innerText());
    }
    code = codes[0]!;
    expect(codes[1]).toBe(code);
    const text = (await mainText(page)).replaceAll('是否同意', '');
    for (const choice of CHOICES) expect(text).not.toContain(choice);
    await look('plain-receipt');
    await tab.close();
  });

  fact('comes by Back to what he did, and not to a ballot that could be sent again', async () => {
    await page.goBack();
    await page.waitForLoadState();
    await page.goto(review);
    expect(await page.getByRole('button', { name: '确认提交' }).count()).toBe(0);
    await page.goto(review.replace(/\/v\/.*/, '/units'));
    await page.getByText(/已于.*收到您的表决/).waitFor();
    await follow(page, '我的回执');
    expect(await page.locator('.code').allInnerTexts()).toContain(code);
  });

  fact('was told by a message, and sees the turnout and no choice', async () => {
    const told = (await messagesTo(who.phone)).filter(({ text }) => text.includes('不用脚本的网页'));
    expect(told).toHaveLength(1);
    for (const choice of CHOICES) expect(told[0]!.text).not.toContain(choice);
    await follow(page, '参与进度');
    await page
      .getByText(/已参加/)
      .first()
      .waitFor();
    await look('plain-progress');
  });

  fact('is asked for one more code eleven minutes later, and sends code and ballot with one press', async () => {
    const log = await openVote();
    const { value } = await silentOwners(http(), log, '7').next();
    const silent = value as Owner;
    await answerOnServer(http(), log, silent, 'abstain');
    const late = await visit(PHONE, { javaScriptEnabled: false });
    try {
      await late.page.goto(review.replace(/\/v\/.*/, '/sign-in'));
      await signInPlain(late.page, silent.facts);
      await late.page.getByRole('link', { name: '先看公告，再表决' }).click();
      await late.page.goto(late.page.url().replace(/\/notice$/, '/review'));
      await moveClockBy(http(), 11 * 60);
      await late.page.getByLabel('以上是我本人的意思').check();
      await press(late.page, '确认提交');
      await heading(late.page, '请再输入一次短信验证码');
      const code = await lastCode(silent.facts.phone);
      await late.page.getByLabel('验证码（6位数字）').fill(code === '000000' ? '000001' : '000000');
      await press(late.page, '核对并提交');
      await late.page.getByText('验证码不正确').waitFor();
      await look('plain-second-code', late.page);
      await late.page.getByLabel('验证码（6位数字）').fill(code);
      await press(late.page, '核对并提交');
      await heading(late.page, '已收到您的表决');
    } finally {
      await late.close();
    }
  });

  fact('cannot be made to act by a form of another site, or of another session', async () => {
    const path = new URL(review).pathname.replace(/review$/, 'submit');
    const [cookie] = (await context.cookies()).filter(({ name }) => name.endsWith('yijue-plain'));
    const sent = (origin: string, token: string) =>
      fetch(`${theProduct().base}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          origin,
          cookie: `${cookie!.name}=${cookie!.value}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ token, mine: 'yes', nonce: 'x' }).toString(),
      });
    for (const answer of [await sent('https://elsewhere.example', 'x'), await sent(theProduct().base, 'x')])
      expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringMatching(/\/stale$/)]);
    await page.goto(review.replace(/\/v\/.*/, '/stale'));
    await page.getByText('没有任何改动').waitFor();
  });
});
