import { describe, expect, onTestFinished } from 'vitest';
import { member } from '../../server/demo/convene.ts';
import { act } from '../../server/demo/players/staff.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { requestsZh } from '../requests/requests.zh-CN.ts';
import { lookAsOwner } from './look.ts';
import { OWNER, OWNER_OF_THREE } from './people.ts';
import { signIn } from './sign-in.ts';
import { http, openVote, pathOf, players } from './staff.ts';
import { fact, PHONE, visit, type Visit } from './visit.ts';

/** One white pixel, as a phone might send a photo. */
const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==',
  'base64',
);

/** Signed in as this person at an address that asks for it. */
async function owner(name: string, address: string): Promise<Visit> {
  const made = await visit(PHONE);
  onTestFinished(async () => {
    await made.close();
    expect(made.faults).toEqual([]);
  });
  await made.page.goto(address);
  await signIn(made.page, name);
  return made;
}

describe('what owners ask for', () => {
  fact('an owner asks for a visit without a reason, is told what that means, and takes it back', async () => {
    const at = pathOf(await openVote());
    const { page } = await owner(OWNER, `${at}/paper`);
    await page.getByRole('radio', { name: requestsZh['paper.way.visit'] }).check();
    await page.getByRole('button', { name: requestsZh['paper.submit'] }).click();
    await page.getByText(requestsZh['paper.pickDay']).last().waitFor();
    await lookAsOwner(page, 'paper-request');
    await page.getByLabel(requestsZh['paper.when']).selectOption({ index: 1 });
    await page.getByRole('radio', { name: requestsZh['paper.part.evening'] }).check();
    await page.getByRole('button', { name: requestsZh['paper.submit'] }).click();
    await page.getByText(requestsZh['paper.waiting']).waitFor();
    await lookAsOwner(page, 'paper-requested');
    await page.goto(`${at}/vote`);
    await page.getByText(requestsZh['before.asked']).waitFor();
    await lookAsOwner(page, 'units-paper-asked');
    await page.getByRole('link', { name: requestsZh['before.seeRequest'] }).click();
    await page.getByRole('button', { name: requestsZh['paper.withdraw'] }).click();
    await page.getByText(requestsZh['paper.withdrawn']).waitFor();
  });

  fact('an owner says that his area is wrong and adds a photo; the answer comes to the same page', async () => {
    const log = await openVote();
    const { page } = await owner(OWNER_OF_THREE, `${pathOf(log)}/object?kind=roll`);
    const unit = page.getByLabel(requestsZh['object.unit']);
    await unit.selectOption({ index: 1 });
    await page.getByLabel(requestsZh['object.statement']).fill('登记证上建筑面积是 89.50 平方米。');
    await page
      .getByLabel(requestsZh['object.choose'])
      .setInputFiles({ name: '证.png', mimeType: 'image/png', buffer: PHOTO });
    await lookAsOwner(page, 'area-correction');
    const filed = page.waitForResponse(
      (reply) => reply.url().endsWith('/objections') && reply.request().method() === 'POST',
    );
    await page.getByRole('button', { name: requestsZh['object.submit'] }).click();
    const { id } = (await (await filed).json()) as { id: string };
    await page.getByText(requestsZh['object.files'].replace('{n}', '1')).waitFor();
    const convener = member(await players(log), 'committee');
    await act(http(), log, [convener], { type: 'objection', input: { objection: id } });
    const answer = '已与不动产登记核对，面积无误。';
    await act(http(), log, [convener], { type: 'objection-answered', input: { objection: id, text: answer } });
    await page.reload();
    await page.getByText(answer).waitFor();
    await lookAsOwner(page, 'objection-answered');
  });

  fact('an owner objects to the procedure; what is not his own ballot leads to the page that names it', async () => {
    const log = await openVote();
    const { page } = await owner(OWNER, `${pathOf(log)}/object`);
    await page.getByRole('radio', { name: requestsZh['object.kind.not-mine'] }).check();
    await page.getByRole('link', { name: requestsZh['object.deny'] }).waitFor();
    await lookAsOwner(page, 'objection-kinds');
    await page.getByRole('radio', { name: requestsZh['object.kind.procedure'] }).check();
    await page.getByLabel(requestsZh['object.statement']).fill('公告没有张贴在5幢。');
    const filed = page.waitForResponse(
      (reply) => reply.url().endsWith('/objections') && reply.request().method() === 'POST',
    );
    await page.getByRole('button', { name: requestsZh['object.submit'] }).click();
    const { id } = (await (await filed).json()) as { id: string };
    await page.getByText(requestsZh['object.waiting']).waitFor();
    const convener = member(await players(log), 'committee');
    await act(http(), log, [convener], { type: 'objection', input: { objection: id } });
    await act(http(), log, [convener], { type: 'objection-answered', input: { objection: id, text: '当日已补贴。' } });
  });

  fact('an owner starts a petition and a neighbour joins it; both see how much is missing', async () => {
    const first = await owner(OWNER, '/sign-in?estate=fenglin&next=/e/fenglin/petitions');
    const { page } = first;
    await page.getByText(requestsZh['petition.start']).click();
    await page.getByLabel(requestsZh['petition.name']).fill('召开临时会议，讨论更换物业服务人');
    await page.getByLabel(requestsZh['petition.text']).fill('电梯停运三个月，请业主委员会召集会议。');
    await page.getByRole('button', { name: requestsZh['petition.submit'] }).click();
    await page.getByText(requestsZh['petition.joined'], { exact: true }).waitFor();
    await lookAsOwner(page, 'petition-started');
    const { page: neighbour } = await owner(OWNER_OF_THREE, '/sign-in?estate=fenglin&next=/e/fenglin/petitions');
    await neighbour.getByText(zh['bar.heads'].replace('{n}', '1')).first().waitFor();
    await neighbour.getByRole('button', { name: requestsZh['petition.join'], exact: true }).click();
    await neighbour.getByText(requestsZh['petition.joined'], { exact: true }).waitFor();
    await neighbour.getByText(`${zh['bar.heads'].replace('{n}', '2')} · ${zh['bar.missed']}`).waitFor();
    await lookAsOwner(neighbour, 'petition-joined');
  });
});
