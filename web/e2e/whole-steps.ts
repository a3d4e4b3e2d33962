import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { FENGLIN_MOTIONS } from '../../server/demo/fenglin-motions.data.ts';
import { householdsIn, type Household } from '../../server/demo/register-people.ts';
import { scanImage } from '../../server/demo/scan-image.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import { look } from './look.ts';
import type { SmallEstate } from './small-estate.ts';
import { isRecorded, pressDesk, sign, tab } from './staff.ts';
import { WAIT_MS } from './visit.ts';

export const AGENDA = {
  title: '枫林花园2027年第一次业主大会会议',
  introduction: '可用手机表决，也可填写纸质表决票。两个事项分别计票。',
  motions: FENGLIN_MOTIONS.filter(({ matter }) => matter !== 'M09'),
};
/** Hundreds vote one after the other, on whatever machine this is. */
export const HUNDREDS_VOTE_MS = 400_000;

/** Who asks for a key, after the officer who opened the log. */
export const KEYS = [
  ['committee', 'convener'],
  ['clerk-a', 'clerk'],
  ['clerk-b', 'clerk'],
  ['clerk-c', 'clerk'],
  ['officer-b', 'officer'],
] as const;
/** Doubts that would keep the roll from being frozen: areas, units, totals. */
const ABOUT_THE_ROLL = new RegExp(
  Object.entries(deskZh)
    .flatMap(([key, name]) => (/^doubt\.(AREA|DUPLICATE|TOTAL|UNIT)_/.test(key) ? [name] : []))
    .join('|'),
);

export const png = (name: string) => ({
  name: `${name}.png`,
  mimeType: 'image/png',
  buffer: Buffer.from(scanImage(name)),
});
export const isThere = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();
export const until = (count: () => Promise<number>, wanted: number) =>
  expect.poll(count, { timeout: WAIT_MS, interval: 100 }).toBe(wanted);

/** Everybody with a phone in these buildings, a household once. */
export const householdsOf = ({ units }: SmallEstate): readonly Household[] => householdsIn(JSON.stringify({ units }));

/** A button of this act, what is about to be signed, the signature. */
export async function signs(page: Page, act: Extract<keyof typeof deskZh, `act.${string}`>): Promise<void> {
  await pressDesk(page, act);
  await sign(page);
}

/** The second signature under what somebody else prepared. */
export async function signsToo(page: Page): Promise<void> {
  await pressDesk(page, 'acts.read');
  await pressDesk(page, 'sign.sign');
  await isRecorded(page);
}

export async function lookUp(page: Page, serial: string): Promise<void> {
  await page.getByLabel(deskZh['receive.serial']).fill(serial);
  await page.keyboard.press('Enter');
  await page.locator('.outcome').waitFor();
}

/** One reading of a paper with the keyboard; whether it agrees with the other shows on the page that comes back. */
export async function readPaper(
  page: Page,
  part: 'count.enter' | 'count.review',
  serial: string,
  marks: readonly string[],
): Promise<Page> {
  await tab(page, part);
  await page.getByRole('row', { name: new RegExp(serial) }).press('Enter');
  await page.getByRole('group', { name: deskZh['read.form'] }).waitFor();
  for (const key of [...marks.flatMap((each) => [each, 'Enter']), 'Enter']) await page.keyboard.press(key);
  return page;
}

export const isRead = (page: Page, serial: string) =>
  page.getByText(serial, { exact: true }).waitFor({ state: 'detached' });

/** What touches heads or area, one after the other: the register stands. */
export async function answerDoubts(page: Page): Promise<void> {
  const doubts = page.getByRole('table', { name: deskZh['doubt.title'] });
  await doubts.waitFor();
  await look(page, 'whole-doubts');
  const state = page.getByRole('status').filter({ hasText: /^待处理/ });
  const left = async () => Number(/\d+/.exec(await state.innerText())![0]);
  const touching = doubts.getByRole('row').filter({ hasText: ABOUT_THE_ROLL });
  for (let open = await left(); (await touching.count()) > 0; open--) {
    await touching.first().getByRole('button', { name: deskZh['doubt.registry-stands'] }).click();
    await until(left, open - 1);
  }
}
