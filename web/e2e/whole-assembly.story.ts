/** Three assemblies of Fenglin from end to end: one on screens and paper, an election, and one in which too few took part. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { castOf, type Cast } from './cast.ts';
import { startSmallEstate, type SmallEstate } from './small-estate.ts';
import { closeBrowser, hasBrowser } from './visit.ts';
import { wholeAssembly } from './whole-assembly.ts';
import { wholeElection } from './whole-election.ts';

let estate: SmallEstate | null = null;
let cast: Cast | null = null;
const theEstate = (): SmallEstate => estate!;
const theCast = (): Cast => cast!;

beforeAll(async () => {
  if (!hasBrowser) return;
  estate = await startSmallEstate(null);
  cast = castOf(estate);
}, 300_000);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await cast?.shoot('failed');
  cast?.expectNoFault();
});
afterAll(async () => {
  await cast?.close();
  await closeBrowser();
  await estate?.stop();
}, 60_000);

wholeAssembly(theEstate, theCast);
wholeElection(theEstate, theCast);
