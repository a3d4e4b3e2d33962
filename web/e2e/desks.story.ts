/** Every page of the street office, the district and the administrator in every state, empty and wrong ones too. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { barriers, cutOff, sticksOut } from './look.ts';
import { ADMINISTRATOR, CERTIFIED_VOTE, OFFICER, OPEN_VOTE } from './people.ts';
import { startProduct, whenReady, type RunningProduct } from './product.ts';
import { signInStaff } from './sign-in.ts';
import { ADMINISTRATOR_STATES } from './states/administrator-states.ts';
import { OFFICE_STATES, type Desk } from './states/office-states.ts';
import { PRIVACY_STATES } from './states/privacy-states.ts';
import type { Addresses } from './states/scene.ts';
import { closeBrowser, DESK, fact, shoot, visit, type Visit } from './visit.ts';

const WHO: Readonly<Record<Desk, string>> = { officer: OFFICER, district: '孙立明', administrator: ADMINISTRATOR };

describe('the office’s, the district’s and the administrator’s pages at 1366 × 768', () => {
  // Of its own: the other stories close the vote that is looked at here.
  let product: RunningProduct;
  let addresses: Addresses;
  const seats = new Map<Desk, Visit>();
  beforeAll(async () => {
    product = await startProduct();
    await whenReady(product);
    addresses = { open: await pathOf(OPEN_VOTE), decided: await pathOf(CERTIFIED_VOTE) };
  }, 400_000);
  afterAll(async () => {
    for (const { close } of seats.values()) await close();
    await closeBrowser();
    await product.stop();
  });

  async function pathOf(title: string): Promise<string> {
    const reply = await fetch(`${product.base}/api/estates/fenglin/assemblies`);
    const { assemblies } = (await reply.json()) as { assemblies: { assembly: string; title: string }[] };
    return `/e/fenglin/a/${assemblies.find((each) => each.title === title)!.assembly}`;
  }

  async function seatOf(who: Desk): Promise<Visit> {
    const seat = seats.get(who) ?? (await visit(DESK, { baseURL: product.base }));
    if (!seats.has(who)) await signInStaff(seat.page, WHO[who]);
    seats.set(who, seat);
    return seat;
  }

  for (const { name, who, show } of [...OFFICE_STATES, ...PRIVACY_STATES, ...ADMINISTRATOR_STATES])
    fact(name, async () => {
      const { page } = await seatOf(who);
      await show(page, addresses);
      await shoot(page, `${who}-${name}`);
      expect.soft(await barriers(page), name).toEqual([]);
      expect.soft(await sticksOut(page), `${name} scrolls sideways`).toEqual([]);
      expect.soft(await cutOff(page), `${name} is cut off`).toEqual([]);
    });
});
