import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addDays, addMs, localDay } from '../../crypto/time.ts';
import { draftAssembly, member } from '../../server/demo/convene.ts';
import { FENGLIN } from '../../server/demo/files.ts';
import { endOfVoting, resultOf, startOfVoting } from '../../server/demo/finish.ts';
import type { AssemblyPath } from '../../server/demo/players/staff.ts';
import type { Household } from '../../server/demo/register-people.ts';
import { voteOnline, voteTogether } from '../../server/demo/vote-online.ts';
import { denyZh } from '../deny/deny.zh-CN.ts';
import { disputesZh } from '../desk/disputes/disputes.zh-CN.ts';
import { officeZh } from '../desk/office/office.zh-CN.ts';
import { booksZh } from '../desk/paper/books.zh-CN.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { fill } from '../i18n/fill.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import type { Cast, StaffId } from './cast.ts';
import { answerAll, mark, submit } from './journey.ts';
import { look, lookAsOwner } from './look.ts';
import type { SmallEstate } from './small-estate.ts';
import { answerCode, deskOf, isRecorded, pathOf, press, pressDesk, said, sign, tab } from './staff.ts';
import { fact, PHONE, visit } from './visit.ts';
import {
  AGENDA,
  answerDoubts,
  householdsOf,
  HUNDREDS_VOTE_MS,
  isRead,
  isThere,
  KEYS,
  lookUp,
  png,
  readPaper,
  signs,
  signsToo,
  until,
} from './whole-steps.ts';

