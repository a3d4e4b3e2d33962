import type { Page } from 'playwright-core';
import { cutOff, sticksOut } from '../look.ts';
import { NARROW, PHONE } from '../visit.ts';

/** What is lost with text at 200 % on the narrowest phone: what sticks out of the page, and what is cut off. */
export async function lostAtTwiceTheSize(page: Page): Promise<readonly string[]> {
  const scale = (size: string) => page.evaluate((to) => void (document.documentElement.style.fontSize = to), size);
  await page.setViewportSize(NARROW);
  await scale('200%');
  const lost = [
    ...(await sticksOut(page)).map((html) => `scrolls sideways: ${html}`),
    ...(await cutOff(page)).map((html) => `cut off: ${html}`),
  ];
  await scale('');
  await page.setViewportSize(PHONE);
  return lost;
}
