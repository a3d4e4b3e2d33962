import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { look } from './look.ts';
import { CHAIR, CLERK, OFFICER } from './people.ts';
import { expectNoFault, press, pressDesk, said, sign, sitsDown, tab } from './staff.ts';
import { fact, type Visit } from './visit.ts';

const TITLE = '枫林花园2027年第一次业主大会会议';
const QUESTION = '是否同意调整物业服务收费标准？';

/** A new assembly from its first word to a key that its convener made in this browser. */
describe('a new vote at the desks of 1366 × 768', () => {
  let chair: Visit;
  let officer: Visit;
  let address = '';
  beforeAll(async () => {
    chair = await sitsDown(CHAIR);
    officer = await sitsDown(OFFICER);
  });
  afterAll(() => Promise.all([chair?.close(), officer?.close()]));
  afterEach(() => expectNoFault(chair, officer));

  fact('a committee member begins a vote under a name of its own', async () => {
    const { page } = chair;
    await page.getByLabel(deskZh['home.newTitle']).waitFor();
    await look(page, 'desk-committee');
    await page.getByLabel(deskZh['home.newTitle']).fill(TITLE);
    await pressDesk(page, 'home.new');
    await page.getByRole('heading', { name: TITLE }).waitFor();
    address = new URL(page.url()).pathname;
    await page.getByLabel(deskZh['draft.contact']).fill('城东社区居委会一楼窗口，电话 0597-0000000');
    await page.getByLabel(deskZh['draft.introduction']).fill('收费标准五年未调整，现提请全体业主共同决定。');
    await page.getByText(deskZh['draft.saved']).waitFor();
    await look(page, 'desk-draft-basics');
  });

  fact('he takes a matter from the catalogue, which brings its threshold, and writes one question', async () => {
    const { page } = chair;
    await tab(page, 'draft.motions');
    await pressDesk(page, 'motion.add');
    await page.getByLabel(deskZh['table.filter']).fill('使用维修资金');
    await look(page, 'desk-draft-matters');
    await page
      .getByRole('row')
      .filter({ hasText: deskZh['matter.itemNo'].replace('{n}', '5') })
      .first()
      .click();
    await page.getByText(deskZh['matter.M09']).waitFor();
    await pressDesk(page, 'matter.change');
    await page.getByLabel(deskZh['table.filter']).fill('收费标准');
    await page
      .getByRole('row')
      .filter({ hasText: deskZh['matter.itemNo'].replace('{n}', '9') })
      .first()
      .click();
    await page.getByLabel(deskZh['motion.title'], { exact: true }).fill(QUESTION);
    await page.getByLabel(deskZh['motion.explanation'], { exact: true }).fill('每平方米每月由 1.60 元调整为 1.90 元。');
    await page.getByLabel(deskZh['cost.none']).check();
    await page.getByLabel(zh['scope.all']).check();
    await page.getByText(/合计 864 人/).waitFor();
    await look(page, 'desk-draft-motion');
  });

  fact('the checks say by article what is missing, and no rule that is contested has a default', async () => {
    const { page } = chair;
    await tab(page, 'draft.rules');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await look(page, 'desk-draft-rules');
    await tab(page, 'draft.windows');
    await page.getByLabel(deskZh['windows.posting']).waitFor();
    await look(page, 'desk-draft-windows');
    await tab(page, 'draft.checks');
    await page.getByText(deskZh['checks.blocked']).waitFor();
    const checks = await said(page);
    expect(checks).toContain(deskZh['checks.error']);
    expect(checks).toMatch(/《物业管理条例》第十四条/);
    expect(checks).toContain(QUESTION);
    await look(page, 'desk-draft-checks');
  });

  fact('the street officer finds it in his queue and opens its log with a key made in his browser', async () => {
    await pressDesk(chair.page, 'draft.submit');
    await chair.page.getByText(deskZh['turn.officer']).first().waitFor();
    const { page } = officer;
    await page.reload();
    await page.getByRole('link', { name: TITLE }).waitFor();
    await look(page, 'desk-officer');
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByText(deskZh['opening.yourKey']).waitFor();
    await look(page, 'desk-opening');
    await pressDesk(page, 'opening.open');
    await page.getByRole('heading', { name: deskZh['step.roll'] }).waitFor();
    await page.goto(`${address}?step=opening`);
    await page.getByText(deskZh['opening.fingerprintHint']).waitFor();
    await look(page, 'desk-opened');
  });

  fact(
    'the convener asks for a key, the officer enrols it, and the roll is published under both their eyes',
    async () => {
      const { page } = chair;
      await page.goto(`${address}?step=keys`);
      await press(page, deskZh['key.ask'].replace('{role}', deskZh['keyRole.convener']));
      await page.getByText(deskZh['key.waitingHint']).waitFor();
      await officer.page.goto(`${address}?step=keys`);
      const asked = officer.page.locator('.card').filter({ hasText: deskZh['keyRole.convener'] });
      await asked.getByRole('button', { name: deskZh['keys.enrol'] }).click();
      await sign(officer.page);
      const line = officer.page.getByRole('row').filter({ hasText: deskZh['keyRole.convener'] });
      await line.getByText(deskZh['keys.enrolled'], { exact: true }).waitFor();
      await look(officer.page, 'desk-keys');
      await page.goto(`${address}?step=roll`);
      await pressDesk(page, 'act.roll-published');
      await page.getByText(deskZh['act.roll-published.says']).waitFor();
      await look(page, 'desk-sign');
      await sign(page);
      await page.getByText(deskZh['roll.published'], { exact: true }).waitFor();
      await look(page, 'desk-roll');
    },
  );

  fact('a community worker sees the same steps but no button of the convener', async () => {
    const clerk = await sitsDown(CLERK, `${address}?step=roll`);
    await clerk.page.getByText(deskZh['roll.published'], { exact: true }).waitFor();
    expect(await clerk.page.getByRole('button', { name: deskZh['roll.freeze'] }).count()).toBe(0);
    expectNoFault(clerk);
    await clerk.close();
  });
});
