import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { JsonObject } from '../../crypto/canonical.ts';
import { addMs } from '../../crypto/time.ts';
import { together } from '../../server/demo/chance.ts';
import { bringToNotice, draftAssembly, member } from '../../server/demo/convene.ts';
import { FENGLIN_MOTIONS } from '../../server/demo/fenglin-motions.data.ts';
import { endOfVoting, resultOf, startOfVoting } from '../../server/demo/finish.ts';
import { issuePapers, paperVoters, readPapers, receivePaper, sealBox } from '../../server/demo/paper-round.ts';
import { asked } from '../../server/demo/players/http.ts';
import { castAll, signInOwner } from '../../server/demo/players/owner.ts';
import { act, pathOf as apiOf, type AssemblyPath } from '../../server/demo/players/staff.ts';
import { attendedZh } from '../desk/attended/attended.zh-CN.ts';
import { ceremonyZh } from '../desk/count/ceremony.zh-CN.ts';
import { fill } from '../i18n/fill.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { ALL_MATTERS } from './all-matters.data.ts';
import type { Cast, StaffId } from './cast.ts';
import { answerAll, submit } from './journey.ts';
import { look, lookAsOwner } from './look.ts';
import type { SmallEstate } from './small-estate.ts';
import { deskOf, pathOf, press, pressDesk, said, tab } from './staff.ts';
import { fact, PHONE, visit, WAIT_MS } from './visit.ts';
import { householdsOf, HUNDREDS_VOTE_MS, png, signs, signsToo } from './whole-steps.ts';

const CANDIDATES = ['丁一舟', '卜二川', '马三原', '王四海', '田五岳', '孙六合'];
/** A committee has at least five members. */
const SEATS = 5;
const ELECTION = ALL_MATTERS.filter(({ kind }) => kind === 'elect').map((motion) => ({
  ...motion,
  seats: SEATS,
  candidates: [],
}));
const FEW = 12;
/** A picture that the desk makes as large as every portrait. */
const PORTRAIT = png('portrait');
const PORTRAIT_WIDTH = 480;

interface Noticed {
  readonly id: string;
  readonly candidates?: readonly { readonly id: string }[];
}

