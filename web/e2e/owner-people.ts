import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import type { DraftMotion } from '../../server/assemblies/drafts/draft-schema.ts';
import { member, type Convened } from '../../server/demo/convene.ts';
import { resultOf } from '../../server/demo/finish.ts';
import { asked } from '../../server/demo/players/http.ts';
import { signInOwner, type OwnerFacts } from '../../server/demo/players/owner.ts';
import { act } from '../../server/demo/players/staff.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { proxyZh } from '../proxy/proxy.zh-CN.ts';
import { requestsZh } from '../requests/requests.zh-CN.ts';
import { secondCodeZh } from '../second-code/second-code.zh-CN.ts';
import { slipZh } from '../slip/slip.zh-CN.ts';
import { ballotsOf } from './as-owner.ts';
import { answerAll, heading, mark, press, submit, submitWithCode } from './journey.ts';
import { lookAsOwner } from './look.ts';
import { pathOf } from './staff.ts';
import type { SmallEstate } from './small-estate.ts';
import { fact, PHONE, shoot, visit, type Visit } from './visit.ts';

const COMPANY = { name: '枫桥置业有限公司', idType: '统一社会信用代码', idNo: '91999001E7YNUYRLBH' };
/** Invented, with check digits that are right. */
const REPRESENTATIVE: OwnerFacts = {
  ...{ name: '江小舟', idType: '居民身份证', idNo: '11010519491231002X', phone: '19911110001' },
};
const BUYER = {
  kind: 'person',
  name: '江小舟',
  idType: '居民身份证',
  idNo: '11010519491231002X',
  phone: '19911110001',
};
const NEW_PHONE = '19911110002';

const MOTIONS: readonly DraftMotion[] = ['M16', 'M18'].map((matter, i) => ({
  ...{ kind: 'decide', matter, item: 9, title: `是否同意第${i + 1}项公共收益使用方案？`, explanation: '方案见附件。' },
  ...{ ifPassed: '按方案办理。', ifNotPassed: '维持现状。', proposedBy: '枫林花园业主委员会', against: '' },
  ...{ cost: { kind: 'none' }, electorate: { all: true }, attachments: [] },
}));
const FOR = mark(zh['mark.for']);
const AGAINST = mark(zh['mark.against']);

