import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { chinese as zh } from '../i18n/zh-CN.pages.ts';
import { CHOICES } from './people.ts';
import { heard, readOut } from './read-out.ts';
import { barriers } from './look.ts';
import { STATES } from './states/all.ts';
import { BASE, DRESSES, dressName, putOn } from './states/dress.ts';
import { lostAtTwiceTheSize } from './states/fits.ts';
import { invite, type Guests } from './states/guests.ts';
import type { Who } from './states/scene.ts';
import { sizesOn } from './states/sizes.ts';
import { fact, PHONE, visit, type Visit } from './visit.ts';

const PHONES = ['anybody', 'owner', 'voter'] as const;
/** A look at every eighth state, each in another dress; `npm run stories` puts every dress on every state. */
const SHOWN = STATES.filter((_, i) => i % 8 === 0);

describe('the states of the screens of owners and the public', () => {
  let guests: Guests;
  const visits: Visit[] = [];
  beforeAll(async () => {
    guests = await invite(async () => {
      const made = await visit(PHONE);
      visits.push(made);
      return made.page;
    });
  });
  afterAll(() => Promise.all(visits.map(({ close }) => close())));

  const shown = async (state: string): Promise<Page> => {
    const { who, show } = STATES.find(({ name }) => name === state)!;
    await show(guests.pages[who], guests.addresses);
    return guests.pages[who];
  };

  fact('have no barrier, and lose nothing with text at 200 % on the narrowest phone', async () => {
    const found = (await Promise.all(PHONES.map((who) => faultsOn(who, guests)))).flat();
    expect(found).toEqual([]);
  });

  fact('a question is read out with its place among all of them, its answers and what is missing', async () => {
    const all = await readOut(await shown('vote-motion-missing'));
    const [question] = heard(all, 'heading');
    expect(question!.description).toBe('第 1 项，共 3 项');
    // What folds out below the question is a group too, and has no name.
    const answers = heard(all, 'group').filter(({ name }) => name !== '');
    expect(answers.map(({ name, description }) => [name, description])).toEqual([[question!.name, zh['vote.pick']]]);
    const radios = heard(all, 'radio');
    expect(radios.map(({ name }) => name)).toEqual([...CHOICES]);
    expect(radios.map(({ states }) => states['checked'])).toEqual(['false', 'false', 'false']);
    expect(radios.findIndex(({ states }) => states['focused'])).toBe(0);
    expect(heard(all, 'alert').map(({ states }) => states['live'])).toEqual(['assertive']);
  });

  fact('each button of the page of answers says which answer it changes, and the tick what is missing', async () => {
    const all = await readOut(await shown('vote-review-missing'));
    const changes = heard(all, 'button').filter(({ name }) => name.startsWith(zh['vote.change']));
    expect(new Set(changes.map(({ name }) => name)).size).toBe(3);
    const [tick] = heard(all, 'checkbox');
    expect([tick!.name, tick!.description, tick!.states['invalid']]).toEqual([
      ...[zh['vote.mine'], zh['vote.mineMissing'], 'true'],
    ]);
  });

  fact('that the ballot is on its way, and how participation grew, is told to those who listen', async () => {
    const page = await shown('vote-retrying');
    const told = page.getByRole('status').filter({ hasText: zh['vote.retrying'] });
    expect(await told.count()).toBe(1);
    const all = await readOut(await shown('progress-closed'));
    expect(heard(all, 'image').map(({ name }) => name)).toEqual([zh['progress.overAlt']]);
    expect(heard(all, 'columnheader')).toHaveLength(3);
    expect(heard(all, 'row').length).toBe(heard(all, 'rowheader').length + 1);
    expect(heard(all, 'cell')).toHaveLength(heard(all, 'rowheader').length * 2);
  });

  fact('长辈版 has the sizes of the national specification, and no control is smaller than a finger', async () => {
    for (const name of ['notice', 'sign-in', 'vote-units', 'vote-motion', 'vote-review', 'receipt']) {
      const page = await shown(name);
      const usual = await sizesOn(page);
      expect.soft({ name, small: usual.small }).toEqual({ name, small: [] });
      await putOn(page, { ...BASE, version: 'elder' });
      const elder = await sizesOn(page);
      await putOn(page, BASE);
      expect.soft({ name, small: elder.small, narrow: elder.narrow }).toEqual({ name, small: [], narrow: [] });
      expect([usual.text, elder.text, elder.least >= 18], name).toEqual([18, 24, true]);
      expect(
        elder.headings.every((size) => size >= 30),
        `headings of ${name}: ${elder.headings.join()}`,
      ).toBe(true);
      expect(elder.lineHeight / elder.text).toBeGreaterThanOrEqual(1.3);
      // From one line to that of the next paragraph, against from line to line.
      expect((elder.lineHeight + elder.paragraphGap) / elder.lineHeight).toBeGreaterThanOrEqual(1.3);
    }
  });
});

async function faultsOn(phone: Who, { pages, addresses }: Guests): Promise<readonly string[]> {
  const page = pages[phone];
  const found: string[] = [];
  for (const [i, { name, who, show }] of SHOWN.entries()) {
    if (who !== phone) continue;
    const dress = DRESSES[i % DRESSES.length]!;
    await show(page, addresses);
    await putOn(page, dress);
    const faults = [...(await barriers(page)), ...(await lostAtTwiceTheSize(page))];
    found.push(...faults.map((fault) => `${name}, ${dressName(dress)}: ${fault}`));
    await putOn(page, BASE);
  }
  return found;
}
