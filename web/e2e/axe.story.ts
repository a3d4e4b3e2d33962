import { afterAll, beforeAll, describe, expect } from 'vitest';
import { barriers } from './look.ts';
import { startProduct, whenReady, type RunningProduct } from './product.ts';
import { STATES } from './states/all.ts';
import { BASE, DRESSES, dressName, putOn } from './states/dress.ts';
import { lostAtTwiceTheSize } from './states/fits.ts';
import { invite, type Guests } from './states/guests.ts';
import { openPlain, PLAIN_STATES, signInPlain } from './states/plain-states.ts';
import { untranslated } from './states/untranslated.ts';
import { closeBrowser, fact, PHONE, visit, type Visit } from './visit.ts';

/** Both languages, both versions, light and dark; each state is opened once and changes its dress in place. */
describe('no barrier in any language, version or colours, and nothing lost at twice the size on the narrowest phone', () => {
  // Of its own: the other stories close the vote that is looked at here.
  let product: RunningProduct;
  let guests: Guests;
  const visits: Visit[] = [];
  beforeAll(async () => {
    product = await startProduct();
    await whenReady(product);
    guests = await invite(async () => {
      const made = await visit(PHONE, { baseURL: product.base });
      visits.push(made);
      return made.page;
    });
  }, 400_000);
  afterAll(async () => {
    await Promise.all(visits.map(({ close }) => close()));
    await closeBrowser();
    await product.stop();
  });

  for (const { name, who, show } of STATES)
    fact(name, async () => {
      const page = guests.pages[who];
      await show(page, guests.addresses);
      for (const dress of DRESSES) {
        await putOn(page, dress);
        expect.soft(await barriers(page), `${name}, ${dressName(dress)}`).toEqual([]);
        if (dress.language === 'en') expect.soft(await untranslated(page), `${name}, ${dressName(dress)}`).toEqual([]);
        if (dress.colours === 'light')
          expect.soft(await lostAtTwiceTheSize(page), `${name}, ${dressName(dress)}`).toEqual([]);
      }
      await putOn(page, BASE);
    });

  let ballot = '';
  for (const { name, at } of PLAIN_STATES)
    fact(name, async () => {
      const page = guests.pages.anybody;
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      ballot ||= await signInPlain(page, product.base, guests.addresses);
      for (const dress of DRESSES) {
        await openPlain(page, at(guests.addresses, ballot), dress);
        expect.soft(await barriers(page), `${name}, ${dressName(dress)}`).toEqual([]);
        expect.soft(await lostAtTwiceTheSize(page), `${name}, ${dressName(dress)}`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: BASE.colours });
    });
});
