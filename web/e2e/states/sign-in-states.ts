import type { Page } from 'playwright-core';
import { signInProblems } from '../../../server/identity/problems.ts';
import type { Problem } from '../../../server/platform/problems.ts';
import { chinese as zh } from '../../i18n/zh-CN.pages.ts';
import { slipZh } from '../../slip/slip.zh-CN.ts';
import { complains, lost, press, refused, said, statesOf, type Addresses, type Scene } from './scene.ts';

const at = () => '/sign-in?estate=fenglin';
const CHALLENGES = /\/identity\/challenges$/;
const ANSWERS = /\/identity\/challenges\/[^/]+\/answer$/;

/** A number whose last digit belongs to it; nobody of the demonstration has it. */
const NUMBER = '11010519491231002X';

async function fill(page: Page): Promise<void> {
  await page.getByLabel(zh['signIn.name'], { exact: true }).fill('王静');
  await page.getByLabel(zh['signIn.idNo'], { exact: true }).fill(NUMBER);
  await page.getByLabel(zh['signIn.phone'], { exact: true }).fill('19912345678');
  await press(page, zh['signIn.send']);
}

const fails = (problem: Problem, extra: object = {}): Scene => ({
  at,
  answers: [refused(CHALLENGES, problem, { triesLeft: 3, ...extra }, 'POST')],
  then: async (page) => {
    await fill(page);
    await complains(page);
    // What can be done instead is unfolded, so that it is looked at, too.
    for (const summary of await page.locator('main summary').all()) await summary.click();
  },
});

const SENT = { challenge: '00000000-0000-4000-8000-000000000000', expiresAt: '2027-01-09T02:00:00.000Z' };
const asked = said(CHALLENGES, SENT, 'POST');
const waits = async (page: Page) => {
  await fill(page);
  await page.getByLabel(zh['signIn.code']).waitFor();
};
const wrongCode = (problem: Problem): Scene => ({
  at,
  answers: [asked, refused(ANSWERS, problem, { triesLeft: 4 }, 'POST')],
  then: async (page) => {
    await waits(page);
    await page.getByLabel(zh['signIn.code']).fill('123456');
    await press(page, zh['signIn.submit']);
    await complains(page);
  },
});

const SLIPS = /\/identity\/slip-challenges$/;
const onSlip = ({ open }: Addresses) =>
  `/sign-in?${new URLSearchParams({ estate: 'fenglin', next: `${open}/vote?unit=7K4M92TD` }).toString()}`;
const slipUnit = said(/\/unit-links\/7K4M92TD$/, { address: '枫林花园5幢1单元1001', use: '住宅' });
async function sendFromSlip(page: Page): Promise<void> {
  await page.getByLabel(slipZh['slip.tail']).fill('002X');
  await press(page, slipZh['slip.send']);
}
const slipFails = (problem: Problem): Scene => ({
  at: onSlip,
  answers: [slipUnit, refused(SLIPS, problem, { triesLeft: 3 }, 'POST')],
  then: async (page) => {
    await sendFromSlip(page);
    await complains(page);
  },
});

/** O2: who somebody is, and everything that can be wrong with it. */
export const SIGN_IN_STATES = statesOf({
  'sign-in': { at },
  'sign-in-for-vote': {
    at: ({ open }) => `/sign-in?${new URLSearchParams({ estate: 'fenglin', next: `${open}/vote` }).toString()}`,
  },
  'sign-in-staff': { at: () => '/sign-in?as=staff' },
  'sign-in-other-document': { at, then: (page) => page.getByLabel(zh['signIn.idType.other']).check() },
  'sign-in-required': {
    at,
    then: async (page) => {
      await press(page, zh['signIn.send']);
      await complains(page);
    },
  },
  'sign-in-number-wrong': fails(signInProblems.IDENTITY_NUMBER_INVALID),
  'sign-in-not-found': fails(signInProblems.IDENTITY_NOT_FOUND),
  'sign-in-phone-not-known': fails(signInProblems.PHONE_NOT_KNOWN),
  'sign-in-phone-in-use': fails(signInProblems.PHONE_IN_USE),
  'sign-in-organisation': fails(signInProblems.REPRESENTATIVE_NEEDED),
  'sign-in-former-owner': fails(signInProblems.FORMER_OWNER),
  'sign-in-phone-malformed': fails(signInProblems.PHONE_MALFORMED),
  'sign-in-codes-too-often': fails(signInProblems.CODES_TOO_OFTEN),
  'sign-in-no-network': {
    ...{ at, answers: [lost(CHALLENGES, 'POST')] },
    then: async (page) => {
      await fill(page);
      await complains(page);
    },
  },
  'sign-in-locked': fails(signInProblems.IDENTITY_LOCKED, { retryAfterSeconds: 1740 }),
  'sign-in-message-not-sent': fails(signInProblems.MESSAGE_NOT_SENT),
  'sign-in-slip': { at: onSlip, answers: [slipUnit] },
  'sign-in-slip-missing': {
    ...{ at: onSlip, answers: [slipUnit] },
    then: async (page) => {
      await press(page, slipZh['slip.send']);
      await complains(page);
    },
  },
  'sign-in-slip-not-matched': slipFails(signInProblems.SLIP_NOT_MATCHED),
  'sign-in-slip-unknown': slipFails(signInProblems.SLIP_UNKNOWN),
  'sign-in-slip-no-phone': slipFails(signInProblems.NO_PHONE_KNOWN),
  'sign-in-slip-code': {
    ...{ at: onSlip, then: sendFromSlip },
    answers: [slipUnit, said(SLIPS, { ...SENT, phoneTail: '0017' }, 'POST')],
  },
  'sign-in-code': { at, answers: [asked], then: waits },
  'sign-in-code-missing': {
    at,
    answers: [asked],
    then: async (page) => {
      await waits(page);
      await press(page, zh['signIn.submit']);
      await complains(page);
    },
  },
  'sign-in-code-wrong': wrongCode(signInProblems.CODE_WRONG),
  'sign-in-code-expired': wrongCode(signInProblems.CODE_NOT_VALID),
});
