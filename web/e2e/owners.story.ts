/** What owners do in a building of thirteen: every matter, everybody whose vote it may be. */
import { afterAll, beforeAll } from 'vitest';
import { ownerMatters } from './owner-matters.ts';
import { ownerPeople } from './owner-people.ts';
import { startSmallEstate, type SmallEstate } from './small-estate.ts';
import { closeBrowser, hasBrowser } from './visit.ts';

let estate: SmallEstate | null = null;
const theEstate = (): SmallEstate => estate!;

beforeAll(async () => {
  if (hasBrowser) estate = await startSmallEstate();
}, 300_000);
afterAll(async () => {
  await closeBrowser();
  await estate?.stop();
}, 60_000);

ownerMatters(theEstate);
ownerPeople(theEstate);
