import type { Page } from 'playwright-core';
import { OF_PAGES } from '../../i18n/all-texts.ts';

/** Pieces of Chinese texts of the app that are long enough not to stand in a notice by chance. */
const PIECES = Object.values(OF_PAGES)
  .flatMap((text) => text.split(/\{\w+\}/))
  .filter((piece) => (piece.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 5);

/** What the page says in Chinese of its own, whatever language it is read in. */
export async function untranslated(page: Page): Promise<readonly string[]> {
  const text = await page.locator('body').innerText();
  return PIECES.filter((piece) => text.includes(piece));
}
