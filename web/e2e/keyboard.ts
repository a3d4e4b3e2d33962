import type { Page } from 'playwright-core';

const MOST_STOPS = 80;

/** Tab after Tab until the control with this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const here = await focusedName(page);
    if (here.startsWith(name)) return;
    passed.push(here);
  }
  throw new Error(`no Tab leads to “${name}”, only to ${passed.join(' | ')}`);
}

/** What the focused control is called: its label or its own words. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
    return (label ?? focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim();
  });

/** Whether somebody who looks at the page sees where the focus is. */
export const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement!;
    return [focused, focused.closest('label')].some(
      (element) => element && getComputedStyle(element).outlineStyle !== 'none',
    );
  });
