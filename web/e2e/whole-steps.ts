import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { householdsIn, type Household } from '../../server/demo/register-people.ts';
import { scanImage } from '../../server/demo/scan-image.ts';
import { deskZh } from '../i18n/desk.zh-CN.ts';
import type { SmallEstate } from './small-estate.ts';
import { isRecorded, pressDesk, sign } from './staff.ts';

/** Who asks for a key, after the officer who opened the log. */
export const KEYS = [
  ['committee', 'convener'],
  ['clerk-a', 'clerk'],
  ['clerk-b', 'clerk'],
  ['clerk-c', 'clerk'],
  ['officer-b', 'officer'],
] as const;
/** Doubts that would keep the roll from being frozen: areas, units, totals. */
export const ABOUT_THE_ROLL = new RegExp(
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
  expect.poll(count, { timeout: 30_000, interval: 100 }).toBe(wanted);

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
