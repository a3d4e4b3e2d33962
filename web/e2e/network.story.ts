/** The slow, the cut and the late network: what a phone at 64 kbit/s needs, a lift, and what a ballot after the close is told. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Convened } from '../../server/demo/convene.ts';
import { EARLIER_MOTIONS, FENGLIN_MOTIONS } from '../../server/demo/fenglin-motions.data.ts';
import { asked } from '../../server/demo/players/http.ts';
import { signInOwner } from '../../server/demo/players/owner.ts';
import { pathOf as apiOf } from '../../server/demo/players/staff.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { ballotsOf, termsOf } from './as-owner.ts';
import { answerAll, heading, mark, press, submit } from './journey.ts';
import { lookAsOwner } from './look.ts';
import { startSmallEstate, type SmallEstate } from './small-estate.ts';
import { pathOf } from './staff.ts';
import { closeBrowser, fact, hasBrowser, PHONE, visit, type Visit } from './visit.ts';

const WHOLE_ESTATE = [...FENGLIN_MOTIONS, ...EARLIER_MOTIONS].map((motion) => ({
  ...motion,
  electorate: { all: true } as const,
}));

/** 64 kbit/s both ways and a second until the first byte, as in a basement. */
const BASEMENT = { offline: false, downloadThroughput: 64_000 / 8, uploadThroughput: 64_000 / 8, latency: 1_000 };

describe('an owner with hardly a network', () => {
  let estate: SmallEstate;
  let log: Convened;
  beforeAll(async () => {
    if (!hasBrowser) return;
    estate = await startSmallEstate();
    log = await estate.open({ title: '枫林花园6幢表决', introduction: '', motions: WHOLE_ESTATE });
  }, 300_000);
  afterAll(async () => {
    await closeBrowser();
    await estate?.stop();
  }, 60_000);

  fact('gets from the link of the message to a receipt at 64 kbit/s', async () => {
    const { page, faults, close } = await visit(PHONE, { baseURL: estate.base });
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', BASEMENT);
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
    const started = Date.now();
    const took: Record<string, string> = {};
    const step = (name: string) =>
      (took[name] = `${((Date.now() - started) / 1000).toFixed(1)} s, ${Math.round(bytes / 1024)} kB`);
    await page.goto(pathOf(log), { timeout: 110_000 });
    await page.getByRole('link', { name: zh['assembly.start'] }).waitFor({ timeout: 60_000 });
    step('notice');
    await page.getByRole('link', { name: zh['assembly.start'] }).click();
    await heading(page, zh['signIn.title']);
    step('sign-in');
    const { name, idNo, phone } = estate.facts('103');
    await page.getByLabel(zh['signIn.name'], { exact: true }).fill(name);
    await page.getByLabel(zh['signIn.idNo'], { exact: true }).fill(idNo);
    await page.getByLabel(zh['signIn.phone'], { exact: true }).fill(phone);
    await press(page, zh['signIn.send']);
    await page.getByLabel(zh['signIn.code']).waitFor();
    const [code] = await estate.messagesTo(phone);
    await page.getByLabel(zh['signIn.code']).fill(/\d{6}/.exec(code!)![0]);
    await press(page, zh['signIn.submit']);
    await page.getByRole('button', { name: zh['vote.begin'], exact: true }).waitFor({ timeout: 60_000 });
    step('my units');
    await answerAll(page, WHOLE_ESTATE.length, mark(zh['mark.for']));
    step('answers');
    await submit(page);
    step('receipt');
    process.stderr.write(`At 64 kbit/s: ${JSON.stringify(took)}\n`);
    expect(faults).toEqual([]);
    await close();
    expect(Date.now() - started).toBeLessThan(120_000);
  });

  /** At the page of answers, "for" everywhere, with the answers kept by the service. */
  async function atReview(room: string): Promise<Visit> {
    const phone = await estate.phone(estate.facts(room));
    const { page } = phone;
    await page.goto(`${pathOf(log)}/vote`);
    await answerAll(page, WHOLE_ESTATE.length, mark(zh['mark.for']));
    const owner = await signInOwner(estate.http, log.estate, estate.facts(room));
    const [own] = (await termsOf(estate.http, log, owner)).voters;
    const path = `${apiOf(log)}/ballot-drafts/${own!.voter}/${own!.person}`;
    const kept = async () => {
      const { token } = owner;
      const { marks } = await asked<{ marks: object }>(estate.http, { method: 'GET', path, token });
      return Object.keys(marks).length;
    };
    await expect.poll(kept, { timeout: 60_000 }).toBe(WHOLE_ESTATE.length);
    return phone;
  }

  async function hasOneBallot(room: string, page: Page): Promise<void> {
    await page.getByText(zh['receipt.verified']).waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    const owner = await signInOwner(estate.http, log.estate, estate.facts(room));
    const ballots = await ballotsOf(estate.http, log, owner);
    expect(ballots.map(({ status }) => status)).toEqual(['effective']);
    expect((await page.locator('.code').first().innerText()).replace(/\W/g, '')).toBe(ballots[0]!.code);
  }

  async function submitOffline({ page }: Visit): Promise<void> {
    await page.context().setOffline(true);
    await page.getByLabel(zh['vote.mine']).check();
    await press(page, zh['vote.submit']);
    await page.getByText(zh['vote.retrying']).waitFor();
  }

  fact('who submits in a lift and presses Back has one ballot and one receipt once there is a network', async () => {
    const phone = await atReview('201');
    const { page } = phone;
    await submitOffline(phone);
    await page.goBack();
    await page.getByRole('radio').first().waitFor();
    await page.context().setOffline(false);
    await hasOneBallot('201', page);
    await page.goBack();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.getByRole('button', { name: zh['vote.submit'] }).count()).toBe(0);
    expect(phone.faults).toEqual([]);
    await phone.close();
  });

  fact('who closes the phone in a lift goes on with another: her answers are there, one ballot', async () => {
    const phone = await atReview('301');
    await submitOffline(phone);
    await phone.close();
    const other = await estate.phone(estate.facts('301'));
    const { page } = other;
    await page.goto(`${pathOf(log)}/vote?step=review`);
    await heading(page, zh['vote.review']);
    await submit(page);
    await hasOneBallot('301', page);
    expect(other.faults).toEqual([]);
    await other.close();
  });

  fact('who submits after the close is told that nothing was recorded, and keeps his answers', async () => {
    const owner = estate.facts('203');
    const phone = await estate.phone(owner);
    const { page } = phone;
    await page.goto(`${pathOf(log)}/vote`);
    await answerAll(page, WHOLE_ESTATE.length, mark(zh['mark.against']));
    await estate.end(log, 'at-once');
    await page.getByLabel(zh['vote.mine']).check();
    await press(page, zh['vote.submit']);
    await page.getByText('您的选择没有被记录').waitFor();
    await lookAsOwner(page, 'vote-closed');
    await isUnrecorded(page);
    const { token } = await signInOwner(estate.http, log.estate, owner);
    expect(await ballotsOf(estate.http, log, { token })).toEqual([]);
    expect(phone.faults).toEqual([]);
    await phone.close();
  });

  /** Neither a reload nor Back shows anything that could be taken for a ballot. */
  async function isUnrecorded(page: Page): Promise<void> {
    await page.reload();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.getByRole('button', { name: zh['vote.submit'] }).count()).toBe(0);
    expect(await page.getByText(zh['receipt.title']).count()).toBe(0);
  }
});