/** Whose hand may vote, and who is told of it. */
export const ownerPeople = (theEstate: () => SmallEstate): void =>
  void describe('whose vote it is', () => {
    let log: Convened;

    const keep = (made: Visit): Visit => {
      onTestFinished(async () => {
        await made.close();
        expect(made.faults).toEqual([]);
      });
      return made;
    };
    const phoneOf = async (facts: OwnerFacts): Promise<Page> => keep(await theEstate().phone(facts)).page;
    /**
     * From now on; asserts later that one message with such words has come to one of these phones. It may come a moment after
     * the reply that it follows.
     */
    async function listen(...phones: readonly string[]) {
      const before = new Map<string, number>();
      for (const phone of phones) before.set(phone, (await theEstate().messagesTo(phone)).length);
      return async (phone: string, words: RegExp) => {
        const found = async () => {
          const texts = await theEstate().messagesTo(phone);
          const fresh = texts.slice(0, texts.length - before.get(phone)!);
          return fresh.filter((text) => words.test(text));
        };
        await expect.poll(found, { timeout: 60_000, interval: 500 }).toHaveLength(1);
      };
    }

    async function atReview(facts: OwnerFacts, answer = FOR): Promise<Page> {
      const page = await phoneOf(facts);
      await page.goto(`${pathOf(log)}/vote`);
      await answerAll(page, MOTIONS.length, answer);
      return page;
    }

    fact('of two co-owners on two phones the first valid ballot stands; the other is refused and told', async () => {
      const estate = theEstate();
      log = await estate.open({ title: '枫林花园6幢第二次会议', introduction: '', motions: MOTIONS });
      const [one, other] = [estate.facts('102', 0), estate.facts('102', 1)];
      const told = await listen(other.phone);
      const first = await atReview(one);
      const second = await atReview(other, AGAINST);
      const code = await submit(first);
      await second.getByLabel(zh['vote.mine']).check();
      await press(second, zh['vote.submit']);
      await second.getByText('共有人已经投票').waitFor();
      await second.getByText(/本次没有被记录/).waitFor();
      await lookAsOwner(second, 'vote-co-owner-voted');
      await told(other.phone, /共有人或代表人已为.*102提交线上表决/);
      await second.goto(`${pathOf(log)}/vote`);
      await second.getByText(/这些房屋已于.*有一份表决/).waitFor();
      const owner = await signInOwner(estate.http, log.estate, one);
      expect((await ballotsOf(estate.http, log, owner)).map((each) => each.code)).toEqual([code]);
    });

    fact(
      'a power is given and accepted on two phones; the agent votes within the limit and not beyond it',
      async () => {
        const estate = theEstate();
        const agent = estate.facts('203');
        const agentPage = await phoneOf(agent);
        await agentPage.goto(`${pathOf(log)}/vote`);
        await heading(agentPage, zh['vote.unitsTitle']);
        const givers = [estate.facts('202'), estate.facts('303')];
        const told = await listen(...givers.map(({ phone }) => phone));
        for (const giver of givers) await givePower(await phoneOf(giver), agent);
        await agentPage.goto(`${pathOf(log)}/proxy`);
        await agentPage.getByRole('button', { name: proxyZh['proxy.accept'] }).first().click();
        await agentPage.getByText(proxyZh['proxy.state.granted']).waitFor();
        await agentPage.getByRole('button', { name: proxyZh['proxy.accept'] }).click();
        await agentPage.getByText('受托人代理的户数已满').waitFor();
        await lookAsOwner(agentPage, 'proxy-limit-reached');
        await agentPage.goto(`${pathOf(log)}/vote`);
        await agentPage.getByRole('listitem').nth(1).waitFor();
        await lookAsOwner(agentPage, 'vote-list-with-power');
        const card = agentPage
          .getByRole('listitem')
          .filter({ hasText: /[23]02|303/ })
          .filter({ hasText: zh['vote.capacity.agent'] });
        const [room] = /202|303/.exec(await card.innerText())!;
        await card.getByRole('button', { name: zh['assembly.start'] }).click();
        await agentPage
          .getByText(/您正在代理.*(202|303)/)
          .first()
          .waitFor();
        await answerAll(agentPage, MOTIONS.length, FOR);
        await agentPage
          .getByText(/您正在代理.*(202|303)/)
          .first()
          .waitFor();
        await submitWithCode(agentPage, (page) => lookAsOwner(page, 'vote-second-code'));
        await told(estate.facts(room).phone, /共有人或代表人已为.*提交线上表决/);
      },
    );

    fact(
      'of a power for one motion the agent sees and votes on that one only, without scripts; the owner votes on the other',
      async () => {
        const estate = theEstate();
        const [owner, agent] = [estate.facts('103'), estate.facts('301')];
        // Who was never signed in is not known as an agent.
        const agentPage = await phoneOf(agent);
        const page = await phoneOf(owner);
        await givePower(page, agent, async () => {
          await page.getByText(proxyZh['proxy.scope']).click();
          await page.getByLabel(MOTIONS[1]!.title).selectOption('own');
          await lookAsOwner(page, 'proxy-one-motion');
        });
        await agentPage.goto(`${pathOf(log)}/proxy`);
        await agentPage.getByText(/只代为对以下事项投票：“是否同意第1项/).waitFor();
        await press(agentPage, proxyZh['proxy.accept']);
        await agentPage.getByText(proxyZh['proxy.state.granted']).waitFor();
        const plain = keep(await visit(PHONE, { baseURL: estate.base, javaScriptEnabled: false })).page;
        await signInPlain(plain, agent);
        const card = plain.locator('section.card').filter({ hasText: '103' });
        await card.getByText(/您正在代理 .*103.* 的业主表决/).waitFor();
        await shoot(plain, 'plain-units-agent');
        await card.getByRole('link', { name: '先看公告，再表决' }).click();
        await plain.getByText('看委托书').click();
        await plain.getByText(/其余事项由委托人自己表决/).waitFor();
        await shoot(plain, 'plain-notice-agent');
        await plain.getByRole('link', { name: '我已看过公告，去表决' }).click();
        await plain.getByText('事项 1 / 1').waitFor();
        await plain.getByRole('radio', { name: zh['mark.for'] }).check();
        await press(plain, '下一项');
        await plain.getByLabel('以上是我本人的意思').check();
        await press(plain, '确认提交');
        await plain.getByLabel('验证码（6位数字）').waitFor();
        const [newest] = await estate.messagesTo(agent.phone);
        await plain.getByLabel('验证码（6位数字）').fill(/\d{6}/.exec(newest!)![0]);
        await press(plain, '核对并提交');
        await plain.getByRole('heading', { name: '已收到您的表决' }).waitFor();
        await page.goto(`${pathOf(log)}/vote`);
        await page.getByText(requestsZh['before.byAgent']).waitFor();
        await lookAsOwner(page, 'vote-units-by-agent');
        await answerAll(page, 1, AGAINST);
        await submit(page);
      },
    );

    async function givePower(page: Page, agent: OwnerFacts, scope = async (): Promise<void> => {}): Promise<void> {
      await page.goto(`${pathOf(log)}/proxy`);
      await page.getByLabel(proxyZh['proxy.agentName']).waitFor();
      await scope();
      await page.getByLabel(proxyZh['proxy.agentName']).fill(agent.name);
      await page.getByLabel(proxyZh['proxy.agentId']).fill(agent.idNo);
      await press(page, proxyZh['proxy.write']);
      await press(page, proxyZh['proxy.sign']);
      await page.getByText(proxyZh['proxy.sent']).waitFor();
    }

    fact(
      'a company votes through the person whom it authorised: six flats, one head, the company is told',
      async () => {
        const { http, desk, units } = theEstate();
        const { token } = member(desk, 'clerk-a');
        const body = {
          owner: COMPANY,
          representative: REPRESENTATIVE,
          capacity: 'authorised',
          evidence: '授权委托书、营业执照',
        };
        const path = `/api/estates/${log.estate}/representations`;
        const { representation } = await asked<{ representation: string }>(http, { method: 'POST', path, token, body });
        // While people vote a second worker has to agree.
        const second = member(desk, 'clerk-b').token;
        await asked(http, { method: 'POST', path: `${path}/${representation}/confirmation`, token: second });
        const company = units.at(-1)!.owners[0]!.phone;
        const told = await listen(company);
        const page = await phoneOf(REPRESENTATIVE);
        await page.goto(`${pathOf(log)}/vote`);
        await page.getByText(/按 1 人、655\.64/).waitFor();
        await page.getByText('您以单位代表身份办理。').waitFor();
        await lookAsOwner(page, 'vote-units-company');
        await answerAll(page, MOTIONS.length, FOR);
        await submitWithCode(page, async () => undefined);
        await told(company, /共有人或代表人已为.*等6处提交线上表决/);
      },
    );

    fact(
      'an owner with a new number is sent to the desk, where two people bind it; the old number is told twice, the new one votes',
      async () => {
        const estate = theEstate();
        const old = estate.facts('402');
        const owner = { ...old, phone: NEW_PHONE };
        const told = await listen(old.phone);
        const { page } = keep(await visit(PHONE, { baseURL: estate.base }));
        await page.goto(
          `/sign-in?${new URLSearchParams({ estate: log.estate, next: `${pathOf(log)}/vote` }).toString()}`,
        );
        await fillIn(page, owner);
        await page.getByText('这个手机号不是您登记的号码').waitFor();
        await lookAsOwner(page, 'sign-in-phone-unknown');
        const body = { ...owner, documentSeen: '居民身份证原件' };
        const desk = <T>(clerk: string, path: string, sent: object) =>
          asked<T>(estate.http, {
            ...{ method: 'POST', path: `/api/estates/${log.estate}/${path}`, body: sent },
            token: member(estate.desk, clerk).token,
          });
        const { verification } = await desk<{ verification: string }>('clerk-b', 'desk-verifications', body);
        await told(old.phone, /申请为您登记尾号0002的手机，须两名工作人员签名记入表决日志/);
        await press(page, zh['signIn.send']);
        await page.getByText('这个手机号不是您登记的号码').waitFor();
        await act(estate.http, log, [member(estate.desk, 'clerk-b'), member(estate.desk, 'officer-a')], {
          ...{ type: 'contact-changed', input: { change: verification } },
        });
        await told(old.phone, /登记了尾号0002的手机/);
        await press(page, zh['signIn.send']);
        await page.getByLabel(zh['signIn.code']).waitFor();
        const [newest] = await estate.messagesTo(NEW_PHONE);
        await page.getByLabel(zh['signIn.code']).fill(/\d{6}/.exec(newest!)![0]);
        await press(page, zh['signIn.submit']);
        await answerAll(page, MOTIONS.length, FOR);
        const code = await submit(page);
        await told(old.phone, /以尾号0002的手机完成核验/);
        const toldNew = await listen(NEW_PHONE);
        await press(page, '短信发给我');
        await page.getByText('已发到您登记的手机。').waitFor();
        await toldNew(NEW_PHONE, new RegExp(`402的表决，回执编号${code.slice(0, 4)}-${code.slice(4)}`));
      },
    );

    async function fillIn(page: Page, { name, idNo, phone }: OwnerFacts): Promise<void> {
      await page.getByLabel(zh['signIn.name'], { exact: true }).fill(name);
      await page.getByLabel(zh['signIn.idNo'], { exact: true }).fill(idNo);
      await page.getByLabel(zh['signIn.phone'], { exact: true }).fill(phone);
      await press(page, zh['signIn.send']);
    }

    fact(
      'the code on a paper names its flat and asks who one is; to another owner it says that it is not his',
      async () => {
        const estate = theEstate();
        const link = await estate.linkOf(log, '302');
        const { page } = keep(await visit(PHONE, { baseURL: estate.base }));
        await page.goto(link);
        await page.getByText('您扫的是枫林花园6幢1单元302的二维码').waitFor();
        // Not "without 302": the assembly's own name is drawn by lot and may hold these digits.
        const { pathname, search } = new URL(page.url());
        expect(pathname).toBe(pathOf(log));
        expect(search).toMatch(/^\?unit=[0-9A-Z]{8}$/);
        await lookAsOwner(page, 'notice-from-unit-code');
        await page.getByRole('link', { name: zh['assembly.start'] }).click();
        await heading(page, zh['signIn.title']);
        const other = await phoneOf(estate.facts('303'));
        await other.goto(link);
        await other.getByRole('link', { name: zh['assembly.start'] }).click();
        await other.getByText('您登录的身份在名册上没有枫林花园6幢1单元302').waitFor();
        await lookAsOwner(other, 'vote-unit-not-yours');
      },
    );

    fact('who holds the slip of her flat signs in with four characters and the code of a message', async () => {
      const estate = theEstate();
      const facts = estate.facts('302');
      const { page } = keep(await visit(PHONE, { baseURL: estate.base }));
      await page.goto(await estate.linkOf(log, '302'));
      await page.getByRole('link', { name: zh['assembly.start'] }).click();
      await page.getByLabel(slipZh['slip.tail']).waitFor();
      await page.getByText('您扫的是枫林花园6幢1单元302的二维码').waitFor();
      await lookAsOwner(page, 'sign-in-slip');
      await page.getByLabel(slipZh['slip.tail']).fill(facts.idNo.slice(-4));
      await press(page, slipZh['slip.send']);
      await page.getByText(`已发到尾号 ${facts.phone.slice(-4)} 的手机`).waitFor();
      expect(page.url()).not.toContain(facts.idNo.slice(-4));
      await press(page, secondCodeZh['code.demo']);
      await press(page, zh['signIn.submit']);
      await heading(page, zh['vote.unitsTitle']);
      await page.getByText('枫林花园6幢1单元302').first().waitFor();
    });

    fact(
      'a ballot is changed once where the rules allow it: a new receipt, the earlier one kept, no third',
      async () => {
        const estate = theEstate();
        const facts = estate.facts('302');
        const page = await atReview(facts);
        const first = await submit(page);
        await page.goto(`${pathOf(log)}/vote`);
        await page.getByText(zh['vote.oneChangeLeft']).waitFor();
        await answerAll(page, MOTIONS.length, AGAINST, zh['vote.changeBallot']);
        const second = await submit(page);
        const owner = await signInOwner(estate.http, log.estate, facts);
        expect(await ballotsOf(estate.http, log, owner)).toMatchObject([
          { code: first, status: 'superseded' },
          { code: second, status: 'effective' },
        ]);
        await page.goto(`${pathOf(log)}/vote`);
        await page.getByText(zh['vote.alreadyHint']).waitFor();
        expect(await page.getByRole('button', { name: zh['vote.changeBallot'] }).count()).toBe(0);
        await lookAsOwner(page, 'vote-change-used');
      },
    );

    fact('who sold after the roll was frozen is told that the buyer votes, and the buyer does', async () => {
      const estate = theEstate();
      const seller = estate.facts('401');
      await estate.feed(estate.units.map((unit) => (unit.room === '401' ? { ...unit, owners: [BUYER] } : unit)));
      const { page } = keep(await visit(PHONE, { baseURL: estate.base }));
      await page.goto(`/sign-in?${new URLSearchParams({ estate: log.estate }).toString()}`);
      await fillIn(page, seller);
      await page.getByText('登记簿上，您在本小区已经没有房屋').waitFor();
      await lookAsOwner(page, 'sign-in-former-owner');
      const buyer = await phoneOf(REPRESENTATIVE);
      await buyer.goto(`${pathOf(log)}/vote`);
      // He speaks for the company besides.
      const bought = buyer.getByRole('listitem').filter({ hasText: '401' });
      await bought.getByRole('button', { name: zh['assembly.start'] }).click();
      await buyer.getByText(new RegExp(requestsZh['before.boughtPasses'])).waitFor();
      await lookAsOwner(buyer, 'vote-bought');
      await answerAll(buyer, MOTIONS.length, FOR);
      await submit(buyer);
    });

    fact('without scripts an owner denies a ballot that is not his, and the desks see it at once', async () => {
      const estate = theEstate();
      const { page } = keep(await visit(PHONE, { baseURL: estate.base, javaScriptEnabled: false }));
      await signInPlain(page, { ...estate.facts('402'), phone: NEW_PHONE });
      await page.getByRole('link', { name: '有不是我投的票？在这里提出' }).click();
      await press(page, '提出否认');
      await page.getByText('请先选择一张票。').waitFor();
      await page.getByRole('radio').check();
      await press(page, '提出否认');
      await page.getByText('请写一两句说明。').waitFor();
      expect(await page.getByRole('radio').isChecked()).toBe(true);
      await page.getByLabel(/请简单说明/).fill('那天我在外地，手机不在身边。');
      await shoot(page, 'plain-deny');
      await press(page, '提出否认');
      await page.getByText('已提出，街道办和社区现在就能看到。').waitFor();
      await shoot(page, 'plain-denied');
      await page.reload();
      expect(await page.getByRole('button', { name: '提出否认' }).count()).toBe(0);
      const { token } = member(estate.desk, 'officer-a');
      const path = `/api/estates/${log.estate}/assemblies/${log.assembly}/denials`;
      const found = await asked<{ denials: readonly object[] }>(estate.http, { method: 'GET', path, token });
      expect(found.denials).toMatchObject([{ rooms: ['枫林花园6幢1单元402'], state: 'filed' }]);
    });

    /** Mistyped first: the page comes back with what was typed, at an address to which Back leads without a question. */
    async function signInPlain(page: Page, { name, idNo, phone }: OwnerFacts): Promise<void> {
      await page.goto(`/plain${pathOf(log)}/sign-in`);
      await page.getByLabel('姓名').fill(name);
      await page.getByLabel('证件号码').fill(idNo);
      await page.getByLabel('手机号码').fill('12345');
      await press(page, '同意并发送验证码');
      await page.getByText('手机号码不正确').waitFor();
      expect(await page.getByLabel('证件号码').inputValue()).toBe(idNo);
      expect(page.url()).not.toContain(idNo);
      await page.getByLabel('手机号码').fill(phone);
      await press(page, '同意并发送验证码');
      await page.getByLabel('验证码（6位数字）').waitFor();
      await page.goBack();
      await page.getByLabel('姓名').waitFor();
      await page.goForward();
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('link', { name: '中文' }).click();
      const [newest] = await theEstate().messagesTo(phone);
      await page.getByLabel('验证码（6位数字）').fill(/\d{6}/.exec(newest!)![0]);
      await press(page, '登录');
      await page.getByRole('heading', { name: '您的房屋' }).waitFor();
    }

    fact(
      'where co-owners must agree, opposite answers make the unit count for neither, and both are told',
      async () => {
        const estate = theEstate();
        log = await estate.open({
          ...{ title: '枫林花园6幢第三次会议', introduction: '', motions: MOTIONS, rules: { coOwners: 'unanimous' } },
        });
        const [one, other] = [estate.facts('201', 0), estate.facts('201', 1)];
        const told = await listen(one.phone, other.phone);
        await submit(await atReview(one));
        await submit(await atReview(other, AGAINST));
        await told(one.phone, /共有人或代表人已为.*201提交线上表决/);
        await told(other.phone, /共有人或代表人已为.*201提交线上表决/);
        await estate.end(log);
        await act(estate.http, log, [member(estate.desk, 'clerk-a'), member(estate.desk, 'clerk-b')], {
          type: 'tally',
          input: {},
        });
        const { motions } = await resultOf(estate.http, log);
        expect(motions.map(({ participating, invalid }) => [participating.heads, invalid.heads])).toEqual([
          [0, 1],
          [0, 1],
        ]);
      },
    );
  });
