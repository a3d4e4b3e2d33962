import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { JsonObject } from '../../crypto/canonical.ts';
import type { Convened } from '../../server/demo/convene.ts';
import { resultOf, tallyAndDeclare } from '../../server/demo/finish.ts';
import { asked } from '../../server/demo/players/http.ts';
import { castAll, signInOwner } from '../../server/demo/players/owner.ts';
import { pathOf as apiOf } from '../../server/demo/players/staff.ts';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { ALL_MATTERS, CANDIDATES, SEATS, SHARES } from './all-matters.data.ts';
import { answerAll, heading, submit } from './journey.ts';
import { lookAsOwner } from './look.ts';
import { pathOf } from './staff.ts';
import type { SmallEstate } from './small-estate.ts';
import { fact, type Visit } from './visit.ts';

interface Noticed {
  readonly id: string;
  readonly kind: string;
  readonly candidates?: readonly { readonly id: string }[];
  readonly options?: readonly { readonly id: string }[];
}

/** The happy way of every matter that owners vote on, in one assembly. */
export const ownerMatters = (theEstate: () => SmallEstate): void =>
  void describe('every matter that owners vote on', () => {
    let log: Convened;
    let phone: Visit;
    let page: Page;

    fact('stands in a notice with its own question, its cost and nothing chosen', async () => {
      const estate = theEstate();
      log = await estate.open({ title: '枫林花园6幢全部事项表决', introduction: '', motions: ALL_MATTERS });
      phone = await estate.phone(estate.facts('301'));
      page = phone.page;
      await page.goto(`${pathOf(log)}/vote`);
      await heading(page, zh['vote.unitsTitle']);
      let n = 0;
      await answerAll(page, ALL_MATTERS.length, async (shown, question) => {
        const motion = ALL_MATTERS[n++]!;
        expect(question).toBe(motion.title);
        const share = SHARES[motion.matter];
        if (share) await shown.getByText(share).waitFor();
        if (motion.kind === 'elect') await elect(shown);
        else if (motion.kind === 'choose') await choose(shown);
        else await shown.getByRole('radio', { name: zh['mark.for'], exact: true }).check();
      });
    });

    /** One more than there are seats cannot be chosen; the rule stays in sight. */
    async function elect(shown: Page): Promise<void> {
      const give = (name: string, label: string) =>
        shown.getByRole('group', { name, exact: true }).getByText(label, { exact: true }).click();
      for (const name of CANDIDATES.slice(0, SEATS)) await give(name, zh['mark.for']);
      await give(CANDIDATES[SEATS]!, zh['mark.for']);
      await shown
        .getByRole('alert')
        .filter({ hasText: zh['vote.overLimit'].replace('{seats}', String(SEATS)) })
        .waitFor();
      await lookAsOwner(shown, 'vote-election-over-limit');
      await give(CANDIDATES[3]!, zh['mark.against']);
      await give(CANDIDATES[4]!, zh['mark.abstain']);
      await shown.getByText(zh['vote.chosen'].replace('{n}', '3').replace('{seats}', '3')).waitFor();
    }

    async function choose(shown: Page): Promise<void> {
      expect(await shown.getByRole('radio').count()).toBe(4);
      await shown.getByRole('radio', { name: zh['mark.none'], exact: true }).check();
      await lookAsOwner(shown, 'vote-choice');
      await shown.getByRole('radio', { name: /枫桥安居物业/ }).check();
    }

    fact('is answered, sent once and receipted without a choice', async () => {
      const code = await submit(page);
      expect(code).toMatch(/^[0-9A-Z]{8}$/);
      expect(phone.faults).toEqual([]);
      await phone.close();
    });

    fact('passes when the neighbours agree, and the result says so in both measures', async () => {
      const estate = theEstate();
      const { http, desk } = estate;
      const { motions } = await asked<{ motions: readonly Noticed[] }>(http, { method: 'GET', path: apiOf(log) });
      const taken = new Set<string>();
      for (const room of ['101', '102', '103', '201', '202', '203', '302', '303', '401', '402', '403'])
        await castAll(
          http,
          log,
          await signInOwner(http, log.estate, estate.facts(room)),
          () => marksOf(motions),
          taken,
        );
      await estate.end(log);
      await tallyAndDeclare(http, log, desk);
      const result = await resultOf(http, log);
      expect(result.motions.map(({ outcome }) => outcome)).toEqual(
        ALL_MATTERS.map(({ kind }) => (kind === 'elect' ? 'ELECTED' : 'PASSED')),
      );
      const anybody = await estate.phone(estate.facts('301'));
      await anybody.page.goto(`${pathOf(log)}/result`);
      await heading(anybody.page, zh['result.title']);
      for (const name of CANDIDATES.slice(0, SEATS)) await anybody.page.getByText(name).first().waitFor();
      await lookAsOwner(anybody.page, 'result-all-matters');
      expect(anybody.faults).toEqual([]);
      await anybody.close();
    });
  });

/** For everything; for the first three candidates, and for the first company. */
const marksOf = (motions: readonly Noticed[]): JsonObject =>
  Object.fromEntries(
    motions.map(({ id, kind, candidates = [], options = [] }) => [
      id,
      kind === 'elect'
        ? Object.fromEntries(candidates.map((each, i) => [each.id, i < SEATS ? 'for' : 'against']))
        : kind === 'choose'
          ? options[0]!.id
          : 'for',
    ]),
  );
