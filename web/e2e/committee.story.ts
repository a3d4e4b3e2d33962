/** The committee before a notice: who stands, what changed since the last roll, and a roster whose doubts are answered. */
import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { draftAssembly, member } from '../../server/demo/convene.ts';
import { asked } from '../../server/demo/players/http.ts';
import { openLog, pathOf as apiOf, type AssemblyPath } from '../../server/demo/players/staff.ts';
import { FENGLIN } from '../../server/demo/files.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { nominationsZh as nominations } from '../desk/nominations/nominations.zh-CN.ts';
import { comparisonZh as comparison } from '../desk/roll/comparison.zh-CN.ts';
import { standZh as stand } from '../nominations/stand.zh-CN.ts';
import { ALL_MATTERS } from './all-matters.data.ts';
import { look, lookAsOwner } from './look.ts';
import { CHAIR, OFFICER, ONLOOKER, OWNER_OF_THREE } from './people.ts';
import { whenReady } from './product.ts';
import { signIn } from './sign-in.ts';
import { deskOf, expectNoFault, http, pathOf, players, press, sitsDown, tab } from './staff.ts';
import { closeBrowser, fact, hasBrowser, PHONE, theProduct, visit, type Visit } from './visit.ts';

const ELECTION = ALL_MATTERS.filter(({ kind }) => kind === 'elect').map((motion) => ({ ...motion, candidates: [] }));

beforeAll(() => (hasBrowser ? whenReady(theProduct()) : undefined), 300_000);
afterAll(closeBrowser);

describe('a committee before the notice', () => {
  let log: AssemblyPath;
  const keep = (made: Visit): Visit => {
    onTestFinished(async () => {
      expectNoFault(made);
      await made.close();
    });
    return made;
  };
  const sits = async (name: string, step: string) => keep(await sitsDown(name, deskOf(log, step)));
  const visits = async (name: string, page: string) => {
    const made = keep(await visit(PHONE));
    await made.page.goto(`/sign-in?${new URLSearchParams({ estate: 'fenglin', next: pathOf(log) + page }).toString()}`);
    await signIn(made.page, name);
    return made.page;
  };

  fact('owners stand and support who stands; nobody else reads papers or reasons', async () => {
    const somebody = { estate: 'fenglin', assembly: '' };
    const desk = await players(somebody);
    const chair = member(desk, 'committee');
    log = await draftAssembly(http(), chair, {
      title: '枫林花园业主委员会换届选举',
      introduction: '',
      motions: ELECTION,
    });
    await asked(http(), { method: 'POST', path: `${apiOf(log)}/submission`, token: chair.token, body: {} });
    await openLog(http(), log, member(desk, 'officer-a'));

    const one = await visits(OWNER_OF_THREE, '');
    await one.getByRole('link', { name: zh['assembly.stand'] }).click();
    await one.getByText(stand['stand.none']).waitFor();
    await one.getByLabel(stand['stand.profile']).fill('会计，住满十二年，想把小区账目公开到每一笔。');
    await lookAsOwner(one, 'stand-own');
    await press(one, stand['stand.stand']);
    await one.getByText(stand['stand.done']).waitFor();

    const other = await visits(ONLOOKER, '/stand');
    await other.getByRole('button', { name: `${stand['stand.support']} ${OWNER_OF_THREE}` }).click();
    await other.getByText(stand['stand.supported']).waitFor();
    await lookAsOwner(other, 'stand-support');
  });

  fact('the committee records what came on paper, counts its rooms, vets each and lists the eligible', async () => {
    const { page } = await sits(CHAIR, 'draft');
    await page.getByRole('button', { name: new RegExp(`^${nominations.tab}`) }).click();
    await page.getByRole('heading', { name: OWNER_OF_THREE }).waitFor();
    await page.getByText(nominations.write).click();
    await page.getByLabel(nominations.name).fill('丁一舟');
    await page.getByLabel(nominations.profile).fill('工程师，2幢业主。');
    await page.getByLabel(nominations.proposedBy).fill('2幢业主 18 人联名');
    await page.getByLabel(nominations.percent).fill('5');
    await page.getByLabel(nominations.clause).fill('第二十一条');
    await press(page, nominations.record);
    const card = (name: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
    const written = card('丁一舟');
    await written.waitFor();
    await written.getByText(nominations.rooms, { exact: true }).first().click();
    await written.getByRole('textbox', { name: nominations.rooms }).fill('9幢999');
    await written.getByRole('button', { name: nominations.addRooms }).click();
    await written.getByText('有的房屋在登记中找不到').waitFor();
    await written.getByRole('textbox', { name: nominations.rooms }).fill('2幢1单元101、2幢1单元201');
    await written.getByRole('button', { name: nominations.addRooms }).click();
    await written.getByText('书面 2 户').waitFor();
    for (const name of ['丁一舟', OWNER_OF_THREE]) {
      await card(name).getByRole('textbox', { name: nominations.reason }).fill('登记业主，无禁止任职情形');
      await card(name).getByRole('button', { name: nominations.vetYes, exact: true }).click();
      await card(name).getByRole('button', { name: nominations.list }).click();
      await card(name).getByText(nominations.listed).waitFor();
    }
    await look(page, 'committee-nominations');
    await page.getByText(deskZh['draft.saved']).waitFor();
    await tab(page, 'draft.motions');
    await page.getByText(nominations.sort).click();
    expect(await page.locator('.one input[maxlength="60"]').first().inputValue()).toBe('丁一舟');
    await page.getByText(deskZh['preview.title']).click();
    await page.getByText(deskZh['preview.paper'], { exact: true }).waitFor();
    await look(page, 'committee-candidates');
    await page.goto('/desk');
    await page.getByText(/^还差 \d 步可以公告：/).waitFor();
    await look(page, 'committee-home');
    const officer = await sits(OFFICER, 'draft');
    await officer.page.getByRole('heading', { name: OWNER_OF_THREE }).waitFor();
    await officer.page.getByText('登记业主，无禁止任职情形').first().waitFor();
  });

  fact('the roll to come is laid beside that of the last vote', async () => {
    const { page } = await sits(CHAIR, 'roll');
    await page.getByRole('button', { name: comparison.tab }).click();
    await page.getByRole('table', { name: comparison.measure }).waitFor();
    await look(page, 'committee-comparison');
    await page.getByRole('button', { name: deskZh['roll.roster'], exact: true }).click();
    await page.locator('input[type=file]').setInputFiles(FENGLIN.roster);
    const doubts = page.getByRole('table', { name: deskZh['doubt.title'] });
    // In the demonstration what touches the roll is answered; here it is what names people.
    const first = doubts.locator('tbody tr').first();
    await first.scrollIntoViewIfNeeded();
    await look(page, 'committee-doubts');
    // Rows come back once the table has been laid out for the picture.
    await doubts.locator('tbody tr').nth(10).waitFor({ timeout: 60_000 });
    const before = await doubts.locator('tbody tr').count();
    expect(before).toBeGreaterThan(10);
    const place = await first.locator('td').first().innerText();
    await first.getByRole('button', { name: deskZh['doubt.registry-stands'] }).click();
    await page.getByRole('cell', { name: place }).waitFor({ state: 'detached' });
  });
});
