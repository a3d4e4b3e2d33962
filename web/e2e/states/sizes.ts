import type { Page } from 'playwright-core';

/** What can be measured of the specification for the elderly; CSS pixels, which a phone calls dp. */
export interface Sizes {
  readonly text: number;
  /** Of the smallest visible text. */
  readonly least: number;
  readonly lineHeight: number;
  readonly paragraphGap: number;
  readonly headings: readonly number[];
  /** Main controls under 60 × 60. */
  readonly narrow: readonly string[];
  /** Controls that stand by themselves and are under 44 high. */
  readonly small: readonly string[];
}

export const sizesOn = (page: Page): Promise<Sizes> =>
  page.evaluate(() => {
    const seen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && !element.closest('.visually-hidden, details:not([open]) > :not(summary)');
    };
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(seen);
    const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    const said = (element: Element) => `${element.tagName} ${element.textContent.trim().slice(0, 20)}`;
    const lower = (least: number) => (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < least - 0.5 || height < least - 0.5;
    };
    // A radio or a tick is pressed by its whole row; a link within a sentence is text (WCAG 2.5.8).
    const rows = all('label').filter((label) => label.querySelector('input[type=radio], input[type=checkbox]'));
    const fields = all('main select, main textarea, main input:not([type=radio]):not([type=checkbox])');
    const main = [...all('main .button'), ...rows.filter((row) => row.closest('fieldset')), ...fields];
    const alone = [...all('button, summary, a.link, a.button'), ...rows, ...fields];
    const texts = all('main *, header *, footer *').filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim() !== ''),
    );
    const body = getComputedStyle(document.body);
    return {
      text: size(document.body),
      least: Math.min(...texts.map(size)),
      lineHeight: parseFloat(body.lineHeight),
      paragraphGap: parseFloat(getComputedStyle(document.querySelector('.stack > * + *')!).marginBlockStart),
      headings: all('main h1, main h2').map(size),
      narrow: main.filter(lower(60)).map(said),
      small: alone.filter(lower(44)).map(said),
    };
  });
