import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESK, NARROW, PHONE, shoot, type Size } from './visit.ts';

/** Levels A and AA of WCAG 2.2 and what came before it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Looks at a screen in both sizes: no barrier that axe knows, nothing to scroll sideways for; and takes its picture. */
export const look = (page: Page, name: string): Promise<void> => lookAt(page, name, [PHONE, DESK]);

/** The same for an owner's screen, which must also fit the narrowest phone. */
export const lookAsOwner = (page: Page, name: string): Promise<void> => lookAt(page, name, [NARROW, PHONE, DESK]);

async function lookAt(page: Page, name: string, sizes: readonly Size[]): Promise<void> {
  const own = page.viewportSize()!;
  for (const size of sizes) {
    await page.setViewportSize(size);
    const where = `${name} at ${size.width}×${size.height}`;
    await shoot(page, `${name}-${size.width}`);
    if (size !== NARROW) expect.soft(await barriers(page), where).toEqual([]);
    expect.soft(await sticksOut(page), `${where} scrolls sideways`).toEqual([]);
  }
  await page.setViewportSize(own);
}

/** What axe finds, each with its element. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    TAGS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** Elements beyond the right edge of a page that scrolls sideways; none on a page that does not. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** Elements whose own text does not fit and is not shown: for eyes, not for ears only; a field scrolls with its cursor. */
export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
        if (display === 'none' || clipPath !== 'none' || element.closest('svg') || element.matches('input'))
          return false;
        const hidesX = overflowX === 'hidden' || overflowX === 'clip';
        const hidesY = overflowY === 'hidden' || overflowY === 'clip';
        return (
          (hidesX && element.scrollWidth > element.clientWidth + 1) ||
          (hidesY && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
