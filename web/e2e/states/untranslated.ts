import type { Page } from 'playwright-core';
import { OF_PAGES } from '../../i18n/all-texts.ts';

/** Pieces of Chinese texts of the app that are long enough not to stand in a notice by chance. */
const PIECES = Object.values(OF_PAGES)
  .flatMap((text) => text.split(/\{\w+\}/))
  .filter((piece) => (piece.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 5);

/** What the page says in Chinese of its own, whatever language it is read in; papers in Chinese are marked as such. */
export async function untranslated(page: Page): Promise<readonly string[]> {
  const text = await page.evaluate(() => {
    const own = [...document.querySelectorAll('header, main, footer')].map((part) => part.cloneNode(true) as Element);
    for (const part of own) for (const paper of part.querySelectorAll('[lang|=zh]')) paper.remove();
    return own.map(({ textContent }) => textContent).join('\n');
  });
  return PIECES.filter((piece) => text.includes(piece));
}
