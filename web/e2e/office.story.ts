/** The street office from the seed of its sample to the revocation of what it certified. */
import { utf8 } from '../../crypto/bytes.ts';
import { addMs } from '../../crypto/time.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { member } from '../../server/demo/convene.ts';
import { moveClockTo } from '../../server/demo/demo-clock.ts';
import { endOfVoting, resultOf } from '../../server/demo/finish.ts';
import { asked } from '../../server/demo/players/http.ts';
import { act, type AssemblyPath } from '../../server/demo/players/staff.ts';
import { officeZh, type OfficeKey } from '../desk/office/office.zh-CN.ts';
import { correctionZh } from '../desk/review/correction.zh-CN.ts';
import { fill, type Values } from '../i18n/fill.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { look } from './look.ts';
import { CHAIR, OFFICER, SECOND_OFFICER } from './people.ts';
import { whenReady } from './product.ts';
import {
  answerCode,
  deskOf,
  expectNoFault,
  http,
  isRecorded,
  openVote,
  players,
  press,
  pressDesk,
  said,
  sign,
  signWithCode,
  sitsDown,
} from './staff.ts';
import { closeBrowser, fact, hasBrowser, theProduct, type Visit } from './visit.ts';

const o = (key: OfficeKey, values?: Values): string => fill(officeZh[key], values);
const DISTRICT = '孙立明';
const DAY_MS = 86_400_000;

beforeAll(() => (hasBrowser ? whenReady(theProduct()) : undefined), 300_000);
afterAll(closeBrowser);

