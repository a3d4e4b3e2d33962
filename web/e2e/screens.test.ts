/**
 * The screens in a real browser, on the product as `npm start` runs it. All parts share one product, and its clock moves
 * forward only: what needs the open vote comes before what closes it.
 */
import { afterAll, beforeAll } from 'vitest';
import { closeBrowser, theProduct } from './visit.ts';
import { whenReady } from './product.ts';

beforeAll(() => whenReady(theProduct()), 300_000);
afterAll(closeBrowser);

await import('./public-result.ts');
await import('./owner-asks.ts');
await import('./owner-votes.ts');
await import('./owner-ways.ts');
await import('./owner-network.ts');
await import('./plain-ballot.ts');
await import('./owner-states.ts');
await import('./offline.ts');
await import('./desk-opens.ts');
await import('./desk-paper.ts');
await import('./desk-certifies.ts');
