import type { Page } from 'playwright-core';
import { ballotProblems } from '../../../server/ballots/problems.ts';
import { signInProblems } from '../../../server/identity/problems.ts';
import { platformProblems } from '../../../server/platform/platform-problems.ts';
import type { Problem } from '../../../server/platform/problems.ts';
import { chinese as zh } from '../../i18n/zh-CN.pages.ts';
import { secondCodeZh } from '../../second-code/second-code.zh-CN.ts';
import { at, BALLOTS, power, submit, TERMS, voter, who, type Voter } from './ballot-scene.ts';
import { complains, lost, of, press, refused, said, statesOf, unanswered, type Scene } from './scene.ts';

const bound = said(of('bindings'), {}, 'POST');
const refusedBallot = (problem: Problem, extra: object = {}): Scene => ({
  ...{ who, at, answers: [bound, refused(BALLOTS, problem, { ...extra }, 'POST')] },
  then: async (page) => {
    await submit(page);
    await complains(page);
  },
});
const CODE_FIRST = [
  ...[bound, refused(BALLOTS, ballotProblems.SECOND_CODE_NEEDED, {}, 'POST')],
  said(
    /\/second-codes$/,
    { challenge: '33333333-3333-4333-8333-333333333333', expiresAt: '2027-01-09T02:20:00.000Z', phoneTail: '0017' },
    'POST',
  ),
];
async function toCode(page: Page): Promise<void> {
  await submit(page);
  await page.getByLabel(secondCodeZh['code.label']).waitFor();
}
/** The page as it is opened again after a ballot was sent from it and not answered. */
async function reopened(page: Page, text: string): Promise<void> {
  const [terms] = await Promise.all([page.waitForResponse(TERMS), page.reload()]);
  const { voters } = (await terms.json()) as { voters: Voter[] };
  const name = `yijue.pending:${terms.url().split('/').at(-2)}:${voters[0]!.voter}`;
  await page.evaluate((pending) => sessionStorage.setItem(pending, '{}'), name);
  await page.reload();
  await page.getByText(text).first().waitFor();
}
const says = (text: string) => (page: Page) => page.getByText(text).first().waitFor();
const CLOSED = { closedAtZh: '1月18日（周一）20:00', closedAt: '18 January 20:00' };
const once = {
  atZh: '1月9日（周六）10:12',
  at: '9 January 10:12',
  channelZh: '纸质',
  channel: 'paper',
  receiptCode: '7K4M92TD',
};

/** O7: what may become of a ballot on its way, and after it. Nothing here is recorded. */
export const SENDING_STATES = statesOf({
  'vote-sending': {
    ...{ who, at, answers: [bound, unanswered(BALLOTS, 'POST')] },
    then: async (page) => {
      await submit(page);
      await says(zh['vote.submitting'])(page);
    },
  },
  'vote-retrying': {
    ...{ who, at, answers: [bound, lost(BALLOTS, 'POST')] },
    then: async (page) => {
      await submit(page);
      await says(zh['vote.retrying'])(page);
    },
  },
  'vote-refused-closed': refusedBallot(ballotProblems.VOTING_CLOSED, CLOSED),
  'vote-refused-twice': refusedBallot(ballotProblems.PAPER_STANDS, once),
  'vote-refused-co-owner': refusedBallot(ballotProblems.CO_OWNER_VOTED, once),
  'vote-refused-own': refusedBallot(ballotProblems.ALREADY_VOTED, once),
  'vote-refused-change-used': refusedBallot(ballotProblems.CHANGE_USED, once),
  'vote-refused-agent': refusedBallot(ballotProblems.AGENT_VOTED, once),
  'vote-refused-principal': refusedBallot(ballotProblems.PRINCIPAL_VOTED, once),
  'vote-refused-beyond-limit': refusedBallot(ballotProblems.PROXY_BEYOND_LIMIT, { limit: 1 }),
  'vote-refused-paper-asked': refusedBallot(ballotProblems.PAPER_REQUESTED),
  'vote-refused-not-yours': refusedBallot(ballotProblems.NOT_YOUR_VOTE),
  'vote-refused-consent': refusedBallot(ballotProblems.CONSENT_WITHDRAWN),
  'vote-refused-changed-notice': refusedBallot(ballotProblems.NOTICE_DIFFERS),
  'vote-refused-suspended': refusedBallot(ballotProblems.VOTING_SUSPENDED),
  'vote-second-code': { who, at, answers: CODE_FIRST, then: toCode },
  'vote-second-code-missing': {
    ...{ who, at, answers: CODE_FIRST },
    then: async (page) => {
      await toCode(page);
      await press(page, secondCodeZh['code.submit']);
      await complains(page);
    },
  },
  'vote-second-code-wrong': {
    ...{ who, at },
    answers: [
      ...CODE_FIRST,
      refused(/second-codes\/[^/]+\/answer$/, signInProblems.CODE_WRONG, { triesLeft: 3 }, 'POST'),
    ],
    then: async (page) => {
      await toCode(page);
      await page.getByLabel(secondCodeZh['code.label']).fill('000000');
      await press(page, secondCodeZh['code.submit']);
      await complains(page);
    },
  },
  'vote-second-code-expired': {
    ...{ who, at },
    answers: [...CODE_FIRST, refused(/second-codes\/[^/]+\/answer$/, signInProblems.CODE_NOT_VALID, {}, 'POST')],
    then: async (page) => {
      await toCode(page);
      await page.getByLabel(secondCodeZh['code.label']).fill('000000');
      await press(page, secondCodeZh['code.submit']);
      await complains(page);
    },
  },
  'vote-second-code-not-sent': {
    ...{ who, at },
    answers: [...CODE_FIRST, refused(/\/second-codes$/, signInProblems.MESSAGE_NOT_SENT, {}, 'POST')],
    then: async (page) => {
      await submit(page);
      await complains(page);
    },
  },
  'vote-second-code-other': {
    ...{ who, at, then: toCode },
    answers: [...CODE_FIRST, voter(() => ({ power, capacity: 'authorised' }))],
  },
  'vote-pending': {
    who,
    at,
    answers: [unanswered(BALLOTS, 'POST')],
    then: (page) => reopened(page, zh['vote.pending']),
  },
  'vote-pending-lost': {
    ...{ who, at, answers: [lost(BALLOTS, 'POST')] },
    then: (page) => reopened(page, zh['vote.retrying']),
  },
  'vote-pending-refused': {
    ...{ who, at, answers: [refused(BALLOTS, ballotProblems.VOTING_CLOSED, CLOSED, 'POST')] },
    then: (page) => reopened(page, zh['vote.backToAnswers']),
  },
  'vote-signed-out': refusedBallot(platformProblems.NOT_SIGNED_IN),
});