/** What is decided without a single act behind the screens: who stands, who is elected, and that nothing was decided at all. */
export const wholeElection = (theEstate: () => SmallEstate, theCast: () => Cast): void =>
  void describe('an election, and a vote in which too few took part', () => {
    let log: AssemblyPath;
    const at = (id: StaffId, step: string) => theCast().at(id, deskOf(log, step));
    /** All but the one who votes in a browser. */
    const voteAs = async (some: number, marks: JsonObject) => {
      const { http } = theEstate();
      const taken = new Set<string>();
      await together(householdsOf(theEstate()).slice(0, -1).slice(0, some), 8, async ({ facts }) => {
        await castAll(http, log, await signInOwner(http, log.estate, facts), () => marks, taken);
      });
    };
    const countAndDeclare = async (name: string) => {
      const clerk = await at('clerk-a', 'count');
      await signs(clerk, 'act.tally');
      await clerk.getByText(deskZh['sign.halfHint']).waitFor();
      await signsToo(await at('clerk-b', 'count'));
      const { objectionsUntil } = await resultOf(theEstate().http, log);
      await theCast().wait(objectionsUntil!);
      const chair = await at('committee', 'declare');
      await chair.getByRole('heading', { name: deskZh['declare.declare'] }).waitFor();
      await look(chair, name);
      await signs(chair, 'act.declare');
      await chair.getByText(/已宣布。/).waitFor();
    };

    fact('the committee writes six vetted candidates for five seats onto the list and hands it in', async () => {
      const { http, desk } = theEstate();
      log = await draftAssembly(http, member(desk, 'committee'), {
        ...{ title: '枫林花园业主委员会换届选举', introduction: '', motions: ELECTION },
      });
      const page = await at('committee', 'draft');
      await tab(page, 'draft.motions');
      for (const [index, name] of CANDIDATES.entries()) {
        await pressDesk(page, 'motion.addCandidate');
        const group = page.locator('.one').nth(index);
        await group.getByLabel(fill(deskZh['motion.candidate'], { n: index + 1 })).fill(name);
        await group.getByLabel(deskZh['motion.profile']).fill(`${name}，1幢业主，住满六年。`);
        await group.getByLabel(deskZh['candidate.eligible']).selectOption({ label: deskZh['candidate.yes'] });
      }
      const first = page.locator('.one').first();
      await first.locator('input[type=file]').setInputFiles(PORTRAIT);
      await first.getByRole('img', { name: `${CANDIDATES[0]}的照片` }).waitFor();
      await page.getByText(deskZh['draft.saved']).waitFor();
      await look(page, 'election-candidates');
      await tab(page, 'draft.checks');
      await page.getByRole('heading', { name: deskZh['draft.sums'] }).waitFor();
      await pressDesk(page, 'draft.submit');
      await page.getByText(deskZh['turn.officer']).first().waitFor();
      await bringToNotice(http, desk, log);
      await theCast().wait(await startOfVoting(http, log));
    });

    /** The committee's file has come through the notice to an owner's screen. */
    async function photoIsShown(page: Page): Promise<void> {
      const photo = page.getByRole('img', { name: new RegExp(CANDIDATES[0]!) });
      await photo.scrollIntoViewIfNeeded();
      const width = () => photo.evaluate((image: HTMLImageElement) => image.naturalWidth);
      await expect.poll(width, { timeout: WAIT_MS }).toBe(PORTRAIT_WIDTH);
    }

    fact('an owner gives five of them her vote, and no more than there are seats', async () => {
      const { phone } = theEstate();
      const owner = await phone(householdsOf(theEstate()).at(-1)!.facts);
      const { page } = owner;
      await page.goto(pathOf(log));
      await photoIsShown(page);
      const paper = await fetch(`${theEstate().base}${apiOf(log)}/print/notice.pdf`);
      const pdf = Buffer.from(await paper.arrayBuffer()).toString('latin1');
      expect(pdf.match(/\/Subtype \/Image\b/g)).toHaveLength(1);
      await page.goto(`${pathOf(log)}/vote`);
      await answerAll(page, 1, async () => {
        await photoIsShown(page);
        const give = (name: string, label: string) =>
          page.getByRole('group', { name, exact: true }).getByText(label, { exact: true }).click();
        for (const name of CANDIDATES.slice(0, SEATS)) await give(name, zh['mark.for']);
        await give(CANDIDATES[SEATS]!, zh['mark.for']);
        await page
          .getByRole('alert')
          .filter({ hasText: fill(zh['vote.overLimit'], { seats: SEATS }) })
          .waitFor();
        await give(CANDIDATES[SEATS]!, zh['mark.against']);
        await lookAsOwner(page, 'election-ballot');
      });
      await submit(page);
      expect(owner.faults).toEqual([]);
      await owner.close();
    });

    fact(
      'the five whom more than half chose are elected, and the sixth is not',
      async () => {
        const { http, base } = theEstate();
        const { motions } = await asked<{ motions: readonly Noticed[] }>(http, { method: 'GET', path: apiOf(log) });
        const { id, candidates = [] } = motions[0]!;
        const given = Object.fromEntries(candidates.map((each, i) => [each.id, i < SEATS ? 'for' : 'against']));
        await voteAs(1000, { [id]: given });
        await theCast().wait(addMs(await endOfVoting(http, log), 61_000));
        await countAndDeclare('election-provisional');
        const anybody = await visit(PHONE, { baseURL: base });
        await anybody.page.goto(`${pathOf(log)}/result`);
        for (const name of CANDIDATES) await anybody.page.getByText(name).first().waitFor();
        await lookAsOwner(anybody.page, 'election-result');
        expect((await resultOf(http, log)).motions[0]!.outcome).toBe('ELECTED');
        expect(anybody.faults).toEqual([]);
        await anybody.close();
      },
      HUNDREDS_VOTE_MS,
    );

    fact(
      'an owner votes by telephone: his known number only, two workers who hear him, no mark on the slip',
      async () => {
        const { http, desk } = theEstate();
        log = await draftAssembly(http, member(desk, 'committee'), {
          ...{ title: '枫林花园2027年第二次业主大会会议', introduction: '', motions: FENGLIN_MOTIONS.slice(1, 2) },
          channels: ['online', 'paper', 'phone'],
        });
        await asked(http, {
          ...{ method: 'POST', path: `${apiOf(log)}/submission`, token: member(desk, 'committee').token, body: {} },
        });
        await bringToNotice(http, desk, log);
        await theCast().wait(await startOfVoting(http, log));
        const alone = householdsOf(theEstate()).filter(
          ({ owners, addresses }) => owners === 1 && addresses.length === 1,
        );
        const { facts, addresses } = alone.at(-1)!;
        const room = addresses[0]!.replace('枫林花园', '');
        const page = await at('clerk-a', 'ballots');
        await press(page, attendedZh.tab);
        await page.getByLabel(attendedZh.search).fill(room);
        // Who has a parking space as well stands there with both.
        await page.getByRole('button', { name: room }).first().click();
        await page.getByRole('radio').first().check();
        await page.getByLabel(attendedZh.dialled).fill('13800000000');
        await page.getByLabel(attendedZh.recording).fill('录音 2027-0007');
        await press(page, attendedZh.start);
        await page.getByRole('alert').first().waitFor();
        await look(page, 'phone-vote-wrong-number');
        await page.getByLabel(attendedZh.dialled).fill(facts.phone);
        await press(page, attendedZh.start);
        await page.getByText(attendedZh['open.waitsPhone']).waitFor();
        const second = await at('clerk-b', 'ballots');
        await press(second, attendedZh.tab);
        await press(second, attendedZh['open.confirmPhone']);
        await press(page, attendedZh['open.ask']);
        const screen = page.getByRole('dialog');
        await screen.getByText(attendedZh['turn.phone']).waitFor();
        await look(page, 'phone-vote-asked');
        await screen.locator('fieldset label').first().click();
        await screen.getByRole('button', { name: zh['vote.next'] }).click();
        await press(page, attendedZh['turn.submit']);
        await page.getByRole('heading', { name: attendedZh['slip.title'] }).waitFor();
        expect(await said(page)).not.toMatch(/同意|反对|弃权/);
      },
    );

    fact('with less than two thirds the boxes stay shut, and the result says that nothing was decided', async () => {
      const { http, desk, base } = theEstate();
      await voteAs(FEW, { m1: 'for' });
      const clerks = { first: member(desk, 'clerk-a'), second: member(desk, 'clerk-b') };
      const silent = (await paperVoters(http, log, clerks.first)).filter(({ voted }) => !voted).slice(0, 1);
      const papers = await issuePapers(
        http,
        log,
        clerks.first,
        silent.map(({ voter }) => voter),
        () => ({ m1: 'for' }),
      );
      for (const paper of papers) await receivePaper(http, log, clerks.first, paper, '1');
      await sealBox(http, log, clerks, { box: '1', count: papers.length });
      await theCast().wait(addMs(await endOfVoting(http, log), 61_000));
      const page = await at('clerk-a', 'count');
      await page
        .getByText(fill(ceremonyZh['test.failed'], { motions: '事项1' }))
        .or(page.getByText(/不足三分之二，不开箱/))
        .first()
        .waitFor();
      await page.getByText(ceremonyZh['test.over']).waitFor();
      await look(page, 'no-quorum');
      await readPapers(http, log, clerks, papers, undefined);
      await act(http, log, [clerks.first], { type: 'reconciled', input: { returned: papers.length, spoiled: 0 } });
      await countAndDeclare('no-quorum-provisional');
      const [motion] = (await resultOf(http, log)).motions;
      expect(motion!.outcome).toBe('NO_QUORUM');
      const anybody = await visit(PHONE, { baseURL: base });
      await anybody.page.goto(`${pathOf(log)}/result`);
      await anybody.page.getByText(zh['result.NO_QUORUM']).first().waitFor();
      await lookAsOwner(anybody.page, 'no-quorum-result');
      expect(anybody.faults).toEqual([]);
      await anybody.close();
    });
  });
