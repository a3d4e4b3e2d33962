import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { addMs } from '../../crypto/time.ts';
import { member } from '../../server/demo/convene.ts';
import { moveClockTo } from '../../server/demo/demo-clock.ts';
import { endOfVoting } from '../../server/demo/finish.ts';
import { act, type AssemblyPath } from '../../server/demo/players/staff.ts';
import { scanImage } from '../../server/demo/scan-image.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { booksZh } from '../desk/paper/books.zh-CN.ts';
import { look } from './look.ts';
import { CLERK, SECOND_CLERK } from './people.ts';
import {
  deskOf,
  expectNoFault,
  http,
  isRecorded,
  openVote,
  players,
  pressDesk,
  said,
  sign,
  sitsDown,
  tab,
} from './staff.ts';
import { signInStaff } from './sign-in.ts';
import { fact, type Visit } from './visit.ts';

/** Two papers of the open vote, from the number on them to two readings that agree. */
describe('paper at the desk of the community', () => {
  let log: AssemblyPath;
  let clerk: Visit;
  let serials: string[] = [];
  beforeAll(async () => {
    log = await openVote();
    clerk = await sitsDown(CLERK, deskOf(log, 'ballots'));
  });
  afterAll(() => clerk?.close());
  afterEach(() => expectNoFault(clerk));

  fact(
    'a worker sees turnout and no choice, and issues numbered papers to owners who have neither voted nor a paper',
    async () => {
      const { page } = clerk;
      await page.getByText(deskZh['turnout.missingHeads']).waitFor();
      await look(page, 'desk-turnout');
      await tab(page, 'ballots.issue');
      await page.getByText(deskZh['issue.openHint']).waitFor();
      await look(page, 'desk-issue');
      await page.getByRole('row', { name: /^5幢/ }).press('Enter');
      await page.getByRole('checkbox').first().waitFor();
      const free = page.getByRole('checkbox', { disabled: false });
      await free.nth(0).check();
      await free.nth(1).check();
      await look(page, 'desk-issue-building');
      await page.getByRole('button', { name: '发出 2 张纸质票' }).click();
      await sign(page);
      await isRecorded(page);
      const issued = page.getByRole('cell').filter({ hasText: /^纸质票 / });
      await issued.first().waitFor();
      serials = (await issued.allInnerTexts()).map((text) => text.slice(4));
      expect(serials).toHaveLength(2);
    },
  );

  fact('she makes a PDF of the papers with their numbers, and the batch is written down', async () => {
    const { page } = clerk;
    await tab(page, 'ballots.print');
    await page.getByRole('button', { name: '生成 2 张的 PDF' }).click();
    await page.getByRole('button', { name: '第 1 批的 PDF' }).click();
    await page.getByRole('link', { name: '打开第 1 批的 PDF' }).waitFor();
    for (const serial of serials) await page.getByRole('cell', { name: serial }).first().waitFor();
    // What was printed is not offered again unless somebody wants it twice, and then the record shows it.
    await page.getByText('符合条件的票都已打印过。').waitFor();
    await look(page, 'desk-print');
  });

  fact('she looks a number up first; a misread one is told, a good one is registered with its scan', async () => {
    const { page } = clerk;
    await tab(page, 'ballots.receive');
    await lookUp(page, misread(serials[0]!));
    const refused = await page.getByRole('status').last().innerText();
    expect(refused).not.toContain(serials[0]);
    expect(await page.getByText(deskZh['receive.scanHint']).count()).toBe(0);
    await look(page, 'desk-receive-misread');
    for (const serial of serials) {
      await lookUp(page, serial);
      await page.getByText(deskZh['receive.scanHint']).waitFor();
      if (serial === serials[0]) await look(page, 'desk-receive');
      const buffer = Buffer.from(scanImage(serial));
      const scan = { name: `${serial}.png`, mimeType: 'image/png', buffer };
      await page.getByLabel(deskZh['receive.scan']).setInputFiles(scan);
      await isRecorded(page);
      await page.getByText(deskZh['receive.scanHint']).waitFor({ state: 'detached' });
    }
    await lookUp(page, serials[0]!);
    expect(await page.getByText(deskZh['receive.scanHint']).count()).toBe(0);
    await look(page, 'desk-receive-twice');
  });

  fact('she seals the box over the number that she counted by hand, and is asked when it differs', async () => {
    const { page } = clerk;
    await tab(page, 'ballots.boxes');
    await page.getByLabel(deskZh['boxes.byHand']).fill('3');
    await page.getByLabel(booksZh.seal).fill('F-0071');
    const buffer = Buffer.from(scanImage('封条 F-0071'));
    await page.getByLabel(booksZh['seal.photo']).setInputFiles({ name: 'seal.png', mimeType: 'image/png', buffer });
    await page.getByText(booksZh['seal.there']).waitFor();
    await pressDesk(page, 'boxes.sealNow');
    await page.getByRole('button', { name: deskZh['boxes.confirm'] }).waitFor();
    await look(page, 'desk-box-differs');
    await page.getByLabel(deskZh['boxes.byHand']).fill('2');
    await pressDesk(page, 'boxes.sealNow');
    await sign(page);
    await page.getByText(deskZh['boxes.closed'], { exact: true }).waitFor();
    await look(page, 'desk-boxes');
  });

  fact('after the close she reads the scans with the keyboard alone', async () => {
    await moveClockTo(http(), addMs(await endOfVoting(http(), log), 61_000));
    const { page } = clerk;
    await signInStaff(page, CLERK, deskOf(log, 'count'));
    await tab(page, 'count.enter');
    await openPaper(page, serials[0]!);
    await page.getByRole('img').waitFor();
    await look(page, 'desk-read');
    await readWith(page, ['1', '2', '3']);
    await page.getByText(deskZh['read.check']).waitFor();
    await look(page, 'desk-read-review');
    await page.keyboard.press('Enter');
    await page.getByText(serials[1]!, { exact: true }).waitFor();
    await page.getByRole('group', { name: deskZh['read.form'] }).waitFor();
    await readWith(page, ['2', '2', '0']);
    await page.keyboard.press('Enter');
    await page.getByText(deskZh['read.nothingToEnter']).waitFor();
    await tab(page, 'count.review');
    await page.getByText(deskZh['read.nothingToReview']).waitFor();
    await look(page, 'desk-nothing-to-review');
  });

  fact(
    'another worker reads the same papers without seeing the first reading; a difference stops a paper and no other',
    async () => {
      const second = await sitsDown(SECOND_CLERK, deskOf(log, 'count'));
      const { page } = second;
      await tab(page, 'count.review');
      await openPaper(page, serials[0]!);
      expect(await said(page)).toContain(deskZh['read.unread']);
      await readWith(page, ['1', '1', '3']);
      await page.keyboard.press('Enter');
      await page.getByText(deskZh['read.differ']).waitFor();
      await look(page, 'desk-readings-differ');
      await pressDesk(page, 'read.leave');
      await page.getByText(serials[1]!, { exact: true }).waitFor();
      await page.getByRole('group', { name: deskZh['read.form'] }).waitFor();
      await readWith(page, ['2', '2', '0']);
      await page.keyboard.press('Enter');
      await page.getByRole('row', { name: new RegExp(serials[0]!) }).press('Enter');
      await page.getByRole('button', { name: deskZh['read.void'] }).waitFor();
      expectNoFault(second);
      await second.close();
    },
  );

  fact('the first worker takes her reading back and reads anew; now both have read the same', async () => {
    const reason = '第一人录入有误，重新录入';
    const reader = member(await players(log), 'clerk-a');
    await act(http(), log, [reader], { type: 'paper-voided', input: { reason, serial: serials[0]! } });
    const { page } = clerk;
    await page.goto(deskOf(log, 'count'));
    await tab(page, 'count.enter');
    await openPaper(page, serials[0]!);
    await readWith(page, ['1', '1', '3']);
    await page.keyboard.press('Enter');
    await page.getByText(deskZh['read.nothingToEnter']).waitFor();
    const second = await sitsDown(SECOND_CLERK, deskOf(log, 'count'));
    await tab(second.page, 'count.review');
    await openPaper(second.page, serials[0]!);
    await readWith(second.page, ['1', '1', '3']);
    await second.page.keyboard.press('Enter');
    await second.page.getByText(deskZh['read.nothingToReview']).waitFor();
    expectNoFault(second);
    await second.close();
  });

  fact('the papers issued and those that came back are reconciled, and two workers sign the count', async () => {
    const { page } = clerk;
    await page.goto(deskOf(log, 'count'));
    await page.getByLabel(booksZh['reconcile.returned']).fill('1');
    await page.getByLabel(booksZh['reconcile.spoiled']).fill('0');
    await pressDesk(page, 'act.reconciled');
    await page.getByText('纸质票没有对平').waitFor();
    await look(page, 'desk-not-reconciled');
    await page.getByLabel(booksZh['reconcile.returned']).fill('2');
    await pressDesk(page, 'act.reconciled');
    await sign(page);
    await page.getByText(deskZh['count.reconciled']).waitFor();
    await pressDesk(page, 'act.tally');
    await page.getByText(deskZh['sign.two']).waitFor();
    await look(page, 'desk-tally');
    await sign(page);
    await page.getByText(deskZh['sign.halfHint']).waitFor();
    const second = await sitsDown(SECOND_CLERK, deskOf(log, 'count'));
    await second.page.getByRole('heading', { name: deskZh['acts.title'] }).waitFor();
    await pressDesk(second.page, 'acts.read');
    await look(second.page, 'desk-second-signature');
    await pressDesk(second.page, 'sign.sign');
    await isRecorded(second.page);
    expectNoFault(second);
    await second.close();
  });
});

async function lookUp(page: Page, serial: string): Promise<void> {
  await page.getByLabel(deskZh['receive.serial']).fill(serial);
  await page.keyboard.press('Enter');
  await page.locator('.outcome').waitFor();
}

async function openPaper(page: Page, serial: string): Promise<void> {
  await page.getByRole('row', { name: new RegExp(serial) }).press('Enter');
  await page.getByRole('group', { name: deskZh['read.form'] }).waitFor();
}

/** A digit and Enter for each motion, as the fingers of somebody who reads two hundred papers. */
async function readWith(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
  }
}

/** The check digit typed wrong. */
const misread = (serial: string): string =>
  serial.replace(/(\d)-(\d)$/, (_, a: string, b: string) => `${a}-${(Number(b) + 1) % 10}`);