/** One assembly from the committee's list to the certificate; whatever counts is signed in the browser of whose step it is. */
export const wholeAssembly = (theEstate: () => SmallEstate, theCast: () => Cast): void =>
  void describe('an assembly on screens and paper', () => {
    let log: AssemblyPath;
    let denier: Household;
    let serials: string[] = [];
    const at = (id: StaffId, step: string): Promise<Page> => theCast().at(id, deskOf(log, step));
    const ofBuilding = (building: string) =>
      householdsOf(theEstate()).filter(({ buildings }) => buildings.has(building) && buildings.size === 1);
    const vote = (households: readonly Household[]) =>
      voteTogether(
        theEstate().http,
        log,
        households.map(({ facts }) => ({ facts, mind: () => 'for' })),
        () => undefined,
      );

    fact('the committee lays its list beside the register and answers what touches heads or area', async () => {
      const page = await theCast().at('committee', '/desk');
      await page.locator('summary', { hasText: deskZh['home.roster'] }).click();
      await page.locator('details[open] input[type=file]').setInputFiles(FENGLIN.roster);
      await answerDoubts(page);
    });

    fact(
      'he hands a draft in, the officer opens its log, and six people have a key that never left their browser',
      async () => {
        const { http, desk } = theEstate();
        log = await draftAssembly(http, member(desk, 'committee'), AGENDA);
        const chair = await at('committee', 'draft');
        await chair.getByRole('heading', { name: deskZh['draft.sums'] }).waitFor();
        await look(chair, 'whole-draft');
        await pressDesk(chair, 'draft.submit');
        await chair.getByText(deskZh['turn.officer']).first().waitFor();
        const officer = await at('officer-a', 'opening');
        await pressDesk(officer, 'opening.open');
        await officer.getByText(deskZh['opening.fingerprintHint']).waitFor();
        for (const [id, role] of KEYS) {
          const page = await at(id, 'keys');
          await press(page, fill(deskZh['key.ask'], { role: deskZh[`keyRole.${role}`] }));
          await page.getByText(deskZh['key.waitingHint']).first().waitFor();
        }
        await officer.goto(deskOf(log, 'keys'));
        await officer.getByRole('button', { name: deskZh['keys.enrol'] }).first().waitFor();
        await look(officer, 'whole-keys');
        const waiting = officer.getByRole('button', { name: deskZh['keys.enrol'], exact: true });
        // One more than people: the service's own, for pages without scripts.
        const all = await waiting.count();
        const enrolled = officer.getByRole('row').filter({ hasText: deskZh['keys.enrolled'] });
        const before = await enrolled.count();
        const prepared = officer.getByRole('button', { name: deskZh['sign.sign'], exact: true });
        for (const n of [1, 2]) {
          await waiting.first().click();
          await until(() => prepared.count(), n);
        }
        // Two are read side by side: signing the one leaves the other where it is.
        for (const left of [1, 0]) {
          await prepared.first().click();
          await until(() => enrolled.count(), before + 2 - left);
          await until(() => prepared.count(), left);
        }
        for (let left = all - 2; left > 0; left--) {
          await waiting.first().click();
          await sign(officer);
          await until(() => enrolled.count(), before + all - left + 1);
        }
      },
    );

    fact('the roll is published, frozen, countersigned; the notice freezes the rest', async () => {
      const chair = await at('committee', 'roll');
      await signs(chair, 'act.roll-published');
      await isThere(chair, deskZh['roll.published']);
      await signs(chair, 'act.roll-frozen');
      await isThere(chair, deskZh['roll.frozen']);
      const officer = await at('officer-a', 'roll');
      await signs(officer, 'act.roll-countersigned');
      await isThere(officer, deskZh['roll.countersigned']);
      await look(officer, 'whole-roll');
      await chair.goto(deskOf(log, 'notice'));
      await signs(chair, 'act.notice');
      await chair.getByText(deskZh['notice.hash']).waitFor();
      await look(chair, 'whole-notice');
      await chair.locator('summary', { hasText: deskZh['act.announce'] }).click();
      await chair.getByLabel(deskZh['record.subject']).selectOption({ label: deskZh['record.notice'] });
      await chair.locator('details[open] input[type=file]').setInputFiles(png('公告栏'));
      await chair.getByText(deskZh['record.there']).waitFor();
      await signs(chair, 'act.announce');
      await isRecorded(chair);
    });

    fact('papers are issued on the first day, and one is spoiled and printed anew', async () => {
      const { http } = theEstate();
      await theCast().wait(await startOfVoting(http, log));
      const one = ofBuilding('6').filter(({ owners, addresses }) => owners === 1 && addresses.length === 1);
      denier = one.at(-1)!;
      // Somebody has his old number, and votes before he does.
      await voteOnline(http, log, denier.facts, () => 'against', new Set());
      const page = await at('clerk-a', 'ballots');
      await tab(page, 'ballots.issue');
      await page.getByRole('row', { name: /^6幢/ }).press('Enter');
      const free = page.getByRole('checkbox', { disabled: false });
      await free.first().waitFor();
      for (const n of [0, 1, 2, 3]) await free.nth(n).check();
      await press(page, fill(deskZh['issue.chosen'], { n: 4 }));
      await sign(page);
      await isRecorded(page);
      const issued = page.getByRole('cell').filter({ hasText: /^纸质票 / });
      await issued.first().waitFor();
      serials = (await issued.allInnerTexts()).map((text) => text.slice(4));
      expect(serials).toHaveLength(4);
      await press(page, booksZh.tab);
      await page.getByLabel(booksZh['reprint.serial']).fill(serials[3]!);
      await page.getByLabel(deskZh['fact.reason']).fill('打印重影');
      await press(page, booksZh['reprint.now']);
      await page.getByText(`旧票 ${serials[3]!} 已作废`).waitFor();
      await look(page, 'whole-spoiled');
    });

    fact('three papers come back; the number that was killed is refused, and the box is sealed', async () => {
      const page = await at('clerk-a', 'ballots');
      await tab(page, 'ballots.receive');
      await lookUp(page, serials[3]!);
      expect(await page.getByText(deskZh['receive.scanHint']).count()).toBe(0);
      await look(page, 'whole-killed-number');
      for (const serial of serials.slice(0, 3)) {
        await lookUp(page, serial);
        await page.getByLabel(deskZh['receive.scan']).setInputFiles(png(serial));
        await isRecorded(page);
        await page.getByText(deskZh['receive.scanHint']).waitFor({ state: 'detached' });
      }
      await tab(page, 'ballots.boxes');
      await page.getByLabel(deskZh['boxes.byHand']).fill('3');
      await page.getByLabel(booksZh.seal).fill('F-0071');
      await page.getByLabel(booksZh['seal.photo']).setInputFiles(png('F-0071'));
      await page.getByText(booksZh['seal.there']).waitFor();
      await pressDesk(page, 'boxes.sealNow');
      await sign(page);
      await isThere(page, deskZh['boxes.closed']);
    });

    fact('an owner who was voted for says so; a worker signs it, and he votes himself', async () => {
      const { phone } = theEstate();
      const before = await phone(denier.facts);
      await before.page.goto(`${pathOf(log)}/deny`);
      await before.page.getByRole('radio').first().check();
      await before.page.getByLabel(denyZh['deny.statement']).fill('那是我以前的手机号，当时我在外地。');
      await press(before.page, denyZh['deny.submit']);
      await before.page.getByText(denyZh['deny.done']).waitFor();
      await lookAsOwner(before.page, 'whole-denied');
      expect(before.faults).toEqual([]);
      await before.close();
      const clerk = await at('clerk-a', 'ballots');
      await press(clerk, disputesZh.tab);
      await clerk.getByText('那是我以前的手机号').waitFor();
      await look(clerk, 'whole-denial-at-desk');
      await signs(clerk, 'act.dispute');
      await isThere(clerk, disputesZh['state.disputed']);
      const after = await phone(denier.facts);
      await after.page.goto(`${pathOf(log)}/vote`);
      await answerAll(after.page, AGENDA.motions.length, mark(zh['mark.for']));
      await submit(after.page);
      expect(after.faults).toEqual([]);
      await after.close();
    });

    fact(
      'two thirds are far on the last day: the committee makes the vote longer, as the frozen rules allow',
      async () => {
        const { http } = theEstate();
        const others = householdsOf(theEstate()).filter(({ buildings }) => !buildings.has('6'));
        await vote(others.slice(0, 200));
        const end = await endOfVoting(http, log);
        await theCast().wait(addMs(end, -86_400_000));
        const clerk = await at('clerk-a', 'ballots');
        await clerk.getByRole('row', { name: /^1幢/ }).click();
        await clerk.getByText('1-101', { exact: false }).first().waitFor();
        await look(clerk, 'whole-turnout');
        const chair = await at('committee', 'ballots');
        await chair.locator('summary', { hasText: deskZh['extend.title'] }).click();
        const until = addDays(localDay(end), 3);
        await chair.getByLabel(deskZh['fact.to']).fill(`${until}T20:00`);
        const notice = { name: '延长公告.txt', mimeType: 'text/plain', buffer: Buffer.from('延长表决时间的公告') };
        await chair.locator('details[open] input[type=file]').setInputFiles(notice);
        await chair.getByText(deskZh['extend.there']).waitFor();
        await look(chair, 'whole-extend');
        await signs(chair, 'act.extend');
        await isRecorded(chair);
        expect(localDay(await endOfVoting(http, log))).toBe(until);
        await theCast().wait(addMs(end, 60_000));
        await vote(others.slice(200));
      },
      HUNDREDS_VOTE_MS,
    );

    fact('two read each paper; where they differ a third reads it; then the numbers agree', async () => {
      const { http } = theEstate();
      await theCast().wait(addMs(await endOfVoting(http, log), 61_000));
      const [first, differs, odd] = serials as [string, string, string, string];
      const clerk = await at('clerk-a', 'count');
      await clerk.getByText('已达到三分之二').first().waitFor();
      await look(clerk, 'whole-quorum');
      const reads = async (id: StaffId, part: 'count.enter' | 'count.review', serial: string, keys: string[]) =>
        readPaper(await at(id, 'count'), part, serial, keys);
      const agree = async (serial: string, keys: string[], reader: StaffId = 'clerk-a') => {
        await isRead(await reads(reader, 'count.enter', serial, keys), serial);
        await isRead(await reads('clerk-b', 'count.review', serial, keys), serial);
      };
      await agree(first, ['1', '1']);
      await agree(odd, ['2', '4']);
      await isRead(await reads('clerk-a', 'count.enter', differs, ['1', '2']), differs);
      const second = await reads('clerk-b', 'count.review', differs, ['1', '1']);
      await second.getByText(deskZh['read.differ']).waitFor();
      await look(second, 'whole-readings-differ');
      await pressDesk(second, 'read.void');
      await sign(second);
      await until(() => second.getByText(deskZh['read.differ']).count(), 0);
      await agree(differs, ['1', '1'], 'clerk-c');
      const page = await at('clerk-a', 'count');
      await page.getByLabel(booksZh['reconcile.returned']).fill('3');
      await page.getByLabel(booksZh['reconcile.spoiled']).fill('1');
      await signs(page, 'act.reconciled');
      await page.getByText(deskZh['count.reconciled']).waitFor();
      await look(page, 'whole-reconciled');
      await signs(page, 'act.tally');
      await page.getByText(deskZh['sign.halfHint']).waitFor();
      await signsToo(await at('clerk-b', 'count'));
    });

    fact('the provisional result stands for its days, then the committee declares it', async () => {
      const { http } = theEstate();
      const { objectionsUntil, motions } = await resultOf(http, log);
      expect(motions.map(({ outcome }) => outcome)).toEqual(['PASSED', 'PASSED']);
      await theCast().wait(objectionsUntil!);
      const chair = await at('committee', 'declare');
      await chair.getByRole('heading', { name: deskZh['declare.declare'] }).waitFor();
      await look(chair, 'whole-provisional');
      await signs(chair, 'act.declare');
      await chair.getByText(/已宣布。/).waitFor();
    });

    fact('an officer has the records verified and recounted; two certify, and anybody can read it', async () => {
      const { http, base } = theEstate();
      const officer = await at('officer-a', 'certify');
      await officer.getByRole('heading', { name: disputesZh['contested.title'] }).waitFor();
      await isThere(officer, disputesZh['contested.same']);
      await officer.getByRole('button', { name: /^公告提前/ }).click();
      const posting = officer.getByRole('img', { name: officeZh['posting.picture'] });
      await posting.waitFor();
      await until(() => posting.evaluate((image: HTMLImageElement) => image.naturalWidth && 1), 1);
      await look(officer, 'whole-posting');
      await officer.getByText(fill(officeZh['aside.left'], { n: '1', of: '1' })).waitFor();
      await officer.getByRole('table', { name: officeZh['aside.title'] }).getByRole('row').last().press('Enter');
      const one = officer.locator('.aside');
      await one.getByText(deskZh['ballotStatus.disputed']).waitFor();
      await look(officer, 'whole-set-aside');
      await one.getByLabel(deskZh['file.opinion.agree']).check();
      await one.getByRole('button', { name: officeZh['opinion.save'] }).click();
      await isThere(officer, officeZh['aside.done']);
      await pressDesk(officer, 'verify.run');
      await officer.getByText(deskZh['verify.passed']).first().waitFor();
      await press(officer, officeZh['count.run']);
      await officer.getByText(officeZh['count.same']).waitFor();
      await look(officer, 'whole-file');
      await signs(officer, 'act.certify');
      await answerCode(officer);
      await officer.getByText(deskZh['sign.halfHint']).waitFor();
      const second = await at('officer-b', 'certify');
      await pressDesk(second, 'acts.read');
      await pressDesk(second, 'sign.sign');
      await answerCode(second);
      await isRecorded(second);
      await second.getByRole('heading', { name: deskZh['certify.sheet'] }).waitFor();
      await look(second, 'whole-certificate');
      expect((await resultOf(http, log)).state).toBe('certified');
      const anybody = await visit(PHONE, { baseURL: base });
      await anybody.page.goto(`${pathOf(log)}/result`);
      await anybody.page.getByText(zh['result.certified']).waitFor();
      await lookAsOwner(anybody.page, 'whole-result');
      expect(await said(anybody.page)).not.toContain(denier.facts.name);
      expect(anybody.faults).toEqual([]);
      await anybody.close();
    });
  });
