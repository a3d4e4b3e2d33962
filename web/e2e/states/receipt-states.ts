import type { Page } from 'playwright-core';
import { ballotProblems } from '../../../server/ballots/problems.ts';
import { checkZh } from '../../check/check.zh-CN.ts';
import { chinese as zh } from '../../i18n/zh-CN.pages.ts';
import { assembly, complains, lost, of, press, refused, said, statesOf, type Addresses, type Scene } from './scene.ts';

const who = 'voter';
const receipt = ({ open }: Addresses) => `${open}/receipt`;
const check = ({ open }: Addresses) => `${open}/check`;

const MESSAGE = /\/ballots\/mine\/[^/]+\/message$/;
const verified = (page: Page) => page.getByText(zh['receipt.verified']).waitFor();

async function enter(page: Page, text: string): Promise<void> {
  await page.getByLabel(checkZh['check.input']).fill(text);
  await press(page, checkZh['check.submit']);
  await page.locator('.outcome .callout').waitFor();
}
/** The receipt that this phone keeps. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(
    () => (JSON.parse(localStorage.getItem('yijue.receipts') ?? '[]') as { text: string }[])[0]?.text ?? '',
  );
const checked = (text: (own: string) => string): Scene => ({
  ...{ who, at: check },
  then: async (page) => enter(page, text(await kept(page))),
});

/** O8, and the page on which anybody checks a receipt. */
export const RECEIPT_STATES = statesOf({
  receipt: { who, at: receipt, then: verified },
  'receipt-in-full': { who, at: receipt, then: (page) => page.getByText(zh['receipt.full']).click() },
  'receipt-picture': {
    ...{ who, at: receipt },
    then: async (page) => {
      await press(page, zh['receipt.picture']);
      await page.getByRole('img', { name: /回执图片/ }).waitFor();
    },
  },
  'receipt-picture-cannot': {
    ...{ who, at: receipt },
    then: async (page) => {
      await page.evaluate(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await press(page, zh['receipt.picture']);
      await complains(page);
    },
  },
  'receipt-before': { who, at: (addresses) => `${receipt(addresses)}?before`, then: verified },
  'receipt-unverified': {
    ...{ who, at: receipt, answers: [assembly(() => ({ vkey: null }))] },
    then: (page) => page.getByText(zh['receipt.unverified']).waitFor(),
  },
  'receipt-sent': {
    ...{ who, at: receipt, answers: [said(MESSAGE, {}, 'POST')] },
    then: async (page) => {
      await press(page, zh['receipt.send']);
      await page.getByText(zh['receipt.sent']).waitFor();
    },
  },
  'receipt-not-sent': {
    ...{ who, at: receipt, answers: [refused(MESSAGE, ballotProblems.RECEIPT_NOT_SENT, {}, 'POST')] },
    then: async (page) => {
      await press(page, zh['receipt.send']);
      await complains(page);
    },
  },
  'receipt-none': { at: receipt },
  'receipt-none-signed-in': { who: 'owner', at: receipt },
  'receipt-no-network': { who, at: receipt, answers: [lost(of('ballots/mine')), lost(of('ballot'))] },
  check: { at: check },
  'check-anywhere': { at: () => '/check' },
  'check-nothing': { at: check, then: (page) => enter(page, '') },
  'check-unreadable': { at: check, then: (page) => enter(page, '不是回执') },
  'check-not-yet': { at: check, then: (page) => enter(page, '7K4M-92TD') },
  'check-absent': { at: ({ decided }) => `${decided}/check`, then: (page) => enter(page, '7K4M-92TD') },
  'check-included': checked((own) => own),
  'check-bad': checked((own) => own.replace(/[A-Za-z](?=[A-Za-z]{20})/, (letter) => (letter === 'A' ? 'B' : 'A'))),
});
