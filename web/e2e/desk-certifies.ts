import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { member } from '../../server/demo/convene.ts';
import { moveClockTo } from '../../server/demo/demo-clock.ts';
import { resultOf } from '../../server/demo/finish.ts';
import { act, type AssemblyPath } from '../../server/demo/players/staff.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { checkZh } from '../check/check.zh-CN.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { look, lookAsOwner } from './look.ts';
import { OFFICER, OWNER, SECOND_OFFICER } from './people.ts';
import { scratch } from './product.ts';
import { signIn } from './sign-in.ts';
import {
  answerCode,
  deskOf,
  expectNoFault,
  http,
  isRecorded,
  openVote,
  pathOf,
  players,
  pressDesk,
  sign,
  sitsDown,
} from './staff.ts';
import { secondCodeZh } from '../second-code/second-code.zh-CN.ts';
import { verify } from './verify.ts';
import { fact, PHONE, theProduct, visit, type Visit } from './visit.ts';

/** The closed vote, from the count that was posted to the records that anybody may take home. */
describe('the street office', () => {
  let log: AssemblyPath;
  let first: Visit;
  beforeAll(async () => {
    log = await openVote();
    const { objectionsUntil } = await resultOf(http(), log);
    await moveClockTo(http(), objectionsUntil!);
    await act(http(), log, [member(await players(log), 'committee')], { type: 'declare', input: {} });
    first = await sitsDown(OFFICER, deskOf(log, 'certify'));
  });
  afterAll(() => first?.close());
  afterEach(() => expectNoFault(first));

  fact('an officer reads the file: what the system found on one side, what he thinks on the other', async () => {
    const { page } = first;
    await page.getByRole('heading', { name: deskZh['file.title'] }).waitFor();
    await page.getByLabel(deskZh['file.opinion.agree']).check();
    await look(page, 'desk-file');
    expect(await page.getByText(deskZh['file.finding.differs'], { exact: true }).count()).toBe(0);
  });

  fact('he has the verifier read every record from the first on, and all of its checks pass', async () => {
    const { page } = first;
    await pressDesk(page, 'verify.run');
    await page.getByText(deskZh['verify.passed']).first().waitFor();
    await look(page, 'desk-verified');
  });

  fact('one officer alone does not certify; the second one signs the same text at a desk of his own', async () => {
    const { page } = first;
    await pressDesk(page, 'act.certify');
    await page.getByText(deskZh['act.certify.says']).waitFor();
    await look(page, 'desk-certify');
    await sign(page);
    await page.getByRole('button', { name: secondCodeZh['code.demo'] }).waitFor();
    await look(page, 'desk-signing-code');
    await answerCode(page);
    await page.getByText(deskZh['sign.halfHint']).waitFor();
    expect((await resultOf(http(), log)).state).toBe('declared');
    const second = await sitsDown(SECOND_OFFICER, deskOf(log, 'certify'));
    await pressDesk(second.page, 'acts.read');
    await pressDesk(second.page, 'sign.sign');
    await answerCode(second.page);
    await isRecorded(second.page);
    await second.page.getByRole('heading', { name: deskZh['certify.sheet'] }).waitFor();
    await look(second.page, 'desk-certificate');
    expect((await resultOf(http(), log)).state).toBe('certified');
    expectNoFault(second);
    await second.close();
  });

  fact('anybody then sees four bars for each of the three motions and what came in on which way', async () => {
    const { page, close } = await visit(PHONE);
    onTestFinished(close);
    await page.goto(`${pathOf(log)}/result`);
    await page.getByText(zh['result.certified']).waitFor();
    for (const bar of ['bar.participatingHeads', 'bar.participatingArea', 'bar.forHeads', 'bar.forArea'] as const)
      expect(await page.getByText(zh[bar], { exact: true }).count(), zh[bar]).toBe(3);
    await page.getByText(zh['result.byChannel']).first().click();
    await page.getByRole('rowheader', { name: zh['channel.paper'] }).first().waitFor();
    await lookAsOwner(page, 'result-three-motions');
  });

  fact('an owner finds the number of her receipt among the records, now that the vote is closed', async () => {
    const { page, close } = await visit(PHONE);
    onTestFinished(close);
    await page.goto(`${pathOf(log)}/receipt`);
    await page.getByRole('link', { name: zh['app.signIn'] }).click();
    await signIn(page, OWNER);
    const code = await page.locator('.code').first().innerText();
    await page.goto(`${pathOf(log)}/check`);
    await page.getByLabel(checkZh['check.input']).fill(code);
    await page.getByRole('button', { name: checkZh['check.submit'], exact: true }).click();
    await page.getByText(checkZh['check.included'], { exact: true }).waitFor();
    await lookAsOwner(page, 'check-number');
  });

  fact('an officer draws the whole records, encrypted to his browser, and the verifier accepts them', async () => {
    const { page } = first;
    await page.goto(deskOf(log, 'archive'));
    await pressDesk(page, 'archive.request');
    await pressDesk(page, 'act.disclosed');
    await sign(page);
    await page.getByText(deskZh['archive.ready']).waitFor();
    await look(page, 'desk-archive');
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: deskZh['archive.save'] }).click();
    const file = `${await scratch(theProduct(), 'whole')}/bundle.zip`;
    await (await coming).saveAs(file);
    const vkey = await (await page.request.get(`/log/${log.assembly}/vkey`)).text();
    const { code, text } = await verify(file, vkey);
    expect(code, text).toBe(0);
  });
});