describe('the street office, from a seed to a revocation', () => {
  let log: AssemblyPath;
  let officer: Visit;
  let seed = '';
  const sits = async (name: string, step: string): Promise<Visit> => {
    const made = await sitsDown(name, deskOf(log, step));
    onTestFinished(async () => {
      expectNoFault(made);
      await made.close();
    });
    return made;
  };
  const attach = async ({ page }: Visit, text: string) => {
    const input = page.locator('details[open] input[type=file]');
    await input.setInputFiles({ name: 'order.txt', mimeType: 'text/plain', buffer: Buffer.from(utf8(text)) });
    await page.locator('details[open]').getByText(deskZh['record.there']).waitFor();
  };

  /** What the service says against an act; nothing where it is there to be read and signed. */
  const refusal = (page: Page): Promise<string> =>
    Promise.race([
      page
        .getByText(deskZh['sign.read'])
        .waitFor()
        .then(() => ''),
      page.getByRole('alert').first().innerText(),
    ]);

  fact('an officer makes a seed in her browser and publishes its commitment while the vote is open', async () => {
    log = await openVote();
    officer = await sits(OFFICER, 'certify');
    const { page } = officer;
    await press(page, o('sample.make'));
    await look(page, 'office-seed');
    seed = (await page.locator('.seed .hash').innerText()).replaceAll(/\s/g, '');
    expect(seed).toMatch(/^[A-Za-z0-9_-]{43}$/);
    await press(page, o('sample.commit'));
    await sign(page);
    await page.getByText(o('sample.waits')).waitFor();
  });

  fact('after the close she opens the seed, draws, and one denial among twenty asks for a wider sample', async () => {
    await moveClockTo(http(), addMs(await endOfVoting(http(), log), 61_000));
    const desk = await players(log);
    await act(http(), log, [member(desk, 'clerk-a'), member(desk, 'clerk-b')], { type: 'tally', input: {} });
    const { objectionsUntil } = await resultOf(http(), log);
    await moveClockTo(http(), objectionsUntil!);
    await act(http(), log, [member(await players(log), 'committee')], { type: 'declare', input: {} });
    const { page } = await sits(OFFICER, 'certify');
    const field = page.getByLabel(o('sample.seed'));
    await field.fill('A'.repeat(43));
    await page.getByText(o('sample.seedWrong')).waitFor();
    await field.fill(seed);
    await press(page, o('sample.open'));
    await sign(page);
    await press(page, o('sample.draw', { n: '20' }));
    await page.getByText(o('sample.pick')).waitFor();
    await look(page, 'office-sample');
    await page
      .getByRole('row')
      .filter({ hasText: o('sample.byLot') })
      .first()
      .press('Enter');
    await press(page, o('sample.number'));
    await page.locator('.card strong').waitFor();
    await look(page, 'office-call');
    expect(await page.locator('.card').innerText()).not.toMatch(/同意|反对/);
    await page.locator('.card').press('2');
    await page.getByText(o('sample.widerWhy')).waitFor();
    await press(page, o('sample.wider'));
    await page.getByText(/抽中 40 户/).waitFor();
    // The next household is open already; every key is one answer.
    for (let waiting = 39; waiting > 0; waiting--) {
      await page.locator('.card').waitFor();
      await page.locator('.card').press('1');
      await page.getByText(`尚未回访 ${waiting - 1}。`).waitFor();
    }
    // One of forty is still too many. She calls again, and hears that somebody else of the household had voted.
    await page.getByText(o('sample.widerWhy')).waitFor();
    const denial = page.getByRole('row').filter({ has: page.getByText(o('outcome.no'), { exact: true }) });
    await denial.first().press('Enter');
    await page.locator('.card').press('1');
    await page
      .getByText(/是 40，否 0/)
      .first()
      .waitFor();
    await look(page, 'office-sample-called');
  });

  fact(
    'two officers say what they think of a check, each reads the other, and a change of mind stays in the file',
    async () => {
      const first = await sits(OFFICER, 'certify');
      const { page } = first;
      await page.getByRole('button', { name: /^抽样回访/ }).click();
      await page.getByLabel(deskZh['file.opinion.doubt']).check();
      await page.getByLabel(deskZh['file.note']).fill('一户回答未参加，已请其到窗口核对');
      await press(page, o('opinion.save'));
      await page.getByText('一户回答未参加').waitFor();
      await page.getByLabel(deskZh['file.opinion.agree']).check();
      await press(page, o('opinion.save'));
      await page.getByText(/后来改变/).waitFor();
      const second = await sits(SECOND_OFFICER, 'certify');
      await second.page.getByRole('button', { name: /^抽样回访/ }).click();
      await second.page.getByText('一户回答未参加').waitFor();
      await look(second.page, 'office-opinions');
    },
  );

  fact(
    'she sends the file back with what has to be completed; the convener corrects; then two officers certify what a recount confirms',
    async () => {
      const { page } = await sits(OFFICER, 'certify');
      await press(page, o('decide.return'));
      await page.getByRole('checkbox', { name: /^公告提前/ }).check();
      await page.getByLabel(o('decide.say')).fill('补交公告张贴照片');
      await look(page, 'office-return');
      await press(page, o('decide.prepare'));
      await press(page, o('decide.signReturn'));
      await signWithCode(page);
      await page.getByText(o('decide.returned')).waitFor();
      const convener = await sits(CHAIR, 'declare');
      await convener.page.getByText(correctionZh.title).waitFor();
      await look(convener.page, 'office-correction');
      await convener.page
        .locator('.correction input[type=file]')
        .setInputFiles({ name: 'posted.txt', mimeType: 'text/plain', buffer: Buffer.from('公告张贴照片说明') });
      await press(convener.page, correctionZh.sign);
      await sign(convener.page);
      await convener.page.getByText(correctionZh.title).waitFor({ state: 'detached' });
      await page.goto(deskOf(log, 'certify'));
      await press(page, o('count.run'));
      await page.getByText(o('count.same')).waitFor();
      await look(page, 'office-recount');
      await pressDesk(page, 'act.certify');
      expect(await refusal(page)).toBe('');
      await sign(page);
      await page.getByText(deskZh['sign.halfHint']).waitFor();
      const second = await sits(SECOND_OFFICER, 'certify');
      await pressDesk(second.page, 'acts.read');
      await pressDesk(second.page, 'sign.sign');
      await answerCode(second.page);
      await isRecorded(second.page);
      expect((await resultOf(http(), log)).state).toBe('certified');
    },
  );

  fact(
    'what she orders afterwards is appended: the certificate says that it was corrected, and owners hear of the revocation',
    async () => {
      const visit = await sits(OFFICER, 'archive');
      const { page } = visit;
      await page.locator('summary', { hasText: deskZh['act.correct'] }).click();
      await page.locator('input[type=date]').first().fill('2027-03-01');
      await page.locator('details[open]').getByLabel(deskZh['fact.reason']).fill('公告面积有误');
      await attach(visit, '责令限期改正通知');
      await page.locator('details[open]').getByRole('button', { name: deskZh['act.correct'] }).click();
      await signWithCode(page);
      await isRecorded(page);
      await page.goto(deskOf(log, 'archive'));
      await page.locator('summary', { hasText: deskZh['act.revoke'] }).click();
      await page.locator('details[open]').getByRole('checkbox').first().check();
      await page.getByLabel(o('order.number')).fill('枫街办〔2026〕12号');
      await page.locator('details[open]').getByLabel(deskZh['fact.reason']).fill('决定内容违反法规');
      await attach(visit, '撤销决定书');
      await look(page, 'office-revoke');
      await page.locator('details[open]').getByRole('button', { name: deskZh['act.revoke'] }).click();
      await sign(page);
      await isRecorded(page);
      await page.goto(deskOf(log, 'certify'));
      await page.getByText(o('sheet.corrected'), { exact: true }).waitFor();
      await page.getByText(o('sheet.revoked'), { exact: true }).waitFor();
      await look(page, 'office-corrected');
      expect(await said(page)).toContain('枫街办〔2026〕12号');
      const { now } = await asked<{ now: string }>(http(), { method: 'GET', path: '/api/demo/clock' });
      await moveClockTo(http(), addMs(now as never, DAY_MS));
      await expect.poll(told, { timeout: 60_000, interval: 500 }).toContain('枫街办〔2026〕12号');
    },
  );

  const told = async () => {
    const messages = await asked<{ text: string }[]>(http(), { method: 'GET', path: '/api/demo/outbox?limit=50' });
    return messages.map(({ text }) => text).join();
  };

  fact('the district sees how long it took and why motions came to nothing, and no name and no choice', async () => {
    const { page, faults, close } = await sitsDown(DISTRICT);
    onTestFinished(close);
    await page.getByRole('heading', { name: o('district.title') }).waitFor();
    await page.getByText(o('cause.revoked')).waitFor();
    await page.getByText(o('cause.returned')).first().waitFor();
    await look(page, 'office-district');
    expect(faults).toEqual([]);
  });
});
